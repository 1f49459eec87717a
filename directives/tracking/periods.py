"""Periods of periodic tasks: months, quarters, half-years, years. Pure."""

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .enums import Repeats

MONTHS = {Repeats.MONTHLY: 1, Repeats.QUARTERLY: 3, Repeats.HALF_YEARLY: 6, Repeats.YEARLY: 12}
# A page cannot ask for more of its past than this at once: ten years of months.
MOST = 120


@dataclass(frozen=True, slots=True)
class Period:
    """A run of whole months; ``code`` is «2022-03», «2022-Q1», «2022-H1» or «2022»."""

    code: str
    first: datetime.date
    last: datetime.date

    def due(self, day: int | None) -> datetime.date:
        """Return the deadline on the ``day`` of the last month, at most its last day (None: the last day)."""
        return self.last if day is None else self.last.replace(day=min(day, self.last.day))


def period_of(repeats: str, day: datetime.date) -> Period:
    """Return the period that holds ``day``. Raises ``KeyError`` for what doesn't repeat."""
    months = MONTHS[Repeats(repeats)]
    index = (day.month - 1) // months
    first = datetime.date(day.year, index * months + 1, 1)
    end = first.month + months - 1
    last = datetime.date(day.year, end, calendar.monthrange(day.year, end)[1])
    mark = {1: f"-{first.month:02d}", 3: f"-Q{index + 1}", 6: f"-H{index + 1}", 12: ""}[months]
    return Period(f"{day.year}{mark}", first, last)


def periods(repeats: str, start: datetime.date, until: datetime.date) -> Iterator[Period]:
    """Return the periods from the one that holds ``start`` to the last that has begun by ``until``, at most the newest MOST."""
    found = []
    period = period_of(repeats, start)
    while period.first <= until:
        found.append(period)
        period = period_of(repeats, period.last + datetime.timedelta(days=1))
    return iter(found[-MOST:])


def period_label(code: str) -> str:
    """Return how readers call a period: «tháng 3/2022», «quý I/2022», «6 tháng đầu năm 2022», «năm 2022»."""
    year, _dash, part = code.partition("-")
    if not part:
        return _("năm %(year)s") % {"year": year} if year else ""
    if part.startswith("Q"):
        return _("quý %(n)s/%(year)s") % {"n": ("I", "II", "III", "IV")[int(part[1]) - 1], "year": year}
    if part == "H1":
        return _("6 tháng đầu năm %(year)s") % {"year": year}
    if part == "H2":
        return _("6 tháng cuối năm %(year)s") % {"year": year}
    return _("tháng %(n)s/%(year)s") % {"n": int(part), "year": year}
