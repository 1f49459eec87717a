"""Who may do what with tasks; services and querysets ask here, templates only for courtesy."""

import datetime
from typing import Any

from directives.units.enums import Role
from directives.units.permissions import (
    has_role,
    units_of,
    units_seen_by,
    user_can_coordinate,
    user_can_see_everything,
)

from .enums import CARRYING_OUT, Actor
from .models import Assignment


def user_can_see_reports(user: Any, assignment: Assignment, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may read the reports and evidence: own unit or one below, coordinator, leader, administrator."""
    return user_can_see_everything(user, on=on) or assignment.unit_id in units_seen_by(user, on=on)


def user_can_follow(user: Any, *, on: datetime.date) -> bool:
    """Tell whether the lists over all units are for ``user``: coordinator, leader, administrator, editor."""
    return has_role(user, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, Role.EDITOR, on=on)


def user_can_export_records(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may take the record of who saw and did what: administrators only."""
    return has_role(user, Role.ADMINISTRATOR, on=on)


def capacities(user: Any, assignment: Assignment, *, on: datetime.date) -> frozenset[Actor]:
    """Return in what capacities ``user`` may act on ``assignment`` on the day ``on``.

    Staff and head act for their own unit, in a role that reports; an informed unit only looks. Publication and calendar are
    never a person's.
    """
    found = set()
    if assignment.role in CARRYING_OUT:
        if assignment.unit_id in units_of(user, on=on, roles=(Role.UNIT_STAFF,)):
            found.add(Actor.STAFF)
        if assignment.unit_id in units_of(user, on=on, roles=(Role.UNIT_HEAD,)):
            found.add(Actor.HEAD)
    if user_can_coordinate(user, on=on):
        found.add(Actor.COORDINATOR)
    if has_role(user, Role.LEADER, on=on):
        found.add(Actor.LEADER)
    return frozenset(found)
