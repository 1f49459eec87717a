"""Which rows of a list of assignments: read from an address, written back into one, applied to a queryset."""

import datetime
from dataclasses import asdict, dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from directives.documents.models import ReformArea
from directives.units.models import OrganisationalUnit
from search.text import fold

from .enums import CARRYING_OUT, AssignmentRole, AssignmentState, Need, Standing
from .querysets import AssignmentQuerySet

# Behind a total: everything that the partition law counts, without what is shown apart.
COUNTED = "counted"
PARAMETERS = {
    "standing": "tinh-trang",
    "state": "trang-thai",
    "unit": "don-vi",
    "role": "vai-tro",
    "text": "van-ban",
    "need": "can-xu-ly",
    "area": "noi-dung",
    "page": "trang-van-ban",
    "due_from": "han-tu",
    "due_to": "han-den",
    "assigned_from": "giao-tu",
    "assigned_to": "giao-den",
    "as_of": "tinh-den",
}


@dataclass(frozen=True, slots=True)
class AssignmentFilter:
    """What is asked for; an empty value asks for nothing. ``unit`` is a code, ``area`` a slug, ``page`` the
    number of a document's page, ``text`` words of document or task."""

    standing: str = ""
    state: str = ""
    unit: str = ""
    role: str = ""
    text: str = ""
    need: str = ""
    area: str = ""
    page: int | None = None
    due_from: datetime.date | None = None
    due_to: datetime.date | None = None
    assigned_from: datetime.date | None = None
    assigned_to: datetime.date | None = None
    as_of: datetime.date | None = None

    def day(self, today: datetime.date) -> datetime.date:
        """Return the day by which standings are judged: the one asked for, else ``today``."""
        return self.as_of or today

    def apply(self, queryset: AssignmentQuerySet, *, today: datetime.date) -> AssignmentQuerySet:
        """Narrow ``queryset``; what was taken back appears only when asked for."""
        on = self.day(today)
        if self.standing == COUNTED:
            queryset = queryset.counted(on=on)
        elif self.standing:
            queryset = queryset.of_standing(Standing(self.standing), on=on)
        elif self.state != AssignmentState.CANCELLED:
            queryset = queryset.not_cancelled()
        if self.need:
            queryset = queryset.needing(Need(self.need), on=on)
        for word in fold(self.text).split():
            queryset = queryset.filter(task__search_key__contains=word)
        conditions: dict[str, Any] = {
            "state": self.state,
            "unit__code": self.unit,
            "role": self.role,
            "task__page__directivepage__reform_areas__slug": self.area,
            "task__page": self.page,
            "due_on__gte": self.due_from,
            "due_on__lte": self.due_to,
            "assigned_on__gte": self.assigned_from,
            "assigned_on__lte": self.assigned_to,
        }
        queryset = queryset.filter(**{name: value for name, value in conditions.items() if value})
        # What was given after the day asked for did not exist on it.
        return queryset.filter(assigned_on__lte=self.as_of) if self.as_of else queryset

    def query(self, **changes: Any) -> str:
        """Return the query string («?don-vi=NV&tinh-trang=overdue») with ``changes`` made."""
        values = asdict(replace(self, **changes))
        found = {PARAMETERS[name]: str(value) for name, value in values.items() if value}
        return f"?{urlencode(found)}" if found else ""


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, input_formats=["%Y-%m-%d", "%d/%m/%Y"])


def _choice(label: Any, choices: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[("", _("Tất cả")), *choices])


class AssignmentFilterForm(forms.Form):
    """The filters as fields; a value that makes no sense is reported and ignored."""

    standing = _choice(_("Tình trạng"), [*Standing.choices, (COUNTED, _("Mọi tình trạng, trừ tạm hoãn và từ chối"))])
    state = _choice(_("Trạng thái"), list(AssignmentState.choices))
    unit = forms.ChoiceField(label=_("Đơn vị"), required=False)
    role = _choice(_("Vai trò"), list(AssignmentRole.choices))
    need = _choice(_("Cần xử lý"), list(Need.choices))
    area = forms.ChoiceField(label=_("Lĩnh vực"), required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Văn bản hoặc nhiệm vụ"), required=False, max_length=200, strip=True)
    due_from = _day(_("Hạn từ ngày"))
    due_to = _day(_("Hạn đến ngày"))
    assigned_from = _day(_("Giao từ ngày"))
    assigned_to = _day(_("Giao đến ngày"))
    as_of = _day(_("Tính đến ngày"))

    def __init__(self, data: QueryDict, *, only: tuple[str, ...] = (), by_lead: bool = False) -> None:
        """Offer the fields ``only``; ``by_lead`` counts tasks by their leading unit unless another role is asked for."""
        if by_lead:
            data = data.copy()
            if data.get(PARAMETERS["role"]) not in set(CARRYING_OUT):
                data[PARAMETERS["role"]] = AssignmentRole.LEAD.value
        super().__init__(data, auto_id="loc-%s")
        if by_lead:
            roles = [(role.value, role.label) for role in CARRYING_OUT]
            self.fields["role"].choices = roles  # type: ignore[attr-defined]
        for name in set(self.fields) - set(only or self.fields):
            del self.fields[name]
        if "unit" in self.fields:
            units = [(unit.code, unit.label) for unit in OrganisationalUnit.objects.all()]
            self.fields["unit"].choices = [("", _("Tất cả")), *units]  # type: ignore[attr-defined]

        if "area" in self.fields:
            areas = list(ReformArea.objects.values_list("slug", "short_name"))
            self.fields["area"].choices = [("", _("Tất cả")), *areas]  # type: ignore[attr-defined]

    def add_prefix(self, field_name: str) -> str:
        """Return the name that stands in the address."""
        return PARAMETERS.get(field_name, field_name)

    def chosen(self) -> AssignmentFilter:
        """Return what was asked for, without what makes no sense."""
        self.is_valid()
        return AssignmentFilter(**self.cleaned_data)


ALL = (
    *("standing", "state", "need", "unit", "role", "area", "page", "text"),
    *("due_from", "due_to", "assigned_from", "assigned_to", "as_of"),
)
BOARD = ("role", "assigned_from", "assigned_to", "as_of")
LEADING = (*BOARD, "area")
PUBLIC = ("standing", "unit", "role", "text", "page")
