"""What every act has in common: lock, permission, version, transition, record, notice."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from search.queue import enqueue
from search.signals import key_of
from site_config.portal.normalise import has_nul

from ..enums import Act, Actor, AssignmentState, Transition, transition
from ..errors import ActNotAllowed, ChangedMeanwhile
from ..models import Assignment, AssignmentEvent
from ..notices import Change, announce
from ..permissions import capacities

LOG_ACTIONS: dict[Act, str] = {act: f"tracking.{act.value.rstrip('_')}" for act in Act}


def begin(
    assignment: Assignment,
    act: Act,
    *,
    by: Any,
    now: datetime.datetime,
    version: int | None = None,
    publication: bool = False,
    calendar: bool = False,
) -> tuple[Assignment, Transition]:
    """Lock ``assignment`` and return it fresh with what ``act`` does to it; must run inside a transaction.

    ``version`` is what the actor saw (None: not asked). ``publication`` is True when the act follows from publishing a
    page, which Wagtail has allowed; ``calendar`` when it follows from a change of the holidays. Raises
    ``PermissionDenied``, ``ChangedMeanwhile`` or ``ActNotAllowed``, in that order.
    """
    locked = (
        Assignment.objects.select_for_update(of=("self",)).select_related("task__page", "unit").get(pk=assignment.pk)
    )
    rule = transition(locked.state, act)
    held = capacities(by, locked, on=day_of(now)) if by is not None else frozenset()
    held |= {Actor.PUBLICATION} if publication else set()
    held |= {Actor.CALENDAR} if calendar else set()
    if not held & (rule.by if rule else _who_may(act)):
        raise PermissionDenied(str(_("Tài khoản không có quyền thực hiện việc này.")))
    if version is not None and version != locked.version:
        raise _changed(locked)
    if rule is None:
        raise ActNotAllowed(
            _(
                "Không thể thực hiện «%(act)s» khi nhiệm vụ ở trạng thái «%(state)s». Hãy tải lại trang để xem việc cần làm."
            ),
            code="not_allowed",
            params={"act": act.label, "state": AssignmentState(locked.state).label},
        )
    return locked, rule


def _who_may(act: Act) -> frozenset[Actor]:
    allowed = [rule.by for state in (None, *AssignmentState) if (rule := transition(state, act))]
    return frozenset().union(*allowed)


def _changed(assignment: Assignment) -> ChangedMeanwhile:
    last = assignment.events.last()
    state = AssignmentState(assignment.state).label
    if last is None:
        return ChangedMeanwhile(_("Nhiệm vụ vừa thay đổi; nay: %(state)s."), code="changed", params={"state": state})
    return ChangedMeanwhile(
        _(
            "Nhiệm vụ vừa được %(who)s cập nhật lúc %(at)s: «%(act)s»; trạng thái nay là «%(state)s». "
            "Chưa có gì bị ghi đè: hãy xem nội dung mới rồi thực hiện tiếp."
        ),
        code="changed",
        params={
            "who": last.by_name or str(_("hệ thống")),
            "at": timezone.localtime(last.at).strftime("%H:%M, %d/%m/%Y"),
            "act": last.get_act_display(),
            "state": state,
        },
    )


def finish(
    assignment: Assignment,
    act: Act,
    *,
    old_state: str,
    by: Any,
    now: datetime.datetime,
    note: str = "",
    data: dict[str, Any] | None = None,
) -> Assignment:
    """Save ``assignment`` with its next version, write the event and the page's log entry, announce; returns it."""
    assignment.version += 1
    assignment.acted_at = now
    assignment.full_clean(validate_unique=False, validate_constraints=False)
    assignment.save()
    record(assignment, act, old_state=old_state, by=by, now=now, note=note, data=data)
    return assignment


def record(
    assignment: Assignment,
    act: Act,
    *,
    old_state: str,
    by: Any,
    now: datetime.datetime,
    note: str = "",
    data: dict[str, Any] | None = None,
) -> None:
    """Write the event, the page's log entry and its row in the index queue, and announce the change."""
    task = assignment.task
    AssignmentEvent.objects.create(
        assignment=assignment,
        act=act,
        by=by,
        by_name=str(by)[:150] if by is not None else "",
        at=now,
        old_state=old_state,
        new_state=assignment.state,
        note=note,
        data=data or {},
    )
    log(
        instance=task.page,
        action=LOG_ACTIONS[act],
        user=by,
        data={"unit": assignment.unit.label, "task": task.content[:200], "note": note[:500], **(data or {})},
    )
    if key := key_of(task.page):  # the facets «đơn vị» and «tình hình thực hiện»
        enqueue([key])
    announce(
        Change(
            act=act,
            assignment_id=assignment.pk,
            task_id=task.pk,
            page_id=task.page_id,
            by_id=getattr(by, "pk", None),
        )
    )


def target(rule: Transition) -> AssignmentState:
    """Return where ``rule`` leads; only a resumed share has no fixed target (``ValueError``)."""
    if rule.to is None:
        raise ValueError("this transition leads back to the state before")
    return rule.to


def day_of(now: datetime.datetime) -> datetime.date:
    """Return the day of the aware moment ``now`` in the portal's time zone."""
    return timezone.localdate(now)


def clean_text(value: str, *, field: str, message: Any = None) -> str:
    """Return ``value`` trimmed; raises ``ValidationError`` at ``field`` when empty (with ``message`` given) or holding NUL."""
    text = value.strip()
    if message is not None and not text:
        raise ValidationError({field: message})
    if has_nul(text):
        raise ValidationError(
            {field: _("Nội dung có ký tự rỗng (NUL) do sao chép từ tệp lỗi. Hãy xóa đoạn đó và nhập lại.")}
        )
    return text
