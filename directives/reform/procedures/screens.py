"""Staff screens of procedures: import from Excel with a trial run, and the review held against what was reported."""

import tempfile
from pathlib import Path
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from directives.documents.importing.records import SourceProblem
from directives.documents.importing.sheets import read_sheet, template
from site_config.portal import clock

from ..models import ProcedureReview
from .fields import FIELDS, NEEDED
from .importing import CREATED, FAILED, UNCHANGED, UPDATED, RowResult, import_procedures
from .permissions import require_keeper
from .services import disagreements

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_BYTES = 20 * 1024 * 1024
WORDS = {CREATED: _("Thêm mới"), UPDATED: _("Cập nhật"), UNCHANGED: _("Không đổi"), FAILED: _("Lỗi")}


class ProcedureImportForm(forms.Form):
    """The Excel file, and whether only to try."""

    source = forms.FileField(
        label=_("Tệp Excel"),
        help_text=_("Tệp .xlsx theo mẫu, tối đa 20 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )
    dry_run = forms.BooleanField(
        label=_("Chạy thử"), required=False, initial=True, help_text=_("Chỉ báo sẽ làm gì với từng dòng, không ghi gì.")
    )

    def clean_source(self) -> Any:
        """Refuse a file that is too large."""
        source = self.cleaned_data["source"]
        if source.size > MAX_BYTES:
            raise forms.ValidationError(_("Tệp lớn hơn 20 MB. Hãy tách thành nhiều tệp."))
        return source


def _screen(request: HttpRequest, name: str, title: Any, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}, {"url": "", "label": title}]
    shown = {"page_title": title, "header_title": title, "header_icon": "form", "breadcrumbs_items": crumbs}
    return TemplateResponse(request, f"procedures/{name}.html", shown | context)


@require_http_methods(["GET", "HEAD", "POST"])
def import_screen(request: HttpRequest) -> HttpResponse:
    """Take a file, try or write it, and report row by row."""
    today = clock.today(request)
    require_keeper(request.user, on=today)
    form = ProcedureImportForm(request.POST or None, request.FILES or None)
    results: list[RowResult] | None = None
    if request.method == "POST" and form.is_valid():
        try:
            results = _run(form.cleaned_data["source"], request, dry_run=form.cleaned_data["dry_run"])
        except SourceProblem as problem:
            form.add_error("source", str(problem))
    counts = [(WORDS[s], sum(r.status == s for r in results)) for s in WORDS] if results is not None else []
    rows = [(r, WORDS[r.status]) for r in sorted(results or [], key=lambda r: (r.status != FAILED, r.number))]
    return _screen(
        request, "import", _("Nhập thủ tục hành chính"), form=form, results=rows, counts=counts, ran=results is not None
    )


def _run(source: Any, request: HttpRequest, *, dry_run: bool) -> list[RowResult]:
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as kept:
        for chunk in source.chunks():
            kept.write(chunk)
        kept.flush()
        rows = read_sheet(Path(kept.name), fields=FIELDS, needed=NEEDED)
        return import_procedures(rows, by=request.user, on=clock.today(request), dry_run=dry_run)


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """Send the Excel template."""
    require_keeper(request.user, on=clock.today(request))
    response = HttpResponse(template([], fields=FIELDS, title=str(_("Thủ tục hành chính"))), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-thu-tuc-hanh-chinh.xlsx"'
    return response


@require_safe
def review_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold the reported totals of a review against the proposals on record."""
    require_keeper(request.user, on=clock.today(request))
    review = get_object_or_404(ProcedureReview, pk=pk)
    context = {"review": review, "wrong": disagreements(review), "totals": review.totals.all()}
    return _screen(request, "review_check", _("Đối chiếu: %(review)s") % {"review": review}, **context)
