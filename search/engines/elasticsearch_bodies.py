"""What one search asks of the cluster, everything in one request, and its facet counts read back."""

from collections.abc import Collection, Sequence
from typing import Any

from ..plan import Node
from ..planning import any_value, search_plan
from ..query import NEWEST, OLDEST, SearchQuery
from .base import FacetCount
from .elasticsearch_query import translate
from .elasticsearch_schema import WINDOW

FACET_VALUES = 100

Json = dict[str, Any]

BY_SCORE: list[Json] = [{"_score": "desc"}, {"pk": "asc"}]


def search_body(
    query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), relaxed: bool = False
) -> Json:
    """Return what a search asks of the cluster: hits of the page, their number and every facet, in one request."""
    by_date = query.sort in (NEWEST, OLDEST)
    # A chosen facet counts its alternatives as if it weren't chosen: its filter comes after the counting.
    after = {name: any_value(name, values) for name, values in query.filters.items() if name in facets}
    before = {name: values for name, values in query.filters.items() if name not in after}
    plan = search_plan(query, access=access, filters=before, relaxed=relaxed, scored=not by_date)
    start = (query.page - 1) * query.size
    body: Json = {
        "query": translate(plan),
        "from_": start if start + query.size <= WINDOW else 0,
        "size": min(query.size, WINDOW),
        "sort": [{"day": "asc" if query.sort == OLDEST else "desc"}, {"pk": "asc"}] if by_date else BY_SCORE,
        "track_total_hits": True,
    }
    if after:
        body["post_filter"] = {"bool": {"filter": [translate(node) for node in after.values()]}}
    if facets:
        body["aggs"] = {name: _facet(name, after) for name in facets}
    return body


def _facet(name: str, after: dict[str, Node]) -> Json:
    counted: Json = {"terms": {"field": f"facets.{name}", "size": FACET_VALUES}}
    others = [translate(node) for other, node in after.items() if other != name]
    return {"filter": {"bool": {"filter": others}}, "aggs": {"values": counted}} if others else counted


def facet_counts(query: SearchQuery, names: Sequence[str], answer: Json) -> dict[str, tuple[FacetCount, ...]]:
    """Return the counts that the cluster gave, a chosen value also where nothing has it."""
    counts: dict[str, tuple[FacetCount, ...]] = {}
    for name in names:
        found = answer[name].get("values", answer[name])
        chosen = query.filters.get(name, ())
        values = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in found["buckets"]}
        values |= {value: 0 for value in chosen if value not in values}
        counts[name] = tuple(FacetCount(value, count, value in chosen) for value, count in values.items())
    return counts
