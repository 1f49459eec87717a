"""What an account may do, as plain questions; services and querysets ask them, templates only for courtesy."""

import datetime
from typing import Any

from .enums import Role
from .models import OrganisationalUnit, StaffMembership


def roles_of(user: Any, *, on: datetime.date) -> set[str]:
    """Return the roles that ``user`` holds on the day ``on`` in any unit; a superuser is an administrator too."""
    if not user.is_authenticated or not user.is_active:
        return set()
    roles = set(StaffMembership.objects.valid(on=on).filter(user=user).values_list("role", flat=True))
    if user.is_superuser:
        roles.add(Role.ADMINISTRATOR.value)
    return roles


def has_role(user: Any, *roles: str, on: datetime.date) -> bool:
    """Tell whether ``user`` holds one of ``roles`` on the day ``on``."""
    return bool(roles_of(user, on=on) & set(roles))


def units_of(user: Any, *, on: datetime.date, roles: tuple[str, ...] = (Role.UNIT_STAFF, Role.UNIT_HEAD)) -> set[int]:
    """Return the ids of the units for which ``user`` acts (as staff or head) on the day ``on``."""
    if not user.is_authenticated or not user.is_active:
        return set()
    return set(StaffMembership.objects.valid(on=on).filter(user=user, role__in=roles).values_list("unit_id", flat=True))


def user_can_act_for(user: Any, unit: OrganisationalUnit, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may report on behalf of ``unit`` on the day ``on``."""
    return unit.pk in units_of(user, on=on)


def user_can_coordinate(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may assign, return and confirm tasks (văn phòng, NĐ 30/2020/NĐ-CP, art. 24)."""
    return has_role(user, Role.COORDINATOR, Role.ADMINISTRATOR, on=on)


def user_can_see_everything(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may see the tasks of every unit."""
    return has_role(user, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, on=on)
