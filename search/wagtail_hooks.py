"""The room in the admin: one report."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .admin_views import QueueReport
from .permissions import user_can_see_queue


class QueueMenuItem(MenuItem):
    """Shown to those who may see the queue."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the signed-in person may see the report."""
        return user_can_see_queue(request.user)


@hooks.register("register_admin_urls")
def report_urls() -> list[Any]:
    """Return the report's address."""
    return [path("bao-cao/tim-kiem/", QueueReport.as_view(), name="search_queue_report")]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Return the report's place under «Báo cáo»."""
    return QueueMenuItem(_("Hàng đợi tìm kiếm"), reverse("search_queue_report"), icon_name="search", order=900)
