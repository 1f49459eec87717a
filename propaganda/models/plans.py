"""Yearly propaganda plans by channel: what is planned; what was achieved is counted from results (results.py)."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from directives.documents.models import DirectivePage
from directives.units.models import OrganisationalUnit
from site_config.portal.blocks import BodyBlock
from site_config.portal.clean_text import CleanTextMixin
from site_config.portal.models import BasePage

from .results import Channel


class PropagandaPlanPage(BasePage):
    """A yearly propaganda plan: what was planned and what was done by channel.

    The year planned differs from the year of the document: 7193/QĐ-UBND of 2021 issues the plan of 2022.
    """

    year = models.PositiveSmallIntegerField(
        _("năm kế hoạch"), null=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    issued_by = models.ForeignKey(
        DirectivePage,
        verbose_name=_("văn bản ban hành"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="propaganda_plans",
    )
    introduction = models.TextField(_("mục tiêu"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("nội dung"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("year"), PageChooserPanel("issued_by", "documents.DirectivePage")]),
        FieldPanel("introduction"),
        InlinePanel("channels", heading=_("Hình thức tuyên truyền"), label=_("hình thức")),
        FieldPanel("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["propaganda.PropagandaIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("kế hoạch tuyên truyền")
        verbose_name_plural = _("kế hoạch tuyên truyền")


class PlanChannel(CleanTextMixin, Orderable):
    """A channel of a plan with the quantity planned, for one leading unit."""

    page = ParentalKey(PropagandaPlanPage, on_delete=models.CASCADE, related_name="channels")
    channel = models.ForeignKey(
        Channel, verbose_name=_("hình thức"), null=True, on_delete=models.PROTECT, related_name="planned"
    )
    planned = models.DecimalField(
        _("kế hoạch"), max_digits=12, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    lead_unit = models.ForeignKey(
        OrganisationalUnit,
        verbose_name=_("đơn vị chủ trì"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    note = models.CharField(_("ghi chú"), max_length=300, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("hình thức tuyên truyền")
        verbose_name_plural = _("hình thức tuyên truyền")

    def __str__(self) -> str:
        return str(self.channel or "")
