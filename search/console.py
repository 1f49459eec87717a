"""What the log of questions says about a period: one function a table, each a constant number of queries."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Max, Sum
from django.db.models.functions import TruncMonth
from wagtail.models import Page

from .document import split_key
from .models import ClickDay, QueryDay

SHOWN = 50
DAYS_DRAWN = 62  # longer periods are shown by month


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both counted."""

    first: datetime.date
    last: datetime.date

    @property
    def days(self) -> int:
        """Return how many days."""
        return (self.last - self.first).days + 1

    @property
    def by_month(self) -> bool:
        """Tell whether it is too long to be shown day by day."""
        return self.days > DAYS_DRAWN


@dataclass(frozen=True, slots=True)
class Question:
    """A question over a period; ``results`` is what the last reader who wasn't signed in found, None when only staff asked."""

    query: str
    text: str
    searches: int
    found_nothing: int
    clicks: int
    results: int | None


@dataclass(frozen=True, slots=True)
class Totals:
    """A period in figures: numerators and what they are of."""

    searches: int
    questions: int
    found_nothing: int
    clicks: int


@dataclass(frozen=True, slots=True)
class Step:
    """One day or month of the trend."""

    day: datetime.date
    searches: int
    found_nothing: int
    clicks: int


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document opened from results: how often, its average place in the lists, its page if it still exists."""

    key: str
    clicks: int
    place: float
    page: Page | None


def _rows(period: Period) -> Any:
    return QueryDay.objects.within(period.first, period.last)


def totals(period: Period) -> Totals:
    """Return the period in figures."""
    found = _rows(period).aggregate(
        searches=Sum("searches", default=0), nothing=Sum("found_nothing", default=0), clicks=Sum("clicks", default=0)
    )
    questions = _rows(period).values("query").distinct().count()
    return Totals(found["searches"], questions, found["nothing"], found["clicks"])


def questions(period: Period, *, limit: int | None = SHOWN, unanswered: bool = False) -> list[Question]:
    """Return the most asked questions; ``unanswered``: those that found nothing, most often first."""
    rows = (
        _rows(period)
        .values("query")
        .annotate(
            typed=Max("text"),
            times=Sum("searches"),
            nothing=Sum("found_nothing"),
            opened=Sum("clicks"),
            results=Max("public_results"),
        )
    )
    rows = rows.filter(nothing__gt=0).order_by("-nothing", "query") if unanswered else rows.order_by("-times", "query")
    return [
        Question(row["query"], row["typed"], row["times"], row["nothing"], row["opened"], row["results"])
        for row in rows[:limit]
    ]


def opened(period: Period, *, limit: int = SHOWN) -> list[OpenedDocument]:
    """Return the documents most often opened from results."""
    rows = list(
        ClickDay.objects.within(period.first, period.last)
        .values("key")
        .annotate(times=Sum("clicks"), places=Sum("places"))
        .order_by("-times", "key")[:limit]
    )
    pages = Page.objects.in_bulk([split_key(row["key"])[1] for row in rows])
    return [
        OpenedDocument(
            row["key"], row["times"], row["places"] / max(row["times"], 1), pages.get(split_key(row["key"])[1])
        )
        for row in rows
    ]


def trend(period: Period) -> list[Step]:
    """Return the period day by day, or month by month when it is long; days without a search count 0 of each."""
    rows = _rows(period)
    rows = rows.annotate(step=TruncMonth("day")) if period.by_month else rows.annotate(step=F("day"))
    sums = {"a": Sum("searches"), "b": Sum("found_nothing"), "c": Sum("clicks")}
    found = {row["step"]: row for row in rows.values("step").annotate(**sums)}
    none = {"a": 0, "b": 0, "c": 0}
    return [Step(day, *(found.get(day, none)[name] for name in "abc")) for day in _steps(period)]


def _steps(period: Period) -> list[datetime.date]:
    days = [period.first + datetime.timedelta(days=n) for n in range(period.days)]
    return list(dict.fromkeys(day.replace(day=1) for day in days)) if period.by_month else days
