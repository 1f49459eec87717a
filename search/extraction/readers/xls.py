"""Excel 97-2003 (.xls): the cells of each visible sheet, a line a row; a sheet is a page."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd

from search.extraction import reasons
from search.extraction.readers.assemble import assemble
from search.extraction.readers.xlsx import shown
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from search.legacy_text import mark

ENGINE = "xlrd"


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of an old Excel file, one string a sheet; raises ``UnreadableError`` when there is none."""
    try:
        book = xlrd.open_workbook(
            str(path), logfile=io.StringIO(), on_demand=True, formatting_info=True, ragged_rows=True
        )
        pages = [_page(book, number) for number in range(book.nsheets)]
    except MemoryError:
        raise
    except Exception as error:  # xlrd lets through whatever a wrong byte leads to
        if "encrypted" in str(error).lower():
            raise UnreadableError(Status.REFUSED, reasons.PASSWORD) from error
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_EXCEL) from error
    return assemble([page for page in pages if page is not None], engine=ENGINE, limits=limits, printed=True)


def _page(book: Any, number: int) -> str | None:
    """Return the text of a sheet, or None when it is hidden."""
    sheet = book.sheet_by_index(number)
    if sheet.visibility:
        return None
    lines = ["\t".join(_cells(book, sheet, row)).rstrip("\t") for row in range(sheet.nrows)]
    book.unload_sheet(number)
    return "\n".join([sheet.name, *lines]) if any(lines) else ""


def _cells(book: Any, sheet: Any, row: int) -> Iterator[str]:
    for cell in sheet.row(row):
        if cell.ctype == xlrd.XL_CELL_TEXT:
            font = book.font_list[book.xf_list[cell.xf_index].font_index].name
            yield mark(" ".join(cell.value.split("\n")), font)
        elif cell.ctype == xlrd.XL_CELL_DATE:
            yield _date(cell.value, book.datemode)
        elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
            yield shown(bool(cell.value))
        elif cell.ctype == xlrd.XL_CELL_NUMBER:
            yield shown(cell.value)
        else:
            yield ""


def _date(value: float, mode: int) -> str:
    try:
        return shown(xlrd.xldate_as_datetime(value, mode))
    except (ValueError, OverflowError):
        return shown(value)
