"""Deadlines as directives set them: a day, or a number of working days from a day. Pure but for the calendar it is given."""

import datetime
from dataclasses import dataclass

from directives.units.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: the day ``on`` (None: no deadline), and where it was counted, ``days`` working days after ``since``."""

    on: datetime.date | None = None
    days: int | None = None
    since: datetime.date | None = None


def counted(days: int, since: datetime.date, calendar: WorkingCalendar) -> Deadline:
    """Return the deadline «trong ``days`` ngày làm việc kể từ ngày ``since``»."""
    return Deadline(on=calendar.add_working_days(since, days), days=days, since=since)
