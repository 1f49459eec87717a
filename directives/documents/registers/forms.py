"""Forms of the registers; the services check again and say what is wrong at the same fields."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..enums import Direction, NumberPattern
from ..models import DocumentType
from .entries import Columns

_COLUMN_NAMES = tuple(Columns.__dataclass_fields__)


def _day(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **kwargs)


def _text(label: Any, rows: int = 2, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=5_000, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class RegisterForm(forms.Form):
    """What the register's forms share: units and types offered by the day, and errors of the services."""

    def __init__(self, *args: Any, on: datetime.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = OrganisationalUnit.objects.valid(on=on)
        for name in {"unit", "drafter"} & set(self.fields):
            self.fields[name].queryset = units  # type: ignore[attr-defined]

    def take_errors(self, error: ValidationError) -> None:
        """Show what a service refused, at its field where the form has it."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for field, problems in error.error_dict.items():
            self.add_error(field if field in self.fields else None, problems)

    def split(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return (what places the entry, what stands in its columns) of the cleaned data."""
        data = self.cleaned_data
        columns = {name: data[name] for name in _COLUMN_NAMES if name in data}
        return {name: value for name, value in data.items() if name not in columns}, columns


class FindForm(forms.Form):
    """Words or a number, and days of registration."""

    q = forms.CharField(label=_("Số hoặc nội dung"), max_length=200, required=False)
    tu = _day(_("Vào sổ từ ngày"), required=False)
    den = _day(_("đến ngày"), required=False)

    def chosen(self) -> dict[str, Any]:
        """Return what is asked for; what can't be read asks for nothing."""
        self.is_valid()
        data = getattr(self, "cleaned_data", {})
        return {"text": data.get("q", ""), "start": data.get("tu"), "end": data.get("den")}


class TakeNumberForm(RegisterForm):
    """A number for a draft on the portal."""

    dated_on = _day(_("Ngày ban hành"))
    drafter = forms.ModelChoiceField(
        label=_("Đơn vị soạn thảo"),
        queryset=OrganisationalUnit.objects.none(),
        required=False,
        help_text=_("Chỉ dùng cho công văn: ký hiệu là cơ quan, gạch nối, đơn vị soạn thảo, ví dụ UBND-NV."),
    )
    symbol = forms.CharField(
        label=_("Ký hiệu"), max_length=40, required=False, help_text=_("Để trống: lấy theo mẫu số của loại văn bản.")
    )
    reason = forms.CharField(
        label=_("Lý do ghi lùi ngày"),
        max_length=200,
        required=False,
        help_text=_("Chỉ cần khi sổ đã cấp số cho ngày sau ngày ban hành."),
    )


class OutgoingForm(TakeNumberForm):
    """An outgoing document that is not put on the portal."""

    unit = forms.ModelChoiceField(label=_("Cơ quan ban hành"), queryset=OrganisationalUnit.objects.none())
    document_type = forms.ModelChoiceField(
        label=_("Loại văn bản"),
        queryset=DocumentType.objects.exclude(number_pattern__in=[NumberPattern.NONE, NumberPattern.YEAR_TERM]),
    )
    summary = _text(_("Trích yếu"))
    signer = forms.CharField(label=_("Người ký"), max_length=150)
    recipients = _text(_("Nơi nhận"), required=False)
    archive_unit = forms.CharField(label=_("Đơn vị, người nhận bản lưu"), max_length=200, required=False)
    copies = forms.IntegerField(label=_("Số lượng bản"), min_value=0, max_value=100_000, required=False)
    forwarded_on = _day(_("Ngày chuyển"), required=False)
    note = forms.CharField(label=_("Ghi chú"), max_length=250, required=False)

    field_order = ("unit", "document_type", "dated_on", "summary", "signer", "recipients", "drafter", "symbol")


class IncomingForm(RegisterForm):
    """A document that arrived."""

    unit = forms.ModelChoiceField(label=_("Cơ quan nhận"), queryset=OrganisationalUnit.objects.none())
    received_on = _day(_("Ngày đến"))
    author = forms.CharField(label=_("Tác giả"), max_length=250, help_text=_("Cơ quan hoặc người gửi văn bản."))
    number = forms.CharField(label=_("Số, ký hiệu văn bản"), max_length=60, required=False)
    dated_on = _day(_("Ngày văn bản"), required=False)
    document_type = forms.ModelChoiceField(label=_("Tên loại"), queryset=DocumentType.objects.all(), required=False)
    summary = _text(_("Trích yếu"))
    recipients = _text(_("Đơn vị hoặc người nhận"), required=False)
    due_on = _day(_("Hạn giải quyết"), required=False)
    note = forms.CharField(label=_("Ghi chú"), max_length=250, required=False)


class OpenBookForm(RegisterForm):
    """A book with the number up to which numbers were given on paper."""

    direction = forms.ChoiceField(label=_("Sổ"), choices=Direction.choices)
    unit = forms.ModelChoiceField(label=_("Cơ quan"), queryset=OrganisationalUnit.objects.none())
    document_type = forms.ModelChoiceField(
        label=_("Hệ thống số của loại"),
        queryset=DocumentType.objects.exclude(number_pattern=NumberPattern.NONE),
        required=False,
        help_text=_("Bắt buộc với sổ văn bản đi; sổ văn bản đến chỉ có một dãy số."),
    )
    year = forms.IntegerField(label=_("Năm"), min_value=1945, max_value=2200)
    last_number = forms.IntegerField(
        label=_("Số cuối cùng đã cấp trên giấy"),
        min_value=0,
        max_value=999_999,
        help_text=_("Số tiếp theo lấy từ cổng sẽ là số này cộng một. Ghi 0 nếu năm nay chưa cấp số nào."),
    )

    def clean(self) -> dict[str, Any]:
        """Demand a type for a book of outgoing documents."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("direction") == Direction.OUTGOING and not data.get("document_type"):
            self.add_error("document_type", _("Hãy chọn loại văn bản: mỗi hệ thống số có sổ riêng."))
        return data


class AmendForm(RegisterForm):
    """The columns of a line that may be completed later; the form keeps those of the book's direction."""

    author = forms.CharField(label=_("Tác giả"), max_length=250)
    summary = _text(_("Trích yếu"))
    signer = forms.CharField(label=_("Người ký"), max_length=150, required=False)
    recipients = _text(_("Nơi nhận"), required=False)
    archive_unit = forms.CharField(label=_("Đơn vị, người nhận bản lưu"), max_length=200, required=False)
    copies = forms.IntegerField(label=_("Số lượng bản"), min_value=0, max_value=100_000, required=False)
    forwarded_on = _day(_("Ngày chuyển"), required=False)
    due_on = _day(_("Hạn giải quyết"), required=False)
    note = forms.CharField(label=_("Ghi chú"), max_length=500, required=False)

    def __init__(self, *args: Any, outgoing: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("author", "due_on") if outgoing else ("signer", "archive_unit", "copies", "forwarded_on"):
            del self.fields[name]


class CancelForm(RegisterForm):
    """Why a number is cancelled."""

    reason = forms.CharField(label=_("Lý do hủy số"), max_length=200)
