"""Staff screens that only show: workbench, list, board, plot, evidence. Who may not see a thing is told it doesn't exist."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from directives.units.permissions import units_of, user_can_coordinate
from site_config.portal import clock
from site_config.portal.charts import svg_response

from .. import workbench as desk
from ..boards import board
from ..charts import board_svg, trend_svg
from ..enums import Access
from ..filters import ALL, LEADING, AssignmentFilterForm
from ..forms import BulkForm
from ..models import Assignment, Evidence, SavedFilter
from ..office import waiting_numbers
from ..overview import by_area, by_document, by_month, oldest_overdue
from ..permissions import user_can_follow, user_can_see_reports
from ..querysets import AssignmentQuerySet
from ..services import BulkAct
from ..services.access import record_access
from .lists import listing


def screen(request: HttpRequest, template: str, *, title: Any, icon: str, **context: Any) -> TemplateResponse:
    """Return a page inside the admin with its title, trail and ``day``."""
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")},
            *context.pop("above", []),
            {"url": "", "label": title},
        ],
        "day": clock.today(request),
    } | context
    return TemplateResponse(request, template, context)


@require_safe
def workbench(request: HttpRequest) -> HttpResponse:
    """Show what the units of the account have to do."""
    on = clock.today(request)
    if not units_of(request.user, on=on):
        raise PermissionDenied(str(_("Màn hình này dành cho công chức, thủ trưởng các đơn vị được giao nhiệm vụ.")))
    name, asked = request.GET.get("muc", ""), request.GET.get("trang", "1")
    if name in desk.TITLES:
        page = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
        only = desk.section(request.user, name, on=on, page=page)
        shown = [only] if only.items else []
    else:
        shown = desk.sections(request.user, on=on)
    return screen(
        request,
        "tracking/workbench.html",
        title=_("Việc của đơn vị"),
        icon="clipboard-list",
        sections=shown,
        alone=name in desk.TITLES,
    )


def require_follower(request: HttpRequest) -> None:
    """Refuse who does not follow all units."""
    if not user_can_follow(request.user, on=clock.today(request)):
        raise PermissionDenied(str(_("Màn hình này dành cho bộ phận điều phối và lãnh đạo.")))


@require_safe
def assignments(request: HttpRequest) -> HttpResponse:
    """Show the coordinator's list, what waits for confirmation first."""
    require_follower(request)
    today = clock.today(request)
    form = AssignmentFilterForm(request.GET, only=ALL)
    chosen = form.chosen()
    visible = Assignment.objects.visible_to(request.user, on=today)
    if not chosen.role:
        visible = visible.carrying_out()
    return screen(
        request,
        "tracking/assignments.html",
        title=_("Theo dõi nhiệm vụ"),
        icon="tasks",
        form=form,
        chosen=chosen,
        listing=listing(request, visible, chosen=chosen, today=today),
        waiting=waiting_numbers(visible, on=today),
        saved=SavedFilter.objects.filter(user=request.user.pk),
        acts=BulkAct.choices if user_can_coordinate(request.user, on=today) else [],
        bulk=BulkForm(auto_id="viec-%s"),
        one_page=Page.objects.filter(pk=chosen.page).first() if chosen.page else None,
        without_page=chosen.query(page=None),
        day=chosen.day(today),
    )


def _followed(request: HttpRequest) -> tuple[AssignmentFilterForm, AssignmentQuerySet, dict[str, Any]]:
    """Return the form, what the account follows, and what every table of the board is asked with."""
    require_follower(request)
    today = clock.today(request)
    form = AssignmentFilterForm(request.GET, only=LEADING)
    chosen = form.chosen()
    visible = Assignment.objects.visible_to(request.user, on=today)
    if not chosen.role:
        visible = visible.carrying_out()
    return form, visible, {"chosen": chosen, "today": today, "list_url": reverse("tracking_list")}


@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """Show the tables by unit, month, area and document beside their plots; every number opens its list."""
    form, visible, asked = _followed(request)
    shown, query = board(visible, **asked), asked["chosen"].query()
    return screen(
        request,
        "tracking/dashboard.html",
        title=_("Bảng theo dõi"),
        icon="table",
        form=form,
        board=shown,
        chart_url=reverse("tracking_chart") + query,
        trend_url=reverse("tracking_trend") + query,
        oldest=oldest_overdue(visible, chosen=asked["chosen"], today=asked["today"]),
        months=by_month(visible, **asked),
        areas=by_area(visible, **asked),
        documents=by_document(visible, **asked),
        day=shown.on,
    )


@require_safe
def chart(request: HttpRequest) -> HttpResponse:
    """Send the plot of the same table as SVG."""
    _form, visible, asked = _followed(request)
    return svg_response(board_svg(board(visible, **asked)))


@require_safe
def trend(request: HttpRequest) -> HttpResponse:
    """Send the plot of the table by month as SVG."""
    _form, visible, asked = _followed(request)
    return svg_response(trend_svg(by_month(visible, **asked)))


@require_safe
def evidence(request: HttpRequest, pk: int) -> FileResponse:
    """Send a proof file as a download to those who may read the report."""
    found = get_object_or_404(Evidence.objects.select_related("report__assignment__unit"), pk=pk)
    if not user_can_see_reports(request.user, found.report.assignment, on=clock.today(request)):
        raise Http404
    share = found.report.assignment
    record_access(access=Access.EVIDENCE, by=request.user, now=clock.now(request), assignment=share, what=found.name)
    try:
        stream = found.file.open("rb")
    except FileNotFoundError as error:
        raise Http404(str(_("Tệp không còn trong kho."))) from error
    response = FileResponse(stream, as_attachment=True, filename=found.name, content_type=found.content_type)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
