"""Forms of the acts; the services check again, and say what is wrong at the same fields."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from site_config.portal.uploads import PERMITTED_EXTENSIONS


class ManyFilesInput(forms.ClearableFileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several uploads as a list; their content is checked by the service, so that one bad file keeps the text."""

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the uploads; empty files stay in, to be reported by name."""
        return [file for file in data or [] if file] if isinstance(data, list | tuple) else [data] if data else []


class VersionForm(forms.Form):
    """What every act carries: the version of the assignment that the actor saw."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def take_errors(self, error: ValidationError) -> None:
        """Show what a service refused, at its field where the form has it."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for name, problems in error.error_dict.items():
            field = "evidence" if name == "files" else name
            self.add_error(field if field in self.fields else None, problems)


class ReportForm(VersionForm):
    """A progress report; what every report needs comes first."""

    field_order = ("version", "percent", "text", "evidence", "difficulties", "remedy")

    percent = forms.IntegerField(
        label=_("Mức độ hoàn thành (%)"),
        min_value=0,
        max_value=100,
        help_text=_("Ghi 100 khi đã làm xong: báo cáo được gửi chờ xác nhận."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 1}),
    )
    text = forms.CharField(
        label=_("Kết quả thực hiện"), max_length=10_000, widget=forms.Textarea(attrs={"rows": 5}), strip=True
    )
    difficulties = forms.CharField(
        label=_("Khó khăn, vướng mắc (nếu có)"),
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    remedy = forms.CharField(
        label=_("Đề xuất, giải pháp (nếu có)"),
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    evidence = ManyFilesField(
        label=_("Minh chứng: ảnh, văn bản (chọn được nhiều tệp)"),
        required=False,
        widget=ManyFilesInput(attrs={"accept": ",".join(f".{extension}" for extension in PERMITTED_EXTENSIONS)}),
    )


class ReturnForm(VersionForm):
    """Why the unit is asked to do it again."""

    reason = forms.CharField(
        label=_("Lý do, việc cần làm lại"), max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}), strip=True
    )
