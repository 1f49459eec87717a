"""The record of an assignment as readers may see it."""

from dataclasses import dataclass

from .enums import Act
from .models import Assignment, AssignmentEvent, ProgressReport


@dataclass(frozen=True, slots=True)
class Entry:
    """An event; ``report`` comes with the reports, for those who may read them."""

    event: AssignmentEvent
    report: ProgressReport | None


def history(assignment: Assignment, *, with_reports: bool) -> list[Entry]:
    """Return the record, newest first; notes and reports only ``with_reports``. Three queries at most."""
    events = list(assignment.events.order_by("-at", "-pk"))
    if not with_reports:
        for event in events:
            event.note = ""
        return [Entry(event, None) for event in events]
    reports = {report.pk: report for report in assignment.reports.prefetch_related("evidence")}
    return [
        Entry(event, reports.get(event.data.get("report")) if event.act == Act.REPORT else None) for event in events
    ]
