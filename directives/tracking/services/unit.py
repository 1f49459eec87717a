"""What a unit's head decides before work begins: decline it, or name who works on it."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from directives.units.permissions import user_can_act_for

from ..enums import Act
from ..models import Assignment
from .act import begin, clean_text, day_of, finish, target


@transaction.atomic
def decline(
    *, assignment: Assignment, reason: str, by: Any, now: datetime.datetime, version: int | None = None
) -> Assignment:
    """Refuse the task for the unit, with a reason; the coordinator transfers it, takes it back or gives it again."""
    share, rule = begin(assignment, Act.DECLINE, by=by, now=now, version=version)
    reason = clean_text(reason, field="reason", message=_("Nêu lý do đơn vị không nhận nhiệm vụ."))
    old_state = share.state
    share.state, share.apart_on = target(rule), day_of(now)
    return finish(share, Act.DECLINE, old_state=old_state, by=by, now=now, note=reason)


@transaction.atomic
def delegate(
    *,
    assignment: Assignment,
    officer: Any,
    by: Any,
    now: datetime.datetime,
    note: str = "",
    version: int | None = None,
) -> Assignment:
    """Name the officer of the unit who works on the share. Raises ``ValidationError`` at officer for somebody of another unit."""
    share, _rule = begin(assignment, Act.DELEGATE, by=by, now=now, version=version)
    if officer is None or not user_can_act_for(officer, share.unit, on=day_of(now)):
        raise ValidationError({"officer": _("Chọn một người đang công tác tại đơn vị được giao.")})
    data = {"officer": str(officer), "old_officer": str(share.officer or "")}
    share.officer = officer
    note = clean_text(note, field="note")
    return finish(share, Act.DELEGATE, old_state=share.state, by=by, now=now, note=note, data=data)
