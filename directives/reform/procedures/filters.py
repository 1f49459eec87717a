"""What an address of the list of procedures asks for."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from search.text import fold

from ..enums import ProcedureLevel
from ..models import ProcedureField
from ..models.procedure import ProcedureQuerySet

ONLINE_CHOICES = [("", _("Tất cả")), ("co", _("Nộp trực tuyến được")), ("chua", _("Nộp trực tiếp"))]


class ProcedureFilterForm(forms.Form):
    """Words of the name or code, field, level, online or not; what isn't understood is left out, never an error."""

    q = forms.CharField(label=_("Tên hoặc mã thủ tục"), required=False, max_length=200)
    linh_vuc = forms.ModelChoiceField(
        label=_("Lĩnh vực"),
        required=False,
        queryset=ProcedureField.objects.all(),
        to_field_name="slug",
        empty_label=_("Tất cả"),
    )
    cap = forms.ChoiceField(
        label=_("Cấp thực hiện"), required=False, choices=[("", _("Tất cả")), *ProcedureLevel.choices]
    )
    truc_tuyen = forms.ChoiceField(label=_("Trực tuyến"), required=False, choices=ONLINE_CHOICES)

    def value(self, name: str) -> Any:
        """Return a field's cleaned value, or nothing where it isn't understood."""
        if not self.is_bound:
            return None
        self.full_clean()
        return self.cleaned_data.get(name) or None

    @property
    def is_chosen(self) -> bool:
        """Tell whether anything narrows the list."""
        return any(self.value(name) for name in self.fields)

    def narrow(self, found: ProcedureQuerySet, *, on: datetime.date) -> ProcedureQuerySet:
        """Return the procedures that fit on the day ``on``."""
        self.full_clean()
        given = self.cleaned_data if self.is_bound else {}
        for word in fold(given.get("q") or "").split()[:12]:
            found = found.filter(search_key__contains=word)
        if given.get("linh_vuc"):
            found = found.filter(field=given["linh_vuc"])
        if given.get("cap"):
            found = found.filter(level=given["cap"])
        if given.get("truc_tuyen") == "co":
            found = found.filter(pk__in=found.online(on=on).values("pk"))
        elif given.get("truc_tuyen") == "chua":
            found = found.exclude(pk__in=found.online(on=on).values("pk"))
        return found
