"""A plan's items as the tracking room knows them: planned tasks on publication, and how each stands on a day."""

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from directives.tracking.enums import AssignmentRole, Standing
from directives.tracking.models import Assignment, PlannedTask


def planned_tasks_of(items: Iterable[Any]) -> list[PlannedTask]:
    """Return the planned tasks of the items that are to be carried out as tasks; an item's key is its task's."""
    made = []
    for order, item in enumerate(items):
        if not item.gives_task:
            continue
        item.key = item.key or uuid.uuid4()
        row = PlannedTask(
            key=item.key,
            content=item.content,
            lead_unit=item.lead_unit,
            deadline=item.deadline,
            product=item.product,
            sort_order=order,
        )
        row.cooperating_units = [unit for unit in item.cooperating_units.all() if unit != item.lead_unit]
        made.append(row)
    return made


@dataclass(frozen=True, slots=True)
class ItemState:
    """How an item's task stands: the leading unit's share and its standing."""

    share: Assignment
    standing: Standing

    @property
    def is_done(self) -> bool:
        """Tell whether the leading unit is confirmed done."""
        return self.standing in (Standing.DONE_ON_TIME, Standing.DONE_LATE)


def item_states(page_id: int, *, on: datetime.date) -> dict[uuid.UUID, ItemState]:
    """Return item key -> state of its public task on the day ``on``. One query."""
    shares = Assignment.objects.public().filter(
        task__page=page_id, task__planned_key__isnull=False, role=AssignmentRole.LEAD
    )
    found: dict[uuid.UUID, ItemState] = {}
    for share in shares.select_related("task"):
        if share.task.planned_key is not None:
            found[share.task.planned_key] = ItemState(share, share.standing(on=on))
    return found
