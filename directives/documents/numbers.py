"""The number and symbol of a document: every spelling is read, one key names it, and it composes back. Pure.

``parse_number("30 2020 nd-cp").key == parse_number("Số: 30/2020/NĐ-CP").key``; ``str()`` gives back what was written
in tidy form, ``official`` the form that the rules prescribe.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from search.text import fold, nfc

from .numbering.symbols import AMBIGUOUS, official_symbol

MAX_LENGTH = 60
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_STROKES = dict.fromkeys(map(ord, "\u2044\u2215\u29f8\\"), "/")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None)
_PLAIN = {**_DASHES, **_STROKES, **_UNSEEN}
_ANNOUNCED = re.compile(r"^s[ốo](?:\s*,?\s*k[ýy]\s+hi[ệe]u|\s+hi[ệe]u)?\s*[:.]?\s*(?=\d)", re.IGNORECASE)
_BETWEEN = r"\s*[/\-._]\s*|\s+"
_YEAR = r"(?:19|20)\d{2}"
_LETTER = r"[^\W\d_]"
_WRITTEN = re.compile(
    rf"(?P<sequence>0{{0,3}}\d{{1,6}})(?P<suffix>{_LETTER}?)"
    rf"(?:(?:{_BETWEEN})(?P<year>{_YEAR}))?"
    rf"(?:(?P<before>{_BETWEEN})(?P<symbol>{_LETTER}[\w/&'’\s.-]*))?"
)
_JOINED = re.compile(rf"(?P<digits>\d{{1,10}})(?P<symbol>{_LETTER}{{2}}[\w/&'’-]*)")
# Types whose numbers always carry the year, folded: needed where digits run together («302020ndcp»).
_YEAR_BEARING = ("nd", "tt", "qh", "ubtvqh", "pl", "nqlt")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A parsed number: «30/2020/NĐ-CP» is sequence 30, year 2020, symbol «NĐ-CP»; year is None where not written.

    ``digits`` is how many digits the sequence was written with, ``joint`` what stood before the symbol («-» in
    numbers of the Party: «05-CT/TW»); they matter for composing, not for comparing.
    """

    sequence: int
    symbol: str = ""
    year: int | None = None
    suffix: str = ""
    digits: int = field(default=2, compare=False)
    joint: str = field(default="/", compare=False)

    @property
    def complete(self) -> bool:
        """Tell whether there is a symbol; «30/2020» names a document only together with one."""
        return bool(self.symbol)

    @property
    def key(self) -> str:
        """Return the number in folded letters and digits, e.g. «30.2020.ndcp», the same for every spelling."""
        return self._joined(fold(self.symbol))

    @property
    def identity(self) -> str:
        """Return the key that tells «HĐ» from «HD» and «ĐA» from «DA», two types each; else the same as ``key``."""
        first = re.split(r"[-/]", self.symbol, maxsplit=1)[0]
        folded = fold(self.symbol)
        if fold(first) in AMBIGUOUS:
            folded = nfc(first).casefold() + folded[len(first) :]
        return self._joined(folded)

    def _joined(self, symbol: str) -> str:
        parts = [f"{self.sequence}{fold(self.suffix)}", str(self.year or ""), re.sub(r"[^a-z0-9đ]", "", symbol)]
        return ".".join(part for part in parts if part)

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Return what numbers sort by: year (0 where not written), sequence as a number, suffix, symbol."""
        return self.year or 0, self.sequence, fold(self.suffix), fold(self.symbol)

    @property
    def official(self) -> str:
        """Return the prescribed form: two digits at least, no other zeros in front, official letters.

        Source: NĐ 30/2020/NĐ-CP, annex I, part II «số, ký hiệu của văn bản».
        """
        return self._composed(f"{self.sequence:02d}", official_symbol(self.symbol))

    def begins_with(self, part: "DocumentNumber") -> bool:
        """Tell whether ``part`` («30/2020», «30», or a whole number) is this number's beginning, whole parts only."""
        return (
            (self.sequence, fold(self.suffix)) == (part.sequence, fold(part.suffix))
            and part.year in {None, self.year}
            and (not part.symbol or part.key == self.key)
        )

    def __str__(self) -> str:
        return self._composed(f"{self.sequence:0{self.digits}d}", self.symbol)

    def _composed(self, sequence: str, symbol: str) -> str:
        head = "/".join([f"{sequence}{self.suffix}", *([str(self.year)] if self.year else [])])
        return f"{head}{self.joint}{symbol}" if symbol else head


