"""Assignments as lines of a report, a batch at a time: memory stays bounded and each batch costs the same few queries."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import F

from ..enums import AssignmentRole, AssignmentState, ExtensionState
from ..labels import page_label, standing_words, with_pages
from ..models import Assignment, ExtensionRequest, ProgressReport
from ..querysets import AssignmentQuerySet

BATCH = 500


@dataclass(frozen=True, slots=True)
class Line:
    """An assignment with what the report tells of it; ``percent`` is None while the unit has reported nothing."""

    number: int
    share: Assignment
    source: str
    assigner: str
    coordinator: str
    lead: str
    cooperating: tuple[str, ...]
    old_deadlines: tuple[datetime.date, ...]
    standing: str
    report: ProgressReport | None
    steps: str

    @property
    def contact(self) -> Any:
        """Return whom to ask: the officer, else the head."""
        return self.share.officer or self.share.responsible

    @property
    def percent(self) -> int | None:
        """Return how far the unit says it is."""
        return self.report.percent if self.report is not None else None

    @property
    def updated_on(self) -> datetime.date | None:
        """Return the day of the last act."""
        at = self.share.acted_at
        return at.date() if at is not None else None

    def said(self, name: str) -> str:
        """Return a text of the last report, "" without one."""
        return str(getattr(self.report, name)) if self.report is not None else ""


def ordered(shares: AssignmentQuerySet) -> AssignmentQuerySet:
    """Return ``shares`` in the report's order: by unit, then by deadline."""
    return shares.select_related("task", "unit", "officer", "responsible").order_by(
        "unit__sort_key", F("due_on").asc(nulls_last=True), "pk"
    )


def lines(shares: AssignmentQuerySet, *, on: datetime.date, with_reports: bool = True) -> Iterator[Line]:
    """Yield the lines of ``shares`` in the report's order, standings as of ``on``.

    ``with_reports``: whether the reader may see what units reported; without it those columns stay empty.
    """
    rows = ordered(shares).iterator(chunk_size=BATCH)
    number = 0
    while batch := list(islice(rows, BATCH)):
        for line in _batch(batch, number, on=on, with_reports=with_reports):
            number = line.number
            yield line


def _batch(batch: list[Assignment], number: int, *, on: datetime.date, with_reports: bool) -> Iterator[Line]:
    shares = with_pages(batch)
    tasks = {share.task_id for share in shares}
    partners = _partners(tasks)
    old = _old_deadlines(shares)
    reports = _last_reports(shares) if with_reports else {}
    steps = _steps(tasks)
    for number_, share in enumerate(shares, start=number + 1):
        page = share.task.page
        lead, cooperating = partners[share.task_id]
        issued_on = getattr(page, "issued_on", None)
        yield Line(
            number=number_,
            share=share,
            source=f"{page_label(page)}{f' ngày {issued_on:%d/%m/%Y}' if issued_on else ''}",
            assigner=str(getattr(page, "signer", "") or ""),
            coordinator="",  # who of the office leads a task is recorded nowhere: the cell stays empty
            lead=lead,
            cooperating=tuple(cooperating),
            old_deadlines=tuple(old[share.pk]),
            standing=standing_words(share, on=on),
            report=reports.get(share.pk),
            steps=steps[share.task_id],
        )


def _partners(tasks: set[int]) -> dict[int, tuple[str, list[str]]]:
    """Return (leading unit, cooperating units) of each task."""
    found: dict[int, tuple[str, list[str]]] = defaultdict(lambda: ("", []))
    rows = Assignment.objects.filter(task__in=tasks).exclude(state=AssignmentState.CANCELLED).select_related("unit")
    for share in rows.order_by("task_id", "unit__sort_key"):
        lead, cooperating = found[share.task_id]
        if share.role == AssignmentRole.LEAD:
            found[share.task_id] = (share.unit.label, cooperating)
        elif share.role == AssignmentRole.COOPERATING:
            found[share.task_id] = (lead, [*cooperating, share.unit.label])
    return found


def _old_deadlines(shares: Iterable[Assignment]) -> dict[int, list[datetime.date]]:
    found: dict[int, list[datetime.date]] = defaultdict(list)
    granted = ExtensionRequest.objects.filter(assignment__in=[s.pk for s in shares], state=ExtensionState.APPROVED)
    for share, day in granted.order_by("decided_at", "pk").values_list("assignment_id", "old_due_on"):
        found[share].append(day)
    return found


def _last_reports(shares: Iterable[Assignment]) -> dict[int, ProgressReport]:
    rows = ProgressReport.objects.filter(assignment__in=[share.pk for share in shares])
    return {row.assignment_id: row for row in rows.order_by("submitted_at", "pk")}


def _steps(tasks: set[int]) -> dict[int, str]:
    """Return the sub-tasks of each task as its way: content and deadline, one a line."""
    found: dict[int, list[str]] = defaultdict(list)
    leads = Assignment.objects.filter(task__parent__in=tasks).leading().not_cancelled().select_related("task")
    for share in leads.order_by(F("due_on").asc(nulls_last=True), "pk"):
        parent = share.task.parent_id
        if parent is not None:
            found[parent].append(f"{share.task.content}{f' ({share.due_on:%d/%m/%Y})' if share.due_on else ''}")
    return defaultdict(str, {task: "\n".join(steps) for task, steps in found.items()})
