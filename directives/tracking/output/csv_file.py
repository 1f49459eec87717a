"""The same report as CSV: UTF-8 with its mark, dates as ISO, no cell that a spreadsheet takes for a formula."""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from typing import Any

from .columns import COLUMNS
from .lines import Line

CONTENT_TYPE = "text/csv; charset=utf-8"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_rows(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the file's text piece by piece: the headings, then one line an assignment."""
    yield "\ufeff" + _row(str(column.heading) for column in COLUMNS)
    for line in lines:
        yield _row(_plain(column.value(line)) for column in COLUMNS)


def _row(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(list(cells))
    return out.getvalue()


def _plain(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
