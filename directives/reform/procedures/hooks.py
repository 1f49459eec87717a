"""Procedures in the admin: lists, addresses, words of the log."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from . import screens
from .viewsets import ProcedureViewSetGroup


@hooks.register("register_admin_viewset")
def register_procedures() -> ProcedureViewSetGroup:
    """Add the lists."""
    return ProcedureViewSetGroup()


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screens besides the lists."""
    return [
        path("thu-tuc/nhap/", screens.import_screen, name="procedures_import"),
        path("thu-tuc/nhap/mau/", screens.template_file, name="procedures_import_template"),
        path("thu-tuc/ra-soat/<int:pk>/doi-chieu/", screens.review_check, name="procedures_review_check"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name the room's acts in the log."""
    actions.register_action("procedures.level", _("Đổi mức độ trực tuyến"), _("Đã ghi mức độ trực tuyến"))
    actions.register_action("procedures.decide", _("Ghi kết quả kiến nghị"), _("Đã ghi kết quả xử lý kiến nghị"))
