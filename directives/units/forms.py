"""Forms by which an administrator keeps units and who works in them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from search.text import fold

from .models import OrganisationalUnit, StaffMembership


class UnitForm(WagtailAdminModelForm):
    """A unit with the names by which people write it, one a line."""

    aliases = forms.CharField(
        label=_("cách viết khác"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Mỗi dòng một cách viết, ví dụ «Phòng Nội vụ huyện», «P. Nội vụ». Dùng để nhận ra đơn vị."),
    )

    class Meta:
        model = OrganisationalUnit
        fields = ["code", "name", "short_name", "kind", "parent", "external", "valid_from", "valid_to", "successor"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            own = {fold(self.instance.name), fold(self.instance.short_name)}
            self.fields["aliases"].initial = "\n".join(n.name for n in self.instance.names.all() if n.key not in own)

    def alias_list(self) -> list[str]:
        """Return the lines of the field without empty ones."""
        return [line.strip()[:200] for line in self.cleaned_data["aliases"].splitlines() if line.strip()]


class AppointmentForm(WagtailAdminModelForm):
    """Gives a person a role in a unit."""

    class Meta:
        model = StaffMembership
        fields = ["user", "unit", "role", "job_title", "valid_from", "valid_to"]

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = data.get("valid_from"), data.get("valid_to")
        if start and end and end < start:
            self.add_error("valid_to", _("Ngày kết thúc phải sau ngày bắt đầu."))
        return data


class AppointmentChangeForm(AppointmentForm):
    """Changes title and period; another role or unit is a new appointment, so that the record stays true."""

    class Meta(AppointmentForm.Meta):
        fields = ["job_title", "valid_from", "valid_to"]
