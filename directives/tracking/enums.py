"""States of a unit's share in a task, what may be done to it and by whom; no imports from the project.

The table ``TRANSITIONS`` is the whole of the work flow: services obey it, tests run through every cell,
docs/tracking.md prints it.
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
    DECLINED = "declined", _("Đơn vị từ chối")
    SUSPENDED = "suspended", _("Tạm hoãn")
    DONE = "done", _("Đã hoàn thành")
    CANCELLED = "cancelled", _("Đã thu hồi")


class AssignmentRole(models.TextChoices):
    """A unit's part in a task: exactly one leads."""

    LEAD = "lead", _("Chủ trì")
    COOPERATING = "cooperating", _("Phối hợp")
    INFORMED = "informed", _("Theo dõi")


# Roles that carry the task out: they report, and they are counted.
CARRYING_OUT = (AssignmentRole.LEAD, AssignmentRole.COOPERATING)


class TaskKind(models.TextChoices):
    """What sort of thing is to be done."""

    CARRY_OUT = "carry_out", _("Tổ chức thực hiện")
    REPORT = "report", _("Báo cáo")
    DRAFT = "draft", _("Tham mưu, soạn thảo văn bản")
    OPINION = "opinion", _("Góp ý, cho ý kiến")
    REVIEW = "review", _("Kiểm tra, rà soát")
    OTHER = "other", _("Khác")


class Priority(models.IntegerChoices):
    """How pressing a task is, besides its deadline."""

    NORMAL = 0, _("Thường")
    HIGH = 1, _("Ưu tiên")
    URGENT = 2, _("Khẩn")


class Repeats(models.TextChoices):
    """How often a periodic task opens."""

    NEVER = "", _("Không lặp lại")
    MONTHLY = "monthly", _("Hằng tháng")
    QUARTERLY = "quarterly", _("Hằng quý")
    HALF_YEARLY = "half_yearly", _("6 tháng một lần")
    YEARLY = "yearly", _("Hằng năm")


class ExtensionState(models.TextChoices):
    """What became of a request for more time."""

    ASKED = "asked", _("Chờ trả lời")
    APPROVED = "approved", _("Đồng ý")
    REFUSED = "refused", _("Không đồng ý")
    LAPSED = "lapsed", _("Không còn cần")


class Need(models.TextChoices):
    """What somebody of the office should look at, besides standings and states."""

    QUIET = "quiet", _("Lâu không báo cáo")
    EXTENSION = "extension", _("Đang xin gia hạn")


class WorkState(models.TextChoices):
    """How far long work is that the worker does; that its worker died shows by the lease's end."""

    WAITING = "waiting", _("đang chờ")
    RUNNING = "running", _("đang làm")
    DONE = "done", _("đã xong")
    FAILED = "failed", _("không làm được")


class Direction(models.TextChoices):
    """On which side of the deadline a reminder is sent."""

    BEFORE = "before", _("ngày làm việc trước hạn")
    AFTER = "after", _("ngày làm việc sau hạn")


class Audience(models.TextChoices):
    """Who is reminded of a share: the officer named for it (else the unit's staff), the head, the office, the leaders."""

    OFFICER = "officer", _("Người thực hiện (hoặc công chức đơn vị)")
    HEAD = "head", _("Thủ trưởng đơn vị")
    COORDINATOR = "coordinator", _("Điều phối (văn phòng)")
    LEADER = "leader", _("Lãnh đạo UBND")


class Access(models.TextChoices):
    """What was looked at."""

    TASK = "task", _("Xem nhiệm vụ nội bộ")
    EVIDENCE = "evidence", _("Tải minh chứng")
    EXPORT = "export", _("Xuất dữ liệu")


class Act(models.TextChoices):
    """What can be done to an assignment."""

    ASSIGN = "assign", _("Giao nhiệm vụ")
    ACKNOWLEDGE = "acknowledge", _("Tiếp nhận")
    DECLINE = "decline", _("Từ chối nhiệm vụ")
    DELEGATE = "delegate", _("Phân công người thực hiện")
    REPORT = "report", _("Báo cáo tiến độ")
    REQUEST_EXTENSION = "request_extension", _("Xin gia hạn")
    APPROVE_EXTENSION = "approve_extension", _("Đồng ý gia hạn")
    REFUSE_EXTENSION = "refuse_extension", _("Không đồng ý gia hạn")
    RETURN = "return_", _("Yêu cầu thực hiện lại")
    CONFIRM = "confirm", _("Xác nhận hoàn thành")
    SUSPEND = "suspend", _("Tạm hoãn")
    RESUME = "resume", _("Tiếp tục thực hiện")
    TRANSFER = "transfer", _("Chuyển đơn vị khác")
    AMEND = "amend", _("Điều chỉnh nhiệm vụ")
    CANCEL = "cancel", _("Thu hồi nhiệm vụ")
    REOPEN = "reopen", _("Mở lại nhiệm vụ")


class Actor(models.TextChoices):
    """In what capacity somebody acts."""

    STAFF = "staff", _("Công chức đơn vị được giao")
    HEAD = "head", _("Thủ trưởng đơn vị được giao")
    COORDINATOR = "coordinator", _("Điều phối (văn phòng)")
    LEADER = "leader", _("Lãnh đạo UBND")
    PUBLICATION = "publication", _("Xuất bản văn bản giao nhiệm vụ")
    CALENDAR = "calendar", _("Bảng ngày nghỉ thay đổi")


