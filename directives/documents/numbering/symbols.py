"""Letters of types and agencies in a document's symbol, in their official writing. Pure.

Sources: NĐ 30/2020/NĐ-CP, annex III (types, copies); NĐ 34/2016/NĐ-CP, art. 58 and Luật 80/2015/QH13, art. 10
(normative documents); names of agencies as they stand in the numbers of their documents.
"""

import re

from search.text import fold, nfc

# Groups that unmarked or lower-case writing hides. Not here: «hd» (hướng dẫn or hợp đồng) and «da» (đề án or dự án),
# which cannot be told apart without the mark.
_OFFICIAL = (
    "NQ QĐ CT QC QyĐ TC TB CTr KH PA BC BB TTr CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL "
    "NĐ TT TTLT NQLT PL L CP TTg CTN QH UBTVQH HĐTP VPCP VPQH UBND HĐND VP MTTQ ĐCTUBTWMTTQVN "
    "BNV BTC BTP BCA BQP BNG BXD BGTVT BGDĐT BYT BKHĐT BKHCN BCT BNN BNNPTNT BTNMT BTTTT BVHTTDL BLĐTBXH BDTTG BNNMT "
    "NHNN TTCP UBDT TANDTC VKSNDTC VKSTC TCĐC KTNN TW TU HU ĐU BTV CV TTr VBHN"
)
_BY_KEY = {fold(group): group for group in _OFFICIAL.split()}
_TERM = re.compile(r"(qh|ubtvqh)(\d{1,2})")
AMBIGUOUS = frozenset({"hd", "da"})
# Agencies whose letters are not the first letters of their name.
_AGENCIES = (
    ("uy ban nhan dan", "UBND"),
    ("hoi dong nhan dan", "HĐND"),
    ("thu tuong chinh phu", "TTg"),
    ("van phong", "VP"),
    ("thanh tra", "TTr"),
)
_FILLERS = frozenset({"va", "cua"})
_PLACE = re.compile(r"\s(?:huyen|tinh|thanh pho|thi xa|thi tran|xa(?! hoi))\b")


def official_symbol(symbol: str) -> str:
    """Return ``symbol`` with every known group in its official letters: «qd-ubnd» -> «QĐ-UBND», «qh13» -> «QH13».

    Unknown groups are put in capitals when the writer used small letters only.
    """
    return re.sub(r"[^-/]+", lambda match: _official_group(match.group()), symbol)


def _official_group(group: str) -> str:
    key = fold(group)
    if key in _BY_KEY:
        return _BY_KEY[key]
    term = _TERM.fullmatch(key)
    if term:
        return f"{term[1].upper()}{term[2]}"
    return group.upper() if group == group.lower() else group


def agency_symbol(name: str) -> str:
    """Return the letters by which an agency of this name is usually known: «Phòng Nội vụ» -> «PNV».

    A proposal only: the agency's head decides (NĐ 30/2020/NĐ-CP, annex I, «số, ký hiệu»).
    """
    folded = " ".join(fold(name).split())
    for beginning, letters in _AGENCIES:
        if folded.startswith(beginning):
            return letters
    whole = " ".join(nfc(name).split())
    place = _PLACE.search(folded)
    words = re.findall(r"[^\W\d_]+", whole[: place.start()] if place else whole)
    return "".join(word[0].upper() for word in words if fold(word) not in _FILLERS)[:20]
