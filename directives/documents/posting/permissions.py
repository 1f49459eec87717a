"""Who reads the report of posting delays: those who publish, those who see to it, and those who answer for it."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directives.units.enums import Role
from directives.units.permissions import has_role

READERS = (Role.EDITOR, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR)


def user_can_read_postings(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may see the report on the day ``on``."""
    return has_role(user, *READERS, on=on)


def require_reader(user: Any, *, on: datetime.date) -> None:
    """Raise ``PermissionDenied`` unless ``user`` may see the report on the day ``on``."""
    if not user_can_read_postings(user, on=on):
        raise PermissionDenied(_("Báo cáo này dành cho biên tập viên, điều phối viên, lãnh đạo và quản trị hệ thống."))
