"""Forms of «Thêm từ tệp»."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from site_config.portal.uploads import PERMITTED_EXTENSIONS

from ..enums import Urgency
from ..models import DirectivePage, DocumentType
from ..numbers import parse_number
from .suggestions import Suggestion

MAX_FILES = 50


class ManyFiles(forms.ClearableFileInput):
    """An input that takes several files, chosen or dropped on it."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several uploaded files as a list."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the list of files; raises ``ValidationError`` when there are none or too many."""
        files = [file for file in (data if isinstance(data, list | tuple) else [data]) if file]
        if not files:
            raise ValidationError(_("Chưa chọn tệp nào. Hãy chọn hoặc kéo thả ít nhất một tệp."))
        if len(files) > MAX_FILES:
            raise ValidationError(
                _("Đã chọn %(count)s tệp. Hãy tải lên mỗi lần không quá %(limit)s tệp."),
                params={"count": len(files), "limit": MAX_FILES},
            )
        return files


class UploadForm(forms.Form):
    """One file or fifty."""

    dropped = ManyFilesField(
        label=_("Tệp văn bản"),
        widget=ManyFiles(attrs={"accept": ",".join(f".{extension}" for extension in PERMITTED_EXTENSIONS)}),
        help_text=_(
            "Chọn hoặc kéo thả vào ô này, mỗi lần không quá 50 tệp: PDF, Word, Excel, OpenDocument, RTF hoặc ảnh quét."
        ),
    )

    def uploads(self) -> list[UploadedFile]:
        """Return the files of a valid form."""
        files: list[UploadedFile] = self.cleaned_data["dropped"]
        return files


class ReviewForm(forms.ModelForm):
    """The fields of a draft, filled with what was read; each says where it was read."""

    urgency = forms.ChoiceField(label=_("Độ khẩn"), choices=Urgency.choices, required=False)

    class Meta:
        model = DirectivePage
        fields = [
            "document_type",
            "number",
            "issuer",
            "issued_on",
            "place",
            "summary",
            "signer",
            "signer_title",
            "signing_capacity",
            "urgency",
            "recipients",
        ]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "recipients": forms.Textarea(attrs={"rows": 6}),
            "issued_on": forms.DateInput(format="%d/%m/%Y"),
        }

    def __init__(self, data: Any = None, *, suggestion: Suggestion) -> None:
        super().__init__(data, initial=suggestion.values)
        for name, shown in self.fields.items():
            shown.required = False  # a draft may be incomplete; publishing asks for the rest
            shown.help_text = _where(name, suggestion)
        self.fields["document_type"].queryset = DocumentType.objects.all()  # type: ignore[attr-defined]
        self.fields["issuer"].queryset = OrganisationalUnit.objects.all()  # type: ignore[attr-defined]

    def clean_number(self) -> str:
        """Return the number; raises ``ValidationError`` when it has no proper form."""
        number: str = self.cleaned_data.get("number") or ""
        if number:
            parse_number(number)
        return number

    def clean_urgency(self) -> str:
        """Return the urgency, «Thường» where none is chosen."""
        return self.cleaned_data.get("urgency") or Urgency.NORMAL

    def _post_clean(self) -> None:
        """Leave the model's own checks to the service: the form makes no page."""

    def values(self) -> dict[str, Any]:
        """Return the fields of a valid form as ``create_draft`` takes them."""
        return dict(self.cleaned_data)


def _where(name: str, suggestion: Suggestion) -> Any:
    """Return a field's help: where its value was read, or what was read that the catalogue doesn't have."""
    proposal = suggestion.proposals.get(name)
    if proposal is None:
        return _("Không đọc được trong tệp; hãy điền nếu biết.")
    read = {"value": proposal.value, "source": proposal.source}
    if name in {"issuer", "document_type"} and name not in suggestion.values:
        return _("Trong tệp ghi «%(value)s» (%(source)s), danh mục chưa có; hãy chọn hoặc thêm vào danh mục.") % read
    return _("Đọc được ở: %(source)s.") % read
