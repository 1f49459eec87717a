"""Giving tasks to units, changing what was given, taking it back."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from directives.units.models import OrganisationalUnit
from directives.units.permissions import head_of, user_can_coordinate

from ..deadlines import Deadline
from ..enums import Act, AssignmentRole, Priority, TaskKind
from ..models import Assignment, Task
from .act import begin, clean_text, day_of, finish, record, target
from .extension import lapse


@dataclass(frozen=True, slots=True)
class Details:
    """What a task says of itself besides its content; ``anchor`` is an article of its page («dieu-5»)."""

    kind: str = TaskKind.CARRY_OUT
    priority: int = Priority.NORMAL
    product: str = ""
    anchor: str = ""
    is_public: bool = True


@transaction.atomic
def create_task(
    *,
    page: Page,
    content: str,
    lead: OrganisationalUnit,
    cooperating: Iterable[OrganisationalUnit] = (),
    informed: Iterable[OrganisationalUnit] = (),
    deadline: datetime.date | Deadline | None = None,
    by: Any,
    now: datetime.datetime,
    is_public: bool = True,
    details: Details | None = None,
    parent: Task | None = None,
    planned_key: uuid.UUID | None = None,
    planned_part: str = "",
    period: str = "",
    publication: bool = False,
) -> Task:
    """Give a task of ``page`` to ``lead``, the ``cooperating`` and the ``informed`` units, with one deadline for all.

    ``now`` is the aware moment of giving. ``parent`` makes it a sub-task of another task of the same page. ``details`` wins over
    ``is_public``. Returns the task. Raises ``PermissionDenied`` unless ``by`` coordinates or the task follows from publication;
    ``ValidationError`` on empty content, a unit named twice, a parent of another page or one that is ended.
    """
    _check_assigner(by=by, now=now, publication=publication)
    partners, watchers = list(cooperating), list(informed)
    everyone = [lead, *partners, *watchers]
    if len(set(everyone)) < len(everyone):
        raise ValidationError({"cooperating_units": _("Mỗi đơn vị chỉ giữ một vai trò trong một nhiệm vụ.")})
    _check_parent(parent, page)
    said = details or Details(is_public=is_public)
    task = Task(
        page=page,
        content=clean_text(content, field="content", message=_("Nhập nội dung nhiệm vụ.")),
        parent=parent,
        planned_key=planned_key,
        planned_part=planned_part,
        period=period,
        kind=said.kind,
        priority=said.priority,
        product=said.product,
        anchor=said.anchor,
        is_public=said.is_public,
        created_at=now,
        created_by=by,
    )
    task.full_clean(exclude=["page", "created_by", "parent"])
    task.save()
    due = deadline if isinstance(deadline, Deadline) else Deadline(on=deadline)
    roles = [
        (lead, AssignmentRole.LEAD),
        *((unit, AssignmentRole.COOPERATING) for unit in partners),
        *((unit, AssignmentRole.INFORMED) for unit in watchers),
    ]
    for unit, role in roles:
        assign(task=task, unit=unit, role=role, due=due, by=by, now=now, publication=publication)
    return task


def create_tasks(
    *, leads: Iterable[OrganisationalUnit], cooperating: Iterable[OrganisationalUnit] = (), **common: Any
) -> list[Task]:
    """Give the same task to each of ``leads``, each leading its own; the rest as for ``create_task``."""
    partners = list(cooperating)
    return [create_task(lead=lead, cooperating=[unit for unit in partners if unit != lead], **common) for lead in leads]


def _check_parent(parent: Task | None, page: Page) -> None:
    if parent is None:
        return
    if parent.page_id != page.pk:
        raise ValidationError({"parent": _("Nhiệm vụ cha phải thuộc cùng văn bản.")})
    if parent.assignments.exists() and not parent.assignments.unfinished().exists():
        raise ValidationError({"parent": _("Nhiệm vụ cha đã kết thúc; hãy mở lại trước khi thêm nhiệm vụ con.")})


def _check_assigner(*, by: Any, now: datetime.datetime, publication: bool) -> None:
    if not publication and not (by is not None and user_can_coordinate(by, on=day_of(now))):
        raise PermissionDenied(str(_("Chỉ bộ phận điều phối được giao nhiệm vụ.")))


@transaction.atomic
def assign(
    *,
    task: Task,
    unit: OrganisationalUnit,
    role: AssignmentRole,
    due: datetime.date | Deadline | None,
    by: Any,
    now: datetime.datetime,
    publication: bool = False,
    transferred_from: Assignment | None = None,
) -> Assignment:
    """Give ``unit`` a share of ``task`` with the deadline ``due``; what had been taken back is given anew.

    The unit's head of that day answers for it. Raises ``PermissionDenied``; ``ActNotAllowed`` when the unit has an open or
    finished share already; ``ValidationError`` on a second leading unit.
    """
    _check_assigner(by=by, now=now, publication=publication)
    if role == AssignmentRole.LEAD and _other_lead(task, unit):
        raise ValidationError({"lead_unit": _("Nhiệm vụ đã có đơn vị chủ trì; mỗi nhiệm vụ chỉ một đơn vị chủ trì.")})
    deadline = due if isinstance(due, Deadline) else Deadline(on=due)
    existing = Assignment.objects.filter(task=task, unit=unit).first()
    if existing is not None:
        share, rule = begin(existing, Act.ASSIGN, by=by, now=now, publication=publication)
        old_state = share.state
        share.state, share.role, share.assigned_on = target(rule), role, day_of(now)
        share.percent, share.acknowledged_at, share.submitted_on, share.apart_on = 0, None, None, None
        share.officer = None
    else:
        share, old_state = Assignment(task=task, unit=unit, role=role, assigned_on=day_of(now), acted_at=now), ""
    _set_deadline(share, deadline)
    share.responsible = head_of(unit, on=day_of(now))
    share.transferred_from = transferred_from
    data = {"role": str(role), "due_on": _day(share.due_on)}
    if existing is not None:
        return finish(share, Act.ASSIGN, old_state=old_state, by=by, now=now, data=data)
    share.full_clean()
    share.save()
    record(share, Act.ASSIGN, old_state=old_state, by=by, now=now, data=data)
    return share


def _set_deadline(share: Assignment, deadline: Deadline) -> None:
    share.due_on, share.due_days, share.due_from = deadline.on, deadline.days, deadline.since


def _other_lead(task: Task, unit: OrganisationalUnit) -> bool:
    return task.assignments.not_cancelled().leading().exclude(unit=unit).exists()


@transaction.atomic
def amend(
    *,
    assignment: Assignment,
    due: datetime.date | Deadline | None,
    role: AssignmentRole | str,
    by: Any,
    now: datetime.datetime,
    version: int | None = None,
    note: str = "",
    publication: bool = False,
    calendar: bool = False,
) -> Assignment:
    """Change the deadline and the role of an unfinished share; the old values stay in the record.

    Without a difference and without a ``note``, nothing is written.
    """
    share, rule = begin(
        assignment, Act.AMEND, by=by, now=now, version=version, publication=publication, calendar=calendar
    )
    deadline = due if isinstance(due, Deadline) else Deadline(on=due)
    before = Deadline(on=share.due_on, days=share.due_days, since=share.due_from)
    if (before, share.role) == (deadline, str(role)) and not note:
        return share
    if role == AssignmentRole.LEAD and _other_lead(share.task, share.unit):
        raise ValidationError({"lead_unit": _("Nhiệm vụ đã có đơn vị chủ trì; mỗi nhiệm vụ chỉ một đơn vị chủ trì.")})
    data = {
        "old": {"due_on": _day(share.due_on), "role": share.role},
        "new": {"due_on": _day(deadline.on), "role": str(role)},
    }
    old_state = share.state
    share.state, share.role = target(rule), str(role)
    _set_deadline(share, deadline)
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
    share.state, share.apart_on = target(rule), None
    lapse(share, now=now)
    return finish(share, Act.CANCEL, old_state=old_state, by=by, now=now, note=reason)


def _day(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None
