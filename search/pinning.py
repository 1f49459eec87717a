"""Promoted pages for a question, only those that the reader may see."""

import datetime
from collections.abc import Collection

from .engine import get_engine
from .engines.base import EngineError, Hit
from .query import RELEVANCE, SearchQuery
from .vocabulary import pinned


def pinned_hits(query: SearchQuery, *, access: Collection[str] | None, on: datetime.date) -> list[Hit]:
    """Return the pages promoted for ``query`` on the day ``on``; only above the first page of a plain question."""
    if query.page > 1 or query.filters or query.since or query.until or query.sort != RELEVANCE:
        return []
    keys = pinned(query.text, on=on)
    try:
        return get_engine().get(keys, access=access) if keys else []
    except EngineError:  # it answered a moment ago; what was found is worth showing without the pins
        return []
