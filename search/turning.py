"""Daily duties: what looks otherwise to search on another day is indexed anew, once a day and also after downtime."""

import datetime
from collections.abc import Callable, Iterable

from django.db import transaction

from site_config.portal import clock

from .models import Heartbeat
from .queue import enqueue

Turning = Callable[[datetime.date | None, datetime.date], Iterable[str]]


class DayDuty:
    """Queues the keys that ``turning(after, until)`` gives: what may differ between the ends of these days.

    ``after`` is the last day looked at, None the first time (everything that depends on days). Days missed are caught up, a
    day set back (a demonstration) counts the same way. ``name`` keeps the last day, as the message of a heartbeat.
    """

    def __init__(self, name: str, turning: Turning) -> None:
        self.name = name
        self.turning = turning

    def __call__(self, now: datetime.datetime) -> int:
        """Do the worker's duty on the portal's day; one small query while the day is the same."""
        return self.refresh(on=clock.today(), now=now)

    def refresh(self, *, on: datetime.date, now: datetime.datetime) -> int:
        """Queue what turned between the last day looked at and ``on``; return how many keys. Day and rows commit together."""
        known = Heartbeat.objects.filter(name=self.name).values_list("message", flat=True).first()
        if known == on.isoformat():
            return 0
        with transaction.atomic():
            Heartbeat.objects.update_or_create(name=self.name, defaults={"last_run": now, "message": on.isoformat()})
            last = datetime.date.fromisoformat(known) if known else None
            first, until = (None, on) if last is None else (min(last, on), max(last, on))
            return enqueue(self.turning(first, until), now=now)
