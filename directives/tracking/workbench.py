"""«Việc của đơn vị»: what a unit has to do today, each thing once, the most pressing first."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, CharField, Count, F, Value, When, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext_lazy as _

from directives.units.permissions import units_of

from .enums import AssignmentState, Standing
from .labels import with_pages
from .models import Assignment
from .querysets import condition

SHOWN = 30  # of a section; the rest is a link away
PAGE_SIZE = 100  # of a section that is opened on its own

TITLES: dict[str, Any] = {
    "overdue": _("Quá hạn"),
    "returned": _("Yêu cầu thực hiện lại"),
    "near": _("Sắp đến hạn"),
    "new": _("Cần tiếp nhận"),
    "working": _("Đang thực hiện"),
    "waiting": _("Đã báo cáo, chờ xác nhận"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, how many assignments it has, and those shown of them: from place ``first`` on."""

    name: str
    title: Any
    total: int
    first: int = 1
    items: list[Assignment] = field(default_factory=list)

    @property
    def last(self) -> int:
        """Return the place of the last one shown."""
        return self.first + len(self.items) - 1

    @property
    def page(self) -> int:
        """Return the number of the page shown, for a section opened on its own."""
        return (self.first - 1) // PAGE_SIZE + 1

    @property
    def is_cut(self) -> bool:
        """Tell whether there are more than are shown."""
        return len(self.items) < self.total


def _sorted_out(user: Any, *, on: datetime.date) -> Any:
    """Return the open assignments of the units for which ``user`` acts, each with its section: the first that fits."""
    section = Case(
        When(state=AssignmentState.SUBMITTED, then=Value("waiting")),
        When(state=AssignmentState.RETURNED, then=Value("returned")),
        When(condition(Standing.OVERDUE, on=on), then=Value("overdue")),
        When(condition(Standing.NEAR, on=on), then=Value("near")),
        When(state=AssignmentState.ASSIGNED, then=Value("new")),
        default=Value("working"),
        output_field=CharField(),
    )
    mine = Assignment.objects.open().carrying_out().for_units(units_of(user, on=on))
    return mine.annotate(section=section).select_related("task", "unit")


_PRESSING = (F("due_on").asc(nulls_last=True), "pk")


def sections(user: Any, *, on: datetime.date) -> list[Section]:
    """Return the sections that hold something, SHOWN of each; a constant number of queries."""
    mine = _sorted_out(user, on=on)
    totals = dict(mine.order_by().values_list("section").annotate(total=Count("pk")))
    place = Window(RowNumber(), partition_by=F("section"), order_by=list(_PRESSING))
    shown = with_pages(mine.annotate(place=place).filter(place__lte=SHOWN).order_by("place"))
    found = {name: Section(name, title, totals[name]) for name, title in TITLES.items() if name in totals}
    for share in shown:
        found[share.section].items.append(share)  # type: ignore[attr-defined]
    return list(found.values())


def section(user: Any, name: str, *, on: datetime.date, page: int = 1) -> Section:
    """Return one section whole, PAGE_SIZE at a time; a page past the end gives the first."""
    mine = _sorted_out(user, on=on).filter(section=name)
    total = mine.count()
    first = (page - 1) * PAGE_SIZE if 0 < page <= -(-total // PAGE_SIZE) else 0
    items = with_pages(mine.order_by(*_PRESSING)[first : first + PAGE_SIZE])
    return Section(name, TITLES[name], total, first + 1, items)
