"""Indicators as an administrator keeps them, and figures that people enter: numerator, denominator, day, source."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.documents.models import ReformArea
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from ..enums import FigureState, IndicatorSource, Measure, PeriodKind, Section
from ..figures import Figure
from ..periods import Period

_PERIOD = ("period_kind", "period_year", "period_ordinal")


class Indicator(CleanTextMixin, models.Model):
    """A figure that reports give: counted by a counter that a room offers, or entered with its source."""

    code = models.SlugField(_("mã"), max_length=60, unique=True)
    name = models.CharField(_("chỉ tiêu"), max_length=300)
    measure_unit = models.CharField(_("đơn vị tính"), max_length=30, blank=True)
    section = models.CharField(_("phần của báo cáo"), max_length=10, choices=Section)
    area = models.ForeignKey(
        ReformArea,
        verbose_name=_("nội dung cải cách"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    source = models.CharField(_("lấy số liệu"), max_length=10, choices=IndicatorSource, default=IndicatorSource.ENTERED)
    counter = models.CharField(_("bộ đếm"), max_length=60, blank=True)
    measure = models.CharField(_("loại số liệu"), max_length=10, choices=Measure, default=Measure.NUMBER)
    ratio_basis = models.CharField(
        _("mẫu số là gì"), max_length=200, blank=True, help_text=_("Ví dụ: số TTHC đủ điều kiện cung cấp trực tuyến.")
    )
    reported_by_units = models.BooleanField(_("các đơn vị báo cáo"), default=False)
    is_public = models.BooleanField(_("công khai"), default=True)
    is_active = models.BooleanField(_("đang dùng"), default=True)
    guidance = models.TextField(_("cách tính, cách nhập"), blank=True, max_length=1000)

    class Meta:
        verbose_name = _("chỉ tiêu")
        verbose_name_plural = _("chỉ tiêu")
        ordering = ["section", "position", "code"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Demand a counter for what is counted, and of what a ratio is a share."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.source == IndicatorSource.COUNTED and not self.counter:
            errors["counter"] = _("Chỉ tiêu đếm từ hồ sơ phải chọn bộ đếm.")
        if self.source == IndicatorSource.ENTERED and self.counter:
            errors["counter"] = _("Chỉ tiêu nhập tay không dùng bộ đếm. Hãy để trống.")
        if self.measure == Measure.RATIO and self.source == IndicatorSource.ENTERED and not self.ratio_basis:
            errors["ratio_basis"] = _("Tỷ lệ phải nói rõ mẫu số là gì, ví dụ «số phiếu khảo sát hợp lệ».")
        if errors:
            raise ValidationError(errors)


class EnteredFigure(CleanTextMixin, models.Model):
    """A figure somebody entered for a period, for one unit or (no unit) the whole district.

    Ratios are numerator and denominator; «có thực hiện, chưa thống kê» has neither.
    """

    indicator = models.ForeignKey(
        Indicator, verbose_name=_("chỉ tiêu"), on_delete=models.PROTECT, related_name="figures"
    )
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    period_kind = models.CharField(_("loại kỳ"), max_length=10, choices=PeriodKind)
    period_year = models.PositiveSmallIntegerField(_("năm"))
    period_ordinal = models.PositiveSmallIntegerField(_("kỳ thứ"), default=1)
    state = models.CharField(_("tình trạng"), max_length=20, choices=FigureState, default=FigureState.COUNTED)
    numerator = models.DecimalField(
        _("số liệu (tử số)"), max_digits=16, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    denominator = models.DecimalField(
        _("mẫu số"), max_digits=16, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    text = models.CharField(_("mốc đạt được"), max_length=200, blank=True)
    as_of = models.DateField(_("tính đến ngày"), null=True, blank=True)
    method = models.CharField(_("phương pháp"), max_length=300, blank=True)
    source = models.CharField(_("nguồn"), max_length=300)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người nhập"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    entered_at = models.DateTimeField(_("nhập lúc"))

    class Meta:
        verbose_name = _("số liệu nhập")
        verbose_name_plural = _("số liệu nhập")
        ordering = ["-period_year", "period_kind", "period_ordinal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "unit", *_PERIOD], name="one_figure_a_unit_and_period"),
            models.UniqueConstraint(
                fields=["indicator", *_PERIOD],
                condition=models.Q(unit__isnull=True),
                name="one_figure_of_the_district_a_period",
            ),
            models.CheckConstraint(
                condition=models.Q(state=FigureState.COUNTED)
                | models.Q(numerator__isnull=True, denominator__isnull=True, text=""),
                name="uncounted_has_no_number",
            ),
            models.CheckConstraint(
                condition=models.Q(denominator__isnull=True) | models.Q(denominator__gt=0),
                name="denominator_above_zero",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} · {self.period.label}"

    @property
    def period(self) -> Period:
        """Return the period the figure belongs to."""
        return Period(self.period_year, PeriodKind(self.period_kind), self.period_ordinal)

    @property
    def figure(self) -> Figure:
        """Return the figure as reports take it."""
        return Figure(
            FigureState(self.state),
            self.numerator,
            self.denominator,
            text=self.text,
            as_of=self.as_of,
            basis=self.indicator.ratio_basis,
            method=self.method,
            source=self.source,
        )

    def clean(self) -> None:
        """Refuse a figure without source or day, a ratio without denominator or over 100 %, a number that isn't one."""
        super().clean()
        errors: dict[str, Any] = {}
        if not self.source.strip():
            errors["source"] = _("Số liệu phải có nguồn, ví dụ «Báo cáo số 120/BC-PNV ngày 10/6/2022».")
        if self.state == FigureState.COUNTED:
            errors |= self._number_errors()
            if self.as_of is None:
                errors["as_of"] = _("Hãy ghi số liệu tính đến ngày nào.")
        elif self.numerator is not None or self.denominator is not None:
            errors["numerator"] = _("Chưa thống kê thì để trống số liệu, không nhập 0.")
        if errors:
            raise ValidationError(errors)

    def _number_errors(self) -> dict[str, Any]:
        measure = self.indicator.measure
        if measure == Measure.MILESTONE:
            return {} if self.text or self.numerator is not None else {"text": _("Hãy ghi mốc đã đạt, ví dụ «2.0».")}
        if self.numerator is None:
            return {"numerator": _("Hãy nhập số liệu, hoặc chọn «có thực hiện, chưa thống kê».")}
        if measure != Measure.RATIO:
            return {}
        if not self.denominator:
            return {"denominator": _("Tỷ lệ phải có mẫu số: %(basis)s.") % {"basis": self.indicator.ratio_basis}}
        if self.numerator > self.denominator:
            return {"numerator": _("Tỷ lệ vượt 100 %. Kiểm tra lại tử số và mẫu số.")}
        return {}
