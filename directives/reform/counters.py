"""The registry through which rooms offer what can be counted for a report: the figure, and the records behind it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models

from directives.units.models import OrganisationalUnit

from .figures import Figure
from .periods import Period


@dataclass(frozen=True, slots=True)
class Scope:
    """For what a figure is wanted: the period with its first and last day, and one unit or (None) the whole district.

    ``on`` is the day of the report: what is «as of» is taken on the last day of the period, or on this day if earlier.
    """

    period: Period
    start: datetime.date
    end: datetime.date
    on: datetime.date
    unit: OrganisationalUnit | None = None

    @property
    def day(self) -> datetime.date:
        """Return the day on which a state (not a flow) is taken."""
        return min(self.end, self.on)


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the list behind a number."""

    title: str
    url: str = ""
    date: datetime.date | None = None
    detail: str = ""
    quantity: str = ""


@dataclass(frozen=True, slots=True)
class Counter:
    """Something countable.

    ``code`` is stable; ``label`` for people; ``figure`` counts in a constant number of queries; ``records`` is the very
    queryset that ``figure`` counts, in the list's order; ``record`` turns one of its objects into a line. What is public
    must be asked in ``records`` itself: the list is shown to readers.
    """

    code: str
    label: Any
    figure: Callable[[Scope], Figure]
    records: Callable[[Scope], "models.QuerySet[Any]"]
    record: Callable[[Any], Record]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that a report takes from a room that names its own lines (propaganda by channel)."""

    code: str
    name: str
    measure_unit: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Series:
    """Lines whose names are data of another room.

    ``lines`` returns them for a scope in a constant number of queries; ``records`` and ``record`` give the list behind the
    line with a code, as in Counter. ``section`` and ``position`` place them in the report.
    """

    code: str
    label: Any
    section: str
    position: int
    lines: Callable[[Scope], list[Line]]
    records: Callable[[Scope, str], "models.QuerySet[Any]"]
    record: Callable[[Any], Record]


class AlreadyOffered(ValueError):
    """A counter with this code exists."""


class UnknownCounter(LookupError):
    """No room offers this code."""


class CounterRegistry:
    """What can be counted, each offered once by the room that keeps the records (also by rooms above this one)."""

    def __init__(self) -> None:
        self._counters: dict[str, Counter] = {}
        self._series: dict[str, Series] = {}

    def offer(self, counter: Counter) -> None:
        """Add a counter. Raises AlreadyOffered when the code is taken."""
        if counter.code in self._counters:
            raise AlreadyOffered(counter.code)
        self._counters[counter.code] = counter

    def get(self, code: str) -> Counter:
        """Return the counter. Raises UnknownCounter."""
        try:
            return self._counters[code]
        except KeyError:
            raise UnknownCounter(code) from None

    def offer_series(self, series: Series) -> None:
        """Add a series. Raises AlreadyOffered when its code is taken."""
        if series.code in self._series:
            raise AlreadyOffered(series.code)
        self._series[series.code] = series

    def series(self) -> list[Series]:
        """Return the series in the report's order."""
        return sorted(self._series.values(), key=lambda one: (one.section, one.position))

    def choices(self) -> list[tuple[str, Any]]:
        """Return (code, label) of every counter, for forms."""
        return sorted(((c.code, c.label) for c in self._counters.values()), key=lambda pair: pair[0])


counters = CounterRegistry()
