"""What the public list and the staff's list share: filter, order, paging."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, F, IntegerField, Value, When
from django.http import HttpRequest

from ..enums import AssignmentState
from ..filters import AssignmentFilter
from ..labels import with_pages
from ..querysets import AssignmentQuerySet

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list of assignments."""

    items: list[Any]
    page: Any
    numbers: Any
    total: int


def listing(
    request: HttpRequest, queryset: AssignmentQuerySet, *, chosen: AssignmentFilter, today: datetime.date
) -> Listing:
    """Return the page asked for (?trang=; the first for a number that doesn't exist), what waits for an answer first."""
    waiting_first = Case(
        When(state=AssignmentState.SUBMITTED, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    found = (
        chosen.apply(queryset, today=today)
        .select_related("task", "unit")
        .order_by(waiting_first, F("due_on").asc(nulls_last=True), "unit__sort_key", "pk")
    )
    paginator = Paginator(found, PAGE_SIZE)
    asked = request.GET.get("trang", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    page = paginator.page(number if 1 <= number <= paginator.num_pages else 1)
    return Listing(
        items=with_pages(page.object_list),
        page=page,
        numbers=paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        total=paginator.count,
    )
