"""One value of a source at a time: dates as people write them, texts in NFC, lists. Pure."""

import datetime
import re
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from search.text import fold, nfc

from .records import RowProblem

Name = str | Promise  # of a column, put into words only where something is wrong

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_URGENCIES = {
    "thuong": "normal",
    "khan": "urgent",
    "thuong khan": "very_urgent",
    "hoa toc": "flash",
}
EARLIEST, LATEST = 1900, 2200


def text_of(value: Any, name: Name) -> str:
    """Return a scalar as NFC text without control characters and outer spaces. Raises RowProblem for lists and NUL."""
    if value is None:
        return ""
    if isinstance(value, bool | list | dict):
        raise RowProblem(_("Cột «%(name)s» phải là chữ hoặc số.") % {"name": name})
    text = str(value)
    if "\x00" in text:
        raise RowProblem(
            _("Cột «%(name)s» có ký tự rỗng (NUL) do sao chép từ tệp lỗi. Hãy nhập lại đoạn đó.") % {"name": name}
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RowProblem(_("Cột «%(name)s» có ký tự hỏng. Hãy nhập lại đoạn đó.") % {"name": name}) from error
    return _CONTROL.sub(" ", nfc(text)).strip()


def line_of(value: Any, name: Name) -> str:
    """Return a text on one line."""
    return " ".join(text_of(value, name).split())


def date_of(value: Any, name: Name) -> datetime.date | None:
    """Return a date written d/m/yyyy or yyyy-mm-dd, or as a cell of Excel; None when empty. Raises RowProblem."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return _plausible(value, name, str(value))
    text = line_of(value, name)
    if not text:
        return None
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        raise RowProblem(_bad_date(name, text))
    try:
        return _plausible(datetime.date(year, month, day), name, text)
    except ValueError as error:
        raise RowProblem(_bad_date(name, text)) from error


def _plausible(day: datetime.date, name: Name, text: str) -> datetime.date:
    if not EARLIEST <= day.year <= LATEST:
        raise RowProblem(_bad_date(name, text))
    return day


def _bad_date(name: Name, text: str) -> str:
    return _("«%(name)s» ghi «%(text)s» không phải ngày. Hãy ghi ngày/tháng/năm, ví dụ 20/12/2021.") % {
        "name": name,
        "text": text[:40],
    }


def areas_of(value: Any, name: Name) -> tuple[int, ...]:
    """Return the numbers of reform areas of «1; 6» or [1, 6]. Raises RowProblem."""
    parts = value if isinstance(value, list) else re.split(r"[;,\s]+", text_of(value, name))
    try:
        return tuple(sorted({int(part) for part in parts if str(part).strip()}))
    except (TypeError, ValueError) as error:
        raise RowProblem(
            _("Cột «%(name)s» phải là các số từ 1 đến 6, cách nhau bằng dấu chấm phẩy.") % {"name": name}
        ) from error


def urgency_of(value: Any, name: Name) -> str:
    """Return the code of an urgency written in words or as a code; "" when empty. Raises RowProblem."""
    text = line_of(value, name)
    if not text:
        return ""
    code = text if text in _URGENCIES.values() else _URGENCIES.get(fold(text))
    # «Thường» and «Thượng khẩn» differ in a mark only where «khẩn» is left out.
    if code is None:
        raise RowProblem(
            _("Độ khẩn «%(text)s» không có. Hãy ghi: Thường, Khẩn, Thượng khẩn hoặc Hỏa tốc.") % {"text": text}
        )
    return code


def lines_of(value: Any, name: Name) -> str:
    """Return a list, or a text with semicolons or line ends, as one entry a line."""
    if isinstance(value, list):
        parts = [line_of(part, name) for part in value]
    else:
        parts = [" ".join(part.split()) for part in re.split(r"[;\n]", text_of(value, name))]
    return "\n".join(part for part in parts if part)


def paragraphs_of(text: str) -> list[str]:
    """Return the lines of a text that say something, each without outer spaces."""
    return [line for raw in text.splitlines() if (line := " ".join(raw.split()))]
