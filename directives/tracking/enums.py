"""States of a unit's share in a task, what may be done to it and by whom; no imports from the project.

The table ``TRANSITIONS`` is the whole of the work flow: services obey it, tests run through every cell, the docs print
it. Later acts (extension, suspension, refusal, transfer) are further rows.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class AssignmentState(models.TextChoices):
    """How far the work is; says nothing of time (QĐ 42/2014/QĐ-TTg: the state of time is derived)."""

    ASSIGNED = "assigned", _("Chưa tiếp nhận")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    SUBMITTED = "submitted", _("Chờ xác nhận")
    RETURNED = "returned", _("Yêu cầu thực hiện lại")
    DONE = "done", _("Đã hoàn thành")
    CANCELLED = "cancelled", _("Đã thu hồi")


class AssignmentRole(models.TextChoices):
    """A unit's part in a task: exactly one leads."""

    LEAD = "lead", _("Chủ trì")
    COOPERATING = "cooperating", _("Phối hợp")
    INFORMED = "informed", _("Theo dõi")


# Roles that carry the task out: they report, and they are counted.
CARRYING_OUT = (AssignmentRole.LEAD, AssignmentRole.COOPERATING)


class Act(models.TextChoices):
    """What can be done to an assignment."""

    ASSIGN = "assign", _("Giao nhiệm vụ")
    ACKNOWLEDGE = "acknowledge", _("Tiếp nhận")
    REPORT = "report", _("Báo cáo tiến độ")
    RETURN = "return_", _("Yêu cầu thực hiện lại")
    CONFIRM = "confirm", _("Xác nhận hoàn thành")
    AMEND = "amend", _("Điều chỉnh nhiệm vụ")
    CANCEL = "cancel", _("Thu hồi nhiệm vụ")


class Actor(models.TextChoices):
    """In what capacity somebody acts."""

    UNIT = "unit", _("Công chức hoặc thủ trưởng đơn vị được giao")
    COORDINATOR = "coordinator", _("Điều phối (văn phòng)")
    PUBLICATION = "publication", _("Xuất bản văn bản giao nhiệm vụ")


class Standing(models.TextChoices):
    """How an assignment stands on a day; derived from state and dates, never stored."""

    DONE_ON_TIME = "done_on_time", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành trễ hạn")
    IN_TERM = "in_term", _("Trong hạn")
    NEAR = "near", _("Sắp đến hạn")
    OVERDUE = "overdue", _("Quá hạn")
    NO_DEADLINE = "no_deadline", _("Không có hạn")
    CANCELLED = "cancelled", _("Đã thu hồi")


# The partition law: these six add up to the total; what was cancelled is shown apart.
COUNTED_STANDINGS = (
    Standing.DONE_ON_TIME,
    Standing.DONE_LATE,
    Standing.IN_TERM,
    Standing.NEAR,
    Standing.OVERDUE,
    Standing.NO_DEADLINE,
)
DONE_STANDINGS = (Standing.DONE_ON_TIME, Standing.DONE_LATE)


@dataclass(frozen=True, slots=True)
class Transition:
    """Where an act leads and who may do it; ``complete`` is where a report of 100 % leads instead of ``to``."""

    to: AssignmentState
    by: frozenset[Actor]
    complete: AssignmentState | None = None


_UNIT = frozenset({Actor.UNIT})
_COORDINATOR = frozenset({Actor.COORDINATOR})
_ASSIGNER = frozenset({Actor.COORDINATOR, Actor.PUBLICATION})
_S = AssignmentState

_REPORT = Transition(_S.IN_PROGRESS, _UNIT, complete=_S.SUBMITTED)

TRANSITIONS: dict[tuple[AssignmentState | None, Act], Transition] = {
    (None, Act.ASSIGN): Transition(_S.ASSIGNED, _ASSIGNER),
    (_S.CANCELLED, Act.ASSIGN): Transition(_S.ASSIGNED, _ASSIGNER),
    (_S.ASSIGNED, Act.ACKNOWLEDGE): Transition(_S.IN_PROGRESS, _UNIT),
    (_S.ASSIGNED, Act.REPORT): _REPORT,
    (_S.IN_PROGRESS, Act.REPORT): _REPORT,
    (_S.RETURNED, Act.REPORT): _REPORT,
    (_S.SUBMITTED, Act.RETURN): Transition(_S.RETURNED, _COORDINATOR),
    (_S.SUBMITTED, Act.CONFIRM): Transition(_S.DONE, _COORDINATOR),
    **{
        (state, Act.AMEND): Transition(state, _ASSIGNER)
        for state in (_S.ASSIGNED, _S.IN_PROGRESS, _S.SUBMITTED, _S.RETURNED)
    },
    **{
        (state, Act.CANCEL): Transition(_S.CANCELLED, _ASSIGNER)
        for state in (_S.ASSIGNED, _S.IN_PROGRESS, _S.SUBMITTED, _S.RETURNED)
    },
}

WORKING_STATES = (_S.ASSIGNED, _S.IN_PROGRESS, _S.RETURNED)
OPEN_STATES = (*WORKING_STATES, _S.SUBMITTED)


def transition(state: str | None, act: Act) -> Transition | None:
    """Return what ``act`` does to an assignment in ``state`` (None: not assigned yet), or None where it is not allowed."""
    return TRANSITIONS.get((None if state is None else AssignmentState(state), act))