def parse_number(text: str, *, partial: bool = False) -> DocumentNumber:
    """Return the parts of a document's number and symbol, in any spelling people use.

    Read alike: «30/2020/NĐ-CP», «Số: 30/2020/nd-cp», «30 2020 NĐ-CP», «30-2020-NĐ-CP», «302020ndcp», leading zeros,
    Ð (U+00D0) for Đ, decomposed letters, full-width strokes, every kind of dash. With ``partial`` the symbol may be
    missing («30/2020», «30»). Raises ``ValidationError`` when there is no sequence number or no symbol.
    """
    clean = _plain(text)
    match = _WRITTEN.fullmatch(clean)
    found = _from_written(match) if match else _from_joined(clean)
    if found is None or found.sequence == 0 or not (found.symbol or partial) or len(clean) > MAX_LENGTH:
        raise ValidationError(
            _("Số, ký hiệu «%(number)s» chưa đúng mẫu. Hãy ghi số, gạch chéo rồi ký hiệu, ví dụ 15/QĐ-UBND."),
            code="number",
            params={"number": text[:MAX_LENGTH]},
        )
    return found


def _plain(text: str) -> str:
    """Return ``text`` with one kind of stroke, dash and space, composed letters, without «Số:» and a final stop."""
    # The dashes go first: NFKC would turn some of them into other characters.
    plain = nfc(unicodedata.normalize("NFKC", text.translate(_PLAIN))).translate(_PLAIN)
    return _ANNOUNCED.sub("", plain.strip()).rstrip(" .,;:/")


def _from_written(match: re.Match[str]) -> DocumentNumber | None:
    symbol = _tidy(match["symbol"] or "")
    year = int(match["year"]) if match["year"] else None
    # «05-CT/TW»: only the Party puts the hyphen before the type and the stroke after it.
    party = symbol.count("/") == 1 and year is None and (match["before"] or "").strip() == "-"
    return DocumentNumber(
        sequence=int(match["sequence"]),
        symbol=symbol,
        year=year,
        suffix=match["suffix"],
        digits=len(match["sequence"]),
        joint="-" if party else "/",
    )


def _from_joined(clean: str) -> DocumentNumber | None:
    """Read «7193qdubnd» and «302020ndcp»: the last four digits are a year where the type always carries one."""
    match = _JOINED.fullmatch(clean)
    if match is None:
        return None
    digits, symbol = match["digits"], _tidy(match["symbol"])
    head, tail = digits[:-4], digits[-4:]
    always = fold(symbol).startswith(_YEAR_BEARING)
    if head and re.fullmatch(_YEAR, tail) and (always or len(digits) > 5) and len(head) <= 6:
        return DocumentNumber(int(head), symbol, int(tail), digits=len(head))
    return DocumentNumber(int(digits), symbol, digits=len(digits)) if len(digits) <= 6 else None


def _tidy(symbol: str) -> str:
    """Return a symbol with hyphens for spaces, dots and doubled hyphens, and no space around strokes."""
    return re.sub(r"-*/-*", "/", re.sub(r"[\s._-]+", "-", symbol))


def number_slug(text: str) -> str:
    """Return the part of an address made from a number: «7193/QĐ-UBND» -> «7193-qd-ubnd»."""
    return slugify(fold(text).replace("/", "-"))
