"""Imports as work that can be left and taken up again: start, go on batch by batch, stop."""

import datetime
import logging
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from site_config.portal.uploads import safe_name

from ..models import DirectiveIndexPage, ImportJob
from ..models.importing import row_of
from ..permissions import user_can_import
from .batch import Importer, Outcome
from .enums import JobState
from .records import SourceProblem
from .sources import Item, Source, fingerprint

logger = logging.getLogger(__name__)

BATCH = 200
MOST_ROWS = 300  # of a batch: books of hundreds of articles must not hold the database, or the progress bar, for long
LEASE = datetime.timedelta(seconds=90)
UPLOADED = (".xlsx", ".jsonl", ".json", ".ndjson", ".gz", ".zip")
MOST_BYTES = 500 * 1024 * 1024


class Moved(Exception):
    """Another process has gone on with the import meanwhile."""


def start_job(
    *,
    by: Any,
    file: File,
    publish: bool,
    dry_run: bool,
    now: datetime.datetime,  # type: ignore[type-arg]
) -> ImportJob:
    """Keep an uploaded source and have the worker import it. Raises PermissionDenied and ``ValidationError``."""
    if not user_can_import(by):
        raise PermissionDenied
    name = safe_name(file.name or "")
    if not name.lower().endswith(UPLOADED):
        raise ValidationError(
            _("Chỉ nhận tệp Excel (.xlsx) theo mẫu, JSON từng dòng (.jsonl, .jsonl.gz) hoặc tệp nén .zip.")
        )
    if not 0 < (file.size or 0) <= MOST_BYTES:
        raise ValidationError(_("Tệp rỗng hoặc nặng quá 500 MB. Hãy kiểm tra lại hoặc tách thành nhiều tệp."))
    job = ImportJob(name=name, publish=publish, dry_run=dry_run, created_by=by, created_at=now)
    job.source.save(f"{secrets.token_hex(8)}-{name}", file, save=False)
    job.source_hash = fingerprint(Path(job.source.path))
    job.save()
    return job


def repeat_for_real(*, job: ImportJob, by: Any, now: datetime.datetime) -> ImportJob:
    """Start the import whose trial run ``job`` was, from the same file. Raises PermissionDenied, ``ValidationError``."""
    with job.source.open("rb") as stream:
        return start_job(by=by, file=File(stream, name=job.name), publish=job.publish, dry_run=False, now=now)


@transaction.atomic
def stop_job(*, job: ImportJob, by: Any, now: datetime.datetime) -> None:
    """Let the import end after the batch it is at; what is imported stays. Raises PermissionDenied."""
    if not user_can_import(by):
        raise PermissionDenied
    locked = ImportJob.objects.select_for_update().get(pk=job.pk)
    if locked.is_open:
        locked.state, locked.finished_at = JobState.STOPPED, now
        locked.save(update_fields=["state", "finished_at"])


def open_job(*, path: Path, publish: bool, by: Any, now: datetime.datetime) -> ImportJob:
    """Return the unfinished import of the source at ``path`` from the command line, else a new one."""
    found = fingerprint(path)
    same = ImportJob.objects.unfinished().filter(source_hash=found, publish=publish, dry_run=False, source="")
    return same.order_by("-pk").first() or ImportJob.objects.create(
        name=path.name[:255], source_hash=found, publish=publish, created_by=by, created_at=now
    )


class Run:
    """An import being worked on in this process: its source is open and read up to the job's position."""

    def __init__(self, job: ImportJob, path: Path) -> None:
        """Open the source. Raises SourceProblem."""
        self.job = job
        index = DirectiveIndexPage.objects.first()
        if index is None:
            raise SourceProblem(
                _("Cổng chưa có danh mục văn bản. Quản trị viên hãy thêm trang «Danh mục văn bản» dưới trang chủ.")
            )
        self.source = Source(path)
        self.size = 1 if self.source.slow else BATCH
        self.importer = Importer(
            index=index, publish=job.publish, dry_run=job.dry_run, by=job.created_by, source=job.name
        )
        self._items: Iterator[Item] = self.source.items(job.position)

    def step(self, *, now: datetime.datetime) -> list[Outcome]:
        """Do the next batch and note how far it got, in one transaction; an empty list means that the import is done.

        Raises Moved when the job is elsewhere by now.
        """
        batch = self._batch()
        with transaction.atomic():
            job = ImportJob.objects.select_for_update().get(pk=self.job.pk)
            if job.position != self.job.position or not job.is_open:
                raise Moved
            outcomes = self.importer.run(batch, now=now, today=timezone.localdate(now)) if batch else []
            job.total = self.source.total
            job.position += len(batch)
            job.count([str(outcome.status) for outcome in outcomes])
            job.state = JobState.RUNNING if batch else JobState.DONE
            job.finished_at = None if batch else now
            job.lease_until = now + LEASE if batch and job.lease_until else None
            job.save()
            job.rows.model.objects.bulk_create(
                row_of(job, row=o.row, number=o.number, status=o.status, reason=o.reason, page_id=o.page_id)
                for o in outcomes
            )
        self.job = job
        return outcomes

    def _batch(self) -> list[Item]:
        batch: list[Item] = []
        rows = 0
        while len(batch) < self.size and rows < MOST_ROWS and (item := next(self._items, None)):
            batch.append(item)
            rows += item.rows
        return batch

    def close(self) -> None:
        """Let go of the source."""
        self.source.close()


class JobWorker:
    """The worker's duty: one batch of the oldest uploaded import at each call; its source stays open in between."""

    def __init__(self) -> None:
        self._run: Run | None = None

    def __call__(self, now: datetime.datetime) -> int:
        """Do a batch; return how many documents it had, 1 when a job ended, 0 when there is nothing to do."""
        run = self._run or self._take(now)
        if run is None:
            return 0
        try:
            outcomes = run.step(now=now)
        except Moved:
            self._leave()
            return 1
        except Exception as error:  # the source broke off, or the database refused: said on the job, not in a log only
            logger.exception("import %s stopped", run.job.pk)
            self._fail(run.job, error, now=now)
            return 1
        if not outcomes:
            self._leave()
        return len(outcomes) or 1

    def _take(self, now: datetime.datetime) -> Run | None:
        with transaction.atomic():
            job = ImportJob.objects.due(now=now).select_for_update().first()
            if job is None:
                return None
            job.lease_until, job.state = now + LEASE, JobState.RUNNING
            job.save(update_fields=["lease_until", "state"])
        try:
            self._run = Run(job, Path(job.source.path))
        except (SourceProblem, OSError) as error:
            self._fail(job, error, now=now)
        return self._run

    def _fail(self, job: ImportJob, error: Exception, *, now: datetime.datetime) -> None:
        said = str(error) if isinstance(error, SourceProblem) else f"{type(error).__name__}: {error}"
        ImportJob.objects.filter(pk=job.pk).update(
            state=JobState.FAILED, message=said[:2000], finished_at=now, lease_until=None
        )
        self._leave()

    def _leave(self) -> None:
        if self._run is not None:
            self._run.close()
        self._run = None
