"""The index queue: rows written with the page, taken with a lease, deleted only after the engine's commit."""

import logging
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from .arrivals import note_arrivals
from .collect import Collected, collect
from .engine import get_engine
from .engines.base import Engine, EngineError
from .models import MAX_ATTEMPTS, IndexQueue

logger = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)
BATCH = 100
LONGEST_WAIT = timedelta(minutes=5)


def enqueue(keys: Iterable[str], *, now: datetime | None = None) -> int:
    """Ask for these documents ("documents.directivepage:12") to be indexed anew; return the number of rows.

    The rows belong to the caller's transaction. The state that counts is the one when the worker gets there. ``now`` is
    when they were asked for (for people to read); the present moment if left out.
    """
    moment = now or timezone.now()
    rows = [IndexQueue(key=key, enqueued_at=moment) for key in dict.fromkeys(keys)]
    IndexQueue.objects.bulk_create(rows, batch_size=500)
    return len(rows)


@dataclass(frozen=True, slots=True)
class Indexed:
    """What became of keys that were to be indexed: reasons of those that failed, or why the engine takes nothing."""

    failed: dict[str, str] = field(default_factory=dict)
    engine_down: str = ""


def process_batch(*, now: datetime, limit: int = BATCH, engine: Engine | None = None) -> int:
    """Index up to ``limit`` due rows and return how many were taken; 0 means that nothing is due at ``now``.

    Never raises for a document or an engine: what fails stays, with its reason and a later date.
    """
    rows = take(now=now, limit=limit)
    if rows:
        settle(rows, index([row.key for row in rows], engine or get_engine()), now=now)
    return len(rows)


def take(*, now: datetime, limit: int, lease: timedelta = LEASE) -> list[IndexQueue]:
    """Lease up to ``limit`` due rows and note the pages that come with them; the caller indexes and settles them."""
    rows = _lease(now=now, limit=limit, lease=lease)
    try:
        note_arrivals([row.key for row in rows], now=now)
    except Exception as error:  # the database failed as a whole: nothing may get lost
        logger.exception("the queue's pages could not be noted")
        _postpone(rows, f"{type(error).__name__}: {error}", now=now)
        return []
    return rows


def index(keys: Collection[str], engine: Engine) -> Indexed:
    """Bring what ``keys`` stand for into the index; writes nothing to the database."""
    try:
        found = collect(keys)
    except Exception as error:
        logger.exception("the queue's documents could not be prepared")
        return Indexed(dict.fromkeys(keys, f"{type(error).__name__}: {error}"))
    failed = dict(found.failed)
    try:
        engine.put(found.documents, found.gone)
    except EngineError as error:
        if not engine.health().ok:
            return Indexed(engine_down=str(error) or type(error).__name__)
        failed |= _put_one_by_one(found, engine)
    return Indexed(failed)


def settle(rows: list[IndexQueue], done: Indexed, *, now: datetime) -> None:
    """Delete the rows that are indexed, give back those that are not, each with its reason."""
    if done.engine_down:
        _wait_for_engine(rows, done.engine_down, now=now)
        return
    _finish([row for row in rows if row.key not in done.failed])
    for key, reason in done.failed.items():
        _postpone([row for row in rows if row.key == key], reason, now=now)


def retry(rows: Collection[IndexQueue]) -> int:
    """Put rows back to be tried at once, e.g. at an administrator's request; return how many."""
    return IndexQueue.objects.filter(pk__in=[row.pk for row in rows]).update(
        attempts=0, not_before=None, lease_until=None, lease_token=""
    )


def _lease(*, now: datetime, limit: int, lease: timedelta) -> list[IndexQueue]:
    """Take due rows for this worker. An attempt counts when it begins, so that a killed one counts too."""
    token = secrets.token_hex(16)
    with transaction.atomic():
        due = IndexQueue.objects.due(now=now)
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        taken = [row.pk for row in due[:limit]]
        if not taken:
            return []
        IndexQueue.objects.filter(pk__in=taken).update(
            lease_token=token, lease_until=now + lease, attempts=F("attempts") + 1
        )
    return list(IndexQueue.objects.filter(lease_token=token))


def _put_one_by_one(found: Collected, engine: Engine) -> dict[str, str]:
    """Write what can be written; return the keys that can't be, with reasons."""
    failed = {}
    for document in found.documents:
        try:
            engine.put([document])
        except EngineError as error:
            failed[document.id] = str(error)
    for key in found.gone:
        try:
            engine.delete([key])
        except EngineError as error:
            failed[key] = str(error)
    return failed


def _finish(rows: list[IndexQueue]) -> None:
    """Delete what is done, but only rows that this worker still holds."""
    if rows:
        IndexQueue.objects.filter(pk__in=[row.pk for row in rows], lease_token=rows[0].lease_token).delete()


def _postpone(rows: list[IndexQueue], reason: str, *, now: datetime) -> None:
    """Give rows back for a later try; after MAX_ATTEMPTS they stop and show their reason."""
    for row in rows:
        if row.attempts >= MAX_ATTEMPTS:
            logger.error("%s stopped after %s attempts: %s", row.key, row.attempts, reason)
        _release([row], reason, not_before=now + _wait(row.attempts))


def _wait_for_engine(rows: list[IndexQueue], reason: str, *, now: datetime) -> None:
    """Give rows back while the engine is down: that is no fault of theirs, so they never stop for it."""
    logger.warning("the search engine takes nothing: %s", reason)
    wait = min(_wait(max(row.attempts for row in rows)), timedelta(seconds=30))
    _release(rows, reason, not_before=now + wait)
    IndexQueue.objects.filter(pk__in=[row.pk for row in rows], attempts__gte=MAX_ATTEMPTS - 1).update(
        attempts=MAX_ATTEMPTS - 2
    )


def _release(rows: list[IndexQueue], reason: str, *, not_before: datetime) -> None:
    IndexQueue.objects.filter(pk__in=[row.pk for row in rows], lease_token=rows[0].lease_token).update(
        lease_until=None, lease_token="", not_before=not_before, last_reason=reason[:2000]
    )


def _wait(attempts: int) -> timedelta:
    return min(timedelta(seconds=2**attempts), LONGEST_WAIT)
