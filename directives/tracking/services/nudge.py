"""A person of the office reminds a unit by hand: the same notices and the same digest as the rules' reminders."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from directives.units.permissions import staff_of

from ..enums import CARRYING_OUT, WORKING_STATES, Actor
from ..errors import ActNotAllowed
from ..models import Assignment, Reminder
from ..permissions import capacities
from .act import day_of

LOG_ACTION = "tracking.nudge"
ASKED = "asked"


@transaction.atomic
def nudge(*, assignment: Assignment, by: Any, now: datetime.datetime) -> int:
    """Remind the unit's people of ``assignment``; returns how many. Once a person and day, however often it is asked.

    Raises ``PermissionDenied`` for everybody but coordinator and leader, ``ActNotAllowed`` where nothing is to be done,
    nothing is due, nobody is there to be told, or the unit was reminded today.
    """
    day = day_of(now)
    if not capacities(by, assignment, on=day) & {Actor.COORDINATOR, Actor.LEADER}:
        raise PermissionDenied(str(_("Chỉ bộ phận điều phối và lãnh đạo được đôn đốc đơn vị.")))
    share = (
        Assignment.objects.select_for_update(of=("self",)).select_related("task__page", "unit").get(pk=assignment.pk)
    )
    if share.state not in WORKING_STATES or share.role not in CARRYING_OUT:
        raise ActNotAllowed(_("Đơn vị không còn việc phải làm ở nhiệm vụ này nên không cần đôn đốc."), code="no_work")
    if share.due_on is None:
        raise ActNotAllowed(_("Nhiệm vụ không có hạn nên không đôn đốc theo hạn được."), code="no_deadline")
    people = list(staff_of(share.unit, on=day))
    if not people:
        raise ActNotAllowed(_("Đơn vị chưa có tài khoản nào để nhận đôn đốc."), code="nobody")
    moment = f"{ASKED}-{day:%Y%m%d}"
    if share.reminders.filter(moment=moment).exists():
        raise ActNotAllowed(_("Hôm nay đơn vị đã được đôn đốc việc này."), code="reminded")
    made = [
        Reminder(assignment=share, user=user, moment=moment, due_on=share.due_on, day=day, created_at=now)
        for user in people
    ]
    Reminder.objects.bulk_create(made, ignore_conflicts=True)
    data = {"unit": share.unit.label, "task": share.task.content[:200]}
    log(instance=share.task.page, action=LOG_ACTION, user=by, data=data)
    return len(made)
