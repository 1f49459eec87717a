"""Deadlines as iCalendar (RFC 5545): one all-day event for each open share that the feed's person may see."""

import datetime

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from directives.units.permissions import units_of

from .labels import standing_words
from .models import Assignment, CalendarFeed
from .querysets import AssignmentQuerySet

MOST = 1_000
CONTENT_TYPE = "text/calendar; charset=utf-8"


def shares_of(feed: CalendarFeed, *, on: datetime.date) -> AssignmentQuerySet:
    """Return the open shares with a deadline: the unit's, or those the person works on or answers for."""
    shares = Assignment.objects.visible_to(feed.user, on=on).open().carrying_out().filter(due_on__isnull=False)
    if feed.unit is not None:
        return shares.for_unit(feed.unit)
    own = Q(officer=feed.user) | Q(officer__isnull=True, unit__in=units_of(feed.user, on=on))
    return shares.filter(own | Q(responsible=feed.user))


def feed_as_ical(feed: CalendarFeed, *, on: datetime.date) -> bytes:
    """Return the feed's calendar, UTF-8, at most MOST events, the nearest deadline first."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cong thong tin dien tu huyen//Theo doi nhiem vu//VI")
    calendar.add("version", "2.0")
    calendar.add(
        "x-wr-calname", str(feed) if feed.unit is None else _("Nhiệm vụ: %(unit)s") % {"unit": feed.unit.label}
    )
    base = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    host = base.partition("://")[2].partition("/")[0]
    shares = shares_of(feed, on=on).select_related("task", "unit").order_by("due_on", "pk")[:MOST]
    for share in shares:
        if share.due_on is None:
            continue  # the filter saw to it
        event = Event()
        event.add("uid", f"assignment-{share.pk}@{host}")
        event.add("dtstamp", share.acted_at or share.task.created_at)
        event.add("dtstart", share.due_on)
        event.add("dtend", share.due_on + datetime.timedelta(days=1))
        event.add("sequence", share.version)
        event.add("summary", _("Hạn: %(task)s") % {"task": share.task.content[:150]})
        words = standing_words(share, on=on)
        event.add("description", f"{share.unit.label} · {share.get_role_display()} · {words}\n{share.task.content}")
        event.add("url", base + reverse("tracking_assignment", args=[share.pk]))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
