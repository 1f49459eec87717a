"""The report and the limits in the admin's menus."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from site_config.portal import clock

from .permissions import user_can_read_postings
from .views import posting_excel, posting_report


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the report's addresses."""
    return [
        path("thoi-han-dang/", posting_report, name="documents_posting"),
        path("thoi-han-dang/excel/", posting_excel, name="documents_posting_excel"),
    ]


class PostingItem(MenuItem):
    """«Thời hạn đăng văn bản», for those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may read the report."""
        return user_can_read_postings(request.user, on=clock.today(request))


@hooks.register("register_reports_menu_item")
def register_posting_item() -> MenuItem:
    """Put the report among the reports."""
    return PostingItem(
        _("Thời hạn đăng văn bản"), reverse("documents_posting"), name="posting", icon_name="history", order=100
    )
