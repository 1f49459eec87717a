"""Inspections of reform work (kiểm tra): what was planned, what was found, and each finding as a task until it is remedied."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from directives.documents.models import DirectivePage
from directives.tracking.enums import AssignmentRole, AssignmentState
from directives.tracking.models import Task
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin


class InspectionQuerySet(models.QuerySet["Inspection"]):
    """Inspections, each notion in one place."""

    def held_between(self, start: datetime.date, end: datetime.date) -> Self:
        """Keep those held from the day ``start`` to the day ``end``."""
        return self.filter(held_on__range=(start, end))

    def public(self) -> Self:
        """Keep the public ones."""
        return self.filter(is_public=True)


class Inspection(CleanTextMixin, ClusterableModel):
    """The inspection of one unit, by the plan of a year."""

    year = models.PositiveSmallIntegerField(_("năm"), validators=[MinValueValidator(2000), MaxValueValidator(2100)])
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị được kiểm tra"), on_delete=models.PROTECT, related_name="inspections"
    )
    subject = models.CharField(_("nội dung kiểm tra"), max_length=300)
    plan = models.ForeignKey(
        DirectivePage,
        verbose_name=_("kế hoạch kiểm tra"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    planned_for = models.DateField(_("ngày dự kiến"), null=True, blank=True)
    held_on = models.DateField(_("ngày kiểm tra"), null=True, blank=True, db_index=True)
    conclusion = models.ForeignKey(
        DirectivePage,
        verbose_name=_("thông báo kết quả"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inspections",
        help_text=_("Nhiệm vụ khắc phục được giao theo văn bản này."),
    )
    team = models.CharField(_("đoàn kiểm tra"), max_length=300, blank=True)
    assessment = models.TextField(_("đánh giá chung"), blank=True)
    is_public = models.BooleanField(_("công khai"), default=True)

    objects = InspectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("cuộc kiểm tra")
        verbose_name_plural = _("kiểm tra CCHC")
        ordering = ["-year", "-held_on", "pk"]

    def __str__(self) -> str:
        return f"{self.subject}: {self.unit}"

    def clean(self) -> None:
        """Demand the day before findings may stand, and no day of another year."""
        super().clean()
        if self.held_on and self.year and abs(self.held_on.year - self.year) > 1:
            raise ValidationError({"held_on": _("Ngày kiểm tra cách năm kế hoạch quá xa, hãy kiểm tra lại.")})


class FindingQuerySet(models.QuerySet["Finding"]):
    """Findings, each notion in one place."""

    def remedied(self) -> Self:
        """Keep those whose task's lead unit is confirmed done."""
        return self.filter(
            task__assignments__role=AssignmentRole.LEAD, task__assignments__state=AssignmentState.DONE
        ).distinct()

    def outstanding(self) -> Self:
        """Keep those not yet remedied."""
        return self.exclude(pk__in=self.model.objects.remedied().values("pk"))


class Finding(CleanTextMixin, models.Model):
    """Tồn tại, hạn chế; nguyên nhân; giải pháp. Its task says how far the remedy is; nothing of that is kept here twice."""

    inspection = ParentalKey(Inspection, on_delete=models.CASCADE, related_name="findings")
    shortcoming = models.TextField(_("tồn tại, hạn chế"))
    cause = models.TextField(_("nguyên nhân"), blank=True)
    remedy = models.TextField(_("giải pháp khắc phục"), blank=True)
    deadline = models.DateField(_("hạn khắc phục"), null=True, blank=True)
    task = models.OneToOneField(
        Task, verbose_name=_("nhiệm vụ khắc phục"), null=True, blank=True, editable=False, on_delete=models.PROTECT
    )

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("tồn tại, hạn chế")
        verbose_name_plural = _("tồn tại, hạn chế")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.shortcoming[:100]

    def clean(self) -> None:
        """Refuse a deadline before the inspection."""
        super().clean()
        held: Any = getattr(self.inspection, "held_on", None)
        if self.deadline and held and self.deadline < held:
            raise ValidationError({"deadline": _("Hạn khắc phục không được trước ngày kiểm tra.")})
