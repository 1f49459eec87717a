"""«Tình hình thực hiện»: what everybody may know of how directives are carried out. Tasks are counted by their leading unit."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from directives.units.models import OrganisationalUnit
from site_config.portal import clock
from site_config.portal.charts import svg_response

from ..boards import Board, apart_cells, board
from ..charts import board_svg
from ..counts import counts_by_standing
from ..enums import COUNTED_STANDINGS
from ..filters import BOARD, PUBLIC, AssignmentFilter, AssignmentFilterForm
from ..models import Assignment
from ..overview import by_document, by_month
from .lists import listing


def _board(request: HttpRequest) -> tuple[AssignmentFilterForm, AssignmentFilter, Board]:
    form = AssignmentFilterForm(request.GET, only=BOARD, by_lead=True)
    chosen = form.chosen()
    shown = board(
        Assignment.objects.public().carrying_out(),
        chosen=chosen,
        today=clock.today(request),
        list_url=reverse("tracking:tasks"),
    )
    return form, chosen, shown


@require_safe
def execution(request: HttpRequest) -> HttpResponse:
    """Show the table by unit beside its plot."""
    form, chosen, shown = _board(request)
    context = {"form": form, "chosen": chosen, "board": shown, "chart_url": reverse("tracking:chart") + chosen.query()}
    return render(request, "tracking/execution.html", context)


def _narrowed(request: HttpRequest, **changes: Any) -> tuple[AssignmentFilterForm, dict[str, Any]]:
    form = AssignmentFilterForm(request.GET, only=BOARD, by_lead=True)
    chosen = replace(form.chosen(), **changes)
    return form, {"chosen": chosen, "today": clock.today(request), "list_url": reverse("tracking:tasks")}


@require_safe
def of_unit(request: HttpRequest, code: str) -> HttpResponse:
    """Show how one unit carries out what it was given: in numbers, by month, by document."""
    unit = get_object_or_404(OrganisationalUnit, code=code)
    form, asked = _narrowed(request, unit=unit.code)
    chosen, today = asked["chosen"], asked["today"]
    public = Assignment.objects.public().carrying_out()
    counts = counts_by_standing(chosen.apply(public, today=today), on=chosen.day(today))
    context = {
        "form": form,
        "unit": unit,
        "chosen": chosen,
        "counts": counts,
        "apart": apart_cells(counts, chosen, asked["list_url"]),
        "months": by_month(public, **asked),
        "documents": by_document(public, **asked),
        "board": {"columns": [which.label for which in COUNTED_STANDINGS]},
        "day": chosen.day(today),
    }
    return render(request, "tracking/execution_unit.html", context)


@require_safe
def of_directive(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how the units carry out one directive; a page that is closed or gives no public task doesn't exist here."""
    public = Assignment.objects.public().carrying_out()
    about = get_object_or_404(Page.objects.live().public(), pk=pk)
    if not public.filter(task__page=about).exists():
        raise Http404
    form, asked = _narrowed(request, page=about.pk)
    shown = board(public, only_counted=True, **asked)
    context = {"form": form, "about": about.specific, "chosen": asked["chosen"], "board": shown}
    return render(request, "tracking/execution_directive.html", context)


@require_safe
def chart(request: HttpRequest) -> HttpResponse:
    """Send the plot of the same table as SVG."""
    _form, _chosen, shown = _board(request)
    return svg_response(board_svg(shown))


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Show the list behind a number."""
    form = AssignmentFilterForm(request.GET, only=PUBLIC + BOARD[1:], by_lead=True)
    chosen = form.chosen()
    today = clock.today(request)
    found = listing(request, Assignment.objects.public().carrying_out(), chosen=chosen, today=today)
    context = {"form": form, "chosen": chosen, "listing": found, "day": chosen.day(today)}
    return render(request, "tracking/tasks.html", context)
