"""The 25-column report as an Excel file, written row by row: A3 landscape, Times New Roman, numbers as numbers."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import IO, Any

from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from .columns import COLUMNS, Column
from .heads import Head
from .lines import Line

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_A3 = 8  # the number of the paper in the format: 25 columns are unreadable on A4
_LONGEST = 32_767  # what a cell of Excel holds
_LINE, _TALLEST = 14.5, 409.0  # points
_HEADINGS = 3  # rows: groups, headings, column numbers

Progress = Callable[[int], None]


def write_excel(out: IO[bytes], head: Head, lines: Iterable[Line], *, progress: Progress = lambda done: None) -> int:
    """Write the report to ``out``; returns how many lines it has. ``progress`` is told each line's number as it is written.

    A row leaves the memory when the next one begins; its texts stay texts even if they look like formulas («=1+1»).
    """
    # XlsxWriter, not openpyxl: 250,000 formatted cells take a third of the time.
    workbook = Workbook(out, {"constant_memory": True})
    styles = _styles(workbook)
    sheet = workbook.add_worksheet(_("Báo cáo"))
    above = len(head.lines) + 1
    _set_page(sheet, above)
    for place, (text, style) in enumerate(head.lines):
        sheet.write_string(place, 0, text, styles[style])
    _write_headings(sheet, styles, above)
    first = above + _HEADINGS
    number = 0
    for row, line in enumerate(lines, start=first):
        values = [column.value(line) for column in COLUMNS]
        # The format stores no height of wrapped text: without one every program shows one line.
        sheet.set_row(row, _height(values))
        for place, (column, value) in enumerate(zip(COLUMNS, values, strict=True)):
            _write(sheet, row, place, column, value, styles)
        number = line.number
        progress(number)
    if not number:
        sheet.write_string(first, 0, _("Không có nhiệm vụ nào hợp với các điều kiện đã chọn."), styles["cover"])
    workbook.close()
    return number


def _write(sheet: Any, row: int, place: int, column: Column, value: Any, styles: dict[str, Any]) -> None:
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, place, value, styles["day"])
    elif column.is_number and value is not None:
        sheet.write_number(row, place, value, styles["count"])
    elif value:
        sheet.write_string(row, place, _printable(str(value)), styles["text"])
    else:
        sheet.write_blank(row, place, None, styles["text"])


def _printable(text: str) -> str:
    """Return what a cell can hold: control characters would make the file unreadable."""
    return "".join(letter for letter in text[:_LONGEST] if letter >= " " or letter in "\n\t")


def _height(values: Iterable[Any]) -> float:
    """Return the height in points that shows every cell in full, within what Excel allows."""
    lines = (
        sum(-(-max(1, len(part)) // (column.width - 1)) for part in value.split("\n"))
        for column, value in zip(COLUMNS, values, strict=True)
        if isinstance(value, str)
    )
    return min(_TALLEST, _LINE * max(lines, default=1) + 3)


def _groups() -> Iterator[tuple[str, int]]:
    for name, columns in groupby(COLUMNS, key=lambda column: str(column.group)):
        yield name, len(list(columns))


def _write_headings(sheet: Any, styles: dict[str, Any], above: int) -> None:
    first = 0
    for name, width in _groups():
        sheet.merge_range(above, first, above, first + width - 1, name, styles["heading"])
        first += width
    sheet.set_row(above + 1, 62)
    for place, column in enumerate(COLUMNS):
        sheet.write_string(above + 1, place, str(column.heading), styles["heading"])
    for place in range(len(COLUMNS)):
        sheet.write_string(above + 2, place, f"({place + 1})", styles["counted"])


def _set_page(sheet: Any, above: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.set_margins(left=0.5, right=0.5)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")
    sheet.repeat_rows(above, above + _HEADINGS - 1)
    sheet.freeze_panes(above + _HEADINGS, 3)
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)


def _styles(workbook: Any) -> dict[str, Any]:
    plain = {"font_name": "Times New Roman", "font_size": 11, "border": 1, "valign": "top", "text_wrap": True}
    middle = plain | {"align": "center", "valign": "vcenter"}
    cover = {"font_name": "Times New Roman", "font_size": 13}
    looks: dict[str, dict[str, Any]] = {
        "cover": cover,
        "cover_bold": cover | {"bold": True},
        "title": cover | {"bold": True, "font_size": 14},
        "heading": middle | {"bold": True},
        "counted": middle | {"italic": True, "font_size": 10},
        "text": plain | {"num_format": "@"},
        "count": plain | {"num_format": "0", "align": "center"},
        "day": plain | {"num_format": "dd/mm/yyyy", "align": "center"},
    }
    return {name: workbook.add_format(look) for name, look in looks.items()}
