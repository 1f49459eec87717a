"""What a file's name says: «100-QD-UBNDsigned_04-02-2020.pdf» -> number 100/QĐ-UBND, date 4/2/2020. Pure."""

import datetime
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from search.text import fold, nfc

from ..numbering.symbols import official_symbol
from .doc_types import leading_type, type_of_symbol

_NOISE = re.compile(
    r"(?<![A-Za-z])(?:signed|da ?ky|ky ?so|ban ?ky|scan|final|copy|vb|van ?ban)(?![A-Za-z])|signed|\(\d+\)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ]((?:19|20)\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)")
_RUN = re.compile(r"(?<!\d)(?:(\d{2})(\d{2})((?:19|20)\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?!\d)")
_GROUP = r"[^\W\d_]{1,12}\d{0,2}"
_NUMBER = re.compile(
    rf"(?<![\w])(?P<sequence>\d{{1,6}})(?P<suffix>[a-zđ]?)[-_./ ]+(?:(?P<year>(?:19|20)\d{{2}})[-_./ ]+)?"
    rf"(?P<symbol>{_GROUP}(?:[-_.]{_GROUP}){{0,4}})(?![^\W\d_])"
)
_TYPE_FIRST = re.compile(r"\b([^\W\d_]{2,4})[-. ]+(\d{1,6})[-. ]+(ubnd|hdnd|vpcp|ttg|cp)\b", re.IGNORECASE)
_AGENCY = re.compile(r"(?:ubnd|hdnd|vpcp|vp|snv|pnv)")


@dataclass(frozen=True, slots=True)
class FileName:
    """Facts of a file's name; None where it says nothing."""

    number: str | None = None
    document_type: str | None = None
    issued_on: datetime.date | None = None


def read_file_name(name: str) -> FileName:
    """Return what ``name`` (with or without folders and extension) says about the document."""
    stem = nfc(PurePosixPath(name.replace("\\", "/")).name)
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", stem)
    # Underscores and noise end words: «UBNDsigned_04» is «UBND 04».
    stem = re.sub(r"\s+", " ", _NOISE.sub(" ", stem.replace("_", " "))).strip()
    day, rest = _date(stem)
    number, of_symbol = _number(rest)
    leading = leading_type(rest)
    return FileName(number, of_symbol or (leading[0] if leading else None), day)


def _date(stem: str) -> tuple[datetime.date | None, str]:
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3)), (_RUN, (3, 2, 1)), (_RUN, (4, 5, 6))):
        for match in pattern.finditer(stem):
            parts = [match[place] for place in order]
            if None in parts:
                continue
            try:
                day = datetime.date(*map(int, parts))
            except ValueError:
                continue
            return day, f"{stem[: match.start()].rstrip(' -_.')} {stem[match.end() :]}"
    return None, stem


def _number(stem: str) -> tuple[str | None, str | None]:
    # «QD-100-UBND»: the type before the number, which is how file names sort best.
    stem = _TYPE_FIRST.sub(lambda m: f"{m[2]}-{m[1]}-{m[3]}" if type_of_symbol(m[1]) else m.group(), stem)
    for match in _NUMBER.finditer(re.sub(r"(?<=\w) ?- ?(?=\w)", "-", stem)):
        symbol = official_symbol(re.sub(r"[._ ]", "-", match["symbol"]))
        kind = type_of_symbol(symbol)
        letters = [fold(group) for group in symbol.split("-")]
        parliament = bool(re.fullmatch(r"(?:qh|ubtvqh)\d{1,2}", letters[-1]))
        letter = bool(_AGENCY.match(letters[0])) and len(letters) > 1
        if not ((kind and len(letters) > 1) or parliament or letter):
            continue
        head = f"{match['sequence']}{match['suffix']}"
        return "/".join(filter(None, [head, match["year"], symbol])), kind
    return None, None
