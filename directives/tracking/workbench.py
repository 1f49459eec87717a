"""«Việc của đơn vị»: what a unit has to do today, each thing once, the most pressing first."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from directives.units.permissions import units_of

from .enums import AssignmentState, Standing
from .labels import with_pages
from .models import Assignment
from .querysets import AssignmentQuerySet

LIMIT = 500


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its assignments."""

    name: str
    title: Any
    items: list[Assignment] = field(default_factory=list)


def section_of(assignment: Assignment, *, on: datetime.date) -> str:
    """Return in which section an open assignment stands: the first that fits."""
    if assignment.state == AssignmentState.SUBMITTED:
        return "waiting"
    if assignment.state == AssignmentState.RETURNED:
        return "returned"
    which = assignment.standing(on=on)
    if which == Standing.OVERDUE:
        return "overdue"
    if which == Standing.NEAR:
        return "near"
    return "new" if assignment.state == AssignmentState.ASSIGNED else "working"


def open_of(user: Any, *, on: datetime.date) -> AssignmentQuerySet:
    """Return the open assignments of the units for which ``user`` acts."""
    return Assignment.objects.open().carrying_out().for_units(units_of(user, on=on))


def sections(user: Any, *, on: datetime.date) -> list[Section]:
    """Return the sections that hold something; a constant number of queries, at most LIMIT assignments."""
    found = [
        Section("overdue", _("Quá hạn")),
        Section("returned", _("Yêu cầu thực hiện lại")),
        Section("near", _("Sắp đến hạn")),
        Section("new", _("Cần tiếp nhận")),
        Section("working", _("Đang thực hiện")),
        Section("waiting", _("Đã báo cáo, chờ xác nhận")),
    ]
    by_name = {section.name: section for section in found}
    shares = open_of(user, on=on).select_related("task", "unit").order_by(F("due_on").asc(nulls_last=True), "pk")
    for share in with_pages(shares[:LIMIT]):
        by_name[section_of(share, on=on)].items.append(share)
    return [section for section in found if section.items]
