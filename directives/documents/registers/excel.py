"""A book as an Excel file: A4 landscape, Times New Roman, numbers and dates as such, every text as text."""

import datetime
import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side
from openpyxl.utils import get_column_letter

from ..models import RegisterBook, RegisterEntry
from .columns import Cell, Column, book_title, columns_for, extent

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FONT = "Times New Roman"
_A4 = "9"  # the number of the paper in the format
_LONGEST = 32_767  # what a cell of Excel holds


def book_as_excel(book: RegisterBook, entries: list[RegisterEntry]) -> bytes:
    """Return the file: cover lines, headings with their column numbers, one row an entry.

    ``entries`` come in the book's order with their document types.
    """
    columns = columns_for(book)
    workbook = Workbook(write_only=True)
    add_styles(workbook)
    sheet = workbook.create_sheet(_("Sổ văn bản"))
    _set_page(sheet, columns)
    cover = _cover(book, entries)
    for line, style in cover:
        sheet.append([styled_cell(sheet, line, style)])
    sheet.append([])
    sheet.append([styled_cell(sheet, str(column.heading), "heading") for column in columns])
    sheet.append([styled_cell(sheet, f"({number})", "counted") for number in range(1, len(columns) + 1)])
    sheet.print_title_rows = f"{len(cover) + 2}:{len(cover) + 3}"
    for entry in entries:
        sheet.append([body_cell(sheet, column.value(entry)) for column in columns])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _cover(book: RegisterBook, entries: list[RegisterEntry]) -> list[tuple[str, str]]:
    covered = extent(entries)
    lines = [(str(book.unit.parent or "").upper(), "cover"), (book.unit.name.upper(), "cover_bold")]
    lines += [(book_title(book), "title"), (_("Năm: %(year)s") % {"year": book.year}, "cover")]
    if covered.first_day and covered.last_day:
        span = _("Từ ngày %(first)s đến ngày %(last)s. Từ số %(from)s đến số %(to)s.") % {
            "first": covered.first_day.strftime("%d/%m/%Y"),
            "last": covered.last_day.strftime("%d/%m/%Y"),
            "from": covered.first_place,
            "to": covered.last_place,
        }
        lines.append((span, "cover"))
    return [(line, style) for line, style in lines if line]


def add_styles(workbook: Workbook) -> None:
    """Give the workbook the styles that ``styled_cell`` and ``body_cell`` name."""
    thin = Side(style="thin")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    plain, bold = Font(name=FONT, size=13), Font(name=FONT, size=13, bold=True)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    top = Alignment(vertical="top", wrap_text=True)
    styles: list[dict[str, Any]] = [
        {"name": "cover", "font": plain},
        {"name": "cover_bold", "font": bold},
        {"name": "title", "font": Font(name=FONT, size=14, bold=True)},
        {"name": "heading", "font": bold, "alignment": middle, "border": box},
        {"name": "counted", "font": Font(name=FONT, size=11, italic=True), "alignment": middle, "border": box},
        {"name": "text", "font": plain, "alignment": top, "border": box, "number_format": "@"},
        {"name": "count", "font": plain, "alignment": top, "border": box, "number_format": "00"},
        {"name": "day", "font": plain, "alignment": top, "border": box, "number_format": "dd/mm/yyyy"},
    ]
    for style in styles:
        workbook.add_named_style(NamedStyle(**style))


def _set_page(sheet: Any, columns: tuple[Column, ...]) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P/&N"
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width


def body_cell(sheet: Any, value: Cell) -> Any:
    """Return a cell of the table in the style of its kind: day, count or text; None stays empty."""
    if isinstance(value, datetime.date):
        return styled_cell(sheet, value, "day")
    if isinstance(value, int):
        return styled_cell(sheet, value, "count")
    return styled_cell(sheet, value or "", "text")


def styled_cell(sheet: Any, value: str | int | datetime.date, style: str) -> Any:
    """Return a cell; a text stays a text even if it looks like a formula («=1+1»)."""
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=value)
    else:
        cell = WriteOnlyCell(sheet, value="")
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_LONGEST]
        cell.data_type = "s"
    cell.style = style
    return cell
