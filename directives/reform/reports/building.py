"""A report of a period as it stands now: every figure with the list behind it, in the order of the outline."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from directives.units.models import OrganisationalUnit
from site_config.portal.visibility import only_public

from ..counters import Scope, counters
from ..enums import FigureState, IndicatorSource, Section
from ..figures import Figure
from ..indicators import figures_of, scope_of
from ..models import Indicator, PlanItem, ReformPlanPage
from ..periods import Period

# Sections that stand for areas of reform: one without any figure says so.
AREAS = (
    Section.INSTITUTIONS,
    Section.PROCEDURES,
    Section.APPARATUS,
    Section.CIVIL_SERVICE,
    Section.FINANCE,
    Section.DIGITAL,
)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A figure of the report: ``code`` names it for good, ``address`` opens the list behind it."""

    code: str
    name: str
    measure_unit: str
    section: str
    figure: Figure
    address: str
    source: str

    @property
    def has_data(self) -> bool:
        """Tell whether the line says more than «không có số liệu»."""
        return self.figure.state != FigureState.NO_DATA


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A part of the outline with its lines."""

    code: str
    title: str
    lines: tuple[ReportLine, ...]

    @property
    def is_silent(self) -> bool:
        """Tell whether the section has no figure at all: then the report prints «không có số liệu»."""
        return not any(line.has_data for line in self.lines)


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """A task of the next period: where it stands in a plan, and since when it is carried on."""

    content: str
    product: str
    lead: str
    deadline: datetime.date | None
    area: int | None
    carried_on: bool


@dataclass(frozen=True, slots=True)
class Report:
    """A report of ``period`` for ``unit`` (None: the whole district), as of the day ``on``."""

    period: Period
    start: datetime.date
    end: datetime.date
    on: datetime.date
    unit: OrganisationalUnit | None
    sections: tuple[ReportSection, ...]
    next_tasks: tuple[PlannedWork, ...]

    @property
    def lines(self) -> list[ReportLine]:
        """Return all lines in order."""
        return [line for section in self.sections for line in section.lines]

    def line(self, code: str) -> ReportLine:
        """Return the line with this code. Raises LookupError."""
        for line in self.lines:
            if line.code == code:
                return line
        raise LookupError(code)

    @property
    def problems(self) -> list[str]:
        """Return what doesn't agree, in words: sums, ratios over 100 %."""
        found = []
        for line in self.lines:
            if not line.figure.adds_up:
                found.append(_("%(name)s: tổng số khác tổng các phần.") % {"name": line.name})
            percent = line.figure.percent
            if percent is not None and percent > 100:
                found.append(_("%(name)s: tỷ lệ vượt 100 %%.") % {"name": line.name})
        return found


def build_report(period: Period, *, on: datetime.date, unit: OrganisationalUnit | None = None) -> Report:
    """Return the report of ``period`` from what the records say on the day ``on``."""
    scope = scope_of(period, on=on, unit=unit)
    lines = [*_indicator_lines(scope), *_series_lines(scope)]
    sections = tuple(
        ReportSection(section.value, str(section.label), tuple(line for line in lines if line.section == section.value))
        for section in Section
        if section in AREAS or any(line.section == section.value for line in lines)
    )
    return Report(period, scope.start, scope.end, on, unit, sections, tuple(_next_tasks(period, unit)))


def _indicator_lines(scope: Scope) -> Iterable[ReportLine]:
    indicators = list(Indicator.objects.filter(is_active=True))
    figures = figures_of(indicators, scope)
    for indicator in indicators:
        yield ReportLine(
            code=indicator.code,
            name=indicator.name,
            measure_unit=indicator.measure_unit,
            section=indicator.section,
            figure=figures[indicator.code],
            address=records_address(scope.period, indicator.code),
            source=indicator.source,
        )


def _series_lines(scope: Scope) -> Iterable[ReportLine]:
    for series in counters.series():
        for line in series.lines(scope):
            yield ReportLine(
                code=f"{series.code}:{line.code}",
                name=line.name,
                measure_unit=line.measure_unit,
                section=series.section,
                figure=line.figure,
                address=records_address(scope.period, f"{series.code}:{line.code}"),
                source=IndicatorSource.COUNTED,
            )


def records_address(period: Period, code: str) -> str:
    """Return the address of the list behind a figure."""
    return reverse("reform:records", args=[period.code, code])


def _next_tasks(period: Period, unit: OrganisationalUnit | None) -> Iterable[PlannedWork]:
    """Yield what public plans set for the period after this one, in the plans' order."""
    coming = period.following()
    items = PlanItem.objects.filter(
        page__in=only_public(ReformPlanPage.objects.filter(year=coming.year)).values("pk"),
        period_kind=coming.kind,
        period_ordinal=coming.ordinal,
    ).select_related("lead_unit", "area")
    if unit:
        items = items.filter(lead_unit=unit)
    for item in items.order_by("page__year", "sort_order", "pk"):
        yield PlannedWork(
            content=item.content,
            product=item.product,
            lead=item.lead_unit.name,
            deadline=item.deadline,
            area=item.area.code if item.area else None,
            carried_on=item.carried_from is not None,
        )


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as JSON data; ``figures`` lists every figure with the address of its list."""
    return {
        "period": {
            "code": report.period.code,
            "label": report.period.label,
            "start": report.start.isoformat(),
            "end": report.end.isoformat(),
        },
        "as_of": report.on.isoformat(),
        "unit": report.unit.code if report.unit else None,
        "figures": [_line_json(line) for line in report.lines],
        "sections": [
            {
                "code": section.code,
                "title": section.title,
                "statement": _("không có số liệu") if section.is_silent else None,
                "figures": [line.code for line in section.lines],
            }
            for section in report.sections
        ],
        "next_tasks": [
            {
                "content": task.content,
                "product": task.product or None,
                "lead": task.lead,
                "deadline": task.deadline.isoformat() if task.deadline else None,
                "area": task.area,
                "carried_on": task.carried_on,
            }
            for task in report.next_tasks
        ],
        "problems": report.problems,
    }


def _line_json(line: ReportLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "name": line.name,
        "measure_unit": line.measure_unit or None,
        "section": line.section,
        "counted_from": line.source,
        **line.figure.as_json(),
        "statement": str(line.figure.state.label) if line.figure.value is None and not line.figure.text else None,
        "list": line.address,
    }
