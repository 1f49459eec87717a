"""«Báo cáo CCHC» in the admin: indicators, figures that people enter, the words of the report, cut-off days."""

from typing import Any, ClassVar

from django import forms
from django.forms.models import ModelForm, modelform_factory
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from ..counters import counters
from ..models import EnteredFigure, Indicator, NarrativePart, PeriodRule


class IndicatorForm(ModelForm):
    """Offers the counters that the rooms know."""

    counter = forms.ChoiceField(label=_("Bộ đếm"), required=False)

    class Meta:
        model = Indicator
        fields: ClassVar[list[str]] = [
            *("code", "name", "measure_unit", "section", "area", "position", "source", "counter", "measure"),
            *("ratio_basis", "reported_by_units", "is_public", "is_active", "guidance"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("— Không dùng —")), *((code, f"{code}: {label}") for code, label in counters.choices())]
        self.fields["counter"].choices = choices  # type: ignore[attr-defined]


class IndicatorViewSet(ModelViewSet):
    """Indicators."""

    model = Indicator
    icon = "list-ol"
    menu_label = _("Chỉ tiêu")
    list_display = ["name", "code", "section", "source", "is_active"]
    list_filter = ["section", "source", "measure"]
    search_fields = ["name", "code"]
    search_backend_name = None
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> Any:
        """Return the form with the counters."""
        return IndicatorForm


class _Signed:
    """Writes into a figure who entered or corrected it, and when; the log keeps every change."""

    form: Any
    request: Any

    def save_instance(self) -> EnteredFigure:
        """Save with the person and the moment."""
        self.form.instance.entered_by = self.request.user
        self.form.instance.entered_at = timezone.now()
        entered: EnteredFigure = super().save_instance()  # type: ignore[misc]
        return entered


class EnterFigureView(_Signed, generic.CreateView):
    """Enters a figure."""


class CorrectFigureView(_Signed, generic.EditView):
    """Corrects a figure."""


class EnteredFigureViewSet(ModelViewSet):
    """Figures entered by hand."""

    model = EnteredFigure
    icon = "edit"
    menu_label = _("Số liệu nhập")
    add_view_class = EnterFigureView
    edit_view_class = CorrectFigureView
    list_display = ["indicator", "unit", "period_year", "period_kind", "period_ordinal", "state", "numerator"]
    list_filter = ["indicator", "unit", "period_year"]
    search_backend_name = None
    copy_view_enabled = False
    _fields: ClassVar[list[str]] = [
        *("indicator", "unit", "period_kind", "period_year", "period_ordinal", "state"),
        *("numerator", "denominator", "text", "as_of", "method", "source"),
    ]

    def get_form_class(self, for_update: bool = False) -> Any:
        """Return the form of a figure; only indicators that are entered may be chosen."""
        form = modelform_factory(EnteredFigure, fields=self._fields)
        form.base_fields["indicator"].queryset = Indicator.objects.filter(source="entered")  # type: ignore[attr-defined]
        return form


class NarrativePartViewSet(ModelViewSet):
    """The words of the report."""

    model = NarrativePart
    icon = "pilcrow"
    menu_label = _("Lời văn báo cáo")
    form_fields = ["section", "position", "text", "is_active"]
    list_display = ["section", "position", "text", "is_active"]
    list_filter = ["section"]
    search_backend_name = None


class PeriodRuleViewSet(ModelViewSet):
    """Cut-off days."""

    model = PeriodRule
    icon = "date"
    menu_label = _("Ngày chốt số liệu")
    form_fields = [
        *("kind", "ordinal", "starts_year_before", "start_month", "start_day", "end_month", "end_day"),
        "rule_source",
    ]
    list_display = ["kind", "ordinal", "start_day", "start_month", "end_day", "end_month"]
    search_backend_name = None


class ReportViewSetGroup(ModelViewSetGroup):
    """«Số liệu báo cáo» in the admin's menu."""

    menu_label = _("Số liệu báo cáo")
    menu_icon = "list-ol"
    menu_order = 668
    items = (EnteredFigureViewSet, IndicatorViewSet, NarrativePartViewSet, PeriodRuleViewSet)
