"""Import in the admin: addresses, menu, the history's words. Imported by the room's wagtail_hooks."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from ..permissions import user_can_import
from . import views
from .writing import LOG_ACTION


@hooks.register("register_admin_urls")
def register_import_urls() -> list[URLPattern]:
    """Add the addresses of the import."""
    return [
        path("nhap-van-ban/", views.jobs, name="documents_import"),
        path("nhap-van-ban/tep-mau.xlsx", views.template_file, name="documents_import_template"),
        path("nhap-van-ban/<int:pk>/", views.job, name="documents_import_job"),
    ]


class ImportItem(MenuItem):
    """«Nhập văn bản», for those who may publish documents."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may import."""
        return user_can_import(request.user)


@hooks.register("register_admin_menu_item")
def register_import_item() -> MenuItem:
    """Put «Nhập văn bản» under «Thêm văn bản»."""
    return ImportItem(_("Nhập văn bản"), reverse("documents_import"), name="import", icon_name="upload", order=95)


@hooks.register("register_log_actions")
def register_import_action(actions: Any) -> None:
    """Name the import in the page's history."""

    @actions.register_action(LOG_ACTION)
    class ImportFormatter(LogFormatter):
        """Says from where."""

        label = _("Nhập từ tệp")

        def format_message(self, log_entry: Any) -> str:
            """Return «Nhập từ «van-ban-2021.xlsx»»."""
            source = log_entry.data.get("source") if log_entry.data else ""
            return str(_("Nhập từ «%(source)s»") % {"source": source}) if source else str(_("Cập nhật từ tệp nhập"))
