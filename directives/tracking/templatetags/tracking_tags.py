"""What public pages show of execution."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from site_config.portal import clock

from ..boards import Cell
from ..counts import Counts, Progress, counts_by_standing
from ..counts import progress_of as count_progress
from ..enums import Act, Standing
from ..filters import COUNTED, AssignmentFilter
from ..labels import progress_words, standing_look, standing_words
from ..models import Assignment, Task
from ..periods import period_label as name_of_period

register = template.Library()


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task on its page: the leading unit's share says how the task stands."""

    task: Task
    lead: Assignment | None
    partners: list[Assignment]


def shown_tasks(page: Page) -> list[ShownTask]:
    """Return the public tasks of ``page`` that were not taken back, with their units. Two queries."""
    shares = (
        Assignment.objects.filter(task__page=page.pk, task__is_public=True)
        .carrying_out()
        .not_cancelled()
        .select_related("unit", "task")
        .order_by("task_id", "unit__sort_key")
    )
    found: dict[int, ShownTask] = {}
    for share in shares:
        before = found.get(share.task_id, ShownTask(share.task, None, []))
        if share.role == "lead":
            found[share.task_id] = ShownTask(share.task, share, before.partners)
        else:
            found[share.task_id] = ShownTask(share.task, before.lead, [*before.partners, share])
    return list(found.values())


def _count(shares: Iterable[Assignment], on: datetime.date) -> Counts:
    numbers: dict[str, int] = {}
    for share in shares:
        name = share.standing(on=on).value
        numbers[name] = numbers.get(name, 0) + 1
    return Counts(**numbers)


@register.inclusion_tag("tracking/execution_block.html", takes_context=True)
def execution_block(context: dict[str, Any], page: Page) -> dict[str, Any]:
    """Show the public tasks of a published page: counts, a strip over all units, a table. One query."""
    request = context.get("request")
    on = clock.today(request)
    # A draft's plan is shown to nobody, not even in the preview.
    tasks = shown_tasks(page) if page.pk and page.live else []
    leads = [shown.lead for shown in tasks if shown.lead]
    everyone = leads + [share for shown in tasks for share in shown.partners]
    return {
        "request": request,
        "page": page,
        "tasks": tasks,
        "counts": _count(leads, on),
        "strip": _count(everyone, on),
        "shares": len(everyone),
        "day": on,
    }


@register.inclusion_tag("tracking/execution_summary.html", takes_context=True)
def execution_summary(context: dict[str, Any]) -> dict[str, Any]:
    """Show the state of execution in numbers that open their lists. Three queries."""
    request = context.get("request")
    on = clock.today(request)
    counts = counts_by_standing(Assignment.objects.public().leading(), on=on)
    url = reverse("tracking:tasks")
    cells = [Cell(counts.total, url + AssignmentFilter(standing=COUNTED).query(), None)]
    shown = (Standing.DONE_ON_TIME, Standing.DONE_LATE, Standing.IN_TERM, Standing.NEAR, Standing.OVERDUE)
    # What has no deadline is shown only where there is any: the parts must add up to the total.
    for which in (*shown, *([Standing.NO_DEADLINE] if counts.no_deadline else [])):
        cells.append(Cell(counts.of(which), url + AssignmentFilter(standing=which.value).query(), which))
    return {
        "request": request,
        "counts": counts,
        "cells": cells,
        "day": on,
        "execution_url": reverse("tracking:execution"),
    }


@register.simple_tag(takes_context=True)
def task_progress(context: dict[str, Any], pages: Iterable[Page]) -> dict[int, Progress]:
    """Return the progress of ``pages`` by page id, for a list of them, in one query."""
    return progress_of([page.pk for page in pages], on=clock.today(context.get("request")))


def progress_of(page_ids: list[int], *, on: datetime.date) -> dict[int, Progress]:
    """Return the public progress of the pages with these ids on the day ``on``, in one query."""
    if not page_ids:
        return {}
    return count_progress(Assignment.objects.filter(task__is_public=True), page_ids=page_ids, on=on)


@register.filter
def progress_for(progress_by_page: dict[int, Progress] | None, page: Page) -> Progress | None:
    """Return the page's progress, or None where it gives no tasks."""
    return (progress_by_page or {}).get(page.pk)


@register.simple_tag
def progress_state(progress: Progress) -> dict[str, str]:
    """Return what stands beside «x/y nhiệm vụ xong» (words) and how it looks (look)."""
    words, look = progress_words(progress)
    return {"words": words, "look": look}


@register.simple_tag
def standing_of(assignment: Assignment, on: datetime.date) -> dict[str, str]:
    """Return the standing of ``assignment`` on ``on`` in words and how it looks."""
    return {"words": standing_words(assignment, on=on), "look": standing_look(assignment, on=on)}


# The acts of every day stand open, with what their button says; the others are folded and named by the act.
_DAILY = {
    Act.ACKNOWLEDGE: ("", _("Tiếp nhận nhiệm vụ"), ""),
    Act.CONFIRM: ("", _("Xác nhận hoàn thành"), ""),
    Act.REPORT: (Act.REPORT.label, _("Gửi báo cáo"), ""),
    Act.RETURN: (Act.RETURN.label, _("Gửi yêu cầu thực hiện lại"), "button-secondary"),
    Act.APPROVE_EXTENSION: (Act.APPROVE_EXTENSION.label, _("Đồng ý gia hạn"), ""),
    Act.REFUSE_EXTENSION: (Act.REFUSE_EXTENSION.label, _("Không đồng ý gia hạn"), "button-secondary"),
}


@register.simple_tag
def act_words(act: str) -> dict[str, Any]:
    """Return how an act's form is shown: legend, button, look of the button, and whether it stands open (main)."""
    which = Act(act)
    legend, button, look = _DAILY.get(which, (which.label, which.label, ""))
    return {"legend": legend, "button": button, "look": look, "main": which in _DAILY}


@register.simple_tag
def period_label(code: str) -> str:
    """Return the period's name, «quý I/2022»."""
    return name_of_period(code)
