"""What an account may do, as plain questions; services and querysets ask them, templates only for courtesy."""

import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest

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


def roles_at(request: HttpRequest, *, on: datetime.date) -> set[str]:
    """Return the roles of the request's account on the day ``on``; asked once a request, for menus that ask again and again."""
    known: dict[datetime.date, set[str]] = request.__dict__.setdefault("_unit_roles", {})
    if on not in known:
        known[on] = roles_of(request.user, on=on)
    return known[on]


def has_role(user: Any, *roles: str, on: datetime.date) -> bool:
    """Tell whether ``user`` holds one of ``roles`` on the day ``on``."""
    return bool(roles_of(user, on=on) & set(roles))


def units_of(user: Any, *, on: datetime.date, roles: tuple[str, ...] = (Role.UNIT_STAFF, Role.UNIT_HEAD)) -> set[int]:
    """Return the ids of the units for which ``user`` acts (as staff or head) on the day ``on``."""
    if not user.is_authenticated or not user.is_active:
        return set()
    return set(StaffMembership.objects.valid(on=on).filter(user=user, role__in=roles).values_list("unit_id", flat=True))


def units_seen_by(user: Any, *, on: datetime.date) -> set[int]:
    """Return the ids of the units whose work ``user`` sees: those it acts for, and, for a head, all units below its own."""
    seen = units_of(user, on=on)
    headed = units_of(user, on=on, roles=(Role.UNIT_HEAD,))
    if not headed:
        return seen
    below: dict[int, list[int]] = {}
    for unit, parent in OrganisationalUnit.objects.filter(parent__isnull=False).values_list("pk", "parent_id"):
        below.setdefault(parent, []).append(unit)
    todo = list(headed)
    while todo:
        for unit in below.get(todo.pop(), []):
            if unit not in seen:
                seen.add(unit)
                todo.append(unit)
    return seen


def staff_of(unit: OrganisationalUnit, *, on: datetime.date) -> Any:
    """Return the active accounts that act for ``unit`` on the day ``on`` (staff and head), as a queryset ordered by name."""
    held = StaffMembership.objects.valid(on=on).filter(unit=unit, role__in=(Role.UNIT_STAFF, Role.UNIT_HEAD))
    return get_user_model().objects.filter(pk__in=held.values("user"), is_active=True).order_by("full_name", "pk")


def head_of(unit: OrganisationalUnit, *, on: datetime.date) -> Any:
    """Return the account that heads ``unit`` on the day ``on``, or None; the one appointed first where there are several."""
    held = StaffMembership.objects.valid(on=on).filter(unit=unit, role=Role.UNIT_HEAD, user__is_active=True)
    first = held.select_related("user").order_by("pk").first()
    return first.user if first else None


def user_can_act_for(user: Any, unit: OrganisationalUnit, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may report on behalf of ``unit`` on the day ``on``."""
    return unit.pk in units_of(user, on=on)


def user_can_coordinate(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may assign, return and confirm tasks (văn phòng, NĐ 30/2020/NĐ-CP, art. 24)."""
    return has_role(user, Role.COORDINATOR, Role.ADMINISTRATOR, on=on)


def user_can_see_everything(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may see the tasks of every unit."""
    return has_role(user, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, on=on)
