"""How soon a document must be on the portal: data, because the rule changes with the decree in force."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.units.enums import UnitKind
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin


class PostingLimit(CleanTextMixin, models.Model):
    """The longest time from issue to posting, in working days, for one issuer, issuers of one kind, or all others."""

    unit_kind = models.CharField(
        _("cơ quan ban hành loại"),
        max_length=20,
        blank=True,
        choices=UnitKind,
        help_text=_("Để trống: áp dụng cho mọi cơ quan không có dòng riêng."),
    )
    issuer = models.ForeignKey(
        OrganisationalUnit,
        verbose_name=_("riêng cơ quan"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Chỉ chọn khi một cơ quan có thời hạn riêng; khi đó bỏ trống ô loại cơ quan."),
    )
    working_days = models.PositiveSmallIntegerField(
        _("số ngày làm việc"), validators=[MaxValueValidator(365)], help_text=_("Kể từ ngày sau ngày ban hành.")
    )
    valid_from = models.DateField(
        _("cho văn bản ban hành từ ngày"),
        null=True,
        blank=True,
        help_text=_("Để trống: từ trước đến nay. Khi quy định đổi, thêm một dòng mới, giữ dòng cũ."),
    )
    rule_source = models.CharField(_("căn cứ"), max_length=200)

    class Meta:
        verbose_name = _("thời hạn đăng văn bản")
        verbose_name_plural = _("thời hạn đăng văn bản")
        ordering = ["issuer__sort_key", "unit_kind", "-valid_from"]

    def __str__(self) -> str:
        return f"{self.issuer or self.get_unit_kind_display() or _('Mọi cơ quan')}: {self.working_days}"

    def clean(self) -> None:
        """Refuse a row for a kind and a single issuer at once, and two rows for the same documents."""
        super().clean()
        if self.issuer_id and self.unit_kind:
            raise ValidationError({"unit_kind": _("Chọn một cơ quan hoặc một loại cơ quan, không chọn cả hai.")})
        same = PostingLimit.objects.filter(
            unit_kind=self.unit_kind, issuer=self.issuer_id, valid_from=self.valid_from
        ).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError(_("Đã có dòng cho cơ quan và ngày này. Hãy sửa dòng đó."))

    def rank(self) -> tuple[Any, ...]:
        """Return by what the fitting row is chosen: the narrowest first, then the newest."""
        return bool(self.issuer_id), bool(self.unit_kind), self.valid_from or datetime.date.min

    def fits(self, *, issuer: OrganisationalUnit | None, on: datetime.date) -> bool:
        """Tell whether the row holds for documents that ``issuer`` issued on the day ``on``."""
        if self.valid_from is not None and on < self.valid_from:
            return False
        if self.issuer_id:
            return issuer is not None and issuer.pk == self.issuer_id
        return not self.unit_kind or (issuer is not None and issuer.kind == self.unit_kind)
