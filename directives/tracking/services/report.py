"""What a unit does with its share, and what the coordinator answers."""

import datetime
from collections.abc import Sequence
from typing import Any, Protocol

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from site_config.portal.uploads import PERMITTED_TYPES, check_upload, safe_name

from ..enums import Act, AssignmentRole, transition
from ..models import Assignment, Evidence, ProgressReport
from .act import begin, clean_text, day_of, finish, record, target
from .extension import lapse

MAX_FILES = 10
# Set by us, never by a form; some are still empty.
_PEOPLE = ["assignment", "submitted_by", "returned_by", "returned_at", "confirmed_by", "confirmed_at"]
_MEDIA_TYPES = {extension: row.media_type for row in PERMITTED_TYPES for extension in row.extensions}


class Upload(Protocol):
    """A file as Django hands it over."""

    name: str | None
    size: int | None


@transaction.atomic
def acknowledge(*, assignment: Assignment, by: Any, now: datetime.datetime, version: int | None = None) -> Assignment:
    """Say for the unit that it has taken note and works on it."""
    share, rule = begin(assignment, Act.ACKNOWLEDGE, by=by, now=now, version=version)
    old_state = share.state
    share.state, share.acknowledged_at = target(rule), now
    return finish(share, Act.ACKNOWLEDGE, old_state=old_state, by=by, now=now)


def report(
    *,
    assignment: Assignment,
    percent: int,
    text: str,
    by: Any,
    now: datetime.datetime,
    difficulties: str = "",
    remedy: str = "",
    files: Sequence[Any] = (),
    version: int | None = None,
) -> ProgressReport:
    """Send a report: below 100 % the work goes on, 100 % waits for confirmation.

    ``percent`` is 0 to 100; ``files`` are uploads of the permitted kinds, at most MAX_FILES. A report on a share that was
    not acknowledged acknowledges it too. Returns the report. Raises ``PermissionDenied``, ``ActNotAllowed``,
    ``ChangedMeanwhile``, or ``ValidationError`` by field (percent, text, difficulties, remedy, files); nothing is stored then.
    """
    stored: list[Evidence] = []
    try:
        with transaction.atomic():
            share, rule = begin(assignment, Act.REPORT, by=by, now=now, version=version)
            entry = _entry(share, percent, text, difficulties, remedy, by=by, now=now)
            _check_files(files)
            entry.save()
            for file in files:
                stored.append(_store(entry, file))
            _acknowledge_at_once(share, by=by, now=now)
            old_state = share.state
            complete = entry.percent == 100 and rule.complete is not None
            share.state = rule.complete if complete and rule.complete else target(rule)
            share.percent = entry.percent
            share.submitted_on = day_of(now) if complete else None
            data = {"percent": entry.percent, "report": entry.pk, "files": len(stored)}
            finish(share, Act.REPORT, old_state=old_state, by=by, now=now, note=entry.text[:500], data=data)
    except Exception:
        # The rows were rolled back; their files must not stay behind.
        for evidence in stored:
            evidence.file.delete(save=False)
        raise
    return entry


def _entry(
    share: Assignment, percent: int, text: str, difficulties: str, remedy: str, *, by: Any, now: datetime.datetime
) -> ProgressReport:
    entry = ProgressReport(
        assignment=share,
        percent=percent,
        text=text.strip(),
        difficulties=difficulties.strip(),
        remedy=remedy.strip(),
        submitted_at=now,
        submitted_by=by,
    )
    if not entry.text:
        raise ValidationError({"text": _("Nhập kết quả thực hiện, dù chỉ một câu.")})
    if not 0 <= percent <= 100:
        raise ValidationError({"percent": _("Mức độ hoàn thành là số từ 0 đến 100.")})
    entry.full_clean(exclude=_PEOPLE)
    return entry


def _check_files(files: Sequence[Any]) -> None:
    if len(files) > MAX_FILES:
        raise ValidationError({"files": _("Mỗi lần báo cáo gửi tối đa %(max)s tệp.") % {"max": MAX_FILES}})
    problems = []
    for file in files:
        try:
            check_upload(file, max_bytes=settings.PORTAL_UPLOAD_MAX_BYTES)
        except ValidationError as error:
            problems += [f"{safe_name(file.name or '')}: {message}" for message in error.messages]
    if problems:
        raise ValidationError({"files": problems})


def _store(entry: ProgressReport, file: Any) -> Evidence:
    name = safe_name(file.name or "")
    evidence = Evidence(
        report=entry,
        name=name,
        size=file.size,
        content_type=_MEDIA_TYPES.get(name.rpartition(".")[2], "application/octet-stream"),
    )
    evidence.file.save(name, file, save=False)
    evidence.save()
    return evidence


def _acknowledge_at_once(share: Assignment, *, by: Any, now: datetime.datetime) -> None:
    rule = transition(share.state, Act.ACKNOWLEDGE)
    if rule is None:
        return
    old_state = share.state
    share.state, share.acknowledged_at = target(rule), now
    record(share, Act.ACKNOWLEDGE, old_state=old_state, by=by, now=now)


@transaction.atomic
def return_(
    *, assignment: Assignment, reason: str, by: Any, now: datetime.datetime, version: int | None = None
) -> Assignment:
    """Ask the unit to do it again, with a reason; the share goes back to the percentage before the returned report."""
    share, rule = begin(assignment, Act.RETURN, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do để đơn vị biết cần làm lại việc gì."))
    latest = share.reports.last()
    if latest is not None:
        latest.returned_at, latest.returned_by, latest.return_reason = now, by, reason
        latest.full_clean(exclude=_PEOPLE)
        latest.save()
    before = share.reports.filter(returned_at__isnull=True).last()
    old_state = share.state
    share.state, share.submitted_on, share.percent = target(rule), None, before.percent if before else 0
    return finish(share, Act.RETURN, old_state=old_state, by=by, now=now, note=reason)


@transaction.atomic
def confirm(
    *,
    assignment: Assignment,
    by: Any,
    now: datetime.datetime,
    reason: str = "",
    version: int | None = None,
) -> Assignment:
    """Confirm that the work is done; it counts as done on the day the unit reported it.

    A task whose sub-tasks are not all ended is confirmed only with a ``reason``, which stays in the record.
    """
    share, rule = begin(assignment, Act.CONFIRM, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason")
    waiting = unfinished_subtasks(share)
    if waiting and not reason:
        message = _("Còn %(n)s nhiệm vụ con chưa xong. Nêu lý do nếu vẫn xác nhận hoàn thành.") % {"n": waiting}
        raise ValidationError({"reason": message})
    latest = share.reports.last()
    if latest is not None:
        latest.confirmed_at, latest.confirmed_by = now, by
        latest.save(update_fields=["confirmed_at", "confirmed_by"])
    old_state = share.state
    share.state, share.completed_on = target(rule), share.submitted_on
    lapse(share, now=now)
    data = {"unfinished_subtasks": waiting} if waiting else {}
    return finish(share, Act.CONFIRM, old_state=old_state, by=by, now=now, note=reason, data=data)


def unfinished_subtasks(share: Assignment) -> int:
    """Return how many sub-tasks of the task that ``share`` leads are not ended; 0 for a share that doesn't lead."""
    if share.role != AssignmentRole.LEAD:
        return 0
    return Assignment.objects.filter(task__parent=share.task_id).leading().unfinished().count()
