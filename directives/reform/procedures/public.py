"""Public pages of procedures: the list with filters, one procedure, the yearly review with what became of each proposal."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..enums import ProcedureLevel, ProposalKind
from ..models import OnlineLevel, Procedure, ProcedureReview, ReviewProposal
from .filters import ProcedureFilterForm

PAGE_SIZE = 30


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """Show the procedures public today, by level, field, online level and words, typed with or without marks."""
    today = clock.today(request)
    form = ProcedureFilterForm(request.GET)
    found = form.narrow(Procedure.objects.public(on=today), on=today)
    paginator = Paginator(found.with_level(on=today).select_related("field").in_order(), PAGE_SIZE)
    asked = request.GET.get("trang", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    page = paginator.page(number if 1 <= number <= paginator.num_pages else 1)
    levels = {level.pk: level for level in OnlineLevel.objects.all()}
    context = {
        "form": form,
        "page_obj": page,
        "rows": [(one, levels.get(one.level_now)) for one in page.object_list],
        "numbers": paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        "total": paginator.count,
        "day": today,
        "filtered": form.is_chosen,
    }
    return render(request, "procedures/list.html", context)


@require_safe
def procedure(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one procedure with its parts and the history of its online level."""
    today = clock.today(request)
    found = get_object_or_404(
        Procedure.objects.public(on=today).select_related("field", "authority_unit", "decision"), pk=pk
    )
    states = list(found.online_states.filter(since__lte=today).select_related("level").order_by("-since", "-pk"))
    proposals = ReviewProposal.objects.public().filter(procedure=found).select_related("review")
    context = {"procedure": found, "states": states, "proposals": proposals, "day": today}
    return render(request, "procedures/procedure.html", context)


@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """List the public reviews with their number of proposals."""
    shown = ProcedureReview.objects.filter(is_public=True).select_related("plan").annotate(count=Count("proposals"))
    return render(request, "procedures/reviews.html", {"reviews": shown})


@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a review: a table of proposals by level and kind, each number a link to its list below."""
    shown = get_object_or_404(ProcedureReview.objects.filter(is_public=True).select_related("plan"), pk=pk)
    chosen = {name: request.GET.get(name, "") for name in ("cap", "kien-nghi")}
    found = shown.proposals.select_related("procedure", "unit")
    counts: dict[tuple[str, str], int] = {}
    for level, kind in shown.proposals.values_list("level", "kind"):
        counts[level, kind] = counts.get((level, kind), 0) + 1
    wanted = Q()
    if chosen["cap"] in ProcedureLevel.values:
        wanted &= Q(level=chosen["cap"])
    if chosen["kien-nghi"] in ProposalKind.values:
        wanted &= Q(kind=chosen["kien-nghi"])
    context = {
        "review": shown,
        "kinds": list(ProposalKind),
        "rows": _rows(counts),
        "proposals": found.filter(wanted),
        "filtered": bool(wanted),
    }
    return render(request, "procedures/review.html", context)


def _rows(counts: dict[tuple[str, str], int]) -> list[dict[str, Any]]:
    rows = []
    for level in ProcedureLevel:
        cells = [(kind, counts.get((level.value, kind.value), 0)) for kind in ProposalKind]
        total = sum(count for _kind, count in cells)
        if total:
            rows.append({"level": level, "cells": cells, "total": total})
    return rows
