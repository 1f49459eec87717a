"""A real Excel file: dates are dates, every text is a text even if it looks like a formula."""

import datetime
import tempfile
from collections.abc import Iterable
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from .rows import COLUMNS, Cell

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FONT = "Times New Roman"
_LONGEST = 32_767  # what a cell of Excel holds
_IN_MEMORY = 5_000_000


def workbook(notes: list[str], headings: list[str], rows: Iterable[list[Cell]], *, title: str = "") -> IO[bytes]:
    """Return a file at its beginning: ``notes`` in lines of their own, then the table row by row; ``title`` names the sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title or _("Kết quả tìm kiếm"))
    for place, width in enumerate([6, *(column.width for column in COLUMNS)], start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"A{len(notes) + 2}"
    for note in notes:
        sheet.append([_cell(sheet, note, Font(name=_FONT, size=12, italic=True))])
    sheet.append([_cell(sheet, heading, Font(name=_FONT, size=12, bold=True)) for heading in headings])
    plain, wrapped = Font(name=_FONT, size=12), Alignment(vertical="top", wrap_text=True)
    for cells in rows:
        sheet.append([_cell(sheet, cell, plain, wrapped) for cell in cells])
    stream = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - the response closes it
    book.save(stream)
    stream.seek(0)
    return stream


def _cell(sheet: Any, value: Cell, font: Font, alignment: Alignment | None = None) -> Any:
    cell = WriteOnlyCell(sheet, value="" if value is None or isinstance(value, str) else value)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
        cell.data_type = "s"
    elif isinstance(value, datetime.date):
        cell.number_format = "dd/mm/yyyy"
    cell.font = font
    if alignment is not None:
        cell.alignment = alignment
    return cell
