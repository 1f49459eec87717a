"""What the office changes in the course of a share: suspend, resume, transfer to another unit, reopen."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..deadlines import Deadline
from ..enums import Act, AssignmentRole, AssignmentState
from ..models import Assignment
from .act import begin, clean_text, day_of, finish, target
from .assign import assign
from .extension import lapse


@transaction.atomic
def suspend(
    *, assignment: Assignment, reason: str, by: Any, now: datetime.datetime, version: int | None = None
) -> Assignment:
    """Put a share off, with a reason: no reminders, shown apart, until it is resumed."""
    share, rule = begin(assignment, Act.SUSPEND, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do tạm hoãn nhiệm vụ."))
    old_state = share.state
    share.state, share.resume_to, share.apart_on = target(rule), old_state, day_of(now)
    return finish(share, Act.SUSPEND, old_state=old_state, by=by, now=now, note=reason)


@transaction.atomic
def resume(
    *,
    assignment: Assignment,
    by: Any,
    now: datetime.datetime,
    due: datetime.date | None = None,
    note: str = "",
    version: int | None = None,
) -> Assignment:
    """Let a suspended share go on from where it stood; ``due`` is its new deadline (None: the deadline stays)."""
    share, _rule = begin(assignment, Act.RESUME, by=by, now=now, version=version)
    old_state, data = share.state, {}
    share.state = share.resume_to or AssignmentState.IN_PROGRESS
    share.resume_to, share.apart_on = "", None
    if due is not None and due != share.due_on:
        data = _moved(share, due)
        share.due_on, share.due_days, share.due_from = due, None, None
    note = clean_text(note, field="note")
    return finish(share, Act.RESUME, old_state=old_state, by=by, now=now, note=note, data=data)


@transaction.atomic
def transfer(
    *,
    assignment: Assignment,
    unit: OrganisationalUnit,
    reason: str,
    by: Any,
    now: datetime.datetime,
    due: datetime.date | None = None,
    version: int | None = None,
) -> Assignment:
    """Give the share to another ``unit``, in the same role; returns the new share, the old one stays with its record.

    ``due`` is the new unit's deadline (None: the same). Raises ``ValidationError`` at unit when it has a share already.
    """
    share, rule = begin(assignment, Act.TRANSFER, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do chuyển nhiệm vụ."))
    if share.task.assignments.not_cancelled().for_unit(unit).exists():
        raise ValidationError({"unit": _("Đơn vị này đã tham gia nhiệm vụ. Hãy chọn đơn vị khác.")})
    old_state = share.state
    deadline = Deadline(on=due) if due else Deadline(on=share.due_on, days=share.due_days, since=share.due_from)
    share.state, share.apart_on, share.resume_to = target(rule), None, ""
    lapse(share, now=now)
    data = {"unit_to": unit.label}
    finish(share, Act.TRANSFER, old_state=old_state, by=by, now=now, note=reason, data=data)
    role = AssignmentRole(share.role)
    return assign(task=share.task, unit=unit, role=role, due=deadline, by=by, now=now, transferred_from=share)


@transaction.atomic
def reopen(
    *,
    assignment: Assignment,
    reason: str,
    by: Any,
    now: datetime.datetime,
    due: datetime.date | None = None,
    version: int | None = None,
) -> Assignment:
    """Open a share again, with a reason: one that was done is to be done again, one that was declined is given again."""
    share, rule = begin(assignment, Act.REOPEN, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do mở lại nhiệm vụ."))
    old_state = share.state
    data: dict[str, Any] = {"completed_on": share.completed_on.isoformat()} if share.completed_on else {}
    share.state, share.apart_on, share.submitted_on, share.completed_on = target(rule), None, None, None
    if old_state == AssignmentState.DONE:
        before = share.reports.filter(percent__lt=100, returned_at__isnull=True).last()
        share.percent = before.percent if before else 0
    if due is not None and due != share.due_on:
        data |= _moved(share, due)
        share.due_on, share.due_days, share.due_from = due, None, None
    return finish(share, Act.REOPEN, old_state=old_state, by=by, now=now, note=reason, data=data)


def _moved(share: Assignment, due: datetime.date) -> dict[str, Any]:
    old = share.due_on.isoformat() if share.due_on else None
    return {"old": {"due_on": old, "role": share.role}, "new": {"due_on": due.isoformat(), "role": share.role}}
