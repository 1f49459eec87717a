"""Giving tasks to units, changing what was given, taking it back."""

import datetime
import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from directives.units.models import OrganisationalUnit
from directives.units.permissions import user_can_coordinate

from ..enums import Act, AssignmentRole, AssignmentState
from ..models import Assignment, Task
from .act import begin, clean_text, day_of, finish, record


@transaction.atomic
def create_task(
    *,
    page: Page,
    content: str,
    lead: OrganisationalUnit,
    cooperating: Iterable[OrganisationalUnit] = (),
    deadline: datetime.date | None = None,
    by: Any,
    now: datetime.datetime,
    is_public: bool = True,
    planned_key: uuid.UUID | None = None,
    publication: bool = False,
) -> Task:
    """Give a task of ``page`` to ``lead`` and the ``cooperating`` units, with one deadline for all.

    ``now`` is the aware moment of giving. Returns the task. Raises ``PermissionDenied`` unless ``by`` coordinates or the
    task follows from publication; ``ValidationError`` on empty content or a unit named twice.
    """
    _check_assigner(by=by, now=now, publication=publication)
    partners = list(cooperating)
    if lead in partners or len(set(partners)) < len(partners):
        raise ValidationError({"cooperating_units": _("Mỗi đơn vị chỉ giữ một vai trò trong một nhiệm vụ.")})
    task = Task(
        page=page,
        content=clean_text(content, field="content", message=_("Nhập nội dung nhiệm vụ.")),
        planned_key=planned_key,
        is_public=is_public,
        created_at=now,
        created_by=by,
    )
    task.full_clean(exclude=["page", "created_by"])
    task.save()
    for unit, role in [(lead, AssignmentRole.LEAD), *((unit, AssignmentRole.COOPERATING) for unit in partners)]:
        assign(task=task, unit=unit, role=role, due=deadline, by=by, now=now, publication=publication)
    return task


def _check_assigner(*, by: Any, now: datetime.datetime, publication: bool) -> None:
    if not publication and not (by is not None and user_can_coordinate(by, on=day_of(now))):
        raise PermissionDenied(str(_("Chỉ bộ phận điều phối được giao nhiệm vụ.")))


@transaction.atomic
def assign(
    *,
    task: Task,
    unit: OrganisationalUnit,
    role: AssignmentRole,
    due: datetime.date | None,
    by: Any,
    now: datetime.datetime,
    publication: bool = False,
) -> Assignment:
    """Give ``unit`` a share of ``task`` with the deadline ``due``; what had been taken back is given anew.

    Raises ``PermissionDenied``; ``ActNotAllowed`` when the unit has an open or finished share already;
    ``ValidationError`` on a second leading unit.
    """
    _check_assigner(by=by, now=now, publication=publication)
    existing = task.assignments.filter(unit=unit).first()
    if role == AssignmentRole.LEAD and _other_lead(task, unit):
        raise ValidationError({"lead_unit": _("Nhiệm vụ đã có đơn vị chủ trì; mỗi nhiệm vụ chỉ một đơn vị chủ trì.")})
    if existing is not None:
        share, rule = begin(existing, Act.ASSIGN, by=by, now=now, publication=publication)
        old_state = share.state
        share.state, share.role, share.due_on, share.assigned_on = rule.to, role, due, day_of(now)
        share.percent, share.acknowledged_at, share.submitted_on = 0, None, None
        return finish(share, Act.ASSIGN, old_state=old_state, by=by, now=now)
    share = Assignment(task=task, unit=unit, role=role, due_on=due, assigned_on=day_of(now))
    share.full_clean()
    share.save()
    record(share, Act.ASSIGN, old_state="", by=by, now=now, data={"role": str(role), "due_on": _day(due)})
    return share


def _other_lead(task: Task, unit: OrganisationalUnit) -> bool:
    return task.assignments.not_cancelled().leading().exclude(unit=unit).exists()


@transaction.atomic
def amend(
    *,
    assignment: Assignment,
    due: datetime.date | None,
    role: AssignmentRole | str,
    by: Any,
    now: datetime.datetime,
    version: int | None = None,
    note: str = "",
    publication: bool = False,
) -> Assignment:
    """Change the deadline and the role of an open share; the old values stay in the record.

    Without a difference and without a ``note``, nothing is written.
    """
    share, rule = begin(assignment, Act.AMEND, by=by, now=now, version=version, publication=publication)
    if (share.due_on, share.role) == (due, str(role)) and not note:
        return share
    if role == AssignmentRole.LEAD and _other_lead(share.task, share.unit):
        raise ValidationError({"lead_unit": _("Nhiệm vụ đã có đơn vị chủ trì; mỗi nhiệm vụ chỉ một đơn vị chủ trì.")})
    data = {
        "old": {"due_on": _day(share.due_on), "role": share.role},
        "new": {"due_on": _day(due), "role": str(role)},
    }
    old_state = share.state
    share.state, share.due_on, share.role = rule.to, due, str(role)
    return finish(share, Act.AMEND, old_state=old_state, by=by, now=now, note=note, data=data)


@transaction.atomic
def cancel(
    *,
    assignment: Assignment,
    reason: str,
    by: Any,
    now: datetime.datetime,
    version: int | None = None,
    publication: bool = False,
) -> Assignment:
    """Take a share back, with a reason; reports and record stay."""
    share, rule = begin(assignment, Act.CANCEL, by=by, now=now, version=version, publication=publication)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do thu hồi nhiệm vụ."))
    old_state = share.state
    share.state = AssignmentState(rule.to)
    return finish(share, Act.CANCEL, old_state=old_state, by=by, now=now, note=reason)


def _day(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None
