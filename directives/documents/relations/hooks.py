"""Relations in the admin: addresses, buttons on the edit screen, the history's words."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from ..models import DirectivePage
from ..validity import ValidityState
from .admin_views import compare_revisions, propose
from .services import OVERRIDE_ACTION


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screens' addresses."""
    return [
        path("van-ban/<int:page_id>/de-xuat-quan-he/", propose, name="documents_propose_relations"),
        path("van-ban/<int:page_id>/so-sanh-lan-sua/", compare_revisions, name="documents_compare_revisions"),
    ]


@hooks.register("register_page_header_buttons")
def header_buttons(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Offer proposals and the comparison of revisions in the menu of a directive's screen."""
    if not isinstance(page, DirectivePage) or not page.pk or not page.permissions_for_user(user).can_edit():
        return
    yield Button(
        _("Quan hệ đề xuất từ nội dung"),
        url=reverse("documents_propose_relations", args=[page.pk]),
        icon_name="link",
        priority=70,
    )
    yield Button(
        _("So sánh toàn văn hai lần sửa"),
        url=reverse("documents_compare_revisions", args=[page.pk]),
        icon_name="history",
        priority=71,
    )


@hooks.register("register_log_actions")
def register_actions(actions: Any) -> None:
    """Name the act of stating a validity."""

    @actions.register_action(OVERRIDE_ACTION)
    class OverrideFormatter(LogFormatter):
        label = _("Xác định hiệu lực")

        def format_message(self, log_entry: Any) -> str:
            """Return what was stated and why."""
            state = log_entry.data.get("state", "")
            if not state:
                return gettext("Bỏ hiệu lực do cơ quan xác định, trở lại kết quả suy ra.")
            return gettext("Xác định hiệu lực «%(state)s»: %(reason)s") % {
                "state": ValidityState(state).label,
                "reason": log_entry.data.get("reason", ""),
            }
