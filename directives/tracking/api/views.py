"""The addresses under /api/v1/."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from directives.units.models import OrganisationalUnit
from site_config.portal import clock

from ..counts import Counts, counts_by_standing, counts_by_unit
from ..enums import Standing
from ..filters import ALL, PARAMETERS, AssignmentFilter, AssignmentFilterForm
from ..models import Assignment
from ..permissions import user_can_see_reports
from ..querysets import AssignmentQuerySet
from .auth import problem, read_only
from .rows import assignment_row, assignment_rows, iso, report_rows
from .spec import LIMIT, MOST, document


class _BadFilter(Exception):
    """A filter makes no sense; holds the messages by parameter."""

    def __init__(self, messages: dict[str, Any]) -> None:
        super().__init__()
        self.messages = messages


def _json(data: dict[str, Any]) -> JsonResponse:
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False})


def _asked(request: HttpRequest) -> tuple[AssignmentFilter, AssignmentQuerySet]:
    """Return the filters and the assignments they leave of those that the account may see. Raises _BadFilter."""
    form = AssignmentFilterForm(request.GET, only=ALL)
    if not form.is_valid():
        raise _BadFilter({PARAMETERS[name]: messages for name, messages in form.errors.items() if name in PARAMETERS})
    chosen = form.chosen()
    today = clock.today(request)
    visible = Assignment.objects.visible_to(request.user, on=today)
    if not chosen.role:
        visible = visible.carrying_out()
    return chosen, chosen.apply(visible, today=today)


def _whole(request: HttpRequest, name: str, default: int) -> int:
    text = request.GET.get(name, "")
    if not text:
        return default
    if not text.isdecimal() or len(text) > 15:
        raise _BadFilter({name: [_("Phải là số nguyên không âm.")]})
    return int(text)


def _refused(error: _BadFilter) -> JsonResponse:
    return problem(400, _("Điều kiện lọc không hợp lệ; xem từng tham số."), parameters=error.messages)


@read_only
def assignments(request: HttpRequest) -> JsonResponse:
    """List assignments by number; ``after`` and ``limit`` page through them at the same cost everywhere."""
    try:
        chosen, shares = _asked(request)
        after, limit = _whole(request, "after", 0), _whole(request, "limit", LIMIT)
    except _BadFilter as error:
        return _refused(error)
    limit = max(1, min(limit, MOST))
    on = chosen.day(clock.today(request))
    found = list(shares.filter(pk__gt=after).select_related("task", "unit").order_by("pk")[: limit + 1])
    following = None
    if len(found) > limit:
        found = found[:limit]
        query = request.GET.copy()
        query["after"], query["limit"] = str(found[-1].pk), str(limit)
        following = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
    return _json({"as_of": iso(on), "items": assignment_rows(found, on=on), "next": following})


@read_only
def assignment(request: HttpRequest, pk: int) -> JsonResponse:
    """Show one assignment; reports are there for those who may read them."""
    today = clock.today(request)
    visible = Assignment.objects.visible_to(request.user, on=today)
    share = visible.select_related("task__page", "unit").filter(pk=pk).first()
    if share is None:
        return problem(404, _("Không có phân công này, hoặc không thuộc phạm vi được xem."))
    share.task.page = share.task.page.specific
    row = {"as_of": iso(today)} | assignment_row(share, on=today)
    if request.user.is_authenticated and user_can_see_reports(request.user, share, on=today):
        row["reports"] = report_rows(share)
    return _json(row)


@read_only
def counts(request: HttpRequest) -> JsonResponse:
    """Count the same assignments by standing, altogether and by unit; the numbers of the screens."""
    try:
        chosen, shares = _asked(request)
    except _BadFilter as error:
        return _refused(error)
    on = chosen.day(clock.today(request))
    by_unit = counts_by_unit(shares, on=on)
    units = OrganisationalUnit.objects.filter(pk__in=by_unit)
    return _json(
        {
            "as_of": iso(on),
            "total": _numbers(counts_by_standing(shares, on=on)),
            "units": [{"code": unit.code, "name": unit.name} | _numbers(by_unit[unit.pk]) for unit in units],
        }
    )


def _numbers(found: Counts) -> dict[str, int]:
    return {"total": found.total} | {str(which.value): found.of(which) for which in Standing}


@read_only
def units(request: HttpRequest) -> JsonResponse:
    """List the units that carry out directives today."""
    found = OrganisationalUnit.objects.valid(on=clock.today(request)).reporting()
    rows = [{"code": unit.code, "name": unit.name, "short_name": unit.label, "kind": unit.kind} for unit in found]
    return _json({"items": rows})


@read_only
def openapi(request: HttpRequest) -> JsonResponse:
    """Describe the interface (OpenAPI 3.1)."""
    return _json(document(request.build_absolute_uri(reverse("tracking_api:openapi")).rpartition("/")[0]))


@read_only
def nothing(request: HttpRequest, rest: str = "") -> JsonResponse:
    """Answer any other address, as JSON too."""
    return problem(404, _("Không có địa chỉ này. Xem openapi.json."))
