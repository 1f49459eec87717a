"""How soon a document must be on the portal: data, because the rule changes with the decree in force."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.units.enums import UnitKind
from site_config.portal.clean_text import CleanTextMixin


class PostingLimit(CleanTextMixin, models.Model):
    """The longest time from issue to posting, in working days, for issuers of one kind or for all others."""

    unit_kind = models.CharField(
        _("cơ quan ban hành loại"),
        max_length=20,
        blank=True,
        unique=True,
        choices=UnitKind,
        help_text=_("Để trống: áp dụng cho mọi cơ quan không có dòng riêng."),
    )
    working_days = models.PositiveSmallIntegerField(
        _("số ngày làm việc"), validators=[MaxValueValidator(365)], help_text=_("Kể từ ngày sau ngày ban hành.")
    )
    rule_source = models.CharField(_("căn cứ"), max_length=200)

    class Meta:
        verbose_name = _("thời hạn đăng văn bản")
        verbose_name_plural = _("thời hạn đăng văn bản")
        ordering = ["unit_kind"]

    def __str__(self) -> str:
        return f"{self.get_unit_kind_display() or _('Mọi cơ quan')}: {self.working_days}"
