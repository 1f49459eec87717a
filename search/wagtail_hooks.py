"""The room in the admin: the console, the queue, words and promoted pages."""

from typing import Any

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import require_admin_access
from wagtail.admin.menu import MenuItem

from .admin_views import QueueReport
from .console_views import ConsoleView, chart, export
from .viewsets import QueueMenuItem, SearchViewSetGroup


@hooks.register("register_admin_urls")
def report_urls() -> list[Any]:
    """Return the addresses of console and queue."""
    return [
        path("bao-cao/tim-kiem/", QueueReport.as_view(), name="search_queue_report"),
        path("bao-cao/tim-kiem/cau-hoi/", ConsoleView.as_view(), name="search_console"),
        path("bao-cao/tim-kiem/cau-hoi/bieu-do.svg", require_admin_access(chart), name="search_console_chart"),
        path("bao-cao/tim-kiem/cau-hoi/xuat/", require_admin_access(export), name="search_console_export"),
    ]


@hooks.register("register_admin_viewset")
def search_viewsets() -> SearchViewSetGroup:
    """Return the menu «Tìm kiếm» with its lists."""
    return SearchViewSetGroup()


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Return the queue's place under «Báo cáo»."""
    return QueueMenuItem(_("Hàng đợi tìm kiếm"), reverse("search_queue_report"), icon_name="search", order=900)


@hooks.register("insert_global_admin_css")
def staff_css() -> Any:
    """Add the look of search's staff screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("search/staff.css"))
