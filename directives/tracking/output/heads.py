"""The head of a report: who makes it, of which units and days, by which conditions."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from directives.units.models import OrganisationalUnit
from site_config.portal.models import PortalSettings

from ..enums import AssignmentRole, AssignmentState, Need, Standing
from ..filters import COUNTED, AssignmentFilter


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a report: ``unit`` None means all units, ``conditions`` are in words, ``on`` is the day of counting."""

    authority: str
    locality: str
    unit: OrganisationalUnit | None
    first: datetime.date | None
    last: datetime.date | None
    on: datetime.date
    conditions: tuple[str, ...]

    @property
    def title(self) -> str:
        """Return the report's name."""
        return _("BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO")

    @property
    def period(self) -> str:
        """Return the days in words, «Tính đến ngày 30/06/2022» without a first day."""
        last = f"{self.last or self.on:%d/%m/%Y}"
        if self.first:
            return _("Nhiệm vụ giao từ ngày %(first)s đến ngày %(last)s, tính đến ngày %(on)s") % {
                "first": f"{self.first:%d/%m/%Y}",
                "last": last,
                "on": f"{self.on:%d/%m/%Y}",
            }
        return _("Tính đến ngày %(on)s") % {"on": f"{self.on:%d/%m/%Y}"}

    @property
    def who(self) -> str:
        """Return the unit's name, or «các đơn vị»."""
        return self.unit.name if self.unit else _("Các phòng, ban và Ủy ban nhân dân các xã, thị trấn")

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Return (text, style) of the lines above a table."""
        above = [
            (f"{self.authority} {self.locality}".strip().upper(), "cover_bold"),
            (self.title, "title"),
            (_("Đơn vị: %(unit)s") % {"unit": self.who}, "cover"),
            (self.period, "cover"),
        ]
        if self.conditions:
            above.append((_("Điều kiện: %(list)s") % {"list": "; ".join(self.conditions)}, "cover"))
        return above


def head_of(chosen: AssignmentFilter, *, today: datetime.date) -> Head:
    """Return the head of a report by the filters ``chosen``."""
    portal = PortalSettings.load()
    unit = OrganisationalUnit.objects.filter(code=chosen.unit).first() if chosen.unit else None
    return Head(
        authority=portal.authority,
        locality=portal.locality,
        unit=unit,
        first=chosen.assigned_from,
        last=chosen.assigned_to,
        on=chosen.day(today),
        conditions=tuple(_conditions(chosen)),
    )


def _conditions(chosen: AssignmentFilter) -> list[str]:
    said: list[Any] = []
    if chosen.standing and chosen.standing != COUNTED:
        said.append(Standing(chosen.standing).label)
    if chosen.state:
        said.append(AssignmentState(chosen.state).label)
    if chosen.role:
        said.append(AssignmentRole(chosen.role).label)
    if chosen.need:
        said.append(Need(chosen.need).label)
    if chosen.text:
        said.append(_("có chữ «%(text)s»") % {"text": chosen.text})
    if chosen.due_from:
        said.append(_("hạn từ %(day)s") % {"day": f"{chosen.due_from:%d/%m/%Y}"})
    if chosen.due_to:
        said.append(_("hạn đến %(day)s") % {"day": f"{chosen.due_to:%d/%m/%Y}"})
    return [str(words) for words in said]
