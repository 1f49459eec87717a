"""Forms in the making of a report: asking units, a unit's words and figures, the decision."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..enums import FigureState, Measure
from ..models import EnteredFigure, Indicator, UnitReport
from ..periods import Period, UnknownPeriod, parse_period

_STATES = [
    (FigureState.COUNTED.value, _("có số liệu")),
    (FigureState.DONE_UNCOUNTED.value, _("có thực hiện, chưa thống kê")),
]


class RoundForm(forms.Form):
    """Which period, by when, which units."""

    period = forms.CharField(label=_("Kỳ báo cáo"), max_length=10, help_text=_("Ví dụ 2022H1, 2022Q3, 2022M07, 2022."))
    due_on = forms.DateField(label=_("Hạn gửi"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    units = forms.ModelMultipleChoiceField(
        label=_("Đơn vị"), queryset=OrganisationalUnit.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    guidance = forms.CharField(label=_("Hướng dẫn"), required=False, max_length=2000, widget=forms.Textarea)

    def __init__(self, *args: Any, today: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = OrganisationalUnit.objects.reporting().valid(on=today)
        self.fields["units"].queryset = units  # type: ignore[attr-defined]
        self.fields["units"].initial = units

    def clean_period(self) -> Period:
        """Return the period named."""
        try:
            return parse_period(self.cleaned_data["period"])
        except UnknownPeriod as error:
            raise forms.ValidationError(str(error)) from error


class PartForm(forms.ModelForm):
    """A unit's part: words, and the figures it is asked for, pre-filled with what it entered before."""

    class Meta:
        model = UnitReport
        fields = ("results", "shortcomings", "causes", "proposals")
        widgets = {name: forms.Textarea(attrs={"rows": 4}) for name in fields}

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, indicators: list[Indicator], entered: dict[int, EnteredFigure], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.indicators = indicators
        self.initial["version"] = self.instance.version
        for indicator in indicators:
            self._ask(indicator, entered.get(indicator.pk))

    def _ask(self, indicator: Indicator, entered: EnteredFigure | None) -> None:
        name = f"figure-{indicator.pk}"
        label = f"{indicator.name} ({indicator.measure_unit})" if indicator.measure_unit else indicator.name
        self.fields[name] = forms.DecimalField(
            label=label, required=False, min_value=0, localize=True, help_text=indicator.guidance
        )
        self.fields[f"{name}-state"] = forms.ChoiceField(label=_("Tình trạng"), choices=_STATES, required=False)
        self.fields[f"{name}-source"] = forms.CharField(label=_("Nguồn số liệu"), required=False, max_length=300)
        if indicator.measure == Measure.RATIO:
            self.fields[f"{name}-of"] = forms.DecimalField(
                label=_("trên tổng số: %(basis)s") % {"basis": indicator.ratio_basis}, required=False, localize=True
            )
        if entered is not None:
            self.initial.update(
                {name: entered.numerator, f"{name}-state": entered.state, f"{name}-source": entered.source}
            )
            self.initial[f"{name}-of"] = entered.denominator

    def figures(self, as_of: datetime.date) -> dict[int, dict[str, Any]]:
        """Return indicator id -> fields of an entered figure."""
        data = self.cleaned_data
        found = {}
        for indicator in self.indicators:
            name = f"figure-{indicator.pk}"
            state = data.get(f"{name}-state") or FigureState.COUNTED
            found[indicator.pk] = {
                "state": state,
                "numerator": data.get(name),
                "denominator": data.get(f"{name}-of"),
                "source": data.get(f"{name}-source") or "",
                "as_of": as_of if state == FigureState.COUNTED else None,
            }
        return found
