"""Dates as readers type them in the results page's range, and the ranges offered ready-made. Pure but for the words."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

_DAY = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH = re.compile(r"(\d{1,2})[/.\-\s](\d{4})")
_YEAR = re.compile(r"(\d{4})")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included."""

    first: datetime.date
    last: datetime.date


def read_period(text: str) -> Period | None:
    """Return the days meant by «20/12/2021» (one day), «12/2021» (a month), «2021» (a year) or an ISO date; else None."""
    text = text.strip()
    try:
        if found := _DAY.fullmatch(text):
            day, month, year = map(int, found.groups())
            return _one(datetime.date(year, month, day))
        if found := _ISO.fullmatch(text):
            year, month, day = map(int, found.groups())
            return _one(datetime.date(year, month, day))
        if found := _MONTH.fullmatch(text):
            month, year = map(int, found.groups())
            return Period(datetime.date(year, month, 1), _last_day(year, month))
        if found := _YEAR.fullmatch(text):
            year = int(found.group())
            return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
    except ValueError:  # 31/2/2022
        return None
    return None


def _one(day: datetime.date) -> Period:
    return Period(day, day)


def _last_day(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def presets(today: datetime.date) -> list[tuple[Any, datetime.date, datetime.date]]:
    """Return (words, first day, last day) of the ranges offered ready-made."""
    return [
        (_("30 ngày qua"), today - datetime.timedelta(days=29), today),
        (_("Năm nay"), datetime.date(today.year, 1, 1), datetime.date(today.year, 12, 31)),
        (_("Năm trước"), datetime.date(today.year - 1, 1, 1), datetime.date(today.year - 1, 12, 31)),
    ]


def shown(day: datetime.date) -> str:
    """Return a day as officials write it and as ``read_period`` reads it: 5/1/2022."""
    return f"{day.day}/{day.month}/{day.year}"
