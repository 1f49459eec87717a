"""Cut-off days of reporting periods, as an administrator sets them (NĐ 09/2019/NĐ-CP leaves them to each reporting rule)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import ORDINALS, PeriodKind
from ..periods import CutOff, Cutoffs, Period

_DAY = [MinValueValidator(1), MaxValueValidator(31)]
_MONTH = [MinValueValidator(1), MaxValueValidator(12)]


class PeriodRuleQuerySet(models.QuerySet["PeriodRule"]):
    """The rules as the pure code takes them."""

    def cutoffs(self) -> Cutoffs:
        """Return all cut-off days, in one query."""
        return Cutoffs({(rule.kind, rule.ordinal): rule.cut_off for rule in self})


class PeriodRule(models.Model):
    """First and last day of one period where they are not those of the calendar."""

    kind = models.CharField(_("loại kỳ"), max_length=10, choices=PeriodKind)
    ordinal = models.PositiveSmallIntegerField(
        _("kỳ thứ"),
        default=1,
        validators=[MinValueValidator(1)],
        help_text=_("Quý II là kỳ thứ 2; cả năm là kỳ thứ 1."),
    )
    starts_year_before = models.BooleanField(_("bắt đầu từ năm trước"), default=False)
    start_month = models.PositiveSmallIntegerField(_("tháng bắt đầu"), validators=_MONTH)
    start_day = models.PositiveSmallIntegerField(_("ngày bắt đầu"), validators=_DAY)
    end_month = models.PositiveSmallIntegerField(_("tháng kết thúc"), validators=_MONTH)
    end_day = models.PositiveSmallIntegerField(_("ngày kết thúc"), validators=_DAY)
    rule_source = models.CharField(_("căn cứ"), max_length=200, blank=True)

    objects = PeriodRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("ngày chốt số liệu")
        verbose_name_plural = _("ngày chốt số liệu")
        ordering = ["kind", "ordinal"]
        constraints = [models.UniqueConstraint(fields=["kind", "ordinal"], name="one_rule_a_period")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.ordinal}"

    @property
    def cut_off(self) -> CutOff:
        """Return the rule as the pure code takes it."""
        start = (-1 if self.starts_year_before else 0, self.start_month, self.start_day)
        return CutOff(start, (0, self.end_month, self.end_day))

    def clean(self) -> None:
        """Refuse an ordinal the kind doesn't have, and a period that ends before it begins."""
        super().clean()
        if self.kind in PeriodKind and self.ordinal and self.ordinal > ORDINALS[PeriodKind(self.kind)]:
            raise ValidationError({"ordinal": _("Loại kỳ này không có kỳ thứ %(n)s.") % {"n": self.ordinal}})
        if self.start_month and self.start_day and self.end_month and self.end_day:
            start, end = Period(2024, PeriodKind.YEAR).span(Cutoffs({("year", 1): self.cut_off}))
            if end < start:
                raise ValidationError({"end_day": _("Ngày kết thúc phải sau ngày bắt đầu.")})
