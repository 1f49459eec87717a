"""The worker's daily duty: documents whose day has come are indexed anew, so that the facet «hiệu lực» stays true."""

import datetime

from django.db import transaction
from django.db.models import Q

from site_config.portal import clock

from ..models import DirectivePage, DirectiveRelation, ValidityDay
from .services import requeue


def keep_validity(now: datetime.datetime) -> int:
    """Do the worker's duty on the portal's day; cheap when the day is the same as at the last look."""
    return refresh_validity(on=clock.today())


def refresh_validity(*, on: datetime.date) -> int:
    """Queue the documents whose validity may differ between the last day looked at and ``on``; return how many.

    The first time, every document is queued: nothing is known of what the index holds. Days missed while nothing ran are
    caught up; a day set back (a demonstration) counts the same way.
    """
    if ValidityDay.objects.filter(day=on).exists():
        return 0
    with transaction.atomic():
        known = ValidityDay.objects.select_for_update().order_by("pk").first()
        if known is None:
            ValidityDay.objects.create(day=on)
            return requeue(DirectivePage.objects.values_list("pk", flat=True))
        turned = turning_pages(after=min(known.day, on), until=max(known.day, on))
        known.day = on
        known.save(update_fields=["day"])
        return requeue(sorted(turned))


def turning_pages(*, after: datetime.date, until: datetime.date) -> set[int]:
    """Return the pages one of whose days lies after ``after`` and not after ``until``: own dates, acts of others."""
    days = (after + datetime.timedelta(days=1), until)
    own = Q(expires_on__range=days) | _begins("", days)
    pages = set(DirectivePage.objects.filter(own).values_list("pk", flat=True))
    stated = Q(effective_on__range=days)
    derived = Q(effective_on=None) & _begins("page__", days)
    ended = Q(until__range=(after, until - datetime.timedelta(days=1)))
    rows = DirectiveRelation.objects.filter(stated | derived | ended).exclude(target=None)
    return pages | {number for number in rows.values_list("target_id", flat=True) if number is not None}


def _begins(prefix: str, days: tuple[datetime.date, datetime.date]) -> Q:
    """Return the condition that a document takes effect within ``days``: on its stated day, else on its day of issue."""
    unstated = Q(**{f"{prefix}effective_on": None, f"{prefix}issued_on__range": days})
    return Q(**{f"{prefix}effective_on__range": days}) | unstated
