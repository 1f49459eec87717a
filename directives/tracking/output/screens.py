"""The screens of reports: choose what, take it as Excel, Word, CSV or on paper; long files are made beside."""

import datetime
from itertools import islice
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from site_config.portal import clock

from ..counts import counts_by_standing
from ..enums import WorkState
from ..filters import AssignmentFilter, AssignmentFilterForm
from ..models import ExportJob
from ..querysets import AssignmentQuerySet
from ..views.screens import screen
from . import csv_file, excel, word
from .asked import asked, may_report, sees_reports
from .columns import COLUMNS
from .heads import head_of
from .jobs import start_export
from .lines import lines

REFRESH = 3  # seconds
MOST_PRINTED = 2_000  # lines: a browser lays out no more in reasonable time
_OWN_FILES = 20


def _asked(request: HttpRequest, data: Any) -> tuple[AssignmentFilterForm, AssignmentFilter, AssignmentQuerySet]:
    today = clock.today(request)
    if not may_report(request.user, on=today):
        raise PermissionDenied(
            str(_("Màn hình này dành cho bộ phận điều phối, lãnh đạo và các đơn vị được giao việc."))
        )
    return asked(request.user, data, today=today)


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Show how many tasks the filters leave, the ways to take them out, and the account's files."""
    form, chosen, shares = _asked(request, request.GET)
    return screen(
        request,
        "tracking/reports.html",
        title=_("Báo cáo nhiệm vụ"),
        icon="download",
        form=form,
        query=chosen.query(),
        chosen=chosen,
        counts=counts_by_standing(shares, on=chosen.day(clock.today(request))),
        total=shares.count(),
        most_listed=word.MOST,
        jobs=ExportJob.objects.filter(created_by_id=request.user.pk)[:_OWN_FILES],
    )


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """Make an Excel file by the filters of the form; a long one is made beside."""
    _form, chosen, shares = _asked(request, request.POST)
    job = start_export(
        by=request.user,
        chosen=chosen,
        total=shares.count(),
        today=clock.today(request),
        now=clock.now(request),
    )
    return redirect("tracking_export_file" if job.state == WorkState.DONE else "tracking_export", job.pk)


def _own_job(request: HttpRequest, pk: int) -> ExportJob:
    """Return the account's own job; another's is answered like one that doesn't exist."""
    return get_object_or_404(ExportJob, pk=pk, created_by_id=request.user.pk)


@require_safe
def export_job(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a file is; the page asks again by itself and may be left."""
    job = _own_job(request, pk)
    above = [{"url": reverse("tracking_reports"), "label": _("Báo cáo nhiệm vụ")}]
    response = screen(request, "tracking/export_job.html", title=job.title, icon="download", above=above, job=job)
    if job.is_open:
        response["Refresh"] = str(REFRESH)  # works without script
    return response


@require_safe
def export_file(request: HttpRequest, pk: int) -> FileResponse:
    """Send a finished file to whoever asked for it."""
    job = _own_job(request, pk)
    if not job.file:
        raise Http404
    return FileResponse(
        job.file.open("rb"), as_attachment=True, filename=_name(job.on, "xlsx"), content_type=excel.CONTENT_TYPE
    )


def _name(day: datetime.date, ending: str) -> str:
    return f"bao-cao-nhiem-vu-{day:%Y-%m-%d}.{ending}"


def _attached(response: Any, day: datetime.date, ending: str) -> Any:
    response["Content-Disposition"] = f'attachment; filename="{_name(day, ending)}"'
    return response


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Send the report as CSV, line by line as it is read."""
    _form, chosen, shares = _asked(request, request.GET)
    today = clock.today(request)
    shown = lines(shares, on=chosen.day(today), with_reports=sees_reports(request.user, on=today))
    response = StreamingHttpResponse(csv_file.csv_rows(shown), content_type=csv_file.CONTENT_TYPE)
    return _attached(response, chosen.day(today), "csv")


@require_safe
def as_word(request: HttpRequest) -> HttpResponse:
    """Send the report of the unit and period in administrative layout."""
    _form, chosen, shares = _asked(request, request.GET)
    today = clock.today(request)
    on = chosen.day(today)
    listed = lines(shares, on=on, with_reports=sees_reports(request.user, on=today))
    content = word.word_report(
        head_of(chosen, today=today), counts_by_standing(shares, on=on), listed, total=shares.count()
    )
    return _attached(HttpResponse(content, content_type=word.CONTENT_TYPE), on, "docx")


@require_safe
def as_print(request: HttpRequest) -> HttpResponse:
    """Show the report for paper: the same 25 columns, the groups above them."""
    _form, chosen, shares = _asked(request, request.GET)
    today = clock.today(request)
    shown = lines(shares, on=chosen.day(today), with_reports=sees_reports(request.user, on=today))
    groups: list[tuple[Any, int]] = []
    for column in COLUMNS:
        if groups and groups[-1][0] == column.group:
            groups[-1] = (column.group, groups[-1][1] + 1)
        else:
            groups.append((column.group, 1))
    context = {
        "head": head_of(chosen, today=today),
        "columns": COLUMNS,
        "groups": groups,
        "rows": [[column.value(line) for column in COLUMNS] for line in islice(shown, MOST_PRINTED)],
        "total": shares.count(),
        "most": MOST_PRINTED,
        "back": reverse("tracking_reports") + chosen.query(),
        "day": today,
    }
    return TemplateResponse(request, "tracking/report_print.html", context)
