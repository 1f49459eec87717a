"""A saved search in words, and as an address of the results page."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from ..document import registry
from ..forms import QUERY

Filters = Mapping[str, Sequence[str]]


def query_string(text: str, filters: Filters) -> str:
    """Return the query string of the results page for a search."""
    pairs = [(QUERY, text)] if text else []
    pairs += [(name, value) for name, values in filters.items() for value in values]
    return "?" + urlencode(pairs)


def described(text: str, filters: Filters) -> str:
    """Return a search in one line of words: «cải cách»; Loại văn bản: Quyết định."""
    facets = {facet.name: facet for facet in registry.facets()}
    parts = [f"«{text}»"] if text else []
    for name, values in filters.items():
        if name in facets:
            shown = ", ".join(str(facets[name].label_of(value)) for value in values)
            parts.append(f"{facets[name].label}: {shown}")
    return "; ".join(parts) or _("mọi văn bản và tin mới")


def absolute(name: str, *args: Any) -> str:
    """Return the full address of a view, for mails."""
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/") + reverse(name, args=args)


def results_address(text: str, filters: Filters) -> str:
    """Return the full address of a search's results."""
    return absolute("search:results") + query_string(text, filters)


def feed_address(text: str, filters: Filters) -> str:
    """Return the full address of a search's Atom feed: what everybody may see of it."""
    return absolute("search:feed") + query_string(text, filters)
