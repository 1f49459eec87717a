"""More time: a unit asks, the coordinator or a leader answers; old deadlines stay in the record."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from ..enums import Act, ExtensionState
from ..errors import ActNotAllowed
from ..models import Assignment, ExtensionRequest
from .act import begin, clean_text, finish


@transaction.atomic
def request_extension(
    *,
    assignment: Assignment,
    due: datetime.date,
    reason: str,
    by: Any,
    now: datetime.datetime,
    version: int | None = None,
) -> ExtensionRequest:
    """Ask for the later deadline ``due``, with a reason; one request waits at a time.

    Raises ``ValidationError`` at due or reason.
    """
    share, _rule = begin(assignment, Act.REQUEST_EXTENSION, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do xin gia hạn."))
    if share.due_on is None:
        raise ValidationError({"due": _("Nhiệm vụ này không có hạn nên không cần gia hạn.")})
    if due <= share.due_on:
        message = _("Hạn mới phải sau hạn hiện nay (%(due)s).") % {"due": f"{share.due_on:%d/%m/%Y}"}
        raise ValidationError({"due": message})
    if share.extensions.filter(state=ExtensionState.ASKED).exists():
        raise ActNotAllowed(_("Đã có một đề nghị gia hạn đang chờ trả lời."), code="asked_already")
    asked = ExtensionRequest(
        assignment=share, old_due_on=share.due_on, asked_due_on=due, reason=reason, asked_by=by, asked_at=now
    )
    asked.full_clean(exclude=["assignment", "asked_by", "decided_by"])
    asked.save()
    data = {"due_on": share.due_on.isoformat(), "asked": due.isoformat()}
    finish(share, Act.REQUEST_EXTENSION, old_state=share.state, by=by, now=now, note=reason, data=data)
    return asked


@transaction.atomic
def approve_extension(
    *,
    assignment: Assignment,
    by: Any,
    now: datetime.datetime,
    due: datetime.date | None = None,
    answer: str = "",
    version: int | None = None,
) -> Assignment:
    """Grant the request that waits, up to the day asked for or another later day ``due``; from now on that is the deadline."""
    share, _rule = begin(assignment, Act.APPROVE_EXTENSION, by=by, now=now, version=version)
    asked = _waiting(share)
    granted = due or asked.asked_due_on
    if share.due_on is not None and granted <= share.due_on:
        message = _("Hạn mới phải sau hạn hiện nay (%(due)s).") % {"due": f"{share.due_on:%d/%m/%Y}"}
        raise ValidationError({"due": message})
    old = share.due_on.isoformat() if share.due_on else None
    asked.granted_due_on = granted
    _answer(asked, ExtensionState.APPROVED, clean_text(answer, field="answer"), by=by, now=now)
    share.due_on, share.due_days, share.due_from = granted, None, None
    data = {"old": {"due_on": old, "role": share.role}, "new": {"due_on": granted.isoformat(), "role": share.role}}
    return finish(share, Act.APPROVE_EXTENSION, old_state=share.state, by=by, now=now, note=asked.answer, data=data)


@transaction.atomic
def refuse_extension(
    *, assignment: Assignment, reason: str, by: Any, now: datetime.datetime, version: int | None = None
) -> Assignment:
    """Refuse the request that waits, with a reason; the deadline stays."""
    share, _rule = begin(assignment, Act.REFUSE_EXTENSION, by=by, now=now, version=version)
    asked = _waiting(share)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do không đồng ý gia hạn."))
    _answer(asked, ExtensionState.REFUSED, reason, by=by, now=now)
    data = {"asked": asked.asked_due_on.isoformat()}
    return finish(share, Act.REFUSE_EXTENSION, old_state=share.state, by=by, now=now, note=reason, data=data)


def lapse(share: Assignment, *, now: datetime.datetime) -> None:
    """Close a request that nobody needs to answer any more, because the share ended."""
    share.extensions.filter(state=ExtensionState.ASKED).update(state=ExtensionState.LAPSED, decided_at=now)


def _waiting(share: Assignment) -> ExtensionRequest:
    asked = share.extensions.filter(state=ExtensionState.ASKED).first()
    if asked is None:
        raise ActNotAllowed(_("Không có đề nghị gia hạn nào đang chờ trả lời."), code="none_asked")
    return asked


def _answer(asked: ExtensionRequest, state: ExtensionState, answer: str, *, by: Any, now: datetime.datetime) -> None:
    asked.state, asked.answer, asked.decided_by, asked.decided_at = state, answer, by, now
    asked.full_clean(exclude=["assignment", "asked_by", "decided_by"])
    asked.save()
