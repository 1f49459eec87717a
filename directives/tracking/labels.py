"""Words for standings and documents, the same on every screen."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from .enums import Direction, Standing
from .models import Assignment

# How the public style sheet calls a standing: fine, worth a look, bad.
LOOKS: dict[Standing, str] = {
    Standing.DONE_ON_TIME: "ok",
    Standing.DONE_LATE: "near",
    Standing.IN_TERM: "",
    Standing.NEAR: "near",
    Standing.OVERDUE: "bad",
    Standing.NO_DEADLINE: "",
    Standing.SUSPENDED: "",
    Standing.DECLINED: "near",
    Standing.CANCELLED: "",
}


def standing_words(assignment: Assignment, *, on: datetime.date) -> str:
    """Return the standing in words with its number of days, e.g. «Quá hạn 3 ngày», «Còn 2 ngày»."""
    which = assignment.standing(on=on)
    due = assignment.due_on
    if which == Standing.DONE_LATE and due and assignment.completed_on:
        return _("Hoàn thành trễ hạn %(n)s ngày") % {"n": (assignment.completed_on - due).days}
    if which == Standing.OVERDUE and due:
        waiting = assignment.submitted_on and assignment.submitted_on <= on
        late = ((assignment.submitted_on if waiting and assignment.submitted_on else on) - due).days
        return _("Quá hạn %(n)s ngày") % {"n": late}
    if which == Standing.NEAR and due:
        days = (due - on).days
        return _("Đến hạn hôm nay") if days == 0 else _("Sắp đến hạn, còn %(n)s ngày") % {"n": days}
    return str(which.label)


def standing_look(assignment: Assignment, *, on: datetime.date) -> str:
    """Return the class of the standing's word: ok, near, bad or nothing."""
    return LOOKS[assignment.standing(on=on)]


def page_label(page: Page) -> str:
    """Return how lists name a page: the document's number where it has one, else the title."""
    return str(getattr(page, "number", "") or page.title)


def with_pages(assignments: Iterable[Assignment]) -> list[Assignment]:
    """Return ``assignments`` as a list whose tasks hold their specific pages; as many queries as there are page types."""
    found = list(assignments)
    pages = Page.objects.filter(pk__in={share.task.page_id for share in found}).specific().in_bulk()
    for share in found:
        share.task.page = pages[share.task.page_id]
    return found


def progress_words(progress: Any) -> tuple[str, str]:
    """Return the words beside «x/y nhiệm vụ xong» and their look: late units, days left, or done."""
    if progress.overdue_units:
        return ngettext("%(n)s đơn vị quá hạn", "%(n)s đơn vị quá hạn", progress.overdue_units) % {
            "n": progress.overdue_units
        }, "bad"
    if progress.complete:
        return (
            (_("hoàn thành, có việc trễ hạn"), "near") if progress.tasks.done_late else (_("hoàn thành đúng hạn"), "ok")
        )
    if progress.days_left is not None:
        days = progress.days_left
        words = _("đến hạn hôm nay") if days == 0 else _("còn %(n)s ngày") % {"n": days}
        return words, "near" if progress.tasks.near else ""
    return "", ""


def moment_words(moment: str) -> str:
    """Return the words of a reminder's moment: «còn 3 ngày làm việc», «quá hạn 1 ngày làm việc»."""
    direction, _dash, days = moment.partition("-")
    if direction == "asked":
        return _("văn phòng đôn đốc ngày %(day)s") % {"day": f"{days[6:]}/{days[4:6]}/{days[:4]}"}
    if direction == Direction.BEFORE:
        return _("còn không quá %(n)s ngày làm việc") % {"n": days}
    return _("quá hạn từ %(n)s ngày làm việc") % {"n": days}
