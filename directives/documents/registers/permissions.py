"""Who keeps the registers: văn thư (here the editor), văn phòng (coordinator) and administrators.

Source: NĐ 30/2020/NĐ-CP, art. 6 clause 4 (duties of the records clerk).
"""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directives.units.enums import Role
from directives.units.permissions import has_role

KEEPERS = (Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)


def user_can_keep_registers(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may give numbers, make entries and read the registers on the day ``on``."""
    return has_role(user, *KEEPERS, on=on)


def require_keeper(user: Any, *, on: datetime.date) -> None:
    """Raise ``PermissionDenied`` unless ``user`` may keep the registers on the day ``on``."""
    if not user_can_keep_registers(user, on=on):
        raise PermissionDenied(_("Chỉ văn thư, bộ phận điều phối và quản trị hệ thống được làm việc với sổ văn bản."))
