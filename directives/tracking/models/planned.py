"""What an editor plans on a page's edit screen; part of the page's revision, seen by nobody else until published."""

import uuid
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directives.units.models import OrganisationalUnit, UnitGroup
from site_config.portal.clean_text import CleanTextMixin

from ..enums import Priority, Repeats, TaskKind


class PlannedTask(CleanTextMixin, Orderable, ClusterableModel):
    """A row of «Nhiệm vụ giao trong văn bản»: publishing the page makes it a Task.

    ``key`` is the row's identity: primary keys of a page's rows change from revision to revision.
    """

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="planned_tasks")
    key = models.UUIDField(null=True, blank=True, default=uuid.uuid4)
    content = models.TextField(_("nội dung nhiệm vụ"), max_length=2000)
    lead_unit = models.ForeignKey(
        OrganisationalUnit,
        verbose_name=_("đơn vị chủ trì"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    lead_group = models.ForeignKey(
        UnitGroup,
        verbose_name=_("hoặc nhóm đơn vị chủ trì"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Mỗi đơn vị trong nhóm nhận một nhiệm vụ và tự chủ trì nhiệm vụ của mình."),
    )
    cooperating_units = ParentalManyToManyField(
        OrganisationalUnit, verbose_name=_("đơn vị phối hợp"), blank=True, related_name="+"
    )
    cooperating_groups = ParentalManyToManyField(
        UnitGroup, verbose_name=_("nhóm đơn vị phối hợp"), blank=True, related_name="+"
    )
    informed_units = ParentalManyToManyField(
        OrganisationalUnit, verbose_name=_("đơn vị theo dõi"), blank=True, related_name="+"
    )
    informed_groups = ParentalManyToManyField(
        UnitGroup, verbose_name=_("nhóm đơn vị theo dõi"), blank=True, related_name="+"
    )
    deadline = models.DateField(
        _("hạn hoàn thành"), null=True, blank=True, help_text=_("Để trống nếu văn bản không ấn định hạn.")
    )
    due_days = models.PositiveSmallIntegerField(
        _("hoặc số ngày làm việc"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(1_000)],
        help_text=_("Ví dụ 15: hạn là ngày làm việc thứ 15 kể từ ngày ghi ở ô bên; ngày nghỉ bổ sung sau sẽ dời hạn."),
    )
    due_from = models.DateField(
        _("kể từ ngày"), null=True, blank=True, help_text=_("Để trống: kể từ ngày ban hành văn bản.")
    )
    kind = models.CharField(
        _("loại nhiệm vụ"), max_length=20, choices=TaskKind, default=TaskKind.CARRY_OUT, db_default=TaskKind.CARRY_OUT
    )
    priority = models.PositiveSmallIntegerField(
        _("mức độ ưu tiên"), choices=Priority, default=Priority.NORMAL, db_default=Priority.NORMAL
    )
    product = models.CharField(
        _("sản phẩm phải có"),
        max_length=500,
        blank=True,
        default="",
        db_default="",
        help_text=_("Ví dụ: báo cáo, dự thảo quyết định, biên bản nghiệm thu."),
    )
    anchor = models.CharField(
        _("thuộc điều"),
        max_length=60,
        blank=True,
        default="",
        db_default="",
        help_text=_("Số của điều giao nhiệm vụ, ví dụ 5."),
    )
    repeats = models.CharField(
        _("lặp lại"), max_length=20, choices=Repeats, blank=True, default=Repeats.NEVER, db_default=Repeats.NEVER
    )
    repeat_day = models.PositiveSmallIntegerField(
        _("hạn vào ngày (của tháng cuối kỳ)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(31)],
        help_text=_("Để trống hoặc 31: ngày cuối kỳ."),
    )
    repeat_until = models.DateField(
        _("lặp lại đến ngày"), null=True, blank=True, help_text=_("Kỳ bắt đầu sau ngày này không mở nữa.")
    )
    is_public = models.BooleanField(
        _("công khai"), default=True, help_text=_("Hiện nhiệm vụ và kết quả trên trang văn bản.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("nhiệm vụ dự kiến")
        verbose_name_plural = _("nhiệm vụ dự kiến")
        indexes = [models.Index(fields=["page", "key"], name="planned_page_key")]

    def clean(self) -> None:
        """Give a row that comes from an empty form its key."""
        super().clean()
        self.key = self.key or uuid.uuid4()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with a key."""
        self.key = self.key or uuid.uuid4()
        super().save(*args, **kwargs)
