"""CSV that Excel opens with its Vietnamese right: UTF-8 with a byte order mark, and no cell that a spreadsheet would run."""

import csv
import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from .rows import Cell

MEDIA_TYPE = "text/csv; charset=utf-8"
MARK = "\ufeff"
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")  # beginnings that spreadsheets take for formulas (OWASP, CSV injection)


class _Echo:
    """Hands every line straight on."""

    def write(self, line: str) -> str:
        return line


def lines(rows: Iterable[list[Cell]]) -> Iterator[str]:
    """Yield the file line by line."""
    writer: Any = csv.writer(_Echo())
    yield MARK
    for cells in rows:
        yield writer.writerow([_text(cell) for cell in cells])


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime.date):
        return f"{cell:%d/%m/%Y}"
    text = "" if cell is None else str(cell).replace("\x00", "")
    return f"'{text}" if text.startswith(_RUN) else text
