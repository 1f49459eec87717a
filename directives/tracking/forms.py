"""Forms of the acts; the services check again, and say what is wrong at the same fields."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from directives.units.permissions import staff_of
from site_config.portal.models import User
from site_config.portal.uploads import PERMITTED_EXTENSIONS

from .enums import Act
from .models import Assignment
from .services import BulkAct, unfinished_subtasks


def day_field(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:
    """Return a date field that takes the browser's form and d/m/Y."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
    )


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

    def __init__(self, *args: Any, assignment: Assignment, on: datetime.date, **kwargs: Any) -> None:
        self.assignment, self.on = assignment, on
        super().__init__(*args, **kwargs)

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


class ReasonForm(VersionForm):
    """An act that needs a reason."""

    label: Any = _("Lý do")
    reason = forms.CharField(max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}), strip=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = self.label


class ReturnForm(ReasonForm):
    """Why the unit is asked to do it again."""

    label = _("Lý do, việc cần làm lại")


class ConfirmForm(VersionForm):
    """Confirmation; a reason is asked for only where sub-tasks are not all ended."""

    reason = forms.CharField(
        label=_("Lý do xác nhận khi còn nhiệm vụ con chưa xong"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        strip=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not unfinished_subtasks(self.assignment):
            del self.fields["reason"]


class ExtensionForm(ReasonForm):
    """Asking for more time."""

    field_order = ("version", "due", "reason")
    label = _("Lý do xin gia hạn")
    due = day_field(_("Xin gia hạn đến ngày"), required=True)


class ExtensionAnswerForm(VersionForm):
    """Granting more time."""

    due = day_field(_("Hạn mới (để trống nếu đồng ý ngày đã xin)"))
    answer = forms.CharField(
        label=_("Ý kiến (nếu có)"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        strip=True,
    )


class ResumeForm(VersionForm):
    """Letting a suspended share go on."""

    due = day_field(_("Hạn mới (để trống nếu giữ hạn cũ)"))
    note = forms.CharField(
        label=_("Ghi chú (nếu có)"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        strip=True,
    )


class ReopenForm(ReasonForm):
    """Opening what was ended."""

    field_order = ("version", "reason", "due")
    label = _("Lý do mở lại")
    due = day_field(_("Hạn mới (để trống nếu giữ hạn cũ)"))


class DelegateForm(VersionForm):
    """Naming the officer who works on the share."""

    officer = forms.ModelChoiceField(label=_("Người thực hiện"), queryset=User.objects.none())
    note = forms.CharField(
        label=_("Ý kiến chỉ đạo (nếu có)"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        strip=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officers = staff_of(self.assignment.unit, on=self.on)
        self.fields["officer"].queryset = officers  # type: ignore[attr-defined]


class TransferForm(ReasonForm):
    """Giving the share to another unit."""

    field_order = ("version", "unit", "reason", "due")
    label = _("Lý do chuyển")
    unit = forms.ModelChoiceField(label=_("Chuyển cho đơn vị"), queryset=OrganisationalUnit.objects.none())
    due = day_field(_("Hạn của đơn vị mới (để trống nếu giữ hạn cũ)"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = OrganisationalUnit.objects.reporting().valid(on=self.on)
        taken = self.assignment.task.assignments.not_cancelled().values("unit")
        self.fields["unit"].queryset = units.exclude(pk__in=taken)  # type: ignore[attr-defined]


class BulkForm(forms.Form):
    """The act, and what some acts need."""

    act = forms.ChoiceField(label=_("Việc cần làm"), choices=BulkAct.choices, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Lý do, ý kiến (bắt buộc khi yêu cầu thực hiện lại)"),
        required=False,
        max_length=2_000,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    due = day_field(_("Hạn mới khi gia hạn (để trống nếu đồng ý ngày đã xin)"))


# In the order of the screen: what one does most often first.
ACT_FORMS: dict[Act, type[VersionForm]] = {
    Act.ACKNOWLEDGE: VersionForm,
    Act.CONFIRM: ConfirmForm,
    Act.REPORT: ReportForm,
    Act.RETURN: ReturnForm,
    Act.APPROVE_EXTENSION: ExtensionAnswerForm,
    Act.REFUSE_EXTENSION: ReasonForm,
    Act.DELEGATE: DelegateForm,
    Act.REQUEST_EXTENSION: ExtensionForm,
    Act.RESUME: ResumeForm,
    Act.REOPEN: ReopenForm,
    Act.DECLINE: ReasonForm,
    Act.SUSPEND: ReasonForm,
    Act.TRANSFER: TransferForm,
    Act.CANCEL: ReasonForm,
}
