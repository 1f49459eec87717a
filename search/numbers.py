"""Document numbers as people type and cite them: «7193/QĐ-UBND», «7193 qd ubnd», «30-2020-NĐ-CP», «302020ndcp». Pure."""

import re
from dataclasses import dataclass

from .text import Token, nfc, number_key, tokens

# Symbols of NĐ 30/2020/NĐ-CP, annex III, of normative documents, and of agencies, folded. They are needed only where
# nothing but a space stands between the parts.
SYMBOLS = frozenset(
    [
        "nq",
        "qd",
        "ct",
        "qc",
        "qyd",
        "tc",
        "tb",
        "hd",
        "ctr",
        "kh",
        "pa",
        "da",
        "bc",
        "bb",
        "ttr",
        "hdong",
        "cd",
        "bgn",
        "btt",
        "guq",
        "gm",
        "ggt",
        "gnp",
        "pg",
        "pc",
        "pb",
        "vb",
        "cv",
        "vbhn",
        "nd",
        "tt",
        "ttlt",
        "nqlt",
        "ttg",
        "cp",
        "ctn",
        "lctn",
        "qh",
        "ubtvqh",
        "vpcp",
        "ubnd",
        "hdnd",
        "vp",
        "bnv",
        "btc",
        "btp",
        "bca",
        "bqp",
        "bng",
        "bxd",
        "bgtvt",
        "bgddt",
        "byt",
        "bkhdt",
        "bkhcn",
        "bct",
        "bnnptnt",
        "btnmt",
        "btttt",
        "bvhttdl",
        "bldtbxh",
        "nhnn",
        "ttcp",
        "ubdt",
        "tandtc",
        "vksndtc",
        "ktnn",
        "snv",
        "stc",
        "stp",
        "pnv",
        "ptp",
        "ptckh",
        "tw",
        "tu",
        "hdnd",
        "ubmttq",
        "lt",
        "bn",
        "cchc",
        "kstt",
    ]
)
_SEQUENCE = re.compile(r"\d{1,6}[a-z]?")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_SYMBOL = re.compile(r"[a-z]{1,12}\d{0,3}")
_JOINED = re.compile(
    rf"\d{{1,6}}(?:{_YEAR.pattern})?(?:{'|'.join(sorted(SYMBOLS, key=len, reverse=True))}){{1,4}}\d{{0,2}}"
)
# The first digit is looked for, then what stands before it: so the expression skips quickly over text without digits.
_CITED = re.compile(r"\d(?<![\w/.,-]\d)\d{0,5}[a-zđA-ZĐ]?/(?:\d{4}/)?[A-ZĐ][\wĐđ]*(?:[-\u2013][\wĐđ]+)*")
_CALENDAR = frozenset({"thang", "ngay", "quy", "tuan", "ky"})
_ANNOUNCES = frozenset({"so"})
MAX_PARTS = 8


@dataclass(frozen=True, slots=True)
class NumberRef:
    """A document number in a text: ``parts`` folded; ``complete`` when it has a symbol or
    was asked for as a number; ``start``/``end`` token places."""

    parts: tuple[str, ...]
    complete: bool
    start: int
    end: int

    @property
    def key(self) -> str:
        """Return the key of the whole number (see text.number_key)."""
        return "".join(self.parts)

    @property
    def prefix(self) -> str:
        """Return the key under which numbers that begin like this are found (see text.number_prefixes)."""
        return "/".join(self.parts)


def _joined(sequence: list[Token], place: int, separator: str, raw: str) -> bool:
    """Tell whether the token at ``place`` goes on a number, after this separator."""
    folded = sequence[place].folded
    if not _SYMBOL.fullmatch(folded):
        return False
    if separator in {"/", "-", "\u2013", "."}:
        return True
    known = folded.rstrip("0123456789") in SYMBOLS
    return separator == "" and (known or (raw.isupper() and len(raw) > 1))


def _read(text: str, sequence: list[Token], start: int) -> NumberRef | None:
    """Return the number that begins at token ``start``, or None."""
    first = sequence[start].folded
    if start and text[sequence[start - 1].end : sequence[start].start].strip() == "/":
        return None  # the inside of a date: 20/12/2021
    if _JOINED.fullmatch(first):
        return NumberRef((first.lstrip("0"),), True, start, start + 1)
    if not _SEQUENCE.fullmatch(first):
        return None
    parts = [first.lstrip("0") or "0"]
    place, symbols, year_after_stroke = start + 1, 0, False
    while place < len(sequence) and len(parts) < MAX_PARTS:
        before, here = sequence[place - 1], sequence[place]
        separator = text[before.end : here.start].strip()
        if len(parts) == 1 and _YEAR.fullmatch(here.folded) and separator in {"", "/", "-", "."}:
            year_after_stroke = separator == "/"
        elif _joined(sequence, place, separator, text[here.start : here.end]):
            symbols += 1
        else:
            break
        parts.append(here.folded)
        place += 1
    if symbols:
        return NumberRef(tuple(parts), True, start, place)
    word_before = sequence[start - 1].folded if start else ""
    if word_before in _ANNOUNCES and text[sequence[start - 1].end : sequence[start].start].strip() == ":":
        return NumberRef(tuple(parts), True, start, place)  # «số:30/2020» asks for numbers only
    if year_after_stroke and word_before not in _CALENDAR:
        return NumberRef(tuple(parts), False, start, start + 2)
    if word_before in _ANNOUNCES or len(sequence) == 1:
        return NumberRef(tuple(parts[:1]), False, start, start + 1)
    return None


def find_numbers(text: str, sequence: list[Token] | None = None, *, limit: int = 5) -> list[NumberRef]:
    """Return the document numbers in a query ``text`` (NFC), in any spelling, at most ``limit``."""
    if sequence is None:
        sequence = tokens(text)
    found: list[NumberRef] = []
    place = 0
    while place < len(sequence) and len(found) < limit:
        number = _read(text, sequence, place)
        if number is not None:
            found.append(number)
        place = number.end if number is not None else place + 1
    return found


def cited_keys(text: str) -> set[str]:
    """Return the keys of the numbers cited in running text in the official form («30/2020/NĐ-CP»)."""
    return {number_key(found) for found in _CITED.findall(nfc(text))} if "/" in text else set()
