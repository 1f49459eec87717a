"""One offered task as a form: accept or drop, change its words, units and deadline."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from .offers import Offer

UnitChoices = Sequence[tuple[str, str]]


class OfferForm(forms.Form):
    """The fields of an offered task; units are chosen by their codes."""

    accept = forms.BooleanField(label=_("Nhận nhiệm vụ này"), required=False)
    content = forms.CharField(
        label=_("Nội dung nhiệm vụ"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    leads = forms.MultipleChoiceField(
        label=_("Đơn vị chủ trì"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Mỗi đơn vị được chọn nhận một nhiệm vụ và tự chủ trì nhiệm vụ của mình."),
    )
    cooperating = forms.MultipleChoiceField(
        label=_("Đơn vị phối hợp"), required=False, widget=forms.CheckboxSelectMultiple
    )
    deadline = forms.DateField(
        label=_("Hạn hoàn thành"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Để trống nếu văn bản không ấn định hạn."),
    )

    def __init__(
        self, data: Any = None, *, offer: Offer, units: UnitChoices, issued_on: datetime.date | None = None
    ) -> None:
        self.offer = offer
        self._issued_on = issued_on
        initial = {
            "accept": bool(offer.leads),
            "content": offer.content,
            "leads": list(offer.leads),
            "cooperating": list(offer.cooperating),
            "deadline": offer.deadline,
        }
        super().__init__(data, prefix=offer.key, initial=initial)
        names = dict(units)
        for name in ("leads", "cooperating"):
            self.fields[name].choices = list(units)  # type: ignore[attr-defined]
        self.lead_names = [names[code] for code in offer.leads if code in names]
        self.cooperating_names = [names[code] for code in offer.cooperating if code in names]

    def clean(self) -> dict[str, Any]:
        """Ask a task that is accepted for its words and a leading unit; a dropped one for nothing."""
        data: dict[str, Any] = super().clean() or {}
        if not data.get("accept"):
            self.errors.clear()
            return data
        if not (data.get("content") or "").strip():
            self.add_error("content", _("Hãy ghi nội dung nhiệm vụ, hoặc bỏ chọn «Nhận nhiệm vụ này»."))
        if not data.get("leads"):
            self.add_error("leads", _("Hãy chọn đơn vị chủ trì, hoặc bỏ chọn «Nhận nhiệm vụ này»."))
        deadline = data.get("deadline")
        if deadline and self._issued_on and deadline < self._issued_on:
            self.add_error("deadline", _("Hạn hoàn thành không được trước ngày ban hành văn bản."))
        return data

    @property
    def accepted(self) -> bool:
        """Tell whether the valid form accepts its task."""
        return bool(self.cleaned_data.get("accept"))


def unit_choices(page_day: datetime.date | None) -> UnitChoices:
    """Return (code, name) of the units that may be given tasks on the day the page was issued. One query."""
    found = OrganisationalUnit.objects.filter(children=None)
    if page_day is not None:
        found = found.valid(on=page_day)
    return [(unit.code, unit.label) for unit in found]


def require_some(forms_: Sequence[OfferForm]) -> None:
    """Raise ``ValidationError`` when no task is accepted."""
    if not any(form.accepted for form in forms_):
        raise ValidationError(_("Chưa nhận nhiệm vụ nào. Hãy đánh dấu ít nhất một, hoặc trở lại văn bản."))
