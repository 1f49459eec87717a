"""Kinds of unit and roles of staff; no imports from the project."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    """What sort of unit it is."""

    OFFICE = "office", _("Phòng, cơ quan chuyên môn")
    COMMUNE = "commune", _("Xã, thị trấn")
    SCHOOL = "school", _("Trường học")
    OTHER = "other", _("Khác")


class Role(models.TextChoices):
    """What a member of staff does in a unit."""

    EDITOR = "editor", _("Biên tập viên")
    COORDINATOR = "coordinator", _("Điều phối (văn phòng)")
    UNIT_STAFF = "unit_staff", _("Công chức tham mưu")
    UNIT_HEAD = "unit_head", _("Thủ trưởng đơn vị")
    LEADER = "leader", _("Lãnh đạo UBND")
    ADMINISTRATOR = "administrator", _("Quản trị hệ thống")


# One Wagtail group for each role; membership in a unit puts the account into the group.
GROUP_NAMES: dict[str, str] = {
    Role.EDITOR: "Biên tập viên cổng",
    Role.COORDINATOR: "Điều phối viên",
    Role.UNIT_STAFF: "Công chức tham mưu",
    Role.UNIT_HEAD: "Thủ trưởng đơn vị",
    Role.LEADER: "Lãnh đạo",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
