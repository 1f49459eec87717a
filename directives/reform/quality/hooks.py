"""The quality room in the admin: lists, the act that turns a finding into a task, words of the log."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from . import screens
from .viewsets import QualityViewSetGroup


@hooks.register("register_admin_viewset")
def register_quality() -> QualityViewSetGroup:
    """Add the lists."""
    return QualityViewSetGroup()


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screens besides the lists."""
    return [
        path("chi-so/<int:pk>/", screens.scores, name="quality_scores"),
        path("kiem-tra/<int:pk>/khac-phuc/", screens.findings, name="quality_findings"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Name the room's acts in the log."""
    actions.register_action("quality.remedy", _("Giao khắc phục tồn tại"), _("Đã giao khắc phục tồn tại"))
    actions.register_action("quality.score", _("Chấm điểm chỉ số CCHC"), _("Đã chấm điểm chỉ số CCHC"))
