"""The report of posting delays as an Excel file, in the look of the registers."""

import datetime
import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from ..registers.excel import add_styles, body_cell, styled_cell
from .report import Line

WIDTHS = (18, 16, 60, 30, 13, 13, 12, 12, 18)


def report_as_excel(listed: list[Line], *, year: int, on: datetime.date) -> bytes:
    """Return the file: a title with year and day, headings, one row a document; what isn't counted stays empty."""
    workbook = Workbook(write_only=True)
    add_styles(workbook)
    sheet = workbook.create_sheet(_("Thời hạn đăng"))
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    title = _("Thời hạn đăng văn bản ban hành năm %(year)s, lập ngày %(day)s") % {
        "year": year,
        "day": on.strftime("%d/%m/%Y"),
    }
    sheet.append([styled_cell(sheet, title, "title")])
    sheet.append([styled_cell(sheet, heading, "heading") for heading in _headings()])
    for line in listed:
        sheet.append([body_cell(sheet, value) for value in _row(line)])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _headings() -> list[str]:
    return [
        _("Số, ký hiệu"),
        _("Loại"),
        _("Trích yếu"),
        _("Cơ quan ban hành"),
        _("Ngày ban hành"),
        _("Ngày đăng"),
        _("Số ngày làm việc"),
        _("Thời hạn"),
        _("Tình trạng"),
    ]


def _row(line: Line) -> list[Any]:
    page, delay = line.page, line.delay
    return [
        page.number,
        page.document_type.name if page.document_type else "",
        page.title,
        page.issuer.name if page.issuer else "",
        page.issued_on,
        delay.posted_on if delay else None,
        delay.days if delay else None,
        delay.limit if delay else None,
        str(line.word),
    ]
