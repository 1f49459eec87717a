"""The making of a report: what is asked of units, what they send, the versions that were approved and frozen."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from ..enums import PeriodKind, UnitReportState
from ..periods import Period


def _person(label: Any) -> Any:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=label, null=True, on_delete=models.SET_NULL, related_name="+"
    )


class ReportRound(CleanTextMixin, models.Model):
    """A report that is being made: its period, and by when units send their part."""

    period_kind = models.CharField(_("loại kỳ"), max_length=10, choices=PeriodKind)
    period_year = models.PositiveSmallIntegerField(_("năm"))
    period_ordinal = models.PositiveSmallIntegerField(_("kỳ thứ"), default=1)
    due_on = models.DateField(_("hạn đơn vị gửi"))
    guidance = models.TextField(_("hướng dẫn"), blank=True, max_length=2000)
    opened_by = _person(_("người yêu cầu"))
    opened_at = models.DateTimeField(_("yêu cầu lúc"))

    class Meta:
        verbose_name = _("yêu cầu báo cáo")
        verbose_name_plural = _("yêu cầu báo cáo")
        ordering = ["-period_year", "-opened_at"]
        constraints = [
            models.UniqueConstraint(fields=["period_kind", "period_year", "period_ordinal"], name="one_round_a_period")
        ]

    def __str__(self) -> str:
        return str(_("Báo cáo CCHC %(period)s") % {"period": self.period.label})

    @property
    def period(self) -> Period:
        """Return the period."""
        return Period(self.period_year, PeriodKind(self.period_kind), self.period_ordinal)


class UnitReport(CleanTextMixin, models.Model):
    """A unit's part: figures are entered as figures (EnteredFigure), words stand here."""

    round = models.ForeignKey(ReportRound, on_delete=models.PROTECT, related_name="unit_reports")
    unit = models.ForeignKey(OrganisationalUnit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("tình trạng"), max_length=12, choices=UnitReportState, default=UnitReportState.REQUESTED)
    results = models.TextField(_("kết quả nổi bật"), blank=True, max_length=10_000)
    shortcomings = models.TextField(_("tồn tại, hạn chế"), blank=True, max_length=10_000)
    causes = models.TextField(_("nguyên nhân"), blank=True, max_length=10_000)
    proposals = models.TextField(_("giải pháp, kiến nghị"), blank=True, max_length=10_000)
    return_reason = models.TextField(_("lý do trả lại"), blank=True, max_length=2_000)
    submitted_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    submitted_by = _person(_("người gửi"))
    decided_at = models.DateTimeField(_("xử lý lúc"), null=True, blank=True)
    decided_by = _person(_("người xử lý"))
    version = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("phần báo cáo của đơn vị")
        verbose_name_plural = _("phần báo cáo của đơn vị")
        ordering = ["unit__sort_key"]
        constraints = [models.UniqueConstraint(fields=["round", "unit"], name="one_part_a_unit")]

    def __str__(self) -> str:
        return f"{self.round}: {self.unit}"


class ReportVersion(models.Model):
    """A report as it was approved: frozen with the state of its records; a correction is a new version."""

    round = models.ForeignKey(ReportRound, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("phiên bản"))
    data: Any = models.JSONField(_("số liệu"))
    narrative: Any = models.JSONField(_("lời văn"))
    note = models.CharField(_("lý do điều chỉnh"), max_length=500, blank=True)
    document_number = models.CharField(_("số báo cáo"), max_length=60, blank=True)
    approved_by = _person(_("người duyệt"))
    approved_at = models.DateTimeField(_("duyệt lúc"))

    class Meta:
        verbose_name = _("báo cáo đã duyệt")
        verbose_name_plural = _("báo cáo đã duyệt")
        ordering = ["round", "-number"]
        constraints = [models.UniqueConstraint(fields=["round", "number"], name="unique_report_version")]

    def __str__(self) -> str:
        return f"{self.round} ({self.number})"
