"""Reports in the admin: addresses and menu. Imported by the room's wagtail_hooks."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from site_config.portal import clock

from . import screens
from .asked import may_report


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the addresses of reports."""
    return [
        path("bao-cao-nhiem-vu/", screens.reports, name="tracking_reports"),
        path("bao-cao-nhiem-vu/excel/", screens.export, name="tracking_export_start"),
        path("bao-cao-nhiem-vu/bao-cao.csv", screens.as_csv, name="tracking_report_csv"),
        path("bao-cao-nhiem-vu/bao-cao.docx", screens.as_word, name="tracking_report_word"),
        path("bao-cao-nhiem-vu/ban-in/", screens.as_print, name="tracking_report_print"),
        path("bao-cao-nhiem-vu/<int:pk>/", screens.export_job, name="tracking_export"),
        path("bao-cao-nhiem-vu/<int:pk>/tep.xlsx", screens.export_file, name="tracking_export_file"),
    ]


class ReportsItem(MenuItem):
    """«Báo cáo nhiệm vụ», for those who may take tasks out."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether there is anything the account may take out."""
        return may_report(request.user, on=clock.today(request))


@hooks.register("register_admin_menu_item")
def reports_item() -> MenuItem:
    """Put «Báo cáo nhiệm vụ» below the board."""
    return ReportsItem(
        _("Báo cáo nhiệm vụ"), reverse("tracking_reports"), name="task-reports", icon_name="download", order=35
    )
