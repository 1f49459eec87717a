"""The reform section, its yearly plans and their items."""

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from directives.documents.models import DirectivePage, ReformArea
from directives.units.models import OrganisationalUnit
from site_config.portal.blocks import BodyBlock
from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models import BasePage

from ..enums import ORDINALS, PeriodKind
from ..plans.tasks import planned_tasks_of


class ReformIndexPage(BasePage):
    """«Cải cách hành chính»: the section under which plans stand."""

    introduction = models.TextField(_("lời giới thiệu"), blank=True, max_length=1000)
    body = StreamField(BodyBlock(), verbose_name=_("nội dung"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["portal.HomePage"]

    class Meta:
        verbose_name = _("chuyên trang cải cách hành chính")
        verbose_name_plural = _("chuyên trang cải cách hành chính")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the public plans, newest year first, and the six areas with the number of public directives in each."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["plans"] = ReformPlanPage.objects.child_of(self).live().public().order_by("-year", "title")
        public = DirectivePage.objects.live().public()
        context["areas"] = ReformArea.objects.annotate(
            directive_count=models.Count(
                "directives", filter=models.Q(directives__in=public.values("pk")), distinct=True
            )
        )
        return context


class ReformPlanPage(BasePage):
    """A yearly plan of administrative reform: the year planned, the document that issues it, items by area."""

    year = models.PositiveSmallIntegerField(
        _("năm kế hoạch"), null=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    issued_by = models.ForeignKey(
        DirectivePage,
        verbose_name=_("văn bản ban hành"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reform_plans",
    )
    introduction = models.TextField(_("mục tiêu"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("nội dung"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("year"), PageChooserPanel("issued_by", "documents.DirectivePage")]),
        FieldPanel("introduction"),
        InlinePanel("items", heading=_("Nhiệm vụ của kế hoạch"), label=_("nhiệm vụ")),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["reform.ReformIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("kế hoạch cải cách hành chính")
        verbose_name_plural = _("kế hoạch cải cách hành chính")

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a revision whose planned tasks are those of the items, so that publishing gives them."""
        self.planned_tasks.set(planned_tasks_of(self.items.all()))
        return super().save_revision(*args, **kwargs)

    def items_by_area(self) -> list[tuple[ReformArea | None, list["PlanItem"]]]:
        """Return the items grouped by area in the areas' order; steering (no area) comes first."""
        items: Iterable[PlanItem] = self.items.select_related("area", "lead_unit").prefetch_related("cooperating_units")
        groups: dict[int, tuple[ReformArea | None, list[PlanItem]]] = {}
        for item in items:
            code = item.area.code if item.area else 0
            groups.setdefault(code, (item.area, []))[1].append(item)
        return [groups[code] for code in sorted(groups)]


class PlanItem(CleanTextMixin, Orderable, ClusterableModel):
    """One line of a plan: what is to come out, who leads, by when."""

    page = ParentalKey(ReformPlanPage, on_delete=models.CASCADE, related_name="items")
    area = models.ForeignKey(
        ReformArea,
        verbose_name=_("nội dung cải cách"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Để trống cho nhiệm vụ chỉ đạo, điều hành chung."),
    )
    content = models.TextField(_("nhiệm vụ"))
    product = models.CharField(_("sản phẩm"), max_length=300, blank=True)
    lead_unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị chủ trì"), on_delete=models.PROTECT, related_name="+"
    )
    cooperating_units = ParentalManyToManyField(
        OrganisationalUnit, verbose_name=_("đơn vị phối hợp"), blank=True, related_name="+"
    )
    deadline = models.DateField(_("thời hạn"), null=True, blank=True)
    key = models.UUIDField(default=uuid.uuid4, null=True, blank=True, editable=False)
    period_kind = models.CharField(
        _("kỳ thực hiện"), max_length=10, choices=PeriodKind, default=PeriodKind.YEAR, db_default=PeriodKind.YEAR
    )
    period_ordinal = models.PositiveSmallIntegerField(
        _("kỳ thứ"), default=1, db_default=1, validators=[MinValueValidator(1)]
    )
    indicator = models.ForeignKey(
        "reform.Indicator",
        verbose_name=_("chỉ tiêu"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Chỉ tiêu đo kết quả của nhiệm vụ, nếu có."),
    )
    target = models.DecimalField(
        _("mục tiêu"), max_digits=14, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    gives_task = models.BooleanField(
        _("giao thành nhiệm vụ"),
        default=False,
        db_default=False,
        help_text=_("Khi xuất bản, đơn vị chủ trì nhận nhiệm vụ này và báo cáo trên cổng."),
    )
    carried_from = models.UUIDField(null=True, blank=True, editable=False)

    class Meta(Orderable.Meta):
        verbose_name = _("nhiệm vụ của kế hoạch")
        verbose_name_plural = _("nhiệm vụ của kế hoạch")

    def clean(self) -> None:
        """Refuse a deadline years away from the plan's year (a typing error) and a period the year doesn't have."""
        super().clean()
        if self.period_ordinal and self.period_ordinal > ORDINALS[PeriodKind(self.period_kind)]:
            raise ValidationError(
                {"period_ordinal": _("Loại kỳ này không có kỳ thứ %(n)s.") % {"n": self.period_ordinal}}
            )
        year = getattr(self.page, "year", None)
        if self.deadline and year and abs(self.deadline.year - year) > 5:
            raise ValidationError({"deadline": _("Thời hạn cách năm kế hoạch quá xa, hãy kiểm tra lại năm.")})
