"""Imports as work that can be left and taken up again: each row in a transaction of its own, a trial run takes it back."""

import datetime
import logging
import secrets
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directives.documents.importing.enums import RowStatus
from directives.documents.importing.records import SourceProblem
from directives.documents.importing.sheets import read_sheet
from directives.documents.importing.spool import Row
from directives.units.calendars import working_calendar
from directives.units.permissions import user_can_coordinate
from search.text import fold
from site_config.portal.uploads import safe_name

from ..enums import AssignmentRole, WorkState
from ..models import Assignment, TaskImport, TaskImportRow
from ..services import Details, create_task
from .fields import FIELDS, NEEDED
from .rows import RowProblem, RowReader, TaskRow

logger = logging.getLogger(__name__)

LEASE = datetime.timedelta(seconds=120)
MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000
_Seen = set[tuple[int, str, int]]


def start_import(
    *,
    by: Any,
    file: File,  # type: ignore[type-arg]
    dry_run: bool,
    today: datetime.date,
    now: datetime.datetime,
) -> TaskImport:
    """Keep a filled template and have the worker enter its tasks. Raises ``PermissionDenied`` and ``ValidationError``."""
    if not user_can_coordinate(by, on=today):
        raise PermissionDenied
    name = safe_name(file.name or "")
    if not name.lower().endswith(".xlsx"):
        raise ValidationError(_("Chỉ nhận tệp Excel (.xlsx) theo mẫu tải từ màn hình này."))
    if not 0 < (file.size or 0) <= MOST_BYTES:
        raise ValidationError(_("Tệp rỗng hoặc nặng quá 20 MB. Hãy kiểm tra lại hoặc tách tệp."))
    job = TaskImport(name=name[:255], dry_run=dry_run, created_by=by, created_at=now)
    job.source.save(f"{secrets.token_hex(8)}.xlsx", file, save=False)
    job.save()
    return job


def repeat_for_real(*, job: TaskImport, by: Any, today: datetime.date, now: datetime.datetime) -> TaskImport:
    """Start the import whose trial run ``job`` was, from the same file. Raises as ``start_import``."""
    with job.source.open("rb") as stream:
        return start_import(by=by, file=File(stream, name=job.name), dry_run=False, today=today, now=now)


def import_due(now: datetime.datetime) -> int:
    """Do the oldest import that waits; the worker's errand. Returns how many rows were done, 1 for a file that can't be read."""
    with transaction.atomic():
        job = TaskImport.objects.due(now=now).select_for_update().first()
        if job is None:
            return 0
        job.lease_until, job.state = now + LEASE, WorkState.RUNNING
        job.save(update_fields=["lease_until", "state"])
    try:
        return _run(job, now=now)
    except (SourceProblem, OSError) as error:
        message = str(error)
    except Exception as error:
        logger.exception("import of tasks %s stopped", job.pk)
        message = f"{type(error).__name__}: {error}"
    TaskImport.objects.filter(pk=job.pk).update(
        state=WorkState.FAILED, message=message[:2000], finished_at=now, lease_until=None
    )
    return 1


def _run(job: TaskImport, *, now: datetime.datetime) -> int:
    rows = list(read_sheet(Path(job.source.path), fields=FIELDS, needed=NEEDED))
    if len(rows) > MOST_ROWS:
        raise SourceProblem(_("Tệp có quá %(most)s dòng. Hãy tách tệp.") % {"most": MOST_ROWS})
    job.total = rows[-1].number if rows else 0
    reader = RowReader(working_calendar().add_working_days)
    seen: _Seen = set()
    done = 0
    for row in rows:
        if row.number <= job.position and not job.dry_run:
            continue  # done before the worker was interrupted
        done += 1
        _enter(job, row, reader, seen, now=now)
        lease = now + LEASE + datetime.timedelta(seconds=done / 5)
        TaskImport.objects.filter(pk=job.pk).update(position=row.number, total=job.total, lease_until=lease)
    TaskImport.objects.filter(pk=job.pk).update(
        state=WorkState.DONE, position=job.total, total=job.total, finished_at=now, lease_until=None
    )
    return done or 1


def _enter(job: TaskImport, row: Row, reader: RowReader, seen: _Seen, *, now: datetime.datetime) -> None:
    """Enter one row and note what became of it; whatever is wrong with it stays with it."""
    what = str((row.data or {}).get("content") or "")[:300]
    try:
        if row.problem:
            raise RowProblem(row.problem)
        with transaction.atomic():
            status, reason = _tasks(reader.read(row.data or {}), seen, by=job.created_by, now=now)
            if job.dry_run:
                transaction.set_rollback(True)
    except RowProblem as error:
        status, reason = RowStatus.ERROR, str(error)
    except ValidationError as error:
        status, reason = RowStatus.ERROR, " ".join(map(str, error.messages))
    except PermissionDenied:
        status, reason = RowStatus.ERROR, _("Tài khoản không được giao nhiệm vụ.")
    TaskImportRow.objects.update_or_create(
        job=job, row=row.number, defaults={"status": status, "what": what, "reason": reason}
    )


def _tasks(row: TaskRow, seen: _Seen, *, by: Any, now: datetime.datetime) -> tuple[RowStatus, str]:
    """Give the row's tasks, leaving out those that its document gives to the same unit in the same words already."""
    given = _given(row)
    new = 0
    for lead in row.leads:
        key = (row.page.pk, fold(row.content), lead.pk)
        if lead.pk in given or key in seen:
            continue
        create_task(
            page=row.page,
            content=row.content,
            lead=lead,
            cooperating=[unit for unit in row.cooperating if unit != lead],
            deadline=row.deadline,
            by=by,
            now=now,
            details=Details(product=row.product, anchor=_anchor(row.article), is_public=row.is_public),
        )
        seen.add(key)
        new += 1
    if not new:
        return RowStatus.UNCHANGED, _("Nhiệm vụ này đã có.")
    words = ngettext("%(n)s nhiệm vụ", "%(n)s nhiệm vụ", new) % {"n": new}
    return RowStatus.CREATED, words if new > 1 or len(row.leads) > 1 else ""


def _given(row: TaskRow) -> set[int]:
    """Return the units that lead a task of these words on the page."""
    shares = Assignment.objects.not_cancelled().filter(task__page=row.page, role=AssignmentRole.LEAD)
    wanted = fold(row.content)
    return {unit for unit, said in shares.values_list("unit_id", "task__content") if fold(said) == wanted}


def _anchor(article: str) -> str:
    number = "".join(letter for letter in fold(article) if letter.isalnum()).removeprefix("dieu")
    return f"dieu-{number}"[:60] if number else ""
