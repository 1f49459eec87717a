"""Staff screens of quality: the index by unit with self and assessed scores, findings on their way to a remedy."""

from decimal import Decimal, InvalidOperation
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from directives.units.models import OrganisationalUnit
from directives.units.permissions import units_of
from site_config.portal import clock

from ..models import Inspection, ScoringRound, UnitScore
from .permissions import require_assessor, user_can_assess
from .ranking import highest, ranking
from .services import assess, make_task, score_oneself


def _screen(request: HttpRequest, name: str, title: Any, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Trang đầu")}, {"url": "", "label": title}]
    shown = {"page_title": title, "header_title": title, "header_icon": "order", "breadcrumbs_items": crumbs}
    return TemplateResponse(request, f"quality/{name}.html", shown | context)


@require_http_methods(["GET", "HEAD", "POST"])
def scores(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a round: a unit sees and scores itself; assessors see the ranking and score any unit (``?don-vi=``)."""
    today = clock.today(request)
    scoring = get_object_or_404(ScoringRound, pk=pk)
    assessor = user_can_assess(request.user, on=today)
    mine = units_of(request.user, on=today)
    if not assessor and not mine:
        raise PermissionDenied(str(_("Màn hình này dành cho đơn vị tự chấm điểm và bộ phận thẩm định.")))
    allowed = OrganisationalUnit.objects.reporting().valid(on=today)
    if not assessor:
        allowed = allowed.filter(pk__in=mine)
    asked = request.GET.get("don-vi", "")
    unit = allowed.filter(code=asked).first() if asked else (None if assessor else allowed.first())
    errors: dict[int, str] = {}
    if request.method == "POST" and unit is not None:
        errors = _take(request, scoring, unit, assessor=assessor and unit.pk not in mine, today=today)
        if not errors:
            messages.success(request, _("Đã lưu điểm."))
            return redirect(f"{reverse('quality_scores', args=[pk])}?don-vi={unit.code}")
    given = {s.criterion_id: s for s in UnitScore.objects.filter(criterion__round=scoring, unit=unit)} if unit else {}
    rows = [(one, given.get(one.pk), errors.get(one.pk, "")) for one in scoring.criteria.select_related("area")]
    return _screen(
        request,
        "scores",
        scoring,
        scoring=scoring,
        unit=unit,
        units=allowed,
        rows=rows,
        errors=errors,
        assessing=assessor and (unit is None or unit.pk not in mine),
        ranked=ranking(scoring) if assessor else [],
        highest=highest(scoring),
    )


def _take(
    request: HttpRequest, scoring: ScoringRound, unit: OrganisationalUnit, *, assessor: bool, today: Any
) -> dict[int, str]:
    """Save each criterion that was filled in; return criterion id -> what is wrong."""
    errors: dict[int, str] = {}
    for criterion in scoring.criteria.all():
        text = request.POST.get(f"diem-{criterion.pk}", "").strip().replace(",", ".")
        note = request.POST.get(f"ghi-chu-{criterion.pk}", "")
        try:
            score = Decimal(text) if text else None
            if assessor:
                assess(criterion=criterion, unit=unit, score=score, note=note, by=request.user, on=today)
            else:
                score_oneself(criterion=criterion, unit=unit, score=score, explanation=note, by=request.user, on=today)
        except InvalidOperation:
            errors[criterion.pk] = str(_("Điểm phải là một số, ví dụ 4,5."))
        except ValidationError as error:
            errors[criterion.pk] = " ".join(error.messages)
    return errors


@require_http_methods(["GET", "HEAD", "POST"])
def findings(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an inspection's findings; give the remedy of one to the inspected unit as a task."""
    now = clock.now(request)
    require_assessor(request.user, on=clock.today(request))
    inspection = get_object_or_404(Inspection.objects.select_related("unit", "conclusion"), pk=pk)
    found = inspection.findings.select_related("task").prefetch_related("task__assignments")
    if request.method == "POST":
        finding = get_object_or_404(
            found, pk=request.POST.get("ton-tai") if request.POST.get("ton-tai", "").isdigit() else 0
        )
        try:
            make_task(finding=finding, by=request.user, now=now)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("Đã giao khắc phục cho %(unit)s.") % {"unit": inspection.unit})
        return redirect("quality_findings", pk)
    return _screen(request, "findings", inspection, inspection=inspection, findings=found)
