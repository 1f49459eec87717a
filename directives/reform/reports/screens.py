"""Staff screens in the making of a report. They work without JavaScript, on phones too."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from directives.units.permissions import units_of, user_can_act_for, user_can_coordinate, user_can_see_everything
from site_config.portal import clock

from ..enums import UnitReportState
from ..indicators import scope_of
from ..models import EnteredFigure, Indicator, ReportRound, UnitReport
from .building import build_report
from .excel import report_as_excel
from .forms import PartForm, RoundForm
from .services import WRITABLE, approve_part, fill_in, freeze, open_round, return_part
from .word import report_as_word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _screen(request: HttpRequest, name: str, title: Any, *, above: bool = True, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}]
    if above:
        crumbs.append({"url": reverse("reports_rounds"), "label": _("Báo cáo CCHC")})
    crumbs.append({"url": "", "label": title})
    shown = {"page_title": title, "header_title": title, "header_icon": "doc-full", "breadcrumbs_items": crumbs}
    return TemplateResponse(request, f"reports/{name}.html", shown | context)


@require_http_methods(["GET", "HEAD", "POST"])
def rounds(request: HttpRequest) -> HttpResponse:
    """Show the reports being made; a unit sees its own parts; the coordinator asks for a new one."""
    today, now = clock.today(request), clock.now(request)
    mine = units_of(request.user, on=today)
    everything = user_can_see_everything(request.user, on=today)
    if not everything and not mine:
        raise PermissionDenied(str(_("Màn hình này dành cho đơn vị báo cáo và bộ phận tổng hợp.")))
    coordinates = user_can_coordinate(request.user, on=today)
    form = RoundForm(request.POST or None, today=today) if coordinates else None
    if request.method == "POST":
        if form is None:
            raise PermissionDenied(str(_("Chỉ bộ phận điều phối được yêu cầu báo cáo.")))
        if form.is_valid():
            data = form.cleaned_data
            try:
                made = open_round(
                    period=data["period"],
                    due_on=data["due_on"],
                    units=data["units"],
                    guidance=data["guidance"],
                    by=request.user,
                    now=now,
                )
            except ValidationError as error:
                form.add_error("period", error.messages)
            else:
                return redirect("reports_round", made.pk)
    parts = UnitReport.objects.filter(unit__in=mine).select_related("round", "unit").order_by("-round__due_on")
    shown = ReportRound.objects.prefetch_related("unit_reports") if everything else []
    title = _("Báo cáo cải cách hành chính")
    return _screen(request, "rounds", title, above=False, form=form, parts=parts, rounds=shown, day=today)


@require_http_methods(["GET", "HEAD", "POST"])
def one_round(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report with the units' parts and its figures as the records make it now; approve and freeze it."""
    today, now = clock.today(request), clock.now(request)
    if not user_can_see_everything(request.user, on=today):
        raise PermissionDenied(str(_("Màn hình này dành cho bộ phận tổng hợp và lãnh đạo.")))
    shown = get_object_or_404(ReportRound, pk=pk)
    if request.method == "POST":
        try:
            made = freeze(
                report_round=shown,
                note=request.POST.get("note", ""),
                document_number=request.POST.get("number", ""),
                by=request.user,
                now=now,
            )
        except ValidationError as error:
            for said in error.messages:
                messages.error(request, said)
        else:
            messages.success(request, _("Đã duyệt báo cáo, phiên bản %(n)s.") % {"n": made.number})
        return redirect("reports_round", pk)
    return _screen(
        request,
        "round",
        shown,
        round=shown,
        parts=shown.unit_reports.select_related("unit"),
        report=build_report(shown.period, on=today),
        versions=shown.versions.select_related("approved_by"),
        may_act=user_can_coordinate(request.user, on=today),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a unit's part: the unit fills in and sends, the coordinator returns or approves."""
    today, now = clock.today(request), clock.now(request)
    shown = get_object_or_404(UnitReport.objects.select_related("round", "unit"), pk=pk)
    may_write = user_can_act_for(request.user, shown.unit, on=today)
    may_decide = user_can_coordinate(request.user, on=today)
    if not (may_write or user_can_see_everything(request.user, on=today)):
        raise PermissionDenied(str(_("Mỗi đơn vị chỉ xem phần báo cáo của mình.")))
    if request.method == "POST" and "decision" in request.POST:
        return _decide(request, shown, now)
    indicators = list(Indicator.objects.filter(reported_by_units=True, is_active=True))
    form = PartForm(request.POST or None, instance=shown, indicators=indicators, entered=_entered(shown, indicators))
    if request.method == "POST" and form.is_valid():
        scope = scope_of(shown.round.period, on=today)
        words = {name: form.cleaned_data[name] for name in PartForm.Meta.fields}
        try:
            fill_in(
                part=shown,
                words=words,
                figures=form.figures(scope.day),
                send="send" in request.POST,
                version=form.cleaned_data["version"],
                by=request.user,
                now=now,
            )
        except ValidationError as error:
            _tell(form, error)
        else:
            messages.success(request, _("Đã gửi báo cáo.") if "send" in request.POST else _("Đã lưu."))
            return redirect("reports_part", pk)
    return _screen(
        request,
        "part",
        shown,
        part=shown,
        form=form,
        writable=may_write and shown.state in WRITABLE,
        decidable=may_decide and shown.state in (UnitReportState.SUBMITTED, UnitReportState.APPROVED),
        report=build_report(shown.round.period, on=today, unit=shown.unit),
    )


def _entered(shown: UnitReport, indicators: list[Indicator]) -> dict[int, EnteredFigure]:
    period = shown.round.period
    found = EnteredFigure.objects.filter(
        unit=shown.unit,
        indicator__in=indicators,
        period_kind=period.kind,
        period_year=period.year,
        period_ordinal=period.ordinal,
    )
    return {figure.indicator_id: figure for figure in found}


def _tell(form: PartForm, error: ValidationError) -> None:
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, said in error.message_dict.items():
        form.add_error(name if name in form.fields else None, said)


def _decide(request: HttpRequest, shown: UnitReport, now: Any) -> HttpResponse:
    version = int(request.POST["version"]) if request.POST.get("version", "").isdigit() else -1
    try:
        if request.POST["decision"] == "approve":
            approve_part(part=shown, version=version, by=request.user, now=now)
            messages.success(request, _("Đã duyệt phần của %(unit)s.") % {"unit": shown.unit})
        else:
            reason = request.POST.get("reason", "")
            return_part(part=shown, reason=reason, version=version, by=request.user, now=now)
            messages.success(request, _("Đã trả lại cho %(unit)s.") % {"unit": shown.unit})
    except ValidationError as error:
        for said in error.messages:
            messages.error(request, said)
        return redirect("reports_part", shown.pk)
    return redirect("reports_round", shown.round_id)


@require_safe
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Send the report as Word («word») or its appendix as Excel («excel»)."""
    today = clock.today(request)
    if not user_can_see_everything(request.user, on=today):
        raise PermissionDenied(str(_("Tệp này dành cho bộ phận tổng hợp và lãnh đạo.")))
    shown = get_object_or_404(ReportRound, pk=pk)
    if kind not in {"word", "excel"}:
        raise Http404
    report = build_report(shown.period, on=today)
    content, media, ending = (
        (report_as_word(report), WORD, "docx") if kind == "word" else (report_as_excel(report), EXCEL, "xlsx")
    )
    response = HttpResponse(content, content_type=media)
    response["Content-Disposition"] = f'attachment; filename="bao-cao-cchc-{shown.period.code}.{ending}"'
    return response
