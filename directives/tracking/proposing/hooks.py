"""Offered tasks in the admin: the address, the button on the edit screen."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from directives.documents.models import DirectivePage

from .screens import propose


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Add the screen's address."""
    return [path("van-ban/<int:page_id>/de-xuat-nhiem-vu/", propose, name="tracking_propose")]


@hooks.register("register_page_header_buttons")
def header_buttons(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Offer the tasks read in the text in the menu of a directive's screen."""
    if isinstance(page, DirectivePage) and page.pk and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Nhiệm vụ đọc được trong văn bản"),
            url=reverse("tracking_propose", args=[page.pk]),
            icon_name="tasks",
            priority=69,
        )
