"""«Thủ tục hành chính» in the admin: the registry, the review, and the lists behind them."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from ..models import OnlineLevel, Procedure, ProcedureField, ProcedureReview, ReviewProposal


class ProcedureViewSet(ModelViewSet):
    """Procedures."""

    model = Procedure
    icon = "form"
    menu_label = _("Thủ tục")
    list_display = ["name", "code", "field", "level", "published_on", "withdrawn_on"]
    list_filter = ["level", "field", "online_eligible"]
    search_fields = ["name", "code", "search_key"]
    search_backend_name = None
    copy_view_enabled = False
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("field"), FieldPanel("level")]),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("authority"), FieldPanel("authority_unit")]),
        FieldRowPanel([FieldPanel("time_limit"), FieldPanel("time_limit_days"), FieldPanel("fee")]),
        FieldPanel("steps"),
        FieldPanel("way"),
        FieldPanel("papers"),
        FieldRowPanel([FieldPanel("subjects"), FieldPanel("result")]),
        MultiFieldPanel(
            [FieldPanel("conditions"), FieldPanel("forms"), FieldPanel("legal_basis"), FieldPanel("decision")],
            heading=_("Khi có"),
            classname="collapsed",
        ),
        FieldRowPanel([FieldPanel("published_on"), FieldPanel("withdrawn_on"), FieldPanel("online_eligible")]),
        InlinePanel("online_states", heading=_("Mức độ trực tuyến qua các thời kỳ"), label=_("mức độ")),
    ]


class ReviewViewSet(ModelViewSet):
    """Yearly reviews with the totals that were reported."""

    model = ProcedureReview
    icon = "clipboard-list"
    menu_label = _("Đợt rà soát")
    list_display = ["title", "year", "plan", "is_public"]
    list_filter = ["year"]
    search_fields = ["title"]
    search_backend_name = None
    copy_view_enabled = False
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("year")]),
        FieldPanel("plan"),
        FieldPanel("is_public"),
        HelpPanel(content=_("Số tổng đã báo cáo được đối chiếu với các kiến nghị đã nhập.")),
        InlinePanel("totals", heading=_("Số tổng đã báo cáo"), label=_("cấp")),
    ]


class ProposalViewSet(ModelViewSet):
    """Proposals of a review."""

    model = ReviewProposal
    icon = "edit"
    menu_label = _("Kiến nghị")
    list_display = ["procedure", "level", "kind", "unit", "proposed_on", "outcome"]
    list_filter = ["review", "level", "kind", "outcome"]
    search_fields = ["procedure__name", "procedure__code", "content"]
    search_backend_name = None
    copy_view_enabled = False
    form_fields = [
        *("review", "procedure", "kind", "reason", "content", "unit", "proposed_on"),
        *("outcome", "decided_on", "decision", "outcome_note"),
    ]


class ProcedureFieldViewSet(ModelViewSet):
    """Fields of procedures."""

    model = ProcedureField
    icon = "tag"
    menu_label = _("Lĩnh vực TTHC")
    form_fields = ["name", "slug"]
    list_display = ["name"]
    search_fields = ["name"]
    search_backend_name = None


class OnlineLevelViewSet(ModelViewSet):
    """Online levels."""

    model = OnlineLevel
    icon = "globe"
    menu_label = _("Mức độ trực tuyến")
    form_fields = ["name", "slug", "rank", "counts_as_online", "valid_from", "valid_to", "rule_source"]
    list_display = ["name", "counts_as_online", "valid_from", "valid_to"]
    search_backend_name = None


class ProcedureViewSetGroup(ModelViewSetGroup):
    """«Thủ tục hành chính» in the admin's menu."""

    menu_label = _("Thủ tục hành chính")
    menu_icon = "form"
    menu_order = 660
    items = (ProcedureViewSet, ReviewViewSet, ProposalViewSet, ProcedureFieldViewSet, OnlineLevelViewSet)
