"""Who keeps the records of quality: văn phòng and Phòng Nội vụ's editors, administrators; units score only themselves."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from directives.units.enums import Role
from directives.units.models import OrganisationalUnit
from directives.units.permissions import has_role, user_can_act_for

KEEPERS = (Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR)
ASSESSORS = (Role.COORDINATOR, Role.ADMINISTRATOR)


def user_can_assess(user: Any, *, on: datetime.date) -> bool:
    """Tell whether ``user`` may give assessed scores and turn findings into tasks."""
    return has_role(user, *ASSESSORS, on=on)


def require_assessor(user: Any, *, on: datetime.date) -> None:
    """Raise PermissionDenied unless ``user`` may assess."""
    if not user_can_assess(user, on=on):
        raise PermissionDenied(_("Chỉ bộ phận điều phối và quản trị hệ thống được thẩm định và giao khắc phục."))


def require_scorer(user: Any, unit: OrganisationalUnit, *, on: datetime.date) -> None:
    """Raise PermissionDenied unless ``user`` may score on behalf of ``unit``."""
    if not user_can_act_for(user, unit, on=on):
        raise PermissionDenied(_("Mỗi đơn vị chỉ tự chấm điểm cho mình."))
