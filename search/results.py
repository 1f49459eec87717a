"""What the results page shows, made of an engine's answer: the panel of facets, chips, numbered pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from .document import Facet
from .engines.base import FacetCount, Results
from .forms import SearchForm
from .query import MAX_PAGE

SHOWN_VALUES = 12


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value in the panel."""

    value: str
    label: Any
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A facet in the panel with the values worth showing."""

    name: str
    label: Any
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter: its words, and the address of the search without it."""

    label: Any
    group: Any
    address: str


def groups(facets: Iterable[Facet], results: Results) -> list[FacetGroup]:
    """Return the panel: facets that offer a choice or are chosen, chosen values first to be kept when cut short."""
    made = []
    for facet in facets:
        counts = [found for found in results.facets.get(facet.name, ()) if found.count or found.selected]
        if len(counts) < 2 and not any(found.selected for found in counts):
            continue
        kept = sorted(counts, key=lambda found: (not found.selected, -found.count, found.value))[:SHOWN_VALUES]
        made.append(FacetGroup(facet.name, facet.label, tuple(_value(facet, found) for found in _sorted(facet, kept))))
    return made


def _sorted(facet: Facet, counts: list[FacetCount]) -> list[FacetCount]:
    if facet.by == "count":
        return sorted(counts, key=lambda found: (-found.count, found.value))
    return sorted(counts, key=lambda found: found.value, reverse=facet.by == "-value")


def _value(facet: Facet, found: FacetCount) -> FacetValue:
    return FacetValue(found.value, facet.label_of(found.value), found.count, found.selected)


def chips(form: SearchForm, results: Results) -> Iterator[Chip]:
    """Yield the chosen filters, each removable."""
    for facet in form.facets:
        for value in results.query.filters.get(facet.name, ()):
            yield Chip(facet.label_of(value), facet.label, form.address(drop=(facet.name, value)))


def page_of(results: Results) -> Page[int]:
    """Return the page shown, for the pagination component."""
    reachable = min(results.total, MAX_PAGE * results.query.size)
    return Paginator(range(reachable), results.query.size).page(results.page)
