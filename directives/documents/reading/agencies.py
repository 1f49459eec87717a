"""Names of agencies: out of capitals, out of a number's symbol, apart from the agency above. Pure."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from search.text import fold, nfc

from .lines import fold_same

# The agency that letters in a number stand for (as in the numbers of its documents).
_BY_LETTERS = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "CTN": "Chủ tịch nước",
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "VPCP": "Văn phòng Chính phủ",
    "HĐTP": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "TTCP": "Thanh tra Chính phủ",
    "UBDT": "Ủy ban Dân tộc",
    "BNV": "Bộ Nội vụ",
    "BTC": "Bộ Tài chính",
    "BTP": "Bộ Tư pháp",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BNG": "Bộ Ngoại giao",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
    "BCT": "Bộ Công Thương",
    "BGTVT": "Bộ Giao thông vận tải",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
}
_LETTERS = {fold(letters): name for letters, name in _BY_LETTERS.items()}
_KNOWN = {fold(name): name for name in _BY_LETTERS.values()}

_AREAS = "huyen|tinh|thanh pho|thi xa|thi tran|quan|phuong|xa|dac khu"
_OPENERS = (
    r"uy ban|ubnd|thuong truc|hoi dong|hdnd|bo|so"
    r"|(?<!van )(?<!quoc )(?<!hai )phong|van phong|(?<!chi )(?<!tong )cuc|tong cuc|chi cuc"
    r"|vien|truong|trung tam|ban|thanh tra|toa an|chinh phu|thu tuong|quoc hoi|chu tich|ngan hang|kho bac|bao hiem"
    r"|(?<!bo )cong an|quan khu|huyen uy|tinh uy|thanh uy|dang uy|dang bo|doan|hoi|mat tran|tong cong ty|cong ty|lien doan|to"
)
_LINE_OPENER = re.compile(rf"(?:{_OPENERS})\b")
# Inside a line only what can't be the middle of a name («Bộ Tài nguyên và Môi trường», «Văn phòng HĐND và UBND»).
_INNER_OPENER = re.compile(
    r"(?<=\s)(?<!va )(?<!& )(?<!, )(?<!- )(?<!thuong truc )(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so(?= [a-z])"
    r"|(?<!van )(?<!quoc )(?<!hai )phong (?!chong|chay)|van phong|(?<!chi )(?<!tong )cuc|tong cuc|chi cuc|trung tam"
    r"|(?<!moi )(?<!thi )truong (?:dai hoc|cao dang|mam non|tieu hoc|thcs|thpt|trung hoc)"
    r"|ban (?:quan ly|chi dao|to chuc|tuyen giao|dan van|dan toc|noi chinh)|(?<!bo )cong an)\b"
)
_ALONE = re.compile(r"(?:uy ban nhan dan|ubnd|(?:thuong truc )?(?:hoi dong nhan dan|hdnd))")
_AREA = re.compile(rf"(?:{_AREAS})\b")


def issuer_of_symbol(symbol: str) -> str | None:
    """Return the agencies that a number's symbol names, or None when letters don't tell.

    «TT-BCA» -> «Bộ Công an»; «TTLT-BYT-BTC» -> «Bộ Y tế - Bộ Tài chính».
    """
    groups = re.split(r"[-/\s.]+", symbol)
    names = [name for group in groups if (name := _LETTERS.get(re.sub(r"\d+$", "", fold(group))))]
    return " - ".join(names) or None


def pick_issuer(lines: Sequence[str], symbol: str) -> str | None:
    """Return the issuing agency, in capitals as printed, out of the ``lines`` over a document's number.

    The agency stands under the one above it (NĐ 30/2020/NĐ-CP, annex I); ``symbol`` helps where both stand in one line.
    """
    blocks: list[str] = []
    for line in lines:
        for part in _parts(line):
            folded = fold_same(part)
            starts = bool(_LINE_OPENER.match(folded)) and (not _AREA.match(folded) or bool(_PARTY.match(folded)))
            if blocks and (not starts or _ends_open(blocks[-1])):
                blocks[-1] = f"{blocks[-1]} {part}"
            else:
                blocks.append(part)
    if not blocks:
        return None
    groups = {fold(group) for group in re.split(r"[-/]", symbol)}
    for letters, words in (
        ("ubnd", ("uy ban nhan dan", "ubnd")),
        ("hdnd", ("hoi dong nhan dan", "hdnd", "thuong truc hoi dong nhan dan", "thuong truc hdnd")),
    ):
        matching = [block for block in blocks if fold(block).startswith(words)]
        if letters in groups and matching:
            return matching[-1]
    return blocks[-1]


def _parts(line: str) -> list[str]:
    cuts = [0, *(match.start() for match in _INNER_OPENER.finditer(fold_same(line))), len(line)]
    return [part for start, end in pairwise(cuts) if (part := line[start:end].strip(" ,;:*"))]


def _ends_open(block: str) -> bool:
    """Tell whether a name can't end here: «ỦY BAN NHÂN DÂN», «… VÀ», «BỘ TÀI CHÍNH -»."""
    folded = fold(block)
    return bool(_ALONE.fullmatch(folded)) or folded.endswith((" va", " -", ",", " &", " cua"))


def agency_name(capitals: str, text: str) -> str:
    """Return a name printed in ``capitals`` as people write it: as ``text`` writes it elsewhere, else by the rules."""
    capitals = re.sub(r"^UBND\b", "ỦY BAN NHÂN DÂN", re.sub(r"^HĐND\b", "HỘI ĐỒNG NHÂN DÂN", nfc(capitals)))
    for words in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"):  # a reader of scans loses marks
        if fold(capitals).startswith(fold(words)) and len(fold_same(capitals)) == len(capitals):
            capitals = words + capitals[len(words) :]
    known = _KNOWN.get(fold(capitals))
    return known or as_written(capitals, text) or _by_rules(capitals, text)


