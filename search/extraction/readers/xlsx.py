"""Excel (.xlsx): the cells of each visible sheet, a line a row; a sheet is a page."""

import time as clock
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl

from search.extraction import reasons
from search.extraction.readers.assemble import assemble
from search.extraction.readers.packages import opened
from search.extraction.result import Extraction, Limits
from search.legacy_text import mark

ENGINE = "openpyxl"
_TIME_SHARE = 0.75  # of the CPU time: what was read by then is returned, and the cut is named
_LOOK_EVERY = 1_000  # rows


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of an Excel file, one string a sheet; raises ``UnreadableError`` when there is none.

    Formulas give the value that was last shown. Hidden sheets are no text: who opens the file doesn't see them.
    """
    with opened(path, damaged=reasons.DAMAGED_EXCEL), path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        deadline = limits.cpu_seconds * _TIME_SHARE
        pages = [_page(sheet, limits.characters, deadline) for sheet in sheets]
    remarks = [reasons.SHEETS_CUT] if clock.process_time() > deadline else []
    return assemble(pages, engine=ENGINE, limits=limits, remarks=remarks, printed=True)


def _page(sheet: Any, characters: int, deadline: float) -> str:
    """Return the text of a sheet, up to so many characters and until ``deadline`` (seconds of this process)."""
    lines: list[str] = [sheet.title]
    left = characters
    fonts: dict[int, str] = {}
    sheet.reset_dimensions()  # a declared size of 17 billion empty cells isn't believed
    for row in sheet.iter_rows():
        line = "\t".join(_cells(row, fonts)).rstrip("\t")
        lines.append(line)
        left -= len(line)
        if left < 0 or (len(lines) % _LOOK_EVERY == 0 and clock.process_time() > deadline):
            break
    return "\n".join(lines) if any(lines[1:]) else ""


def _cells(row: Any, fonts: dict[int, str]) -> Iterator[str]:
    for cell in row:
        value = cell.value
        if value is None:
            yield ""
            continue
        style: int = cell._style_id
        if style not in fonts:
            fonts[style] = cell.font.name or ""
        yield mark(" ".join(shown(value).split("\n")), fonts[style]) if isinstance(value, str) else shown(value)


def shown(value: object) -> str:
    """Return a cell's value as people here write it: 30/6/2022, 2500000, 0,5."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        day = f"{value.day}/{value.month}/{value.year}"
        return day if value.time() == time() else f"{day} {value:%H:%M}"
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return str(int(value)) if whole else f"{value:.10g}".replace(".", ",")
    return str(value)
