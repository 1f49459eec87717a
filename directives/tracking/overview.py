"""The leader's tables beside the one by unit: by area, by document, by month, and what is overdue longest."""

import datetime
import itertools
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from directives.documents.models import ReformArea

from .boards import Cell, cells_of
from .counts import Counts, counts_by
from .enums import Standing
from .filters import AssignmentFilter
from .labels import page_label, with_pages
from .models import Assignment
from .querysets import AssignmentQuerySet

MONTHS = 12
DOCUMENTS = 15
OLDEST = 10
_AREA = "task__page__directivepage__reform_areas"


@dataclass(frozen=True, slots=True)
class Line:
    """A heading with its numbers; each cell opens exactly its rows."""

    label: str
    counts: Counts
    cells: list[Cell]


def _line(label: str, counts: Counts, chosen: AssignmentFilter, list_url: str, **changes: Any) -> Line:
    return Line(label, counts, cells_of(counts, chosen, list_url, **changes))


def by_area(
    queryset: AssignmentQuerySet, *, chosen: AssignmentFilter, today: datetime.date, list_url: str
) -> list[Line]:
    """Count by area of reform in two queries; a directive of two areas counts in both, so there is no sum."""
    counted = counts_by(
        chosen.apply(queryset, today=today).filter(**{f"{_AREA}__isnull": False}), _AREA, on=chosen.day(today)
    )
    areas = ReformArea.objects.filter(slug=chosen.area) if chosen.area else ReformArea.objects.all()
    return [_line(area.short_name, counted.get(area.pk, Counts()), chosen, list_url, area=area.slug) for area in areas]


def by_document(
    queryset: AssignmentQuerySet, *, chosen: AssignmentFilter, today: datetime.date, list_url: str
) -> list[Line]:
    """Count the DOCUMENTS pages with most work overdue, those first, in three queries."""
    on = chosen.day(today)
    found = chosen.apply(queryset, today=today)
    late = (
        found.overdue(on=on).order_by().values("task__page").annotate(late=Count("pk")).order_by("-late", "task__page")
    )
    ids = [row["task__page"] for row in late[:DOCUMENTS]]
    counted = counts_by(found.filter(task__page__in=ids), "task__page_id", on=on) if ids else {}
    pages = Page.objects.filter(pk__in=ids).specific().in_bulk()
    return [_line(page_label(pages[pk]), counted[pk], chosen, list_url, page=pk) for pk in ids]


def first_of(day: datetime.date, *, months_before: int) -> datetime.date:
    """Return the first day of the month that lies ``months_before`` before that of ``day``."""
    number = day.year * 12 + day.month - 1 - months_before
    return datetime.date(number // 12, number % 12 + 1, 1)


def by_month(
    queryset: AssignmentQuerySet, *, chosen: AssignmentFilter, today: datetime.date, list_url: str
) -> list[Line]:
    """Count by the month of the deadline, the MONTHS months up to that of the day, the oldest first; one query."""
    on = chosen.day(today)
    starts = [first_of(on, months_before=n) for n in range(MONTHS - 1, -2, -1)]
    found = chosen.apply(queryset, today=today).filter(due_on__gte=starts[0], due_on__lt=starts[-1])
    counted = counts_by(found.annotate(month=TruncMonth("due_on")), "month", on=on)
    lines = []
    for first, following in itertools.pairwise(starts):
        last = following - datetime.timedelta(days=1)
        label = str(_("Tháng %(month)s/%(year)s")) % {"month": first.month, "year": first.year}
        changes = {"due_from": first, "due_to": last}
        lines.append(_line(label, counted.get(first, Counts()), chosen, list_url, **changes))
    return lines


def oldest_overdue(queryset: AssignmentQuerySet, *, chosen: AssignmentFilter, today: datetime.date) -> list[Assignment]:
    """Return the OLDEST shares that are overdue longest."""
    late = chosen.apply(queryset, today=today).overdue(on=chosen.day(today))
    return with_pages(late.select_related("task", "unit").order_by("due_on", "pk")[:OLDEST])


TREND = (
    (None, "#1d242c"),
    (Standing.DONE_ON_TIME, "#0b6b4b"),
    (Standing.DONE_LATE, "#5fae8b"),
    (Standing.OVERDUE, "#9b1b1f"),
)
