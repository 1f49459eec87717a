"""Who keeps the registry of procedures: văn phòng (NĐ 63/2010/NĐ-CP, art. 5), editors, administrators."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directives.units.enums import Role
from directives.units.permissions import has_role

KEEPERS = (Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)


def user_can_keep_procedures(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may add, change and import procedures and proposals on the day ``on``."""
    return has_role(user, *KEEPERS, on=on)


def require_keeper(user: Any, *, on: datetime.date) -> None:
    """Raise PermissionDenied unless ``user`` may keep the registry."""
    if not user_can_keep_procedures(user, on=on):
        raise PermissionDenied(_("Chỉ văn phòng, biên tập viên và quản trị hệ thống được cập nhật thủ tục hành chính."))
