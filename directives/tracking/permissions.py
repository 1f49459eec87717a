"""Who may do what with tasks; services and querysets ask here, templates only for courtesy."""

import datetime
from typing import Any

from directives.units.enums import Role
from directives.units.permissions import (
    has_role,
    user_can_act_for,
    user_can_coordinate,
    user_can_see_everything,
)

from .enums import CARRYING_OUT, Actor
from .models import Assignment


def user_can_report(user: Any, assignment: Assignment, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may acknowledge and report ``assignment``: staff or head of its unit, in a role that reports."""
    return assignment.role in CARRYING_OUT and user_can_act_for(user, assignment.unit, on=on)


def user_can_see_reports(user: Any, assignment: Assignment, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may read the reports and evidence: own unit, coordinator, leader, administrator."""
    return user_can_see_everything(user, on=on) or user_can_act_for(user, assignment.unit, on=on)


def user_can_follow(user: Any, *, on: datetime.date) -> bool:
    """Tell whether the lists over all units are for ``user``: coordinator, leader, administrator, editor."""
    return has_role(user, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, Role.EDITOR, on=on)


def capacities(user: Any, assignment: Assignment, *, on: datetime.date) -> frozenset[Actor]:
    """Return in what capacities ``user`` may act on ``assignment`` on the day ``on`` (publication is never a person's)."""
    found = set()
    if user_can_report(user, assignment, on=on):
        found.add(Actor.UNIT)
    if user_can_coordinate(user, on=on):
        found.add(Actor.COORDINATOR)
    return frozenset(found)
