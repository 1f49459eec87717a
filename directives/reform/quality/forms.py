"""The survey's form: one unit, one answer a question, nothing about the person."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..models import SurveyQuestion


class SurveyForm(forms.Form):
    """Asks every active question; ``receipt`` comes with the page, so that a form sent twice is taken once."""

    receipt = forms.RegexField(regex=r"^[0-9a-f]{32}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, units: Any, questions: list[SurveyQuestion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = questions
        self.fields["unit"] = forms.ModelChoiceField(
            label=_("Nơi giải quyết hồ sơ của bạn"), queryset=units, empty_label=_("— Chọn đơn vị —")
        )
        for question in questions:
            answers = [("2", question.answer_good), ("1", question.answer_fair), ("0", question.answer_poor)]
            self.fields[f"cau-{question.pk}"] = forms.ChoiceField(
                label=question.text, choices=answers, widget=forms.RadioSelect
            )

    @property
    def unit(self) -> OrganisationalUnit:
        """Return the unit judged."""
        chosen: OrganisationalUnit = self.cleaned_data["unit"]
        return chosen

    @property
    def points(self) -> dict[int, int]:
        """Return question id -> points."""
        return {question.pk: int(self.cleaned_data[f"cau-{question.pk}"]) for question in self.questions}
