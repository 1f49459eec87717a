"""Public pages of reports: the approved versions, frozen; what changed; the list behind each figure."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from site_config.portal import clock
from site_config.portal.charts import svg_response

from ..indicators import scope_of
from ..models import ReportVersion
from ..periods import Period, UnknownPeriod, parse_period
from .comparing import changes
from .over_time import SHOWN, course_svg, latest_versions, parts_svg, rows
from .records import record_list


def _period(code: str) -> Period:
    try:
        return parse_period(code)
    except UnknownPeriod as error:
        raise Http404 from error


def _versions(period: Period) -> Any:
    return ReportVersion.objects.filter(
        round__period_kind=period.kind, round__period_year=period.year, round__period_ordinal=period.ordinal
    ).order_by("-number")


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """List the approved reports, newest period first, each by its latest version."""
    return render(request, "reform/reports.html", {"versions": latest_versions()})


@require_safe
def indicators(request: HttpRequest) -> HttpResponse:
    """Show the figures of the latest approved reports side by side; those with a course have a plot."""
    versions = latest_versions()[:SHOWN]
    return render(request, "reform/indicators.html", {"versions": versions, "rows": rows(versions)})


@require_safe
def course(request: HttpRequest, code: str) -> HttpResponse:
    """Send the plot of an indicator over the approved reports."""
    versions = latest_versions()[:SHOWN]
    row = next((row for row in rows(versions) if row.code == code and row.is_plotted), None)
    if row is None:
        raise Http404
    return svg_response(course_svg(row, [version.data["period"]["code"] for version in versions]))


@require_safe
def plot(request: HttpRequest, period: str, number: int, code: str) -> HttpResponse:
    """Send the plot of a figure's parts as an approved report froze them."""
    version = _versions(_period(period)).filter(number=number).first()
    lines = version.data["figures"] if version else []
    line = next((line for line in lines if line["code"] == code and (line["parts"] or line["breakdown"])), None)
    if line is None:
        raise Http404
    return svg_response(parts_svg(line))


@require_safe
def report(request: HttpRequest, period: str, number: int | None = None) -> HttpResponse:
    """Show an approved report as it was frozen (the latest version, or the one asked for), with what changed."""
    asked = _period(period)
    versions = list(_versions(asked).select_related("round"))
    shown = next((version for version in versions if number in (None, version.number)), None)
    if shown is None:
        raise Http404
    earlier = next((version for version in versions if version.number == shown.number - 1), None)
    before = _versions(asked.previous()).first()
    figures = {line["code"]: line for line in shown.data["figures"]}
    sections = [
        {**section, "lines": [figures[code] for code in section["figures"]]} for section in shown.data["sections"]
    ]
    context = {
        "plotted": [line for line in shown.data["figures"] if line["breakdown"] or line["parts"]],
        "version": shown,
        "versions": versions,
        "period": asked,
        "sections": sections,
        "changes": changes(earlier.data, shown.data) if earlier else [],
        "compared": changes(before.data, shown.data, only_different=False) if before else [],
        "previous": asked.previous(),
    }
    return render(request, "reform/report.html", context)


@require_safe
def records(request: HttpRequest, period: str, code: str) -> HttpResponse:
    """Show the records behind a figure of a period, in numbered pages."""
    asked = request.GET.get("trang", "1")
    scope = scope_of(_period(period), on=clock.today(request))
    try:
        found = record_list(code, scope, page=int(asked) if asked.isdecimal() and len(asked) < 7 else 1)
    except LookupError as error:
        raise Http404 from error
    numbers = found.page.paginator.get_elided_page_range(found.page.number, on_each_side=2, on_ends=1)
    context = {"found": found, "scope": scope, "page_obj": found.page, "numbers": numbers}
    return render(request, "reform/records.html", context)
