"""What the results page shows, made of an engine's answer: hits, the panel of facets, chips, numbered pages."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .adapters import DRAFT
from .document import Facet
from .engines.base import FacetCount, Hit, Results
from .forms import SINCE, SORT, UNTIL, SearchForm
from .markup import choices, day, facet, item, marked, meta, passage
from .offers import kind_label
from .periods import presets, shown
from .query import MAX_PAGE, NEWEST, OLDEST, RELEVANCE
from .query_log import click_token

SHOWN_VALUES = 12
OPEN_GROUPS = 3  # the panel's first facets stand open
DAYS = gettext_lazy("Ngày ban hành, ngày đăng")
_SORTS = {
    RELEVANCE: gettext_lazy("Sát nội dung nhất"),
    NEWEST: gettext_lazy("Mới nhất"),
    OLDEST: gettext_lazy("Cũ nhất"),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter: its words, and the address of the search without it."""

    label: Any
    group: Any
    address: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An order or a ready-made range: its words, its address, whether it is chosen."""

    label: Any
    address: str
    chosen: bool


def shown_hits(results: Results, pins: Sequence[Hit] = ()) -> SafeString:
    """Return the items of the list of hits, without those that stand above as ``pins``."""
    above = {pin.id for pin in pins}
    first = (results.page - 1) * results.query.size + 1
    return _items(results, [(n, hit) for n, hit in enumerate(results.hits, start=first) if hit.id not in above])


def shown_pins(results: Results, pins: Sequence[Hit]) -> SafeString:
    """Return the items of the list of promoted pages."""
    return _items(results, list(enumerate(pins, start=1)), label=_("Được ghim"))


def _items(results: Results, numbered: Sequence[tuple[int, Hit]], *, label: str = "") -> SafeString:
    counted = reverse("search:clicked")
    parts = []
    for place, hit in numbered:
        shown = [passage(marked(found.segments), found.label, found.url) for found in hit.passages]
        if not shown and hit.summary:
            shown = [passage(marked(hit.summary), "", "")]
        token = click_token(results.query.text, hit.id, place)
        opened = f"{counted}?{urlencode({'t': token})}" if token else ""
        first_line = meta([("state", label)]) + _first_line(hit)
        parts.append(item(first_line, marked(hit.title), SafeString("".join(shown)), url=hit.url, opened=opened))
    return SafeString("".join(parts))


def _first_line(hit: Hit) -> SafeString:
    stored = hit.stored
    known = meta([("", stored.get("type") or kind_label(hit.kind)), ("number", marked(hit.number))])
    standing = [
        ("", stored.get("issuer")),
        (f"state {stored.get('validity_look', '')}".strip(), stored.get("validity")),
        (f"state {stored.get('progress_look', '')}".strip(), stored.get("progress")),
        ("state near", _("Bản nháp") if stored.get("state") == DRAFT else ""),
    ]
    return known + day(hit.date) + meta(standing)


def panel(facets: Iterable[Facet], results: Results) -> SafeString:
    """Return the facets that offer a choice or are chosen, chosen values first to be kept when cut short; "" without any."""
    made: list[SafeString] = []
    announced = _("số kết quả:")
    for known in facets:
        counts = [found for found in results.facets.get(known.name, ()) if found.count or found.selected]
        chosen = sum(found.selected for found in counts)
        if len(counts) < 2 and not chosen:
            continue
        kept = sorted(counts, key=lambda found: (not found.selected, -found.count, found.value))[:SHOWN_VALUES]
        values = [(v.value, known.label_of(v.value), v.count, v.selected) for v in _sorted(known, kept)]
        boxes = choices(known.name, values, counted=announced)
        made.append(facet(known.label, boxes, chosen=chosen, is_open=bool(chosen) or len(made) < OPEN_GROUPS))
    return SafeString("".join(made))


def _sorted(facet: Facet, counts: list[FacetCount]) -> list[FacetCount]:
    if facet.by == "count":
        return sorted(counts, key=lambda found: (-found.count, found.value))
    if facet.by == "known":
        places = {value: place for place, value in enumerate(facet.known)}
        return sorted(counts, key=lambda found: (places.get(found.value, len(places)), found.value))
    return sorted(counts, key=lambda found: found.value, reverse=facet.by == "-value")


def chips(form: SearchForm, results: Results) -> Iterator[Chip]:
    """Yield the chosen filters, each removable."""
    for known in form.facets:
        for value in results.query.filters.get(known.name, ()):
            yield Chip(known.label_of(value), known.label, form.address(drop=(known.name, value)))
    if form.since:
        yield Chip(_("Từ %(day)s") % {"day": shown(form.since)}, DAYS, form.address(changes={SINCE: ""}))
    if form.until:
        yield Chip(_("Đến %(day)s") % {"day": shown(form.until)}, DAYS, form.address(changes={UNTIL: ""}))


def sorts(form: SearchForm, results: Results) -> list[Choice]:
    """Return the orders that make sense: by closeness only where there are words to be close to."""
    names = list(_SORTS) if not results.query.is_empty else [NEWEST, OLDEST]
    chosen = results.query.sort
    return [Choice(_SORTS[name], form.address(changes={SORT: name}), name == chosen) for name in names]


def ranges(form: SearchForm, *, today: datetime.date) -> list[Choice]:
    """Return the ready-made ranges of days."""
    return [
        Choice(
            label,
            form.address(changes={SINCE: shown(first), UNTIL: shown(last)}),
            (form.since, form.until) == (first, last),
        )
        for label, first, last in presets(today)
    ]


def page_of(results: Results) -> Page[int]:
    """Return the page shown, for the pagination component."""
    reachable = min(results.total, MAX_PAGE * results.query.size)
    return Paginator(range(reachable), results.query.size).page(results.page)
