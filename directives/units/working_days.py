"""Working days: Monday to Friday without holidays, and the weekend days that are worked in exchange. Pure arithmetic.

The rule behind every time limit «trong n ngày làm việc kể từ ngày D»: D itself is not counted (Bộ luật Dân sự 2015, art. 147),
and the limit ends with the n-th working day after D.
"""

import calendar
import datetime
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

ONE = datetime.timedelta(days=1)
SATURDAY = 5
FEBRUARY_29 = (2, 29)
# A limit longer than this is a slip of the pen; it also bounds the walk below.
MOST = 5_000


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked: ``off`` are single days, ``yearly`` (month, day, first year), ``worked`` weekend days."""

    off: frozenset[datetime.date] = frozenset()
    yearly: frozenset[tuple[int, int, int]] = field(default_factory=frozenset)
    worked: frozenset[datetime.date] = frozenset()

    @cached_property
    def _since(self) -> dict[tuple[int, int], int]:
        return {(month, day): year for month, day, year in sorted(self.yearly, reverse=True)}

    def is_working(self, day: datetime.date) -> bool:
        """Tell whether offices work on ``day``."""
        if day in self.worked:
            return True
        if day.weekday() >= SATURDAY or day in self.off:
            return False
        since = self._since.get((day.month, day.day))
        return since is None or day.year < since

    def add_working_days(self, start: datetime.date, days: int) -> datetime.date:
        """Return the ``days``-th working day after ``start`` (before it when negative); ``start`` itself for 0.

        Raises ``ValueError`` for more than MOST days, ``OverflowError`` past the calendar's end.
        """
        if abs(days) > MOST:
            raise ValueError(f"more than {MOST} working days")
        step = ONE if days > 0 else -ONE
        day, left = start, abs(days)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def working_days_between(self, start: datetime.date, end: datetime.date) -> int:
        """Return how many working days there are after ``start`` up to and with ``end``; negative when ``end`` comes first."""
        if end < start:
            return -self.working_days_between(end, start)
        whole, rest = divmod((end - start).days, 7)
        count = whole * 5
        tail = start + whole * 7 * ONE
        count += sum((tail + n * ONE).weekday() < SATURDAY for n in range(1, rest + 1))
        return count - self._off_between(start, end) + self._worked_between(start, end)

    def _off_between(self, start: datetime.date, end: datetime.date) -> int:
        fixed = set()
        for year in range(start.year, end.year + 1):
            for (month, day), since in self._since.items():
                if year >= since and ((month, day) != FEBRUARY_29 or calendar.isleap(year)):
                    fixed.add(datetime.date(year, month, day))
        off = (self.off | fixed) - self.worked
        inside = {day for day in off if start < day <= end and day.weekday() < SATURDAY}
        return len(inside)

    def _worked_between(self, start: datetime.date, end: datetime.date) -> int:
        days = self._worked_sorted
        return bisect_right(days, end) - bisect_right(days, start)

    @cached_property
    def _worked_sorted(self) -> list[datetime.date]:
        return sorted(day for day in self.worked if day.weekday() >= SATURDAY)


def days_of(first: datetime.date, last: datetime.date) -> Iterable[datetime.date]:
    """Return every day from ``first`` to ``last``."""
    return (first + n * ONE for n in range((last - first).days + 1))
