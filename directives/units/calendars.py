"""The working calendar as an administrator keeps it, and those who must know when it changes."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import BooleanField, Value
from wagtail.log_actions import log

from .models import Holiday, MakeUpDay
from .working_days import WorkingCalendar, days_of

Listener = Callable[[Any], None]
_listeners: list[Listener] = []


def working_calendar() -> WorkingCalendar:
    """Return the calendar as it stands now, frozen; one query, because public pages ask for it."""
    off: set[datetime.date] = set()
    yearly = set()
    worked: set[datetime.date] = set()
    holidays = Holiday.objects.order_by().values_list("first_day", "last_day", "yearly")
    made_up = MakeUpDay.objects.order_by().values_list("day", "day", Value(None, output_field=BooleanField()))
    for first, last, is_yearly in holidays.union(made_up, all=True):
        days = set(days_of(first, last or first))
        if is_yearly is None:
            worked |= days
        elif is_yearly:
            yearly |= {(day.month, day.day, day.year) for day in days}
        else:
            off |= days
    return WorkingCalendar(off=frozenset(off), yearly=frozenset(yearly), worked=frozenset(worked))


def on_change(listener: Listener) -> None:
    """Have ``listener(by)`` called inside the transaction that changes the calendar; upper rooms register theirs once."""
    if listener in _listeners:
        raise ValueError(f"{listener!r} is registered already")
    _listeners.append(listener)


@transaction.atomic
def save_day(day: Holiday | MakeUpDay, *, by: Any) -> Holiday | MakeUpDay:
    """Save a holiday or make-up day and everything that is counted by it. Raises ``ValidationError`` on bad input."""
    day.full_clean()
    is_new = day.pk is None
    day.save()
    log(instance=day, action="wagtail.create" if is_new else "wagtail.edit", user=by)
    _tell(by)
    return day


@transaction.atomic
def remove_day(day: Holiday | MakeUpDay, *, by: Any) -> None:
    """Delete a holiday or make-up day, and count anew what was counted by it."""
    log(instance=day, action="wagtail.delete", user=by, deleted=True)
    day.delete()
    _tell(by)


def _tell(by: Any) -> None:
    for listener in _listeners:
        listener(by)
