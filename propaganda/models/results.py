"""Channels of propaganda as an administrator keeps them, and what was done through each: when, by whom, how much, with proof."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models import Document, Image


class CountedBy(models.TextChoices):
    """How a channel's quantity comes about."""

    RESULTS = "results", _("Từ kết quả đã nhập")
    COLUMNS = "columns", _("Tự đếm chuyên trang trên cổng")
    ARTICLES = "articles", _("Tự đếm bài viết trên cổng")


class Channel(CleanTextMixin, models.Model):
    """A channel: loudspeaker, television, panels in m², leaflets, conferences, contests…"""

    code = models.SlugField(_("mã"), max_length=40, unique=True)
    name = models.CharField(_("hình thức"), max_length=200, unique=True)
    measure = models.CharField(_("đơn vị tính"), max_length=30)
    counted_by = models.CharField(_("cách đếm"), max_length=10, choices=CountedBy, default=CountedBy.RESULTS)
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    is_active = models.BooleanField(_("đang dùng"), default=True)

    class Meta:
        verbose_name = _("hình thức tuyên truyền")
        verbose_name_plural = _("danh mục hình thức tuyên truyền")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name


class ResultQuerySet(models.QuerySet["ChannelResult"]):
    """Results, each notion in one place."""

    def public(self) -> Self:
        """Keep the public ones."""
        return self.filter(is_public=True)

    def between(self, start: datetime.date, end: datetime.date) -> Self:
        """Keep what was done from the day ``start`` to the day ``end``."""
        return self.filter(held_on__range=(start, end))

    def for_unit(self, unit: OrganisationalUnit | None) -> Self:
        """Keep what ``unit`` did; None keeps all."""
        return self if unit is None else self.filter(unit=unit)


class ChannelResult(CleanTextMixin, ClusterableModel):
    """What a unit did through a channel. No quantity means «có thực hiện, chưa thống kê», which is not zero."""

    channel = models.ForeignKey(Channel, verbose_name=_("hình thức"), on_delete=models.PROTECT, related_name="results")
    plan = models.ForeignKey(
        "propaganda.PropagandaPlanPage",
        verbose_name=_("theo kế hoạch"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="results",
    )
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị thực hiện"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("nội dung"), max_length=300)
    held_on = models.DateField(_("ngày thực hiện"), db_index=True)
    place = models.CharField(_("địa điểm"), max_length=200, blank=True)
    quantity = models.DecimalField(
        _("số lượng"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Để trống nếu có thực hiện nhưng chưa thống kê; không nhập 0."),
    )
    source = models.CharField(_("nguồn"), max_length=300)
    is_public = models.BooleanField(_("công khai"), default=True)

    objects = ResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("kết quả tuyên truyền")
        verbose_name_plural = _("kết quả tuyên truyền")
        ordering = ["-held_on", "-pk"]
        indexes = [models.Index(fields=["channel", "held_on"], name="result_channel_day")]

    def __str__(self) -> str:
        return f"{self.channel}: {self.title}"

    def clean(self) -> None:
        """Refuse 0 («not counted» is empty), and an entry for a channel that counts itself."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.quantity is not None and self.quantity == 0:
            errors["quantity"] = _("Chưa thống kê thì để trống, không nhập 0.")
        if self.channel_id and self.channel.counted_by != CountedBy.RESULTS:
            errors["channel"] = _("Hình thức này được cổng tự đếm, không cần nhập kết quả.")
        if errors:
            raise ValidationError(errors)


class ResultPhoto(CleanTextMixin, Orderable):
    """A photo of the gallery with its caption, which also says what is seen for those who can't see it."""

    result = ParentalKey(ChannelResult, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(Image, verbose_name=_("ảnh"), on_delete=models.PROTECT, related_name="+")
    caption = models.CharField(_("chú thích"), max_length=200)

    class Meta(Orderable.Meta):
        verbose_name = _("ảnh")
        verbose_name_plural = _("ảnh")


class ResultFile(CleanTextMixin, Orderable):
    """A file that proves or carries the result; audio and video need a transcript (WCAG 2.2, 1.2.1)."""

    result = ParentalKey(ChannelResult, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(Document, verbose_name=_("tệp"), on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("tên"), max_length=200)
    transcript = models.TextField(
        _("lời thuyết minh"), blank=True, help_text=_("Bắt buộc với âm thanh, hình động: ghi lại lời nói.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("tệp")
        verbose_name_plural = _("tệp")

    def clean(self) -> None:
        """Demand the transcript of what is heard."""
        super().clean()
        name = self.document.filename.lower() if self.document_id else ""
        if name.endswith((".mp3", ".m4a", ".ogg", ".mp4", ".webm")) and not self.transcript.strip():
            raise ValidationError({"transcript": _("Tệp âm thanh, hình động phải có lời thuyết minh.")})
