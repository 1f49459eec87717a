"""Reading attached files in the background: ask for it, do it, tell who waits, look it up.

The row of a content is the work to do. Whatever kills a worker, the row is due again when its lease ends.
"""

import logging
import secrets
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext

from search.extraction import reasons
from search.extraction.models import STATUS_LABELS, ExtractedText
from search.extraction.result import DEFAULT, Extraction, Limits, Status
from search.extraction.run import extract
from search.extraction.source import MissingFileError, local_copy

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 3
LEASE_MARGIN = timedelta(seconds=30)
RETRY_AFTER = timedelta(seconds=15)

OnExtracted = Callable[[str], None]
_listeners: list[OnExtracted] = []


class HasContent(Protocol):
    """What this module needs of a document (``portal.Document``)."""

    pk: Any
    content_hash: str
    file_size: int | None


@dataclass(frozen=True, kw_only=True)
class TextStatus:
    """What to tell people about the text of a file; ``label`` and ``reason`` are Vietnamese, ``page_count`` may be 0."""

    status: Status
    label: str
    reason: str
    page_count: int


def on_extracted(callback: OnExtracted) -> OnExtracted:
    """Register a callback that gets the content hash in the transaction that saves a result; usable as a decorator.

    Raises ``ValueError`` when it is registered already.
    """
    if callback in _listeners:
        raise ValueError("registered already")
    _listeners.append(callback)
    return callback


def request_extraction(document: HasContent) -> ExtractedText:
    """Return the row of the document's content, made now (in the caller's transaction) if there is none.

    A content is read once; only when its file was missing before is it tried again. Raises ``ValueError`` for a
    document without content hash: it was never saved.
    """
    if not document.content_hash:
        raise ValueError("document has no content hash")
    row, _created = ExtractedText.objects.get_or_create(
        content_hash=document.content_hash, defaults={"size": document.file_size or 0}
    )
    if row.status == Status.FAILED and row.reason == reasons.MISSING:
        retry_extraction(row)
    return row


def retry_extraction(row: ExtractedText) -> None:
    """Put a row back to be read from the start, e.g. at an administrator's request."""
    row.status, row.reason, row.attempts = Status.PENDING.value, "", 0
    row.lease_until, row.lease_token, row.not_before = None, "", None
    row.save(update_fields=["status", "reason", "attempts", "lease_until", "lease_token", "not_before"])


def process_batch(*, now: datetime, limit: int = 10, limits: Limits = DEFAULT) -> int:
    """Read up to ``limit`` waiting files and return how many were taken on; 0 means that nothing is due at ``now``.

    Each file is leased, read outside any transaction, and saved together with what the listeners write. Several
    workers may run at once. Never raises for a file; a database that is down raises.
    """
    started = time.monotonic()
    for taken in range(limit):
        moment = now + timedelta(seconds=time.monotonic() - started)
        row = _lease(now=moment, limits=limits)
        if row is None:
            return taken
        _process(row, now=moment, limits=limits)
    return limit


def _lease(*, now: datetime, limits: Limits) -> ExtractedText | None:
    """Take the oldest due row for this worker; the conditional update lets only one worker win."""
    due = ExtractedText.objects.due(now=now)
    while (candidate := due.values_list("pk", flat=True).first()) is not None:
        token = secrets.token_hex(16)
        until = now + timedelta(seconds=limits.wall_seconds) + LEASE_MARGIN
        won = due.order_by().filter(pk=candidate)
        if won.update(lease_token=token, lease_until=until, attempts=F("attempts") + 1):
            return ExtractedText.objects.defer("pages").get(pk=candidate)
    return None


def _process(row: ExtractedText, *, now: datetime, limits: Limits) -> None:
    if row.attempts > MAX_ATTEMPTS:
        _give_up(row, now=now)
        return
    try:
        result = _read(row.content_hash, limits)
        if result.transient:
            _postpone(row, result.reason, now=now)
            return
        with transaction.atomic():
            if _save(row, result, now=now):
                for listener in _listeners:
                    listener(row.content_hash)
    except Exception as error:  # one file must not stop the worker; the row says what happened
        logger.exception("text of %s could not be extracted or saved", row.content_hash)
        _postpone(row, f"{type(error).__name__}: {error}", now=now)


