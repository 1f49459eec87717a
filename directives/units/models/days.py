"""The days on which offices don't work, and the weekend days on which they do; kept by an administrator.

Which days of Tết and which exchanged days hold is published anew each year (Bộ luật Lao động 2019, art. 112): data, not code.
"""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

# Longer than any Tết: a range of months is a slip of the pen.
LONGEST = 31


class Holiday(CleanTextMixin, models.Model):
    """A non-working day or range of days; ``yearly`` repeats its day and month every year from the first one on."""

    name = models.CharField(_("tên ngày nghỉ"), max_length=150)
    first_day = models.DateField(_("từ ngày"), db_index=True)
    last_day = models.DateField(
        _("đến hết ngày"), null=True, blank=True, help_text=_("Để trống nếu chỉ nghỉ một ngày.")
    )
    yearly = models.BooleanField(
        _("hằng năm"), default=False, db_default=False, help_text=_("Lặp lại đúng ngày, tháng dương lịch này mỗi năm.")
    )

    class Meta:
        verbose_name = _("ngày nghỉ")
        verbose_name_plural = _("ngày nghỉ lễ, tết")
        ordering = ["-first_day", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def last(self) -> datetime.date:
        """Return the last day of the range, which may be the first."""
        return self.last_day or self.first_day

    def clean(self) -> None:
        """Refuse a range that ends before it begins, or is longer than any holiday."""
        super().clean()
        if not self.first_day or not self.last_day:
            return
        if self.last_day < self.first_day:
            raise ValidationError({"last_day": _("Ngày cuối không được trước ngày đầu.")})
        if (self.last_day - self.first_day).days >= LONGEST:
            raise ValidationError({"last_day": _("Một đợt nghỉ không dài quá %(n)s ngày.") % {"n": LONGEST}})


class MakeUpDay(CleanTextMixin, models.Model):
    """A Saturday or Sunday that is worked, usually in exchange for a day off."""

    day = models.DateField(_("ngày làm bù"), unique=True)
    name = models.CharField(_("làm bù cho"), max_length=150, blank=True)

    class Meta:
        verbose_name = _("ngày làm bù")
        verbose_name_plural = _("ngày làm bù")
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}"

    def clean(self) -> None:
        """Refuse a day that is worked anyway."""
        super().clean()
        if self.day and self.day.weekday() < 5:  # Monday to Friday
            raise ValidationError({"day": _("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.")})
