"""Extracted text as numbered lines: where each stands, told in words. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from search.text import fold, nfc

_SPACES = re.compile(r"[^\S\n\t]+")
_RULE = re.compile(r"[-_=*~\u2013\u2014\u2500.\u2026]{4,}|(?:\* ?){3,}")
# Hyphens that word processors put in place of the common one; one letter each, so that places stay.
HYPHENS = str.maketrans("\u2010\u2011\u2012\u2212", "----")
_LONG_PAGE = 90  # lines: more than a printed page holds, so the text has no pages of its own (Word)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one cell of a table's row: ``page`` and ``number`` count from 1, ``source`` says so in words."""

    text: str
    page: int
    number: int
    source: str

    @property
    def folded(self) -> str:
        """Return the text in lower case without marks, of the same length."""
        return fold_same(self.text)

    @property
    def is_capitals(self) -> bool:
        """Tell whether the letters are capitals (one in ten may differ: «và», a misread letter)."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


def fold_same(text: str) -> str:
    """Return ``text`` (NFC) folded, letter for letter, so that places found in it hold in ``text`` too."""
    folded = fold(text)
    return folded if len(folded) == len(text) else text.lower()


def lay_out(pages: Sequence[str]) -> list[Line]:
    """Return the lines of extracted ``pages`` in reading order; cells of a row one after the other, rules removed."""
    lines: list[Line] = []
    for page, text in enumerate(pages, start=1):
        rows = nfc(text).translate(HYPHENS).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        paged = len(pages) > 1 or len(rows) <= _LONG_PAGE
        for number, row in enumerate(rows, start=1):
            place = {"page": page, "line": number}
            source = _("trang %(page)s, dòng %(line)s") % place if paged else _("dòng %(line)s") % place
            for cell in row.split("\t"):
                clean = _SPACES.sub(" ", _RULE.sub(" ", cell)).strip()
                lines.append(Line(clean, page, number, source))
    return lines
