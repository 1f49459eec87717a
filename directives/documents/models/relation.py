"""A typed relation from one document to another, which may not have arrived on the portal yet."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from site_config.portal.clean_text import CleanTextMixin

from ..numbers import parse_number
from ..relation_kinds import RelationKind
from .directive import DirectivePage

OLDEST_YEAR = 1945


class DirectiveRelation(CleanTextMixin, Orderable):
    """A row of the acting document's page: what it does (``kind``) to which document, or to which articles of it.

    ``target`` is the document's page; without one, ``target_number``, ``target_year``, ``target_issuer`` and
    ``target_title`` cite it, and the page is put in when it is published (relations.services.resolve_arrival).
    Rows of a page in the database are those of its published state; drafts keep theirs in the revision.
    """

    page = ParentalKey(DirectivePage, on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(_("quan hệ"), max_length=20, choices=RelationKind, default=RelationKind.LEGAL_BASIS)
    target = models.ForeignKey(
        DirectivePage,
        verbose_name=_("văn bản trên cổng"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="relations_to",
    )
    target_number = models.CharField(
        _("số, ký hiệu văn bản kia"),
        max_length=60,
        blank=True,
        help_text=_("Khi văn bản chưa có trên cổng. Cổng tự nối khi văn bản ấy được xuất bản."),
    )
    target_key = models.CharField(max_length=80, editable=False, default="", db_index=True)
    target_year = models.PositiveSmallIntegerField(_("năm ban hành"), null=True, blank=True)
    target_issuer = models.CharField(_("cơ quan ban hành"), max_length=200, blank=True)
    target_title = models.CharField(
        _("tên hoặc trích yếu"),
        max_length=500,
        blank=True,
        help_text=_("Ví dụ: Luật Tổ chức chính quyền địa phương ngày 19/6/2015."),
    )
    articles = models.CharField(
        _("điều, khoản"),
        max_length=200,
        blank=True,
        help_text=_("Ví dụ: Điều 2, Điều 5. Để trống nếu là toàn bộ văn bản."),
    )
    effective_on = models.DateField(
        _("từ ngày"), null=True, blank=True, help_text=_("Để trống nếu từ ngày văn bản này có hiệu lực.")
    )
    until = models.DateField(
        _("đến hết ngày"), null=True, blank=True, help_text=_("Chỉ dùng cho đình chỉ: ngày cuối cùng bị đình chỉ.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("quan hệ với văn bản khác")
        verbose_name_plural = _("quan hệ với văn bản khác")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.cited}"

    @property
    def cited(self) -> str:
        """Return how the row itself names the other document: its title, its number, or both."""
        if not self.target_number or self.target_number in self.target_title:
            return self.target_title
        return f"{self.target_title}, số {self.target_number}" if self.target_title else self.target_number

    @property
    def starts_on(self) -> datetime.date | None:
        """Return the first day of the relation: its own date, else the day the acting document takes effect."""
        day: datetime.date | None = self.effective_on or self.page.effective_from
        return day

    def derive(self) -> None:
        """Set the key by which the other document is recognised when it arrives."""
        try:
            self.target_key = parse_number(self.target_number).key if self.target_number else ""
        except ValidationError:
            self.target_key = ""

    def clean(self) -> None:
        """Refuse a row that names nothing, a number that can't be read, a document related to itself."""
        super().clean()
        self.derive()
        errors: dict[str, Any] = {}
        if not (self.target_id or self.target_number or self.target_title):
            errors["target"] = _("Hãy chọn văn bản trên cổng, hoặc ghi số, ký hiệu hay tên của văn bản kia.")
        if self.target_id and self.page_id and self.target_id == self.page_id:
            errors["target"] = _("Văn bản không thể có quan hệ với chính nó. Hãy chọn văn bản khác.")
        if self.target_number and not self.target_key:
            errors["target_number"] = _("Số, ký hiệu chưa đúng mẫu. Ví dụ: 30/2020/NĐ-CP, 15/QĐ-UBND.")
        if self.target_year is not None and not OLDEST_YEAR <= self.target_year <= 2200:
            errors["target_year"] = _("Hãy ghi năm bằng bốn chữ số, ví dụ 2021.")
        if self.until and self.kind != RelationKind.SUSPENDS:
            errors["until"] = _("Chỉ đình chỉ mới có ngày kết thúc. Hãy để trống.")
        if self.until and self.effective_on and self.until < self.effective_on:
            errors["until"] = _("Ngày kết thúc không được trước ngày bắt đầu.")
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the key derived."""
        self.derive()
        super().save(*args, **kwargs)


class ValidityDay(models.Model):
    """The day for which the search index knows who is in force: one row, kept by the worker's duty."""

    day = models.DateField(_("ngày"))

    class Meta:
        verbose_name = _("ngày của trạng thái hiệu lực")
        verbose_name_plural = _("ngày của trạng thái hiệu lực")

    def __str__(self) -> str:
        return str(self.day)
