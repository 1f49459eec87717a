"""Offices and persons' names as they stand at the end of documents. Pure."""

import re

from search.text import fold

OFFICE = re.compile(
    r"\b(?:chu tich|bo truong|thu truong|thu tuong|giam doc|truong phong|truong ban|truong|cuc truong|vu truong|vien truong"
    r"|hieu truong|thong doc|tong thanh tra|chanh|bi thu|chu nhiem|tu lenh|tong|pho|uy vien|dai dien|truong doan|chanh an)\b"
)
CAPACITY = re.compile(r"(?<!\w)(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TUN)(?:\.|(?=\s[A-ZĐ]))")
_BRACKETS = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")
SIGNED = re.compile(r"(?i)[(\[][^)\]]*(?:ký|đóng dấu|daky)[^)\]]*[)\]]?")
_RANK = re.compile(
    r"^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|đô đốc|(?:gs|pgs|ts|ths|bs|ks|cn)\.?(?:\s*[-,.]?\s*(?:ts|ths|bs)\.?)*)\s+",
    re.IGNORECASE,
)
# Family names that tell a name printed in capitals from an office, folded.
_FAMILY_NAMES = (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh ha luong mai to trinh truong cao chu dao "
    "doan dam giang kieu la lam luu mac nong quach ta thai than tong trieu tu ung vuong y ksor siu rcom nay kpa"
)
FAMILIES = frozenset(_FAMILY_NAMES.split())


def is_office(text: str) -> bool:
    """Tell whether ``text`` begins, in capitals, with a capacity or an office; a name may follow."""
    capitals = _capitals(_BRACKETS.sub(" ", text))
    return bool(CAPACITY.match(capitals)) or (len(capitals) > 3 and bool(OFFICE.search(fold(capitals))))


def _capitals(text: str) -> str:
    """Return the words in capitals with which ``text`` begins."""
    words = text.split()
    end = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    return " ".join(words[:end])


def plain_name(text: str) -> str:
    """Return ``text`` without brackets, rank and degree."""
    return _RANK.sub("", _BRACKETS.sub(" ", text).strip()).strip(" .,;*")


def is_name(text: str) -> bool:
    """Tell whether ``text`` is a person's name: two to six words, each a capital and small letters (or an initial)."""
    words = text.split()
    if not 2 <= len(words) <= 6:
        return False
    return all(
        part[:1].isupper() and (part[1:].islower() or len(part) == 1)
        for word in words
        for part in re.split(r"['’-]", word)
        if part
    )


def name_alone(text: str) -> str | None:
    """Return the name when ``text`` is nothing but one, also in capitals («LÊ THỊ XUÂN» -> «Lê Thị Xuân»), or None."""
    plain = plain_name(text)
    if is_name(plain):
        return _with_note(plain, text)
    words = plain.split()
    if plain.isupper() and 2 <= len(words) <= 5 and fold(words[0]) in FAMILIES and not OFFICE.search(fold(plain)):
        return plain.title()
    return None


def _with_note(name: str, text: str) -> str:
    """Return the name with a note printed right after it, as «Nguyễn Văn A (Trưởng đoàn)»."""
    note = re.search(re.escape(name) + r"\s*(\([^)]*\))$", text)
    return f"{name} {note[1]}" if note else name


def office_and_name(text: str) -> tuple[str, str]:
    """Return (capacity and office, name) of «TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Trần Hồng Hà»."""
    words = _BRACKETS.sub(" ", text).split()
    last = max((n for n, word in enumerate(words) if len(word) > 1 and word.isupper()), default=-1)
    name = _RANK.sub("", " ".join(words[last + 1 :])).strip(" .,;*")
    if is_name(name):
        return " ".join(words[: last + 1]), _with_note(name, text)
    if not name:
        for start in range(len(words) - 4, len(words) - 1):
            tail = words[start:] if start > 0 else []
            if (
                tail
                and fold(tail[0]) in FAMILIES
                and OFFICE.search(fold(" ".join(words[:start])))
                and not OFFICE.search(fold(" ".join(tail)))
            ):
                return " ".join(words[:start]), " ".join(tail).title()
    return " ".join(words[: last + 1]), ""
