"""A holiday added, changed or taken out moves the deadlines that were counted in working days, of what is not ended."""

import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from directives.units.calendars import working_calendar

from ..deadlines import counted
from ..models import Assignment
from .assign import amend


@transaction.atomic
def recount_deadlines(*, by: Any, now: datetime.datetime) -> int:
    """Count anew every deadline «n working days from D» of unfinished shares; returns how many moved.

    Each move is an act with the old and the new deadline in its record. Ended shares keep the deadline they were judged by.
    """
    calendar = working_calendar()
    moved = 0
    reason = str(_("Tính lại theo bảng ngày nghỉ."))
    shares = Assignment.objects.unfinished().filter(due_days__isnull=False, due_from__isnull=False)
    for share in shares.order_by("pk"):
        if share.due_days is None or share.due_from is None:
            continue  # the filter saw to it
        deadline = counted(share.due_days, share.due_from, calendar)
        if deadline.on != share.due_on:
            amend(assignment=share, due=deadline, role=share.role, by=by, now=now, note=reason, calendar=True)
            moved += 1
    return moved
