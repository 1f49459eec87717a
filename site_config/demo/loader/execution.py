"""What the demonstration's units did: every act through the service that the screens call, on its own day."""

import datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from directives.documents.models import DirectivePage
from directives.tracking import services
from directives.tracking.models import Assignment
from site_config.demo.content.shapes import Act, DirectiveSeed
from site_config.demo.layout.docx import evidence_docx
from site_config.portal.models import User

OPENING = datetime.time(8, 0)


def play(page: DirectivePage, seed: DirectiveSeed, *, people: dict[str, User]) -> int:
    """Play the acts of the directive's tasks in order; returns how many acts were done."""
    tasks = {task.content: task for task in page.tasks.all()}
    count = 0
    for task_seed in seed.tasks:
        shares = {
            share.unit.code: share
            for share in tasks[task_seed.content].assignments.select_related("unit", "task__page")
        }
        for order, act in enumerate(task_seed.acts):
            _do(act, shares[act.unit], people=people, now=_moment(act.on, order))
            count += 1
    return count


def _moment(day: datetime.date, order: int) -> datetime.datetime:
    start = datetime.datetime.combine(day, OPENING) + datetime.timedelta(minutes=37 * order)
    return timezone.make_aware(start)


def _do(act: Act, share: Assignment, *, people: dict[str, User], now: datetime.datetime) -> None:
    staff = people[f"canbo-{act.unit.lower()}"]
    coordinator = people["dieuphoi"]
    common: dict[str, Any] = {"assignment": share, "now": now}
    match act.name:
        case "acknowledge":
            services.acknowledge(by=staff, **common)
        case "report":
            files = [_evidence(act, now)] if act.evidence else []
            services.report(
                by=staff, percent=act.percent or 0, text=act.text, difficulties=act.difficulty, files=files, **common
            )
        case "return_":
            services.return_(by=coordinator, reason=act.text, **common)
        case "confirm":
            services.confirm(by=coordinator, **common)


def _evidence(act: Act, now: datetime.datetime) -> SimpleUploadedFile:
    day = timezone.localdate(now)
    content = evidence_docx(act.evidence, (f"Ngày {day.day} tháng {day.month} năm {day.year}.", act.text))
    return SimpleUploadedFile(f"{act.evidence}.docx", content)
