"""Notes when a page first came to be readable, and lets search narrow by it: how a digest asks for what is new.

The two facets are never offered to readers; they are part of the document, so that index and database agree on them.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.utils import timezone
from wagtail.models import Page

from .access import PUBLIC, page_tokens
from .document import Contribution, registry, split_key
from .models import Arrival

LIVE_DAY, PUBLIC_DAY = "arrived", "arrived_public"


def day_of(moment: datetime.datetime) -> str:
    """Return the facet's value for a moment: its day in the portal's time zone, as ISO 8601."""
    return timezone.localdate(moment).isoformat()


def note_arrivals(keys: Iterable[str], *, now: datetime.datetime, of_old: bool = False) -> None:
    """Note the pages among ``keys`` that are live for the first time, or open to everybody for the first time.

    ``of_old``: the portal begins to keep such notes, so pages came when they were first published, not now.
    """
    known = {arrival.page_id: arrival for arrival in Arrival.objects.filter(page_id__in=_page_ids(keys))}
    wanted = [number for number in _page_ids(keys) if number not in known or known[number].public_at is None]
    pages = list(Page.objects.filter(pk__in=wanted, live=True)) if wanted else []
    if not pages:
        return
    tokens = page_tokens(pages)
    new = []
    for page in pages:
        moment = (page.first_published_at if of_old else None) or now
        public = moment if PUBLIC in tokens[page.pk] else None
        if page.pk not in known:
            new.append(Arrival(page_id=page.pk, live_at=moment, public_at=public))
        elif public:
            Arrival.objects.filter(page_id=page.pk, public_at=None).update(public_at=public)
    Arrival.objects.bulk_create(new, ignore_conflicts=True)


def nothing_noted() -> bool:
    """Tell whether the portal has no such notes yet."""
    return not Arrival.objects.exists()


def contribute(pages: Sequence[Any]) -> Mapping[int, Contribution]:
    """Return the facets of ``pages``. One query."""
    found = Arrival.objects.filter(page_id__in=[page.pk for page in pages if isinstance(page, Page) and page.live])
    return {
        arrival.page_id: Contribution(
            {
                LIVE_DAY: (day_of(arrival.live_at),),
                **({PUBLIC_DAY: (day_of(arrival.public_at),)} if arrival.public_at else {}),
            }
        )
        for arrival in found
    }


def _page_ids(keys: Iterable[str]) -> list[int]:
    ids = []
    for key in keys:
        try:
            label, number = split_key(key)
        except ValueError:
            continue
        if registry.adapter(label) is not None and issubclass(apps.get_model(label), Page):
            ids.append(number)
    return ids


registry.contribute(contribute)
