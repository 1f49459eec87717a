"""«Tình hình thực hiện»: what everybody may know of how directives are carried out. Tasks are counted by their leading unit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..boards import Board, board
from ..charts import MEDIA_TYPE, POLICY, board_svg
from ..filters import BOARD, PUBLIC, AssignmentFilter, AssignmentFilterForm
from ..models import Assignment
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


@require_safe
def chart(request: HttpRequest) -> HttpResponse:
    """Send the plot of the same table as SVG."""
    _form, _chosen, shown = _board(request)
    return svg_response(board_svg(shown))


def svg_response(content: bytes) -> HttpResponse:
    """Return an answer that browsers show as a picture and in which nothing runs."""
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    response.headers["Content-Security-Policy"] = POLICY
    response._csp_exempt = True  # type: ignore[attr-defined]  # django-csp leaves the policy above alone
    response.headers["Cache-Control"] = "private, max-age=60"
    return response


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Show the list behind a number."""
    form = AssignmentFilterForm(request.GET, only=PUBLIC + BOARD[1:], by_lead=True)
    chosen = form.chosen()
    today = clock.today(request)
    found = listing(request, Assignment.objects.public().carrying_out(), chosen=chosen, today=today)
    context = {"form": form, "chosen": chosen, "listing": found, "day": chosen.day(today)}
    return render(request, "tracking/tasks.html", context)
