"""What a planned row asks for: one task, one for each unit of a leading group, one for each period that has begun."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import slugify
from wagtail.models import Page

from directives.units.models import OrganisationalUnit, UnitGroup
from directives.units.working_days import WorkingCalendar

from ..deadlines import Deadline, counted
from ..enums import AssignmentRole
from ..models import PlannedTask
from ..periods import Period, periods
from .act import day_of
from .assign import Details


@dataclass(frozen=True, slots=True)
class Part:
    """One task to be: ``key`` tells it from the row's other tasks, ``roles`` name every unit once."""

    key: str
    period: str
    deadline: Deadline
    roles: dict[OrganisationalUnit, AssignmentRole]

    def units(self, role: AssignmentRole) -> list[OrganisationalUnit]:
        """Return the units in this role."""
        return [unit for unit, held in self.roles.items() if held == role]

    @property
    def lead(self) -> OrganisationalUnit:
        """Return the leading unit."""
        return self.units(AssignmentRole.LEAD)[0]


def details_of(row: PlannedTask) -> Details:
    """Return what the row says of its tasks besides content, units and deadline."""
    anchor = slugify(row.anchor.replace("đ", "d").replace("Đ", "d"))
    if anchor and not anchor.startswith("dieu-"):
        anchor = f"dieu-{anchor}"
    return Details(row.kind, row.priority, row.product.strip(), anchor[:60], row.is_public)


def parts_of(row: PlannedTask, *, page: Page, calendar: WorkingCalendar, today: datetime.date) -> list[Part]:
    """Return the tasks that ``row`` of ``page`` asks for by ``today``; none for a row without content or leading unit."""
    if not row.content.strip():
        return []
    start = start_of(row, page=page, today=today)
    found = []
    for period in _periods(row, start, today):
        deadline = _deadline(row, period, start, calendar)
        on = period.first if period else start
        leads = _leads(row, on=max(on, start))
        for lead in leads:
            pieces = [period.code] if period else []
            pieces += [lead.code] if row.lead_group_id and lead.pk != row.lead_unit_id else []
            roles = _roles(row, lead, leads, on=max(on, start))
            found.append(Part(" ".join(pieces), period.code if period else "", deadline, roles))
    return found


def start_of(row: PlannedTask, *, page: Page, today: datetime.date) -> datetime.date:
    """Return the day from which the row counts: its own, else the document's day of issue, else the first publication."""
    if row.due_from:
        return row.due_from
    issued: datetime.date | None = getattr(page, "issued_on", None)
    if issued:
        return issued
    return day_of(page.first_published_at) if page.first_published_at else today


def _periods(row: PlannedTask, start: datetime.date, today: datetime.date) -> Iterator[Period | None]:
    if not row.repeats:
        yield None
        return
    yield from periods(row.repeats, start, min(today, row.repeat_until or today))


def _deadline(row: PlannedTask, period: Period | None, start: datetime.date, calendar: WorkingCalendar) -> Deadline:
    if period:
        return Deadline(on=period.due(row.repeat_day))
    if row.deadline is None and row.due_days:
        return counted(row.due_days, start, calendar)
    return Deadline(on=row.deadline)


def _leads(row: PlannedTask, *, on: datetime.date) -> list[OrganisationalUnit]:
    leads = [row.lead_unit] if row.lead_unit else []
    if row.lead_group:
        leads += [unit for unit in row.lead_group.members(on=on) if unit not in leads]
    return leads


def _roles(
    row: PlannedTask, lead: OrganisationalUnit, leads: list[OrganisationalUnit], *, on: datetime.date
) -> dict[OrganisationalUnit, AssignmentRole]:
    roles = {lead: AssignmentRole.LEAD}
    partners = [*row.cooperating_units.all(), *_members(row.cooperating_groups.all(), on)]
    watchers = [*row.informed_units.all(), *_members(row.informed_groups.all(), on)]
    for units, role in ((partners, AssignmentRole.COOPERATING), (watchers, AssignmentRole.INFORMED)):
        for unit in units:
            # A unit that leads its own of these tasks is nobody else's partner unless it is named itself.
            if unit not in leads:
                roles.setdefault(unit, role)
    return roles


def _members(groups: Iterable[UnitGroup], on: datetime.date) -> list[OrganisationalUnit]:
    return [unit for group in groups for unit in group.members(on=on)]
