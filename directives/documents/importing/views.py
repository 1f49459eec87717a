"""Screens of the import: start one, watch it, read its report row by row. They work without JavaScript."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from ..models import DocumentType, ImportJob
from ..permissions import user_can_import
from .enums import RowStatus
from .forms import ImportForm
from .jobs import repeat_for_real, start_job, stop_job
from .sheets import template

PAGE_SIZE = 100
REFRESH = 3  # seconds
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _require(request: HttpRequest) -> None:
    if not user_can_import(request.user):
        raise PermissionDenied(str(_("Màn hình này dành cho người được xuất bản văn bản.")))


def _screen(
    request: HttpRequest, name: str, *, title: Any, trail: list[dict[str, Any]], **context: Any
) -> HttpResponse:
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}, *trail, {"url": "", "label": title}]
    shown = {"page_title": title, "header_title": title, "header_icon": "upload", "breadcrumbs_items": crumbs}
    return TemplateResponse(request, f"documents/{name}.html", shown | context)


@require_http_methods(["GET", "HEAD", "POST"])
def jobs(request: HttpRequest) -> HttpResponse:
    """Show the form and the imports so far; start one."""
    _require(request)
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            job = start_job(
                by=request.user,
                file=form.cleaned_data["source"],
                publish=form.cleaned_data["publish"],
                dry_run=form.cleaned_data["dry_run"],
                now=timezone.now(),
            )
        except ValidationError as error:
            form.add_error("source", error)
        else:
            return redirect("documents_import_job", job.pk)
    page = Paginator(ImportJob.objects.select_related("created_by"), 20).get_page(request.GET.get("p"))
    return _screen(request, "import_jobs", title=_("Nhập văn bản"), trail=[], form=form, jobs=page)


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """Send the Excel template."""
    _require(request)
    names = list(dict.fromkeys(DocumentType.objects.values_list("name", flat=True)))
    response = HttpResponse(template(names), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-nhap-van-ban.xlsx"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def job(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an import is and its report; it may be left meanwhile. A trial run can be done for real from here."""
    _require(request)
    found = get_object_or_404(ImportJob, pk=pk)
    if request.method == "POST":
        return _act(request, found)
    status = request.GET.get("ket-qua", "")
    rows = found.rows.all()
    if status in RowStatus.values:
        rows = rows.filter(status=status)
    response = _screen(
        request,
        "import_job",
        title=found.name,
        trail=[{"url": reverse("documents_import"), "label": _("Nhập văn bản")}],
        job=found,
        rows=Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p")),
        chosen=status,
        counts=_counts(found),
    )
    if found.is_open:
        response["Refresh"] = str(REFRESH)  # the browser asks again by itself, with or without JavaScript
    return response


def _act(request: HttpRequest, found: ImportJob) -> HttpResponse:
    now = timezone.now()
    if "stop" in request.POST:
        stop_job(job=found, by=request.user, now=now)
    elif "for-real" in request.POST and found.dry_run and found.source:
        found = repeat_for_real(job=found, by=request.user, now=now)
    return redirect("documents_import_job", found.pk)


def _counts(found: ImportJob) -> list[tuple[str, Any, int]]:
    """Return (status, its words, how many) of every status."""
    values = (found.created, found.updated, found.unchanged, found.skipped, found.failed)
    return [(status.value, status.label, count) for status, count in zip(RowStatus, values, strict=True)]
