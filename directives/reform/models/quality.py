"""Commendations, ISO 9001 state of units, milestones, coordination regulations, training, completeness of staff records."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from directives.documents.models import DirectivePage, ReformArea
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from ..enums import CommendationKind, IsoStage


def _document(label: Any, **options: Any) -> Any:
    values: dict[str, Any] = {"null": True, "blank": True, "on_delete": models.SET_NULL, "related_name": "+"} | options
    return models.ForeignKey(DirectivePage, verbose_name=label, **values)


def _unit(label: Any, **options: Any) -> Any:
    values: dict[str, Any] = {"on_delete": models.PROTECT, "related_name": "+"} | options
    return models.ForeignKey(OrganisationalUnit, verbose_name=label, **values)


class Commendation(CleanTextMixin, models.Model):
    """One collective or one person commended by a decision."""

    kind = models.CharField(_("đối tượng"), max_length=12, choices=CommendationKind)
    recipient = models.CharField(_("tập thể, cá nhân được khen"), max_length=200)
    unit = _unit(_("thuộc đơn vị"), null=True, blank=True)
    decided_on = models.DateField(_("ngày quyết định"), db_index=True)
    decision_number = models.CharField(_("số quyết định"), max_length=60)
    decision = _document(_("văn bản trên cổng"))
    achievement = models.CharField(_("thành tích"), max_length=400)
    index_year = models.PositiveSmallIntegerField(
        _("chỉ số CCHC năm"), null=True, blank=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    is_public = models.BooleanField(_("công khai"), default=True)

    class Meta:
        verbose_name = _("khen thưởng CCHC")
        verbose_name_plural = _("khen thưởng CCHC")
        ordering = ["-decided_on", "kind", "recipient"]
        constraints = [
            models.UniqueConstraint(fields=["decision_number", "decided_on", "recipient"], name="commended_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.recipient}"


class IsoStateQuerySet(models.QuerySet["IsoState"]):
    """States of the quality system."""

    def standing(self, *, on: datetime.date) -> Self:
        """Keep, for each unit, the state that holds on the day ``on``."""
        last = self.model.objects.filter(unit=OuterRef("unit"), since__lte=on).order_by("-since", "-pk")
        return self.filter(pk=Subquery(last.values("pk")[:1]))

    def applied(self, *, on: datetime.date) -> Self:
        """Keep the latest states that say «đã hoàn thành áp dụng»."""
        return self.standing(on=on).filter(stage=IsoStage.APPLIED)


class IsoState(CleanTextMixin, models.Model):
    """From when a unit's quality system by TCVN ISO 9001:2015 stands at a stage; history, never overwritten."""

    unit = _unit(_("đơn vị"), related_name="iso_states")
    stage = models.CharField(_("tình trạng"), max_length=10, choices=IsoStage)
    since = models.DateField(_("từ ngày"))
    standard = models.CharField(_("tiêu chuẩn"), max_length=60, default="TCVN ISO 9001:2015")
    announcement = models.CharField(_("văn bản công bố"), max_length=200, blank=True)

    objects = IsoStateQuerySet.as_manager()

    class Meta:
        verbose_name = _("tình trạng ISO 9001")
        verbose_name_plural = _("tình trạng ISO 9001")
        ordering = ["unit__sort_key", "-since"]
        constraints = [models.UniqueConstraint(fields=["unit", "since"], name="one_iso_state_a_day")]

    def __str__(self) -> str:
        return f"{self.unit}: {self.get_stage_display()}"


