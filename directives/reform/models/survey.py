"""Satisfaction surveys: an online form and totals of paper forms, scored 0, 1, 2 (TT 01/2018/TT-VPCP, art. 13-15)."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

HIGHEST = 2  # of one indicator


class SurveyQuestion(CleanTextMixin, models.Model):
    """An indicator of satisfaction; the nine of the circular are there to begin with, an administrator may change them."""

    position = models.PositiveSmallIntegerField(_("thứ tự"), unique=True)
    text = models.CharField(_("chỉ số đánh giá"), max_length=300)
    answer_good = models.CharField(_("câu trả lời 2 điểm"), max_length=120)
    answer_fair = models.CharField(_("câu trả lời 1 điểm"), max_length=120)
    answer_poor = models.CharField(_("câu trả lời 0 điểm"), max_length=120)
    is_active = models.BooleanField(_("đang dùng"), default=True)

    class Meta:
        verbose_name = _("chỉ số hài lòng")
        verbose_name_plural = _("chỉ số hài lòng")
        ordering = ["position"]

    def __str__(self) -> str:
        return self.text


class SurveyQuerySet(models.QuerySet["Survey"]):
    """Surveys, each notion in one place."""

    def ended_between(self, start: datetime.date, end: datetime.date) -> Self:
        """Keep the surveys whose window ended from ``start`` to ``end``: their result belongs to that period."""
        return self.filter(ends_on__range=(start, end))

    def open_online(self, *, on: datetime.date) -> Self:
        """Keep those whose online form takes answers on the day ``on``."""
        return self.filter(online=True, starts_on__lte=on, ends_on__gte=on)


class Survey(CleanTextMixin, ClusterableModel):
    """A survey in a window of days; a form counts as satisfied from ``satisfied_from`` points on."""

    title = models.CharField(_("tên cuộc khảo sát"), max_length=200)
    starts_on = models.DateField(_("từ ngày"))
    ends_on = models.DateField(_("đến ngày"), db_index=True)
    method = models.CharField(_("phương pháp"), max_length=300)
    online = models.BooleanField(_("có phiếu trực tuyến"), default=False)
    satisfied_from = models.PositiveSmallIntegerField(
        _("hài lòng từ (điểm)"),
        default=12,
        validators=[MaxValueValidator(100)],
        help_text=_("Tổng điểm một phiếu; 12/18 là mức «tốt» theo TT 01/2018/TT-VPCP."),
    )
    is_public = models.BooleanField(_("công khai kết quả"), default=True)

    objects = SurveyQuerySet.as_manager()

    class Meta:
        verbose_name = _("cuộc khảo sát hài lòng")
        verbose_name_plural = _("khảo sát hài lòng")
        ordering = ["-ends_on", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the public form or result."""
        return reverse("surveys:survey", args=[self.pk])

    def clean(self) -> None:
        """Refuse a window that ends before it begins."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("Ngày kết thúc phải từ ngày bắt đầu trở đi.")})


class PaperTotal(CleanTextMixin, models.Model):
    """Totals of paper forms gathered at a unit."""

    survey = ParentalKey(Survey, on_delete=models.CASCADE, related_name="paper_totals")
    unit = models.ForeignKey(OrganisationalUnit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="+")
    handed_out = models.PositiveIntegerField(_("số phiếu phát ra"))
    valid = models.PositiveIntegerField(_("số phiếu hợp lệ"), validators=[MinValueValidator(1)])
    satisfied = models.PositiveIntegerField(_("số phiếu hài lòng"))
    source = models.CharField(_("nguồn"), max_length=200)

    class Meta:
        verbose_name = _("phiếu giấy")
        verbose_name_plural = _("phiếu giấy")
        constraints = [
            models.UniqueConstraint(fields=["survey", "unit"], name="one_paper_total_a_unit"),
            models.CheckConstraint(
                condition=Q(satisfied__lte=models.F("valid"), valid__lte=models.F("handed_out")),
                name="paper_forms_within_each_other",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.satisfied}/{self.valid}"

    def clean(self) -> None:
        """Refuse more valid forms than were handed out, more satisfied than valid ones."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.valid is not None and self.handed_out is not None and self.valid > self.handed_out:
            errors["valid"] = _("Số phiếu hợp lệ nhiều hơn số phiếu phát ra.")
        if self.satisfied is not None and self.valid is not None and self.satisfied > self.valid:
            errors["satisfied"] = _("Số phiếu hài lòng nhiều hơn số phiếu hợp lệ: tỷ lệ vượt 100 %.")
        if errors:
            raise ValidationError(errors)


class SurveyResponse(models.Model):
    """One online form: the unit judged, the points; nothing about who filled it in."""

    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="responses")
    unit = models.ForeignKey(OrganisationalUnit, on_delete=models.PROTECT, related_name="+")
    points: Any = models.JSONField(default=dict)  # question id -> 0, 1, 2
    total = models.PositiveSmallIntegerField()
    satisfied = models.BooleanField()
    submitted_on = models.DateField()
    receipt = models.CharField(max_length=40, unique=True)  # a form sent twice is taken once

    class Meta:
        verbose_name = _("phiếu trực tuyến")
        verbose_name_plural = _("phiếu trực tuyến")
        indexes = [models.Index(fields=["survey", "unit"], name="response_survey_unit")]

    def __str__(self) -> str:
        return f"{self.survey} · {self.unit}"
