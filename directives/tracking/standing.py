"""How an assignment stands on a day: once in plain Python, once as conditions for the database; a test holds them equal.

Rules (QĐ 42/2014/QĐ-TTg and the unit reports of its family): time is judged by the day on which the unit reported the
work done, so a report sent in time is not overdue while it waits for confirmation; «sắp đến hạn» means at most
``near_days`` calendar days before the deadline. Work reported, confirmed, suspended or declined after ``on`` counts as
still open on ``on``. «Tạm hoãn» and «từ chối» are shown apart (the same decision's sub-states), never dropped.
"""

import datetime

from django.db.models import F, Q

from .enums import APART_STATES, WORKING_STATES, AssignmentState, Standing


def standing(
    *,
    state: str,
    due_on: datetime.date | None,
    completed_on: datetime.date | None,
    submitted_on: datetime.date | None,
    apart_on: datetime.date | None = None,
    on: datetime.date,
    near_days: int,
) -> Standing:
    """Return the standing on the day ``on`` of an assignment with these dates."""
    if state == AssignmentState.CANCELLED:
        return Standing.CANCELLED
    if state in APART_STATES and apart_on is not None and apart_on <= on:
        return Standing(state)
    if state == AssignmentState.DONE and completed_on is not None and completed_on <= on:
        late = due_on is not None and completed_on > due_on
        return Standing.DONE_LATE if late else Standing.DONE_ON_TIME
    if due_on is None:
        return Standing.NO_DEADLINE
    if state == AssignmentState.SUBMITTED and submitted_on is not None and submitted_on <= on:
        return Standing.OVERDUE if submitted_on > due_on else Standing.IN_TERM
    if due_on < on:
        return Standing.OVERDUE
    return Standing.NEAR if (due_on - on).days <= near_days else Standing.IN_TERM


def standing_condition(which: Standing, *, on: datetime.date, near_days: int) -> Q:
    """Return the database condition for the standing ``which`` on the day ``on``; no row meets two of them."""
    done = Q(state=AssignmentState.DONE, completed_on__lte=on)
    waiting = Q(state=AssignmentState.SUBMITTED, submitted_on__lte=on)
    working = (
        Q(state__in=WORKING_STATES)
        | Q(state=AssignmentState.DONE, completed_on__gt=on)
        | Q(state=AssignmentState.SUBMITTED, submitted_on__gt=on)
        | Q(state__in=APART_STATES, apart_on__gt=on)
    )
    last_near = on + datetime.timedelta(days=near_days)
    match which:
        case Standing.CANCELLED:
            return Q(state=AssignmentState.CANCELLED)
        case Standing.SUSPENDED:
            return Q(state=AssignmentState.SUSPENDED, apart_on__lte=on)
        case Standing.DECLINED:
            return Q(state=AssignmentState.DECLINED, apart_on__lte=on)
        case Standing.DONE_LATE:
            return done & Q(completed_on__gt=F("due_on"))
        case Standing.DONE_ON_TIME:
            return done & (Q(due_on__isnull=True) | Q(completed_on__lte=F("due_on")))
        case Standing.NO_DEADLINE:
            return (waiting | working) & Q(due_on__isnull=True)
        case Standing.OVERDUE:
            return (waiting & Q(submitted_on__gt=F("due_on"))) | (working & Q(due_on__lt=on))
        case Standing.NEAR:
            return working & Q(due_on__gte=on, due_on__lte=last_near)
        case Standing.IN_TERM:
            return (waiting & Q(submitted_on__lte=F("due_on"))) | (working & Q(due_on__gt=last_near))
