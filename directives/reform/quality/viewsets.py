"""«Chất lượng CCHC» in the admin: what shows how well reform work is done."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, Panel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from ..models import (
    Commendation,
    CoordinationRegulation,
    Inspection,
    IsoState,
    Milestone,
    PersonnelRecords,
    ScoringRound,
    Survey,
    SurveyQuestion,
    TrainingClass,
    UnitScore,
)


class _List(ModelViewSet):
    """What all lists of this room share."""

    search_backend_name = None
    copy_view_enabled = False


class InspectionViewSet(_List):
    """Inspections with their findings."""

    model = Inspection
    icon = "search"
    menu_label = _("Kiểm tra")
    list_display = ["subject", "unit", "year", "planned_for", "held_on"]
    list_filter = ["year", "unit"]
    search_fields = ["subject", "unit__name"]
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("year"), FieldPanel("unit")]),
        FieldPanel("subject"),
        FieldRowPanel([FieldPanel("plan"), FieldPanel("conclusion")]),
        FieldRowPanel([FieldPanel("planned_for"), FieldPanel("held_on"), FieldPanel("is_public")]),
        FieldPanel("team"),
        FieldPanel("assessment"),
        InlinePanel("findings", heading=_("Tồn tại, nguyên nhân, giải pháp"), label=_("tồn tại")),
    ]


class ScoringRoundViewSet(_List):
    """Rounds of the index with their criteria."""

    model = ScoringRound
    icon = "order"
    menu_label = _("Bộ chỉ số")
    list_display = ["title", "year", "announced_on"]
    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("decision"), FieldPanel("announced_on")]),
        InlinePanel("criteria", heading=_("Tiêu chí"), label=_("tiêu chí")),
    ]


class UnitScoreViewSet(_List):
    """Scores by unit and criterion."""

    model = UnitScore
    icon = "tick"
    menu_label = _("Điểm chỉ số")
    form_fields = [
        *("criterion", "unit", "self_score", "explanation", "evidence", "assessed_score", "assessor_note"),
    ]
    list_display = ["criterion", "unit", "self_score", "assessed_score"]
    list_filter = ["unit"]


class CommendationViewSet(_List):
    """Commendations."""

    model = Commendation
    icon = "pick"
    menu_label = _("Khen thưởng")
    form_fields = [
        *("kind", "recipient", "unit", "decided_on", "decision_number", "decision", "achievement", "index_year"),
        "is_public",
    ]
    list_display = ["recipient", "kind", "decision_number", "decided_on"]
    list_filter = ["kind", "index_year"]
    search_fields = ["recipient", "decision_number"]


class SurveyViewSet(_List):
    """Surveys with their paper totals."""

    model = Survey
    icon = "form"
    menu_label = _("Khảo sát hài lòng")
    list_display = ["title", "starts_on", "ends_on", "online"]
    panels: ClassVar[list[Panel]] = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("method"),
        FieldRowPanel([FieldPanel("online"), FieldPanel("satisfied_from"), FieldPanel("is_public")]),
        InlinePanel("paper_totals", heading=_("Phiếu giấy"), label=_("đơn vị")),
    ]


class SurveyQuestionViewSet(_List):
    """Indicators of satisfaction."""

    model = SurveyQuestion
    icon = "help"
    menu_label = _("Chỉ số hài lòng")
    form_fields = ["position", "text", "answer_good", "answer_fair", "answer_poor", "is_active"]
    list_display = ["text", "position", "is_active"]


class IsoStateViewSet(_List):
    """ISO 9001 by unit."""

    model = IsoState
    icon = "success"
    menu_label = _("ISO 9001")
    form_fields = ["unit", "stage", "since", "standard", "announcement"]
    list_display = ["unit", "stage", "since"]
    list_filter = ["stage"]


class MilestoneViewSet(_List):
    """Milestones."""

    model = Milestone
    icon = "flag"
    menu_label = _("Mốc hoàn thành")
    form_fields = [
        *("code", "name", "area", "version", "due_on", "reached_on", "unit", "evidence", "source", "position"),
    ]
    list_display = ["name", "version", "due_on", "reached_on"]


class RegulationViewSet(_List):
    """Coordination regulations."""

    model = CoordinationRegulation
    icon = "link"
    menu_label = _("Quy chế phối hợp")
    form_fields = ["name", "document", "lead_unit", "units", "effective_on", "ended_on", "sanction"]
    list_display = ["name", "lead_unit", "effective_on"]


class TrainingViewSet(_List):
    """Training classes with attendance."""

    model = TrainingClass
    icon = "group"
    menu_label = _("Tập huấn")
    list_display = ["title", "organiser", "starts_on", "ends_on"]
    panels: ClassVar[list[Panel]] = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("organiser"), FieldPanel("place")]),
        FieldPanel("plan"),
        InlinePanel("attendances", heading=_("Học viên theo đơn vị"), label=_("đơn vị")),
    ]


class PersonnelRecordsViewSet(_List):
    """Completeness of staff records."""

    model = PersonnelRecords
    icon = "user"
    menu_label = _("Hồ sơ CBCCVC")
    form_fields = ["unit", "as_of", "total", "complete", "source"]
    list_display = ["unit", "as_of", "complete", "total"]


class QualityViewSetGroup(ModelViewSetGroup):
    """«Chất lượng CCHC» in the admin's menu."""

    menu_label = _("Chất lượng CCHC")
    menu_icon = "success"
    menu_order = 665
    items = (
        InspectionViewSet,
        ScoringRoundViewSet,
        UnitScoreViewSet,
        CommendationViewSet,
        SurveyViewSet,
        SurveyQuestionViewSet,
        IsoStateViewSet,
        MilestoneViewSet,
        RegulationViewSet,
        TrainingViewSet,
        PersonnelRecordsViewSet,
    )
