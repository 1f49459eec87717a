"""From the rows an editor planned on a page to tasks of units, whenever the page is published."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from directives.units.models import OrganisationalUnit

from ..enums import AssignmentRole
from ..models import Assignment, PlannedTask, Task
from .assign import amend, assign, cancel, create_task


@transaction.atomic
def sync_planned_tasks(*, page: Page, by: Any, now: datetime.datetime) -> list[Task]:
    """Bring the tasks of ``page`` in line with its planned rows; repeating it changes nothing.

    A new row becomes a task; a changed row amends what is still open; a row that is gone takes its task back unless a
    unit has reported on it. ``by`` is who published (None: the system), ``now`` the aware moment of giving. No permission is
    asked: publishing was allowed by Wagtail. Returns the tasks of the rows in their order.
    """
    Page.objects.select_for_update(of=("self",)).get(pk=page.pk)
    existing = {task.planned_key: task for task in page.tasks.filter(planned_key__isnull=False)}
    tasks = []
    for row in page.planned_tasks.all():
        if row.lead_unit is None or not row.content.strip():
            continue  # only a program can publish an incomplete row: the edit screen refuses it
        task = existing.pop(row.key, None)
        if task is None:
            partners = [unit for unit in row.cooperating_units.all() if unit != row.lead_unit]
            task = create_task(
                page=page,
                content=row.content,
                lead=row.lead_unit,
                cooperating=partners,
                deadline=row.deadline,
                is_public=row.is_public,
                planned_key=row.key,
                by=by,
                now=now,
                publication=True,
            )
        else:
            _bring_in_line(task, row, by=by, now=now)
        tasks.append(task)
    for task in existing.values():
        _take_back(task, by=by, now=now)
    return tasks


def _bring_in_line(task: Task, row: PlannedTask, *, by: Any, now: datetime.datetime) -> None:
    assert row.lead_unit is not None  # noqa: S101 - sync_planned_tasks saw to it
    wanted: dict[OrganisationalUnit, AssignmentRole] = dict.fromkeys(
        row.cooperating_units.all(), AssignmentRole.COOPERATING
    )
    wanted[row.lead_unit] = AssignmentRole.LEAD
    shares = {share.unit: share for share in task.assignments.select_related("unit")}
    open_shares = [share for share in shares.values() if share.is_open]
    if shares and not open_shares and any(share.completed_on for share in shares.values()):
        return  # done: what was carried out isn't rewritten
    task.is_public = row.is_public
    old_content, task.content = task.content, row.content.strip()
    task.save()
    note = str(_("Nội dung cũ: %(old)s") % {"old": old_content}) if old_content != task.content else ""
    # The old lead gives way before the new one takes over: the database allows one.
    for share in sorted(open_shares, key=lambda share: wanted.get(share.unit) == AssignmentRole.LEAD):
        _adjust(share, wanted.get(share.unit), row.deadline, note, by=by, now=now)
    for unit, role in wanted.items():
        if unit not in shares or shares[unit].state == "cancelled":
            assign(task=task, unit=unit, role=role, due=row.deadline, by=by, now=now, publication=True)


def _adjust(
    share: Assignment,
    role: AssignmentRole | None,
    due: datetime.date | None,
    note: str,
    *,
    by: Any,
    now: datetime.datetime,
) -> None:
    if role is None and not share.reports.exists():
        reason = str(_("Văn bản không còn giao đơn vị này."))
        cancel(assignment=share, reason=reason, by=by, now=now, publication=True)
        return
    # A unit that has reported keeps its share, as a partner; the coordinator decides.
    amend(
        assignment=share,
        due=due,
        role=role or AssignmentRole.COOPERATING,
        note=note,
        by=by,
        now=now,
        publication=True,
    )


def _take_back(task: Task, *, by: Any, now: datetime.datetime) -> None:
    shares = list(task.assignments.open())
    if not shares or any(share.reports.exists() for share in task.assignments.all()):
        return
    reason = str(_("Nhiệm vụ đã được rút khỏi văn bản."))
    for share in shares:
        cancel(assignment=share, reason=reason, by=by, now=now, publication=True)


def sync_all_plans(*, now: datetime.datetime) -> int:
    """Repeat the sync for published pages with a planned row that never became a task; returns how many were mended.

    The safety net for a process that died between publishing and the sync; one cheap query when nothing is missing.
    """
    made = Task.objects.filter(page=OuterRef("page"), planned_key=OuterRef("key"))
    rows = PlannedTask.objects.filter(page__live=True, lead_unit__isnull=False).exclude(content="")
    lacking = Page.objects.filter(pk__in=rows.filter(~Exists(made)).values("page"))
    found = list(lacking)
    for page in found:
        sync_planned_tasks(page=page.specific, by=None, now=now)
    return len(found) - lacking.all().count() if found else 0
