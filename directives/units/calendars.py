"""The working calendar as an administrator keeps it, and those who must know when it changes."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from .models import Holiday, MakeUpDay
from .working_days import WorkingCalendar, days_of

Listener = Callable[[Any], None]
_listeners: list[Listener] = []


def working_calendar() -> WorkingCalendar:
    """Return the calendar as it stands now, frozen; two queries."""
    off = set()
    yearly = set()
    for holiday in Holiday.objects.all():
        days = days_of(holiday.first_day, holiday.last)
        if holiday.yearly:
            yearly |= {(day.month, day.day, day.year) for day in days}
        else:
            off |= set(days)
    worked = frozenset(MakeUpDay.objects.values_list("day", flat=True))
    return WorkingCalendar(off=frozenset(off), yearly=frozenset(yearly), worked=worked)


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
