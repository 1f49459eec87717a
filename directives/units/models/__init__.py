"""Units and their groups, who works where, and the days on which offices work."""

from .days import Holiday, MakeUpDay
from .groups import UnitGroup
from .unit import OrganisationalUnit, StaffMembership, UnitName, sort_key

__all__ = ["Holiday", "MakeUpDay", "OrganisationalUnit", "StaffMembership", "UnitGroup", "UnitName", "sort_key"]
