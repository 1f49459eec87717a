"""Reports in the admin: lists, screens, words of the log."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from directives.units.enums import Role
from directives.units.permissions import roles_at
from site_config.portal import clock

from . import screens
from .viewsets import ReportViewSetGroup

LOG_ACTIONS = {
    "reports.open": _("Yêu cầu đơn vị báo cáo"),
    "reports.save": _("Lưu phần báo cáo"),
    "reports.send": _("Gửi phần báo cáo"),
    "reports.return": _("Trả lại phần báo cáo"),
    "reports.approve": _("Duyệt phần báo cáo"),
    "reports.freeze": _("Duyệt báo cáo"),
    "reform.carry_over": _("Chuyển nhiệm vụ sang kỳ sau"),
}


@hooks.register("register_admin_viewset")
def register_report_lists() -> ReportViewSetGroup:
    """Add the lists."""
    return ReportViewSetGroup()


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screens besides the lists."""
    return [
        path("bao-cao/", screens.rounds, name="reports_rounds"),
        path("bao-cao/<int:pk>/", screens.one_round, name="reports_round"),
        path("bao-cao/phan/<int:pk>/", screens.part, name="reports_part"),
        path("bao-cao/<int:pk>/<str:kind>/", screens.download, name="reports_download"),
    ]


CONCERNED = {Role.UNIT_STAFF, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR}


class ReportsItem(MenuItem):
    """«Báo cáo CCHC», for those who report or merge."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account has reports to write or to read."""
        return bool(roles_at(request, on=clock.today(request)) & CONCERNED)


@hooks.register("register_admin_menu_item")
def reports_item() -> MenuItem:
    """Put «Báo cáo CCHC» after the boards."""
    return ReportsItem(_("Báo cáo CCHC"), reverse("reports_rounds"), name="reports", icon_name="doc-full", order=40)


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name the acts in the log."""
    for name, label in LOG_ACTIONS.items():
        actions.register_action(name, label, label)
