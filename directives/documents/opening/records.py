"""Keeps ``PublicationRecord`` in step with what everybody may read. Every change of it is here."""

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from site_config.portal.visibility import only_public

from ..models import DirectivePage, PublicationRecord
from .choosing import WAYS

CHUNK = 500
INTERVAL = datetime.timedelta(hours=1)
_SET_KEY = re.compile(r"[A-Za-z0-9\-_.!~*'()]+")  # setSpec, OAI-PMH 2.0, section 2.6


def set_name(way: str, chosen: Any) -> str:
    """Return the set of ``chosen`` in the way ``way``: «type-quyet-dinh»; a code that a set can't bear gives its number."""
    prefix, key = WAYS[way].set_prefix, str(getattr(chosen, WAYS[way].key))
    return f"{prefix}-{key}" if _SET_KEY.fullmatch(key) else f"{prefix}..{chosen.pk}"


def sets_of(page: DirectivePage) -> list[str]:
    """Return the sets of a page; no query when its areas are prefetched."""
    single = [("loai", page.document_type), ("co-quan", page.issuer), ("linh-vuc", page.field)]
    areas = [("noi-dung", area) for area in page.reform_areas.all()]
    return [set_name(way, chosen) for way, chosen in [*single, *areas] if chosen is not None]


@transaction.atomic
def sync(
    pages: Any,
    *,
    now: datetime.datetime,
    touched: bool = False,
    catching_up: bool = False,
    loaded: Mapping[int, DirectivePage] | None = None,
) -> int:
    """Bring the records of ``pages`` (a queryset of DirectivePage) up to what everybody may read; return how many changed.

    ``touched`` says that the pages' own facts changed; ``catching_up`` dates records that were missing from the day of
    publishing instead of ``now``. ``loaded`` are the pages by key where the caller has them all.
    """
    shown = only_public(pages).order_by()
    known = PublicationRecord.objects.filter(withdrawn=False, page__in=pages.order_by().values("pk"))
    changed = known.exclude(page__in=shown.values("pk")).update(withdrawn=True, changed_at=now)
    fresh = shown if touched else shown.filter(Q(publication_record=None) | Q(publication_record__withdrawn=True))
    for chunk in _chunks(fresh) if loaded is None else [[loaded[pk] for pk in fresh.values_list("pk", flat=True)]]:
        PublicationRecord.objects.bulk_create(
            [_record(page, (catching_up and page.last_published_at) or now) for page in chunk],
            update_conflicts=True,
            unique_fields=["identifier"],
            update_fields=["page", "changed_at", "withdrawn", "sets"],
        )
        changed += len(chunk)
    return changed


def _record(page: DirectivePage, changed_at: datetime.datetime) -> PublicationRecord:
    sets = f" {' '.join(sets_of(page))} "[:1000]
    return PublicationRecord(
        identifier=page.translation_key, page=page, changed_at=changed_at, withdrawn=False, sets=sets
    )


def _chunks(pages: Any) -> Iterator[list[DirectivePage]]:
    listed = pages.select_related("document_type", "issuer", "field").prefetch_related("reform_areas").defer("body")
    last = 0
    while chunk := list(listed.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        yield chunk
        last = chunk[-1].pk


def withdraw(identifier: UUID, *, now: datetime.datetime) -> None:
    """Announce a deleted document as gone; one that never was public stays unknown."""
    PublicationRecord.objects.filter(identifier=identifier).update(page=None, withdrawn=True, changed_at=now)


def touch(condition: Q, *, now: datetime.datetime) -> int:
    """Announce the public documents that fit ``condition`` as changed (their issuer was renamed…); return how many."""
    pages = DirectivePage.objects.filter(condition).values("pk")
    return PublicationRecord.objects.filter(withdrawn=False, page__in=pages).update(changed_at=now)


def reconcile(*, now: datetime.datetime) -> int:
    """Find and mend what no event told of (a restored backup, rows changed by hand); return how many records changed."""
    gone = PublicationRecord.objects.filter(page=None, withdrawn=False).update(withdrawn=True, changed_at=now)
    return gone + sync(DirectivePage.objects.all(), now=now, catching_up=True)


class RecordKeeper:
    """The worker's duty: ``reconcile`` at its start and then once an hour."""

    def __init__(self) -> None:
        self.last: datetime.datetime | None = None

    def __call__(self, now: datetime.datetime) -> int:
        """Reconcile when an hour has gone by."""
        if self.last is not None and now - self.last < INTERVAL:
            return 0
        self.last = now
        return reconcile(now=timezone.now())
