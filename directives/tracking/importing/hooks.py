"""Import of tasks in the admin: addresses and menu. Imported by the room's wagtail_hooks."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from directives.units.enums import Role
from directives.units.permissions import roles_at
from site_config.portal import clock

from . import screens


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the addresses of the import."""
    return [
        path("nhap-nhiem-vu/", screens.imports, name="tracking_imports"),
        path("nhap-nhiem-vu/tep-mau.xlsx", screens.template_file, name="tracking_import_template"),
        path("nhap-nhiem-vu/<int:pk>/", screens.task_import, name="tracking_import"),
    ]


class TaskImportItem(MenuItem):
    """«Nhập nhiệm vụ», for those who assign."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the account may give tasks."""
        return bool(roles_at(request, on=clock.today(request)) & {Role.COORDINATOR, Role.ADMINISTRATOR})


@hooks.register("register_admin_menu_item")
def import_item() -> MenuItem:
    """Put «Nhập nhiệm vụ» below the reports."""
    return TaskImportItem(
        _("Nhập nhiệm vụ"), reverse("tracking_imports"), name="task-import", icon_name="upload", order=36
    )