def _read(content_hash: str, limits: Limits) -> Extraction:
    with ExitStack() as stack:
        try:
            path, name = local_copy(content_hash, stack)
        except MissingFileError:
            return Extraction(status=Status.FAILED, reason=reasons.MISSING)
        return extract(path, name=name, limits=limits)


def _save(row: ExtractedText, result: Extraction, *, now: datetime) -> bool:
    """Write the result if this worker still holds the lease; tell whether it did."""
    held = ExtractedText.objects.filter(pk=row.pk, lease_token=row.lease_token, status=Status.PENDING)
    return bool(
        held.update(
            status=result.status.value,
            reason=result.reason,
            engine=result.engine,
            pages=list(result.pages),
            page_count=result.page_count,
            finished_at=now,
            lease_until=None,
            lease_token="",
            last_reason="",
        )
    )


def _postpone(row: ExtractedText, reason: str, *, now: datetime) -> None:
    """Give the row back for a later try, or give up when it has had its tries."""
    if row.attempts >= MAX_ATTEMPTS:
        _give_up(row, now=now, reason=reason)
        return
    ExtractedText.objects.filter(pk=row.pk, lease_token=row.lease_token).update(
        lease_until=None, lease_token="", not_before=now + RETRY_AFTER * row.attempts, last_reason=reason
    )


def _give_up(row: ExtractedText, *, now: datetime, reason: str = "") -> None:
    values: dict[str, Any] = {"last_reason": reason} if reason else {}
    ExtractedText.objects.filter(pk=row.pk, lease_token=row.lease_token).update(
        status=Status.FAILED.value,
        reason=reasons.GAVE_UP % {"attempts": MAX_ATTEMPTS},
        finished_at=now,
        lease_until=None,
        lease_token="",
        **values,
    )


def texts_of(documents: Iterable[HasContent]) -> dict[Any, tuple[str, ...]]:
    """Return the pages of each document by its primary key, in one query; () where there is no text (yet)."""
    wanted = list(documents)
    rows = ExtractedText.objects.for_hashes(_hashes(wanted)).filter(status=Status.TEXT)
    pages = dict(rows.values_list("content_hash", "pages"))
    return {document.pk: tuple(pages.get(document.content_hash, ())) for document in wanted}


def text_of(document: HasContent) -> tuple[str, ...]:
    """Return the pages of one document; () where there is no text (yet). One query."""
    return texts_of([document])[document.pk]


def status_of(documents: Iterable[HasContent]) -> dict[Any, TextStatus]:
    """Return what to say about each document's text by its primary key, in one query; unasked ones count as pending."""
    wanted = list(documents)
    rows = ExtractedText.objects.for_hashes(_hashes(wanted))
    known = {row[0]: row[1:] for row in rows.values_list("content_hash", "status", "reason", "page_count")}
    found = {}
    for document in wanted:
        value, reason, page_count = known.get(document.content_hash, (Status.PENDING.value, "", 0))
        status = Status(value)
        label = str(STATUS_LABELS[status])
        found[document.pk] = TextStatus(
            status=status, label=label, reason=gettext(reason) if reason else "", page_count=page_count
        )
    return found


def _hashes(documents: Collection[HasContent]) -> set[str]:
    return {document.content_hash for document in documents if document.content_hash}


def unfinished(*, now: datetime) -> dict[str, int]:
    """Return counts for the health page: ``waiting`` (pending), ``stuck`` (its worker was killed), ``failed``."""
    rows = ExtractedText.objects.all()
    return {
        "waiting": rows.pending().count(),
        "stuck": rows.pending().filter(Q(lease_until__lte=now)).count(),
        "failed": rows.filter(status=Status.FAILED).count(),
    }