class Standing(models.TextChoices):
    """How an assignment stands on a day; derived from state and dates, never stored."""

    DONE_ON_TIME = "done_on_time", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành trễ hạn")
    IN_TERM = "in_term", _("Trong hạn")
    NEAR = "near", _("Sắp đến hạn")
    OVERDUE = "overdue", _("Quá hạn")
    NO_DEADLINE = "no_deadline", _("Không có hạn")
    SUSPENDED = "suspended", _("Tạm hoãn")
    DECLINED = "declined", _("Đơn vị từ chối")
    CANCELLED = "cancelled", _("Đã thu hồi")


# The partition law: these six add up to the total (near is a part of «in term»); the three below are shown apart.
COUNTED_STANDINGS = (
    Standing.DONE_ON_TIME,
    Standing.DONE_LATE,
    Standing.IN_TERM,
    Standing.NEAR,
    Standing.OVERDUE,
    Standing.NO_DEADLINE,
)
APART_STANDINGS = (Standing.SUSPENDED, Standing.DECLINED)
DONE_STANDINGS = (Standing.DONE_ON_TIME, Standing.DONE_LATE)


@dataclass(frozen=True, slots=True)
class Transition:
    """Where an act leads and who may do it.

    ``to`` is None where the share goes back to the state it had before it was suspended. ``complete`` is where a report of
    100 % leads instead of ``to``.
    """

    to: AssignmentState | None
    by: frozenset[Actor]
    complete: AssignmentState | None = None


_UNIT = frozenset({Actor.STAFF, Actor.HEAD})
_HEAD = frozenset({Actor.HEAD})
_COORDINATOR = frozenset({Actor.COORDINATOR})
_DECIDER = frozenset({Actor.COORDINATOR, Actor.LEADER})
_ASSIGNER = frozenset({Actor.COORDINATOR, Actor.PUBLICATION})
_S = AssignmentState

WORKING_STATES = (_S.ASSIGNED, _S.IN_PROGRESS, _S.RETURNED)
OPEN_STATES = (*WORKING_STATES, _S.SUBMITTED)
# Neither worked on nor ended: shown apart until somebody decides.
APART_STATES = (_S.DECLINED, _S.SUSPENDED)
UNFINISHED_STATES = (*OPEN_STATES, *APART_STATES)


def _staying(act: Act, states: tuple[AssignmentState, ...], by: frozenset[Actor]) -> "_Table":
    return {(state, act): Transition(state, by) for state in states}


def _leading(act: Act, states: tuple[AssignmentState, ...], to: AssignmentState, by: frozenset[Actor]) -> "_Table":
    return {(state, act): Transition(to, by) for state in states}


_Table = dict[tuple[AssignmentState | None, Act], Transition]
_REPORT = Transition(_S.IN_PROGRESS, _UNIT, complete=_S.SUBMITTED)

TRANSITIONS: _Table = {
    (None, Act.ASSIGN): Transition(_S.ASSIGNED, _ASSIGNER),
    (_S.CANCELLED, Act.ASSIGN): Transition(_S.ASSIGNED, _ASSIGNER),
    (_S.ASSIGNED, Act.ACKNOWLEDGE): Transition(_S.IN_PROGRESS, _UNIT),
    (_S.ASSIGNED, Act.DECLINE): Transition(_S.DECLINED, _HEAD),
    **_staying(Act.DELEGATE, WORKING_STATES, _HEAD),
    **{(state, Act.REPORT): _REPORT for state in WORKING_STATES},
    **_staying(Act.REQUEST_EXTENSION, WORKING_STATES, _UNIT),
    **_staying(Act.APPROVE_EXTENSION, OPEN_STATES, _DECIDER),
    **_staying(Act.REFUSE_EXTENSION, OPEN_STATES, _DECIDER),
    (_S.SUBMITTED, Act.RETURN): Transition(_S.RETURNED, _COORDINATOR),
    (_S.SUBMITTED, Act.CONFIRM): Transition(_S.DONE, _COORDINATOR),
    **_leading(Act.SUSPEND, OPEN_STATES, _S.SUSPENDED, _DECIDER),
    (_S.SUSPENDED, Act.RESUME): Transition(None, _DECIDER),
    **_leading(Act.TRANSFER, (*WORKING_STATES, *APART_STATES), _S.CANCELLED, _COORDINATOR),
    **_staying(Act.AMEND, UNFINISHED_STATES, _ASSIGNER | {Actor.CALENDAR}),
    **_leading(Act.CANCEL, UNFINISHED_STATES, _S.CANCELLED, _ASSIGNER),
    (_S.DECLINED, Act.REOPEN): Transition(_S.ASSIGNED, _COORDINATOR),
    (_S.DONE, Act.REOPEN): Transition(_S.RETURNED, _COORDINATOR),
}


def transition(state: str | None, act: Act) -> Transition | None:
    """Return what ``act`` does to an assignment in ``state`` (None: not assigned yet), or None where it is not allowed."""
    return TRANSITIONS.get((None if state is None else AssignmentState(state), act))
