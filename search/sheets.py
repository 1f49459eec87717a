"""Tables for spreadsheets: Excel and CSV; a text stays a text even if it looks like a formula (ASVS 1.2.10)."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(header: Sequence[Any], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return UTF-8 with a mark at its beginning, by which Excel knows it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([str(name) for name in header])
    writer.writerows([[_plain(value) for value in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, header: Sequence[Any], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return a workbook of one sheet; numbers are numbers, None is empty."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.append([_cell(sheet, str(name)) for name in header])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def download(content: bytes, *, name: str, content_type: str) -> HttpResponse:
    """Return ``content`` as a file to be saved."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return response


def _plain(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _cell(sheet: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value="".join(letter for letter in value if letter >= " "))
    cell.data_type = "s"
    return cell