def as_written(capitals: str, text: str) -> str | None:
    """Return how ``text`` (NFC) writes the words of ``capitals`` in small letters; the commonest form, or None."""
    words = re.findall(r"\S+", fold_same(capitals))
    if not words or len(words) > 80:
        return None
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    found: Counter[str] = Counter()
    for match in pattern.finditer(fold_same(text)):
        written = " ".join(text[match.start() : match.end()].split())
        if not written.isupper():
            found[written[:1].upper() + written[1:]] += 1
    return found.most_common(1)[0][0] if found else None


def _by_rules(capitals: str, text: str) -> str:
    """Return ``capitals`` with capitals only where an agency's name has them (NĐ 30/2020/NĐ-CP, annex II).

    Its place is written as ``text`` writes it: «M’Đrắk», but «Ea H’leo».

    «ỦY BAN NHÂN DÂN XÃ EA WER» -> «Ủy ban nhân dân xã Ea Wer»; «PHÒNG TÀI CHÍNH - KẾ HOẠCH» -> «Phòng Tài chính - Kế hoạch».
    """
    area = _AREA_IN_NAME.search(fold_same(capitals))
    own, place = (capitals[: area.start()], capitals[area.start() :]) if area else (capitals, "")
    shown = _SHORT.sub(lambda match: match.group().upper(), _own_name(own))
    if place and area:
        kind = capitals[area.start() : area.end()].lower()
        name = capitals[area.end() :]
        shown = f"{shown} {kind} {as_written(name.strip(), text) or _each_word(name)}"
    return shown.strip()


def _own_name(capitals: str) -> str:
    """Return «Phòng Nội vụ» for «PHÒNG NỘI VỤ»: the kind of agency, then its field with a capital."""
    low = " ".join(capitals.lower().split())
    first, dash, second = low.partition(" - ")
    if dash and _FIELD_AFTER.match(fold_same(second)):  # two agencies: «Bộ Tài chính - Bộ Nội vụ»
        return f"{_own_name(first)} - {_own_name(second)}"
    if party := _PARTY.match(fold_same(low)):
        return low[: party.end()].capitalize() + _each_word(low[party.end() :])
    if school := _SCHOOL.match(fold_same(low)):
        kind = low[school.start(1) : school.end(1)]
        return f"Trường {kind[:1].upper()}{kind[1:]} {_each_word(low[school.end() :])}".strip()
    match = _FIELD_AFTER.match(fold_same(low))
    start = match.end() if match else 0
    kind, field = low[:start], low[start:]
    field = re.sub(r"(?:^|(?<= và )|(?<= - )|(?<=, ))[^\W\d_]", lambda letter: letter.group().upper(), field)
    text = _INSIDE.sub(lambda found: _AS_KNOWN[found.group()], kind + field)
    return text[:1].upper() + text[1:]


def _each_word(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.lower().split())


def office_name(capitals: str) -> str:
    """Return an office printed in ``capitals`` as people write it: «PHÓ CHỦ TỊCH» -> «Phó Chủ tịch»."""
    low = " ".join(capitals.lower().split())
    folded = fold_same(low)
    deputy = "pho " if folded.startswith("pho ") else ""
    rest = low[len(deputy) :]
    head = _OFFICE_HEAD.match(fold_same(rest))
    tail = rest[head.end() :].strip() if head else ""
    title = rest[: head.end()] if head else rest
    title = title[:1].upper() + title[1:]
    shown = " ".join(filter(None, [title, _own_name(tail) if tail else ""]))
    return _SHORT.sub(lambda match: match.group().upper(), f"Phó {shown}" if deputy else shown)


_AREA_IN_NAME = re.compile(rf"(?<=\s)(?:{_AREAS})(?=\s)(?! hoi)")
_FIELD_AFTER = re.compile(
    r"(?:bo|so|phong|ban|cuc|tong cuc|chi cuc|vu|vien|van phong|trung tam|thanh tra|kho bac|bao hiem|hoi(?! dong)|doan"
    r"|truong (?:dai hoc|cao dang|mam non|tieu hoc|thcs|thpt|trung hoc co so|trung hoc pho thong))(?: |$)"
)
_PARTY = re.compile(r"(?:huyen uy|tinh uy|thanh uy|thi uy|dang uy|dang bo) (?=\w)")
_SCHOOL = re.compile(
    r"truong (dai hoc|cao dang|mam non|mau giao|tieu hoc(?: va trung hoc co so)?|trung hoc co so|trung hoc pho thong"
    r"|thcs|thpt|th va thcs|th&thcs|pho thong dan toc noi tru)(?: |$)"
)
# Words with capitals in the middle of a name.
_AS_KNOWN = {
    "việt nam": "Việt Nam",
    "mặt trận tổ quốc": "Mặt trận Tổ quốc",
    "hội đồng nhân dân": "Hội đồng nhân dân",
    "ủy ban nhân dân": "Ủy ban nhân dân",
}
_INSIDE = re.compile("|".join(map(re.escape, _AS_KNOWN)))
_SHORT = re.compile(r"\b(?:hđnd|ubnd|đbqh|thcs|thpt|mttq|bhxh|lđlđ|gd&đt|gdđt)\b", re.IGNORECASE)
_OFFICE_HEAD = re.compile(
    r"(?:chu tich|bo truong|thu truong|thu tuong|tong giam doc|giam doc|truong phong|truong ban|tong cuc truong|cuc truong"
    r"|chi cuc truong|vu truong|vien truong|hieu truong|thong doc|tong thanh tra|chanh an|chanh|bi thu)\b"
)
