"""Types of document as their titles and symbols name them. Pure."""

import re

from search.text import fold, nfc

from ..catalogue_data import ADMINISTRATIVE

# Normative types and those of the Party and of inspectors, beside the 29 administrative ones: name, abbreviations.
_OTHERS: tuple[tuple[str, str], ...] = (
    ("Hiến pháp", ""),
    ("Bộ luật", ""),
    ("Luật", ""),
    ("Pháp lệnh", "PL"),
    ("Lệnh", "L"),
    ("Nghị quyết liên tịch", "NQLT"),
    ("Nghị định", "NĐ"),
    ("Thông tư liên tịch", "TTLT TTLB"),
    ("Thông tư", "TT"),
    ("Văn bản hợp nhất", "VBHN"),
    ("Kết luận", "KL"),
    ("Điều lệ", ""),
)
CITED_ONLY = frozenset({"hien phap", "bo luat", "luat"})  # cited by name, often without a number
LETTER = "Công văn"

_names = {name: tuple(filter(None, [abbreviation])) for name, abbreviation, _slug in ADMINISTRATIVE}
_names |= {name: tuple(abbreviations.split()) for name, abbreviations in _OTHERS}
# The longest name first: «Thông tư liên tịch» before «Thông tư».
NAMES: tuple[str, ...] = tuple(sorted(_names, key=lambda name: (-len(name), name)))
_BY_NAME = {fold(name): name for name in NAMES}
_EXACT = {abbreviation: name for name, all_of in _names.items() for abbreviation in all_of}
_FOLDED: dict[str, str] = {}
for _abbreviation, _name in _EXACT.items():
    _FOLDED.setdefault(fold(_abbreviation), _name)
_TITLE = re.compile(rf"(?P<name>{'|'.join(re.escape(fold(name)) for name in NAMES)})(?=$|[^\w])")
_PARLIAMENT = re.compile(r"(?:qh|ubtvqh)\d{0,2}")


def type_named(text: str) -> str | None:
    """Return the type whose name is ``text``, whatever its case and marks, or None."""
    return _BY_NAME.get(" ".join(fold(nfc(text)).split()))


def leading_type(text: str) -> tuple[str, str] | None:
    """Return (type, rest) when ``text`` begins with the name of a type, as titles and file names do, or None."""
    match = _TITLE.match(fold(text))
    return (_BY_NAME[match["name"]], text[match.end() :].strip()) if match else None


def type_of_symbol(symbol: str) -> str | None:
    """Return the type that a number's symbol names («QĐ-UBND», «LĐTBXH-QĐ»), or None for letters and unknown ones.

    «QH15» is no type: laws and resolutions share it.
    """
    groups = [group for group in re.split(r"[-/\s.]+", symbol) if group]
    for group in (*groups[:1], *groups[1:][-1:]):
        found = _EXACT.get(group) or _FOLDED.get(fold(group))
        if found:
            return found
    return None


def is_parliament(symbol: str) -> bool:
    """Tell whether ``symbol`` is of the National Assembly or its Standing Committee: «QH13», «UBTVQH14»."""
    return bool(_PARLIAMENT.fullmatch(fold(symbol).split("-")[-1]))
