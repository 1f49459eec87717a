"""Tracking inside the admin: addresses, menu, the home panel, the record's words, and what keeps pages with tasks."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from directives.units.enums import Role
from directives.units.permissions import roles_at, units_of
from site_config.portal import clock

from .counts import counts_by_standing
from .enums import AssignmentState
from .importing import hooks as importing_hooks  # noqa: F401  (its hooks register themselves)
from .models import Assignment, Task
from .output import hooks as output_hooks  # noqa: F401  (its hooks register themselves)
from .permissions import user_can_export_records, user_can_follow
from .proposing import hooks as proposing_hooks  # noqa: F401  (its hooks register themselves)
from .services.act import LOG_ACTIONS
from .services.nudge import LOG_ACTION as NUDGE
from .views import notices, office, records, screens
from .views.assignment import assignment
from .viewsets import ReminderRuleViewSet
from .workbench import sections


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the room's admin addresses."""
    return [
        path("viec-cua-don-vi/", screens.workbench, name="tracking_workbench"),
        path("nhiem-vu/", screens.assignments, name="tracking_list"),
        path("nhiem-vu/nhieu-viec/", office.bulk, name="tracking_bulk"),
        path("nhiem-vu/bo-loc/", office.saved_filters, name="tracking_saved_filters"),
        path("nhiem-vu/<int:pk>/", assignment, name="tracking_assignment"),
        path("nhac-viec/", notices.notices, name="tracking_notices"),
        path("ho-so-truy-cap/", records.records, name="tracking_records"),
        path("minh-chung/<int:pk>/", screens.evidence, name="tracking_evidence"),
        path("bang-theo-doi/", screens.dashboard, name="tracking_dashboard"),
        path("bang-theo-doi/bieu-do.svg", screens.chart, name="tracking_chart"),
        path("bang-theo-doi/xu-huong.svg", screens.trend, name="tracking_trend"),
    ]


class WorkbenchItem(MenuItem):
    """«Việc của đơn vị», for staff and heads of units."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account acts for a unit."""
        return bool(roles_at(request, on=clock.today(request)) & {Role.UNIT_STAFF, Role.UNIT_HEAD})


class FollowItem(MenuItem):
    """A screen over all units."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account follows all units."""
        return user_can_follow(request.user, on=clock.today(request))


@hooks.register("register_admin_menu_item")
def workbench_item() -> MenuItem:
    """Put «Việc của đơn vị» first."""
    return WorkbenchItem(
        _("Việc của đơn vị"), reverse("tracking_workbench"), name="workbench", icon_name="clipboard-list", order=10
    )


class NoticesItem(MenuItem):
    """«Nhắc việc» with the number of what was not looked at."""

    def render_component(self, request: HttpRequest) -> Any:
        """Return the item with its number."""
        component = super().render_component(request)
        unread = notices.notices_of(request).filter(read_at__isnull=True).count()
        if unread:
            component.label = f"{self.label} ({unread})"
        return component


@hooks.register("register_admin_menu_item")
def notices_item() -> MenuItem:
    """Put «Nhắc việc» after «Việc của đơn vị»."""
    return NoticesItem(_("Nhắc việc"), reverse("tracking_notices"), name="notices", icon_name="mail", order=15)


class RecordsItem(MenuItem):
    """The record of who saw and did what, for administrators."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may take the record."""
        return user_can_export_records(request.user, on=clock.today(request))


@hooks.register("register_reports_menu_item")
def records_item() -> MenuItem:
    """Add «Hồ sơ truy cập» to the reports."""
    return RecordsItem(_("Hồ sơ truy cập"), reverse("tracking_records"), name="records", icon_name="history", order=900)


@hooks.register("register_admin_viewset")
def register_rules() -> ReminderRuleViewSet:
    """Add the rules of reminders."""
    return ReminderRuleViewSet()


@hooks.register("register_admin_menu_item")
def list_item() -> MenuItem:
    """Add «Theo dõi nhiệm vụ»."""
    return FollowItem(_("Theo dõi nhiệm vụ"), reverse("tracking_list"), name="tracking", icon_name="tasks", order=20)


@hooks.register("register_admin_menu_item")
def dashboard_item() -> MenuItem:
    """Add «Bảng theo dõi»."""
    return FollowItem(_("Bảng theo dõi"), reverse("tracking_dashboard"), name="board", icon_name="table", order=30)


class TodayPanel(Component):
    """«Việc hôm nay» on the admin's first page."""

    name = "tracking_today"
    template_name = "tracking/home_panel.html"
    order = 10

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """Return the unit's sections, and for those who follow all units what waits and what is late."""
        on = clock.today(self.request)
        user = self.request.user
        context: dict[str, Any] = {"request": self.request, "day": on}
        if units_of(user, on=on):
            context["sections"] = sections(user, on=on)
        if user_can_follow(user, on=on):
            visible = Assignment.objects.visible_to(user, on=on).carrying_out()
            context["waiting"] = visible.filter(state=AssignmentState.SUBMITTED).count()
            context["counts"] = counts_by_standing(visible, on=on)
        return context


@hooks.register("construct_homepage_panels")
def add_today(request: HttpRequest, panels: list[Any]) -> None:
    """Put «Việc hôm nay» first for those who have any."""
    on = clock.today(request)
    if units_of(request.user, on=on) or user_can_follow(request.user, on=on):
        panels.insert(0, TodayPanel(request))


@hooks.register("insert_global_admin_css")
def staff_css() -> Any:
    """Add the look of the staff screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("tracking/staff.css"))


def _formatter(words: Any) -> type[LogFormatter]:
    class Formatter(LogFormatter):
        """Says which unit and which task; old values stand in the assignment's own record."""

        label = words

        def format_message(self, log_entry: Any) -> str:
            """Return the act, the unit and the task in one line."""
            data = log_entry.data
            return f"{words}: {data.get('unit', '')} · {data.get('task', '')}"

    return Formatter


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name the acts in Wagtail's history of the page."""
    for act, name in LOG_ACTIONS.items():
        actions.register_action(name)(_formatter(act.label))
    actions.register_action(NUDGE)(_formatter(_("Đôn đốc đơn vị")))


_KEEP = _(
    "Không xóa được «%(page)s» vì có nhiệm vụ đã giao. Hãy ngừng xuất bản trang thay vì xóa: hồ sơ theo dõi phải còn."
)


def _holds_tasks(page: Page) -> bool:
    return Task.objects.filter(page__path__startswith=page.path).exists()


@hooks.register("before_delete_page")
def keep_pages_with_tasks(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a page with tasks, or one above such a page."""
    if request.method == "POST" and _holds_tasks(page):
        messages.error(request, _KEEP % {"page": page.get_admin_display_title()})
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    return None


@hooks.register("before_bulk_action")
def keep_pages_with_tasks_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Refuse the same for several pages at once."""
    if action_type != "delete":
        return None
    held = [page for page in objects if isinstance(page, Page) and _holds_tasks(page)]
    if not held:
        return None
    messages.error(request, _KEEP % {"page": held[0].get_admin_display_title()})
    return redirect("wagtailadmin_explore", held[0].get_parent().pk)
