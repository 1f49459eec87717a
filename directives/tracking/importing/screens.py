"""Screens of the import of tasks: the template, a trial run, the report row by row. They work without JavaScript."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from directives.documents.importing.enums import RowStatus
from directives.documents.importing.sheets import template
from directives.units.permissions import user_can_coordinate
from site_config.portal import clock

from ..models import TaskImport
from ..output.excel import CONTENT_TYPE
from ..views.screens import screen
from .fields import FIELDS
from .jobs import repeat_for_real, start_import

PAGE_SIZE = 100
REFRESH = 3  # seconds


class TaskImportForm(forms.Form):
    """A filled template; a trial run first unless told otherwise."""

    source = forms.FileField(
        label=_("Tệp Excel đã điền"),
        help_text=_("Theo tệp mẫu; mỗi dòng một nhiệm vụ, tối đa 20.000 dòng."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
    )
    dry_run = forms.BooleanField(
        label=_("Chạy thử"), required=False, initial=True, help_text=_("Chỉ báo sẽ làm gì với từng dòng, không ghi gì.")
    )


def _require(request: HttpRequest) -> None:
    if not user_can_coordinate(request.user, on=clock.today(request)):
        raise PermissionDenied(str(_("Màn hình này dành cho bộ phận điều phối.")))


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    """Show the form and the imports so far; start one."""
    _require(request)
    form = TaskImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            job = start_import(
                by=request.user,
                file=form.cleaned_data["source"],
                dry_run=form.cleaned_data["dry_run"],
                today=clock.today(request),
                now=clock.now(request),
            )
        except ValidationError as error:
            form.add_error("source", error)
        else:
            return redirect("tracking_import", job.pk)
    page = Paginator(TaskImport.objects.select_related("created_by"), 20).get_page(request.GET.get("p"))
    return screen(request, "tracking/task_imports.html", title=_("Nhập nhiệm vụ"), icon="upload", form=form, jobs=page)


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """Send the Excel template."""
    _require(request)
    response = HttpResponse(template((), fields=FIELDS, title=str(_("Nhiệm vụ"))), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="mau-nhap-nhiem-vu.xlsx"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def task_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an import is and its report; a trial run can be done for real from here."""
    _require(request)
    job = get_object_or_404(TaskImport, pk=pk)
    if request.method == "POST":
        if job.dry_run and not job.is_open:
            today, now = clock.today(request), clock.now(request)
            job = repeat_for_real(job=job, by=request.user, today=today, now=now)
        return redirect("tracking_import", job.pk)
    status = request.GET.get("ket-qua", "")
    rows = job.rows.all()
    counts: list[tuple[Any, Any, int]] = [
        (one.value, one.label, found) for one in RowStatus if (found := rows.filter(status=one).count())
    ]
    if status in RowStatus.values:
        rows = rows.filter(status=status)
    response = screen(
        request,
        "tracking/task_import.html",
        title=job.name,
        icon="upload",
        above=[{"url": reverse("tracking_imports"), "label": _("Nhập nhiệm vụ")}],
        job=job,
        rows=Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p")),
        chosen=status,
        counts=counts,
    )
    if job.is_open:
        response["Refresh"] = str(REFRESH)  # works without script
    return response
