"""Every change of who works where."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.log_actions import log

from search.text import fold

from .enums import GROUP_NAMES
from .models import OrganisationalUnit, StaffMembership, UnitName


@transaction.atomic
def appoint(
    *,
    user: Any,
    unit: OrganisationalUnit,
    role: str,
    by: Any,
    job_title: str = "",
    valid_from: datetime.date | None = None,
    valid_to: datetime.date | None = None,
) -> StaffMembership:
    """Give ``user`` the ``role`` in ``unit`` and the rights of the role's group; repeating it changes nothing.

    ``by`` is the acting account, or None for set-up. Returns the membership. Raises ``ValidationError`` on bad input.
    """
    membership = StaffMembership.objects.filter(user=user, unit=unit, role=role).first() or StaffMembership(
        user=user, unit=unit, role=role
    )
    is_new = membership.pk is None
    membership.job_title = job_title or membership.job_title
    membership.valid_from, membership.valid_to = valid_from, valid_to
    membership.full_clean()
    membership.save()
    sync_groups(user)
    log(instance=unit, action="units.appoint", user=by, data={"person": str(user), "role": role, "new": is_new})
    return membership


@transaction.atomic
def dismiss(*, membership: StaffMembership, by: Any) -> None:
    """End a membership now and take away the rights that came with it alone."""
    user, unit, role = membership.user, membership.unit, membership.role
    membership.delete()
    sync_groups(user)
    log(instance=unit, action="units.dismiss", user=by, data={"person": str(user), "role": role})


def sync_groups(user: Any) -> None:
    """Put ``user`` into exactly the role groups that follow from memberships; other groups stay."""
    held = {GROUP_NAMES[role] for role in StaffMembership.objects.filter(user=user).values_list("role", flat=True)}
    for group in Group.objects.filter(name__in=GROUP_NAMES.values()):
        if group.name in held:
            user.groups.add(group)
        else:
            user.groups.remove(group)


@transaction.atomic
def set_aliases(*, unit: OrganisationalUnit, names: Iterable[str]) -> None:
    """Keep exactly ``names`` as the other ways of writing ``unit``, besides its own full and short name."""
    wanted = {fold(name): name for name in (unit.name, unit.short_name, *names) if name.strip()}
    unit.names.exclude(key__in=wanted).delete()
    for key, name in wanted.items():
        UnitName.objects.get_or_create(unit=unit, key=key, defaults={"name": name})
