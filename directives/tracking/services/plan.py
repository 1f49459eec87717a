"""From the rows an editor planned on a page to tasks of units, whenever the page is published or a period begins."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from directives.units.calendars import working_calendar

from ..deadlines import Deadline
from ..enums import AssignmentRole, AssignmentState
from ..models import Assignment, PlannedTask, Task
from ..periods import MONTHS, period_of
from .act import day_of
from .assign import Details, amend, assign, cancel, create_task
from .parts import Part, details_of, parts_of, start_of


@transaction.atomic
def sync_planned_tasks(*, page: Page, by: Any, now: datetime.datetime) -> list[Task]:
    """Bring the tasks of ``page`` in line with its planned rows; repeating it changes nothing.

    A new row becomes a task (one for each unit of a leading group, one for each period that has begun); a changed row amends
    what is still open; a row that is gone takes its task back unless a unit has reported on it. ``by`` is who published
    (None: the system), ``now`` the aware moment of giving. No permission is asked: publishing was allowed by Wagtail.
    Returns the tasks of the rows in their order.
    """
    Page.objects.select_for_update(of=("self",)).get(pk=page.pk)
    calendar, today = working_calendar(), day_of(now)
    existing = {(task.planned_key, task.planned_part): task for task in page.tasks.filter(planned_key__isnull=False)}
    tasks = []
    for row in page.planned_tasks.all():
        details = details_of(row)
        for part in parts_of(row, page=page, calendar=calendar, today=today):
            task = existing.pop((row.key, part.key), None)
            if task is None:
                task = _give(page, row, part, details, by=by, now=now)
            else:
                _bring_in_line(task, row, part, details, by=by, now=now)
            tasks.append(task)
    for task in existing.values():
        _take_back(task, by=by, now=now)
    return tasks


def _give(page: Page, row: PlannedTask, part: Part, details: Details, *, by: Any, now: datetime.datetime) -> Task:
    return create_task(
        page=page,
        content=row.content,
        lead=part.lead,
        cooperating=part.units(AssignmentRole.COOPERATING),
        informed=part.units(AssignmentRole.INFORMED),
        deadline=part.deadline,
        details=details,
        planned_key=row.key,
        planned_part=part.key,
        period=part.period,
        by=by,
        now=now,
        publication=True,
    )


def _bring_in_line(
    task: Task, row: PlannedTask, part: Part, details: Details, *, by: Any, now: datetime.datetime
) -> None:
    shares = {share.unit: share for share in task.assignments.select_related("unit")}
    unfinished = [share for share in shares.values() if share.is_unfinished]
    if shares and not unfinished and any(share.completed_on for share in shares.values()):
        return  # done: what was carried out isn't rewritten
    old_content, task.content = task.content, row.content.strip()
    task.kind, task.priority, task.product = details.kind, details.priority, details.product
    task.anchor, task.is_public = details.anchor, details.is_public
    task.save()
    note = str(_("Nội dung cũ: %(old)s") % {"old": old_content}) if old_content != task.content else ""
    # The old lead gives way before the new one takes over: the database allows one.
    for share in sorted(unfinished, key=lambda share: part.roles.get(share.unit) == AssignmentRole.LEAD):
        _adjust(share, part.roles.get(share.unit), _deadline_for(share, part), note, by=by, now=now)
    for unit, role in part.roles.items():
        if unit not in shares or shares[unit].state == AssignmentState.CANCELLED:
            if unit in shares and _was_transferred(shares[unit]):
                continue
            assign(task=task, unit=unit, role=role, due=part.deadline, by=by, now=now, publication=True)


def _deadline_for(share: Assignment, part: Part) -> Deadline:
    """Keep what was granted to the unit: publishing again must not undo an extension."""
    granted = share.extensions.filter(granted_due_on=share.due_on).exists() if share.due_on else False
    return Deadline(on=share.due_on, days=share.due_days, since=share.due_from) if granted else part.deadline


def _was_transferred(share: Assignment) -> bool:
    return Assignment.objects.filter(transferred_from=share).exists()


def _adjust(
    share: Assignment,
    role: AssignmentRole | None,
    due: Deadline,
    note: str,
    *,
    by: Any,
    now: datetime.datetime,
) -> None:
    if role is None and share.transferred_from_id is not None:
        role = AssignmentRole(share.role)  # the coordinator moved it here: the plan doesn't move it back
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
    shares = list(task.assignments.unfinished())
    if not shares or any(share.reports.exists() for share in task.assignments.all()):
        return
    reason = str(_("Nhiệm vụ đã được rút khỏi văn bản."))
    for share in shares:
        cancel(assignment=share, reason=reason, by=by, now=now, publication=True)


def sync_all_plans(*, now: datetime.datetime) -> int:
    """Repeat the sync for published pages whose rows lack a task that is due by now; returns how many tasks were mended.

    The safety net for a process that died between publishing and the sync, and what opens periodic tasks: each once, those of
    missed periods too. Two cheap queries when nothing is missing.
    """
    lacking = {*_never_given(), *_lacking_a_period(today=day_of(now))}
    if not lacking:
        return 0
    before = Task.objects.count()
    for page in Page.objects.filter(pk__in=lacking).order_by("pk"):
        sync_planned_tasks(page=page.specific, by=None, now=now)
    return Task.objects.count() - before


def _never_given() -> list[int]:
    made = Task.objects.filter(page=OuterRef("page"), planned_key=OuterRef("key"))
    led = Q(lead_unit__isnull=False) | Q(lead_group__isnull=False)
    rows = PlannedTask.objects.filter(led, page__live=True).exclude(content="").filter(~Exists(made))
    return list(rows.values_list("page_id", flat=True).distinct())


def _lacking_a_period(*, today: datetime.date) -> list[int]:
    wanted = Q(pk__in=())
    codes = {repeats.value: period_of(repeats, today) for repeats in MONTHS}
    for repeats, period in codes.items():
        given = Task.objects.filter(page=OuterRef("page"), planned_key=OuterRef("key"), period=period.code)
        wanted = wanted | Q(Q(repeats=repeats), ~Exists(given))
    rows = PlannedTask.objects.filter(wanted, page__live=True).exclude(content="").exclude(repeat_until__lt=today)
    return [
        row.page_id
        for row in rows.select_related("page")
        if start_of(row, page=row.page.specific, today=today) <= codes[row.repeats].last
    ]
