"""The yearly review of procedures: what is proposed for each, what was decided, and stated totals that must agree."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from directives.documents.models import DirectivePage
from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from ..enums import ProcedureLevel, ProposalKind, ProposalOutcome
from .procedure import Procedure


class ProcedureReview(CleanTextMixin, ClusterableModel):
    """A review of procedures in a year, by the plan that orders it (NĐ 63/2010/NĐ-CP, art. 28)."""

    year = models.PositiveSmallIntegerField(_("năm"), validators=[MinValueValidator(2000), MaxValueValidator(2100)])
    title = models.CharField(_("tên đợt rà soát"), max_length=200)
    plan = models.ForeignKey(
        DirectivePage,
        verbose_name=_("kế hoạch rà soát"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="procedure_reviews",
    )
    is_public = models.BooleanField(_("công khai"), default=True)

    class Meta:
        verbose_name = _("đợt rà soát TTHC")
        verbose_name_plural = _("đợt rà soát TTHC")
        ordering = ["-year", "title"]
        constraints = [models.UniqueConstraint(fields=["year", "title"], name="unique_procedure_review")]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"


class ProposalQuerySet(models.QuerySet["ReviewProposal"]):
    """Proposals, each notion in one place."""

    def between(self, start: datetime.date, end: datetime.date) -> Self:
        """Keep the proposals sent from the day ``start`` to the day ``end``."""
        return self.filter(proposed_on__range=(start, end))

    def at_level(self, level: str) -> Self:
        """Keep those for procedures settled at ``level``."""
        return self.filter(level=level)

    def public(self) -> Self:
        """Keep those of public reviews."""
        return self.filter(review__is_public=True)


class ReviewProposal(CleanTextMixin, models.Model):
    """A proposal to the province: amend or supplement, cancel or replace, or simplify one procedure."""

    review = models.ForeignKey(
        ProcedureReview, verbose_name=_("đợt rà soát"), on_delete=models.PROTECT, related_name="proposals"
    )
    procedure = models.ForeignKey(
        Procedure, verbose_name=_("thủ tục"), on_delete=models.PROTECT, related_name="proposals"
    )
    level = models.CharField(_("cấp thực hiện"), max_length=10, choices=ProcedureLevel, editable=False)
    kind = models.CharField(_("kiến nghị"), max_length=20, choices=ProposalKind)
    reason = models.TextField(_("lý do"))
    content = models.TextField(_("nội dung kiến nghị"))
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị rà soát"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_on = models.DateField(_("ngày kiến nghị"), db_index=True)
    outcome = models.CharField(
        _("kết quả xử lý"), max_length=20, choices=ProposalOutcome, default=ProposalOutcome.PENDING
    )
    decided_on = models.DateField(_("ngày xử lý"), null=True, blank=True)
    decision = models.CharField(_("văn bản xử lý"), max_length=200, blank=True)
    outcome_note = models.TextField(_("ghi chú kết quả"), blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("kiến nghị rà soát TTHC")
        verbose_name_plural = _("kiến nghị rà soát TTHC")
        ordering = ["level", "kind", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["review", "procedure"], name="one_proposal_a_procedure"),
            models.CheckConstraint(
                condition=models.Q(outcome=ProposalOutcome.PENDING) | models.Q(decided_on__isnull=False),
                name="decided_proposal_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.procedure.name}"

    def clean(self) -> None:
        """Demand a day and a document once it is decided, in the right order."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.outcome != ProposalOutcome.PENDING:
            if self.decided_on is None:
                errors["decided_on"] = _("Hãy ghi ngày xử lý kiến nghị.")
            elif self.proposed_on and self.decided_on < self.proposed_on:
                errors["decided_on"] = _("Ngày xử lý không được trước ngày kiến nghị.")
            if not self.decision.strip():
                errors["decision"] = _("Hãy ghi số, ngày của văn bản xử lý.")
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the level of the procedure as it is now."""
        self.level = self.procedure.level
        super().save(*args, **kwargs)


class ReviewTotal(CleanTextMixin, models.Model):
    """Totals as a report states them, to be held against the proposals on record."""

    review = ParentalKey(
        ProcedureReview, verbose_name=_("đợt rà soát"), on_delete=models.CASCADE, related_name="totals"
    )
    level = models.CharField(_("cấp thực hiện"), max_length=10, choices=ProcedureLevel)
    total = models.PositiveIntegerField(_("tổng số"))
    amend = models.PositiveIntegerField(_("sửa đổi, bổ sung"), default=0)
    cancel_or_replace = models.PositiveIntegerField(_("hủy bỏ, thay thế"), default=0)
    simplify = models.PositiveIntegerField(_("đơn giản hóa"), default=0)
    source = models.CharField(_("nguồn"), max_length=300)

    class Meta:
        verbose_name = _("số tổng đã báo cáo")
        verbose_name_plural = _("số tổng đã báo cáo")
        ordering = ["review", "level"]
        constraints = [
            models.UniqueConstraint(fields=["review", "level"], name="one_total_a_level"),
            models.CheckConstraint(
                condition=models.Q(total=models.F("amend") + models.F("cancel_or_replace") + models.F("simplify")),
                name="review_total_is_its_parts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review} · {self.get_level_display()}: {self.total}"

    @property
    def stated(self) -> dict[str, int]:
        """Return proposal kind -> stated number."""
        return {kind.value: int(getattr(self, kind.value)) for kind in ProposalKind}

    def clean(self) -> None:
        """Refuse a total that isn't the sum of its parts."""
        super().clean()
        parts = sum(self.stated.values())
        if self.total is not None and self.total != parts:
            raise ValidationError(
                {
                    "total": _(
                        "Tổng số %(total)s khác tổng các phần %(sum)s "
                        "(%(amend)s + %(cancel)s + %(simplify)s). Hãy sửa cho khớp."
                    )
                    % {
                        "total": self.total,
                        "sum": parts,
                        "amend": self.amend,
                        "cancel": self.cancel_or_replace,
                        "simplify": self.simplify,
                    }
                }
            )
