"""Public pages of surveys: those open now, the form, and what came of those that ended."""

import secrets

from django.core.exceptions import ValidationError
from django.db.models import Count, Q, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from directives.units.models import OrganisationalUnit
from site_config.portal import clock

from ..figures import Figure, ratio
from ..models import Survey, SurveyQuestion
from .forms import SurveyForm
from .services import answer


@require_safe
def surveys(request: HttpRequest) -> HttpResponse:
    """List the public surveys, those that take answers today first."""
    today = clock.today(request)
    shown = Survey.objects.filter(is_public=True)
    running = shown.open_online(on=today)
    context = {"running": running, "ended": shown.filter(ends_on__lt=today), "day": today}
    return render(request, "surveys/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form while the survey runs, its result once it has ended."""
    today = clock.today(request)
    shown = get_object_or_404(Survey.objects.filter(is_public=True), pk=pk)
    if not Survey.objects.open_online(on=today).filter(pk=pk).exists():
        return render(request, "surveys/result.html", {"survey": shown, "figure": result(shown), "day": today})
    questions = list(SurveyQuestion.objects.filter(is_active=True))
    units = OrganisationalUnit.objects.reporting().valid(on=today)
    first = {"receipt": secrets.token_hex(16)}
    form = SurveyForm(request.POST or None, units=units, questions=questions, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            answer(survey=shown, unit=form.unit, points=form.points, receipt=form.cleaned_data["receipt"], on=today)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect(f"{request.path}?cam-on=1")
    context = {"survey": shown, "form": form, "thanks": "cam-on" in request.GET, "day": today}
    return render(request, "surveys/form.html", context)


def result(shown: Survey) -> Figure:
    """Return the share of satisfied forms, paper and online together."""
    paper = shown.paper_totals.aggregate(valid=Sum("valid"), satisfied=Sum("satisfied"))
    online = shown.responses.aggregate(valid=Count("pk"), satisfied=Count("pk", filter=Q(satisfied=True)))
    return ratio(
        (paper["satisfied"] or 0) + online["satisfied"],
        (paper["valid"] or 0) + online["valid"],
        as_of=shown.ends_on,
        basis=str(_("số phiếu hợp lệ")),
        method=shown.method,
    )