class Milestone(CleanTextMixin, models.Model):
    """Something reached or not, no number: «Kiến trúc chính quyền điện tử phiên bản 2.0»."""

    code = models.SlugField(_("mã"), max_length=60, unique=True)
    name = models.CharField(_("mốc"), max_length=300)
    area = models.ForeignKey(
        ReformArea,
        verbose_name=_("nội dung cải cách"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    version = models.CharField(_("phiên bản, mức"), max_length=60, blank=True, help_text=_("Ví dụ: 2.0."))
    due_on = models.DateField(_("hạn"), null=True, blank=True)
    reached_on = models.DateField(_("ngày hoàn thành"), null=True, blank=True)
    unit = _unit(_("đơn vị chủ trì"), null=True, blank=True)
    evidence = _document(_("văn bản chứng minh"))
    source = models.CharField(_("nguồn"), max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta:
        verbose_name = _("mốc hoàn thành")
        verbose_name_plural = _("mốc hoàn thành")
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Demand a source for what is said to be reached."""
        super().clean()
        if self.reached_on and not self.source.strip() and self.evidence_id is None:
            raise ValidationError({"source": _("Mốc đã hoàn thành phải có nguồn hoặc văn bản chứng minh.")})


class CoordinationRegulation(CleanTextMixin, models.Model):
    """A regulation of coordination (quy chế phối hợp) between units."""

    name = models.CharField(_("tên quy chế"), max_length=300)
    document = _document(_("văn bản ban hành"))
    lead_unit = _unit(_("đơn vị chủ trì"))
    units = models.ManyToManyField(OrganisationalUnit, verbose_name=_("các bên phối hợp"), blank=True, related_name="+")
    effective_on = models.DateField(_("hiệu lực từ ngày"))
    ended_on = models.DateField(_("hết hiệu lực"), null=True, blank=True)
    sanction = models.TextField(_("xử lý khi thiếu trách nhiệm"), blank=True)

    class Meta:
        verbose_name = _("quy chế phối hợp")
        verbose_name_plural = _("quy chế phối hợp")
        ordering = ["-effective_on", "name"]

    def __str__(self) -> str:
        return self.name


class TrainingClass(CleanTextMixin, ClusterableModel):
    """A class for officers who advise on reform."""

    title = models.CharField(_("tên lớp"), max_length=300)
    starts_on = models.DateField(_("từ ngày"), db_index=True)
    ends_on = models.DateField(_("đến ngày"))
    organiser = _unit(_("đơn vị tổ chức"))
    place = models.CharField(_("địa điểm"), max_length=200, blank=True)
    plan = _document(_("kế hoạch"))

    class Meta:
        verbose_name = _("lớp tập huấn, bồi dưỡng")
        verbose_name_plural = _("lớp tập huấn, bồi dưỡng")
        ordering = ["-starts_on", "title"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse a class that ends before it begins."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("Ngày kết thúc phải từ ngày bắt đầu trở đi.")})


class Attendance(models.Model):
    """How many of a unit were called to a class and how many came."""

    training = ParentalKey(TrainingClass, on_delete=models.CASCADE, related_name="attendances")
    unit = _unit(_("đơn vị"))
    invited = models.PositiveSmallIntegerField(_("được triệu tập"))
    attended = models.PositiveSmallIntegerField(_("có mặt"), null=True, blank=True)

    class Meta:
        verbose_name = _("học viên")
        verbose_name_plural = _("học viên")
        constraints = [models.UniqueConstraint(fields=["training", "unit"], name="one_attendance_a_unit")]

    def __str__(self) -> str:
        return f"{self.unit}: {self.attended}/{self.invited}"

    def clean(self) -> None:
        """Refuse more people than were called."""
        super().clean()
        if self.attended is not None and self.invited is not None and self.attended > self.invited:
            raise ValidationError({"attended": _("Số có mặt nhiều hơn số được triệu tập. Hãy kiểm tra lại.")})


class PersonnelRecords(CleanTextMixin, models.Model):
    """How complete a unit's staff records are in the personnel software: figures only, no person."""

    unit = _unit(_("đơn vị"))
    as_of = models.DateField(_("tính đến ngày"), db_index=True)
    total = models.PositiveIntegerField(_("tổng số hồ sơ"), validators=[MinValueValidator(1)])
    complete = models.PositiveIntegerField(_("số hồ sơ đủ thông tin"))
    source = models.CharField(_("nguồn"), max_length=200)

    class Meta:
        verbose_name = _("mức đầy đủ hồ sơ CBCCVC")
        verbose_name_plural = _("mức đầy đủ hồ sơ CBCCVC")
        ordering = ["-as_of", "unit__sort_key"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "as_of"], name="one_record_count_a_day"),
            models.CheckConstraint(condition=models.Q(complete__lte=models.F("total")), name="complete_within_total"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.complete}/{self.total}"

    def clean(self) -> None:
        """Refuse more complete records than there are."""
        super().clean()
        if self.total is not None and self.complete is not None and self.complete > self.total:
            raise ValidationError({"complete": _("Số hồ sơ đủ thông tin nhiều hơn tổng số. Hãy kiểm tra lại.")})
