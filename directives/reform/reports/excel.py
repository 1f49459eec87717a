"""The statistical appendix as an Excel file: number, indicator, unit of measure, result, note; numbers are numbers."""

import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from ..enums import FigureState
from .building import Report, ReportLine
from .words import number_in_words

FONT = "Times New Roman"
WIDTHS = (6, 58, 15, 24, 52)
LINE = 17.5  # points of a line
_PLACES = {1: "center", 3: "center"}  # number and unit of measure
_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def report_as_excel(report: Report) -> bytes:
    """Return the file: one row a figure, its parts below it, sections as rows of their own; A4 landscape."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = _("Phụ lục số liệu")
    _set_page(sheet)
    _head(sheet, report)
    number = 0
    for section in report.sections:
        _row(sheet, [section.code, section.title.upper(), "", "", _silence(section.is_silent)], bold=True)
        for line in section.lines:
            number += 1
            _row(sheet, [number, line.name, line.measure_unit, _result(line), _note(line)])
            for part in (*line.figure.parts, *line.figure.breakdown):
                value = part.figure.value
                _row(sheet, ["", f"– {part.label}", line.measure_unit, _plain(value), ""])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _set_page(sheet: Any) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = "&P/&N"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for column, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _head(sheet: Any, report: Report) -> None:
    title = _("PHỤ LỤC SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH %(period)s") % {"period": report.period.label.upper()}
    span = _("Từ ngày %(start)s đến ngày %(end)s; số liệu đếm từ hồ sơ trên cổng ngày %(on)s") % {
        "start": report.start.strftime("%d/%m/%Y"),
        "end": report.end.strftime("%d/%m/%Y"),
        "on": report.on.strftime("%d/%m/%Y"),
    }
    for text, bold in ((title, True), (span, False)):
        sheet.append([text])
        cell = sheet.cell(sheet.max_row, 1)
        cell.font = Font(name=FONT, size=14 if bold else 13, bold=bold, italic=not bold)
        cell.alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=cell.row, end_row=cell.row, start_column=1, end_column=len(WIDTHS))
    sheet.append([])
    _row(sheet, [_("STT"), _("Chỉ tiêu"), _("Đơn vị tính"), _("Kết quả"), _("Ghi chú")], bold=True)
    sheet.print_title_rows = f"{sheet.max_row}:{sheet.max_row}"
    sheet.freeze_panes = f"A{sheet.max_row + 1}"


def _row(sheet: Any, values: list[Any], *, bold: bool = False) -> None:
    sheet.append([None if value == "" else value for value in values])
    sheet.row_dimensions[sheet.max_row].height = _height(values, bold=bold)
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(sheet.max_row, column)
        cell.font = Font(name=FONT, size=13, bold=bold)
        cell.border = _BOX
        right = isinstance(value, int | float) and column > 1
        cell.alignment = Alignment(vertical="top", wrap_text=True, horizontal=_PLACES.get(column) or _side(right))
        if isinstance(value, str) and value.startswith(("=", "+", "-", "@")):
            cell.data_type = "s"


def _height(values: list[Any], *, bold: bool) -> float | None:
    """Return the points that show wrapped texts in full, None where one line is enough: the format stores no such height."""
    room = 0.9 if bold else 1.05  # letters to one unit of a column's width
    lines = max(-(-len(str(value)) // int(width * room)) for value, width in zip(values, WIDTHS, strict=True))
    return LINE * lines if lines > 1 else None


def _side(right: bool) -> str | None:
    return "right" if right else None


def _silence(silent: bool) -> str:
    return str(FigureState.NO_DATA.label) if silent else ""


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    return int(value) if value == value.to_integral_value() else float(value)


def _result(line: ReportLine) -> Any:
    figure = line.figure
    if figure.state != FigureState.COUNTED:
        return str(figure.state.label)
    percent = figure.percent
    return figure.text or _plain(percent if percent is not None else figure.value)


def _note(line: ReportLine) -> str:
    figure = line.figure
    if figure.value is not None and figure.denominator is not None:
        told = f"{number_in_words(figure.value)}/{number_in_words(figure.denominator)} {figure.basis}"
        return "; ".join(part for part in (f"% = {told}", figure.method) if part)
    return figure.source
