"""The reform index (chỉ số CCHC): criteria of a year, what each unit scores itself, what the assessors give, the ranking."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from directives.documents.models import DirectivePage, ReformArea
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models import Document


class ScoringRound(CleanTextMixin, ClusterableModel):
    """The scoring of units for the index of a year."""

    year = models.PositiveSmallIntegerField(
        _("năm của chỉ số"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    title = models.CharField(_("tên bộ chỉ số"), max_length=200)
    decision = models.ForeignKey(
        DirectivePage,
        verbose_name=_("quyết định công bố"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    announced_on = models.DateField(
        _("ngày công bố"), null=True, blank=True, help_text=_("Từ ngày này xếp hạng được hiện công khai.")
    )

    class Meta:
        verbose_name = _("đợt chấm chỉ số CCHC")
        verbose_name_plural = _("chỉ số CCHC")
        ordering = ["-year", "title"]
        constraints = [models.UniqueConstraint(fields=["year", "title"], name="unique_scoring_round")]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"


class Criterion(CleanTextMixin, models.Model):
    """A criterion with its highest score; a round's criteria are its own, so that later years may differ."""

    round = ParentalKey(ScoringRound, on_delete=models.CASCADE, related_name="criteria")
    code = models.CharField(_("mã"), max_length=20)
    name = models.CharField(_("tiêu chí"), max_length=300)
    area = models.ForeignKey(
        ReformArea,
        verbose_name=_("nội dung cải cách"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    max_score = models.DecimalField(_("điểm tối đa"), max_digits=6, decimal_places=2, validators=[MinValueValidator(0)])

    class Meta:
        verbose_name = _("tiêu chí")
        verbose_name_plural = _("tiêu chí")
        ordering = ["code", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "code"], name="unique_criterion")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class UnitScore(CleanTextMixin, models.Model):
    """What a unit gives itself for a criterion, what the assessors give it, and what proves it."""

    criterion = models.ForeignKey(
        Criterion, verbose_name=_("tiêu chí"), on_delete=models.PROTECT, related_name="scores"
    )
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="reform_scores"
    )
    self_score = models.DecimalField(
        _("điểm tự chấm"), max_digits=6, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    assessed_score = models.DecimalField(
        _("điểm thẩm định"), max_digits=6, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    explanation = models.TextField(_("giải trình"), blank=True)
    evidence = models.ForeignKey(
        Document, verbose_name=_("minh chứng"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    assessor_note = models.TextField(_("ý kiến thẩm định"), blank=True)

    class Meta:
        verbose_name = _("điểm chỉ số CCHC")
        verbose_name_plural = _("điểm chỉ số CCHC")
        ordering = ["criterion__code", "unit__sort_key"]
        constraints = [models.UniqueConstraint(fields=["criterion", "unit"], name="one_score_a_unit_and_criterion")]

    def __str__(self) -> str:
        return f"{self.criterion} · {self.unit}"

    def clean(self) -> None:
        """Refuse a score above the criterion's highest, and a cut without a word why."""
        super().clean()
        errors: dict[str, Any] = {}
        for name in ("self_score", "assessed_score"):
            given = getattr(self, name)
            if given is not None and given > self.criterion.max_score:
                errors[name] = _("Điểm vượt mức tối đa %(max)s của tiêu chí.") % {"max": self.criterion.max_score}
        lower = (
            self.self_score is not None and self.assessed_score is not None and self.assessed_score < self.self_score
        )
        if lower and not self.assessor_note.strip():
            errors["assessor_note"] = _("Điểm thẩm định thấp hơn điểm tự chấm thì phải ghi lý do.")
        if errors:
            raise ValidationError(errors)
