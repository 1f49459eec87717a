"""The form that starts an import."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ImportForm(forms.Form):
    """A source and what to do with it; a trial run first unless told otherwise."""

    source = forms.FileField(
        label=_("Tệp nguồn"),
        help_text=_(
            "Excel (.xlsx) theo mẫu, JSON từng dòng (.jsonl, .jsonl.gz), hoặc nhiều tệp văn bản nén thành .zip."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.jsonl,.json,.ndjson,.gz,.zip"}),
    )
    dry_run = forms.BooleanField(
        label=_("Chạy thử"), required=False, initial=True, help_text=_("Chỉ báo sẽ làm gì với từng dòng, không ghi gì.")
    )
    publish = forms.BooleanField(
        label=_("Xuất bản ngay"),
        required=False,
        initial=True,
        help_text=_("Bỏ chọn để tạo bản nháp. Văn bản từ tệp nén luôn là bản nháp, chờ biên tập viên xác nhận."),
    )
