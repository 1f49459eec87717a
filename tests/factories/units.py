"""Units and people for tests."""

import itertools
from typing import Any

from directives.units.models import OrganisationalUnit
from directives.units.services import appoint
from site_config.portal.models import User

_numbers = itertools.count(1)


def unit(code: str = "", name: str = "", kind: str = "office", **fields: Any) -> OrganisationalUnit:
    """Return the unit with this code, made if there is none."""
    n = next(_numbers)
    code = code or f"DV{n}"
    found = OrganisationalUnit.objects.filter(code=code).first()
    if found is None:
        found = OrganisationalUnit.objects.create(code=code, name=name or f"Phòng thử nghiệm {n}", kind=kind, **fields)
    return found


def user(role: str = "", at: OrganisationalUnit | None = None, **fields: Any) -> User:
    """Return an account, with a role in a unit when asked for."""
    n = next(_numbers)
    values: dict[str, Any] = {"username": f"nguoi{n}", "full_name": f"Người dùng {n}"} | fields
    password = values.pop("password", "mat-khau-thu-nghiem")
    made = User(**values)
    made.set_password(password)
    made.save()
    if role:
        appoint(user=made, unit=at or unit(), role=role, by=None)
    return made


def superuser(**fields: Any) -> User:
    """Return an account that may do everything."""
    return user(is_superuser=True, is_staff=True, **fields)
