"""Long work on the index as rows: asked for on a screen, by a command or by the night, done once, seen while it goes on."""

import datetime
import logging
import secrets
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .engines.base import EngineError
from .maintenance import rebuild, verify
from .models import IndexJob, JobKind
from .queue import enqueue

logger = logging.getLogger(__name__)

LEASE = datetime.timedelta(minutes=2)
MAX_ATTEMPTS = 3
NIGHT = 2  # o'clock, from when on the night's comparison is due
KEPT = 30
NAMED = 100  # keys kept of each sort of difference
_SORTS = ("missing", "surplus", "stale", "failed")

Clock = Callable[[], datetime.datetime]


def request_job(kind: str, *, by: Any, now: datetime.datetime) -> IndexJob:
    """Ask for a rebuild or comparison and return its row: the one that is already waiting or under way, if there is one."""
    with transaction.atomic():
        waiting = IndexJob.objects.select_for_update().filter(kind=kind, ended_at=None).first()
        return waiting or IndexJob.objects.create(kind=kind, requested_by=by, requested_at=now)


def run_now(kind: str, *, now: datetime.datetime, clock: Clock = timezone.now) -> IndexJob:
    """Do a job here and return its row, ended; for commands. Raises EngineError after noting the reason."""
    job = IndexJob.objects.create(kind=kind, requested_at=now)
    _take(job, now=now)
    _do(job, clock=clock, mend=False)
    return job


def run_due_job(now: datetime.datetime, *, clock: Clock = timezone.now) -> int:
    """Do one job that waits, or whose worker was killed; the worker's errand. Return 1 when there was one, else 0."""
    free = Q(lease_until=None) | Q(lease_until__lte=now)
    with transaction.atomic():
        job = IndexJob.objects.select_for_update().filter(free, ended_at=None).order_by("pk").first()
        if job is None:
            return 0
        if job.attempts >= MAX_ATTEMPTS:
            job.ended_at, job.reason = now, job.reason or "Tiến trình nền bị dừng giữa chừng nhiều lần."
            job.save()
            return 1
        _take(job, now=now)
    try:
        _do(job, clock=clock, mend=job.requested_by_id is None)
    except EngineError as error:
        logger.warning("%s could not be done: %s", job.kind, error)
    return 1


def night_comparison(now: datetime.datetime) -> int:
    """Ask for the night's comparison, once a day from NIGHT o'clock; what differs is then indexed again."""
    local = timezone.localtime(now)
    since = timezone.make_aware(datetime.datetime.combine(local.date(), datetime.time(NIGHT)))
    if now < since or IndexJob.objects.filter(kind=JobKind.VERIFY, requested_at__gte=since).exists():
        return 0
    request_job(JobKind.VERIFY, by=None, now=now)
    return 1


def last_ended(kind: str) -> IndexJob | None:
    """Return the last job of a kind that came to its end well."""
    return IndexJob.objects.filter(kind=kind, reason="").exclude(ended_at=None).first()


def _take(job: IndexJob, *, now: datetime.datetime) -> None:
    job.lease_token, job.lease_until = secrets.token_hex(16), now + LEASE
    job.started_at, job.attempts, job.done, job.total = now, job.attempts + 1, 0, 0
    job.save()


def _do(job: IndexJob, *, clock: Clock, mend: bool) -> None:
    def progress(done: int, total: int) -> None:
        job.done, job.total = done, total
        IndexJob.objects.filter(pk=job.pk, lease_token=job.lease_token).update(
            done=done, total=total, lease_until=clock() + LEASE
        )

    try:
        if job.kind == JobKind.REBUILD:
            job.outcome = {"documents": rebuild(now=clock(), progress=progress)}
        else:
            job.outcome = _compare(progress, now=clock(), mend=mend)
        job.reason = ""
    except Exception as error:
        job.reason = f"{type(error).__name__}: {error}"[:2000]
        raise
    finally:
        job.ended_at, job.lease_until, job.lease_token = clock(), None, ""
        job.save()
        _forget_old(job.kind)


def _compare(progress: Callable[[int, int], None], *, now: datetime.datetime, mend: bool) -> dict[str, Any]:
    found = verify(now=now, progress=progress)
    told = found.as_dict()
    for sort in _SORTS:
        keys = list(getattr(found, sort))
        told[f"{sort}_count"], told[sort] = len(keys), keys[:NAMED]
    if mend:
        enqueue([*found.missing, *found.surplus, *found.stale], now=now)
    return told


def _forget_old(kind: str) -> None:
    kept = IndexJob.objects.filter(kind=kind).values_list("pk", flat=True)[:KEPT]
    IndexJob.objects.filter(kind=kind).exclude(pk__in=list(kept)).delete()
