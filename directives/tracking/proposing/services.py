"""Accepting offered tasks: they become planned rows of the newest draft."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from directives.documents.models import DirectivePage
from directives.units.models import OrganisationalUnit

from ..models import PlannedTask


@dataclass(frozen=True, slots=True)
class Accepted:
    """A task as the editor accepted it; units by their codes."""

    content: str
    leads: tuple[str, ...]
    cooperating: tuple[str, ...]
    deadline: datetime.date | None
    article: str = ""


def accept_tasks(*, page: DirectivePage, tasks: Sequence[Accepted], by: Any) -> int:
    """Add a planned row for each leading unit of each task to the newest draft, a revision by ``by``; return how many.

    No unit receives anything until the draft is published. Raises ``PermissionDenied`` for an account that may not edit
    the page or while somebody else's workflow holds it.
    """
    permissions = page.permissions_for_user(by)
    if not permissions.can_edit() or permissions.page_locked():
        raise PermissionDenied
    codes = {code for task in tasks for code in (*task.leads, *task.cooperating)}
    units = {unit.code: unit for unit in OrganisationalUnit.objects.filter(code__in=codes)}
    with transaction.atomic():
        locked = DirectivePage.objects.select_for_update().get(pk=page.pk)
        draft: Any = locked.get_latest_revision_as_object()
        order = len(draft.planned_tasks.all())
        added = 0
        for task in tasks:
            for lead in (units[code] for code in task.leads if code in units):
                row = PlannedTask(
                    content=task.content,
                    lead_unit=lead,
                    deadline=task.deadline,
                    anchor=task.article,
                    sort_order=order + added,
                )
                row.cooperating_units = [
                    units[code] for code in task.cooperating if code in units and code not in task.leads
                ]
                draft.planned_tasks.add(row)
                added += 1
        if added:
            draft.save_revision(user=by, log_action=True, clean=False)
    return added
