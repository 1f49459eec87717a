"""The worker's daily duty: pages whose tasks stand otherwise today are indexed anew, so that the facet «tình hình» stays true."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page

from search.signals import key_of
from search.turning import DayDuty

from .models import Assignment


def turning_pages(after: datetime.date | None, until: datetime.date) -> Iterable[str]:
    """Return the keys of pages on which a standing may turn after ``after`` (None: all with tasks) and not after ``until``."""
    rows = Assignment.objects.all()
    if after is not None:
        rows = rows.filter(_turns(after, until))
    pages = Page.objects.filter(pk__in=rows.values("task__page_id"))
    return [key for page in pages if (key := key_of(page))]


def _turns(after: datetime.date, until: datetime.date) -> Q:
    """Return the condition that a standing (standing.py) turns on one of these days."""
    day, near = datetime.timedelta(days=1), datetime.timedelta(days=settings.TRACKING_NEAR_DAYS)
    overdue = Q(due_on__range=(after, until - day))
    nears = Q(due_on__range=(after + day + near, until + near))
    days = (after + day, until)
    acts = Q(completed_on__range=days) | Q(submitted_on__range=days) | Q(apart_on__range=days)
    return overdue | nears | acts


keep_standings = DayDuty("tracking.standing", turning_pages)
