"""Assignments as JSON objects."""

import datetime
from collections.abc import Iterable
from typing import Any

from ..labels import page_label, with_pages
from ..models import Assignment


def assignment_rows(shares: Iterable[Assignment], *, on: datetime.date) -> list[dict[str, Any]]:
    """Return ``shares`` (task and unit loaded) as the list shows them; standings as of ``on``."""
    return [assignment_row(share, on=on) for share in with_pages(shares)]


def assignment_row(share: Assignment, *, on: datetime.date) -> dict[str, Any]:
    """Return one assignment; its task's page is loaded. Percent is null before anything was reported."""
    task, page = share.task, share.task.page
    which = share.standing(on=on)
    return {
        "id": share.pk,
        "task": {"id": task.pk, "content": task.content, "kind": task.kind, "article": task.article or None},
        "document": {
            "number": page_label(page),
            "title": page.title,
            "issued_on": iso(getattr(page, "issued_on", None)),
            "url": page.full_url if page.live else None,
        },
        "unit": {"code": share.unit.code, "name": share.unit.name},
        "role": share.role,
        "assigned_on": iso(share.assigned_on),
        "due_on": iso(share.due_on),
        "completed_on": iso(share.completed_on),
        "state": share.state,
        "standing": str(which.value),
        "standing_label": str(which.label),
        "percent": share.percent if share.percent or share.submitted_on else None,
    }


def iso(day: datetime.date | None) -> str | None:
    """Return the day as ISO 8601, or None."""
    return day.isoformat() if day is not None else None


def report_rows(share: Assignment) -> list[dict[str, Any]]:
    """Return what the unit reported, oldest first; for those only who may read reports."""
    return [
        {
            "submitted_at": row.submitted_at.isoformat(),
            "percent": row.percent,
            "text": row.text,
            "difficulties": row.difficulties,
            "remedy": row.remedy,
            "confirmed_at": row.confirmed_at.isoformat() if row.confirmed_at else None,
            "returned_at": row.returned_at.isoformat() if row.returned_at else None,
        }
        for row in share.reports.all()
    ]
