"""Excel files as work that can be left: asked for, made by the worker with its progress on a row, kept for whoever asked."""

import datetime
import logging
import secrets
import tempfile
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import File
from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from ..enums import WorkState
from ..filters import AssignmentFilter
from ..models import ExportJob
from .asked import asked, may_report, sees_reports
from .excel import write_excel
from .heads import head_of
from .lines import BATCH, lines

logger = logging.getLogger(__name__)

AT_ONCE = 1_000  # lines: so many are written while the browser waits
LEASE = datetime.timedelta(seconds=120)
MOST_ATTEMPTS = 3
KEPT = datetime.timedelta(days=14)


def start_export(
    *, by: Any, chosen: AssignmentFilter, total: int, today: datetime.date, now: datetime.datetime
) -> ExportJob:
    """Note the wish for an Excel file of ``total`` lines; a small one is made at once. Raises ``PermissionDenied``."""
    if not may_report(by, on=today):
        raise PermissionDenied
    job = ExportJob.objects.create(
        query=chosen.query()[1:],
        title=_("Báo cáo nhiệm vụ, tính đến %(day)s") % {"day": f"{chosen.day(today):%d/%m/%Y}"},
        on=today,
        total=total,
        created_by=by,
        created_at=now,
    )
    if total <= AT_ONCE:
        make(job, now=now)
    return job


def make_due(now: datetime.datetime) -> int:
    """Make the oldest file that waits; the worker's errand. Returns 1 when there was one, else 0."""
    with transaction.atomic():
        job = ExportJob.objects.due(now=now).select_for_update().first()
        if job is None:
            return _forget_old(now)
        job.lease_until, job.attempts = now + LEASE, job.attempts + 1
        job.state = WorkState.RUNNING if job.attempts <= MOST_ATTEMPTS else WorkState.FAILED
        job.message = (
            "" if job.is_open else _("Đã thử %(n)s lần. Hãy thu hẹp điều kiện rồi làm lại.") % {"n": MOST_ATTEMPTS}
        )
        job.save(update_fields=["lease_until", "attempts", "state", "message"])
    if job.is_open:
        make(job, now=now)
    return 1


def make(job: ExportJob, *, now: datetime.datetime) -> None:
    """Write the file of ``job``; its permissions are those of now. What goes wrong is said on the job."""
    started = now

    def progress(done: int) -> None:
        if done % BATCH == 0:
            ExportJob.objects.filter(pk=job.pk).update(position=done, lease_until=started + LEASE + _spent(done))

    try:
        _form, chosen, shares = asked(job.created_by, QueryDict(job.query), today=job.on)
        head = head_of(chosen, today=job.on)
        shown = lines(shares, on=chosen.day(job.on), with_reports=sees_reports(job.created_by, on=job.on))
        with tempfile.TemporaryFile() as out:
            count = write_excel(out, head, shown, progress=progress)
            out.seek(0)
            job.file.save(f"{secrets.token_hex(8)}.xlsx", File(out), save=False)
    except Exception as error:
        logger.exception("export %s stopped", job.pk)
        job.state, job.message = WorkState.FAILED, f"{type(error).__name__}: {error}"[:2000]
    else:
        job.state, job.position, job.total = WorkState.DONE, count, count
    job.finished_at, job.lease_until = now, None
    job.save()


def _spent(done: int) -> datetime.timedelta:
    """Return more lease for what is written: a worker that goes on writing keeps its job."""
    return datetime.timedelta(seconds=done / 50)


def _forget_old(now: datetime.datetime) -> int:
    """Delete files nobody needs any more, a few at a time; returns 0: it never keeps the worker awake."""
    for job in ExportJob.objects.filter(created_at__lt=now - KEPT)[:20]:
        if job.file:
            job.file.delete(save=False)
        job.delete()
    return 0
