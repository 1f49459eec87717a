"""The base of every page type, the home page and plain content pages."""

import re
from typing import Any, ClassVar

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page

from ..blocks import BodyBlock
from ..clean_text import CleanTextMixin


def snake_case(name: str) -> str:
    """Return ``name`` (CamelCase) as snake_case: «DirectivePage» -> «directive_page»."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class BasePage(CleanTextMixin, Page):
    """What every page type shares: text in NFC, and a template named after the type (pages/<page_type>.html)."""

    class Meta:
        abstract = True

    @classmethod
    def template_name_of_type(cls) -> str:
        """Return the path of the type's public template."""
        return f"pages/{snake_case(cls.__name__)}.html"

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        """Return the template of the page's type."""
        return self.template_name_of_type()

    # One act, one transaction: page row, revision, log, index queue and tasks become public together or not at all.

    @transaction.atomic
    def publish(self, *args: Any, **kwargs: Any) -> Any:
        """Publish a revision (Wagtail's arguments)."""
        return super().publish(*args, **kwargs)

    @transaction.atomic
    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        """Take the page down (Wagtail's arguments)."""
        return super().unpublish(*args, **kwargs)

    @transaction.atomic
    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a revision with its log entry (Wagtail's arguments)."""
        return super().save_revision(*args, **kwargs)


class HomePage(BasePage):
    """The portal's front door; its parts (newest directives, execution, columns) come from the rooms' template tags."""

    introduction = models.TextField(_("lời giới thiệu"), blank=True, max_length=500)
    search_examples = models.CharField(
        _("ví dụ tìm kiếm"),
        max_length=300,
        blank=True,
        default="7193/QĐ-UBND; cai cach hanh chinh; rà soát thủ tục cấp xã",
        help_text=_("Cách nhau bằng dấu chấm phẩy."),
    )

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("search_examples"),
    ]
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("trang chủ")
        verbose_name_plural = _("trang chủ")

    def examples(self) -> list[str]:
        """Return the example queries under the search box."""
        return [part.strip() for part in self.search_examples.split(";") if part.strip()]


class ContentPage(BasePage):
    """A plain page: introduction, contact, accessibility statement."""

    introduction = models.TextField(_("tóm tắt"), blank=True, max_length=500)
    body = StreamField(BodyBlock(), verbose_name=_("nội dung"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("trang nội dung")
        verbose_name_plural = _("trang nội dung")
