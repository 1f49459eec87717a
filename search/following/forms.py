"""What a follower fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from site_config.portal.normalise import has_nul

from ..models import Frequency


class FollowForm(forms.Form):
    """How often, and for readers without an account to which address. ``trap`` is left empty by people."""

    email = forms.EmailField(
        label=_("Thư điện tử của bạn"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "aria-describedby": "email-de-lam-gi"}),
        error_messages={
            "required": _("Hãy nhập địa chỉ thư điện tử để nhận bản tin."),
            "invalid": _("Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@example.vn."),
        },
    )
    frequency = forms.ChoiceField(
        label=_("Gửi bản tin"), choices=Frequency.choices, initial=Frequency.DAILY, widget=forms.RadioSelect
    )
    trap = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, needs_email: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_email:
            del self.fields["email"]

    def clean_email(self) -> str:
        """Refuse what the database can't hold."""
        email = str(self.cleaned_data["email"])
        if has_nul(email):
            raise forms.ValidationError(_("Địa chỉ thư điện tử chưa đúng, ví dụ đúng: ten@example.vn."))
        return email
