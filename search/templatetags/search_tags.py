"""What search shows on others' pages."""

import logging
from typing import Any

from django import template
from wagtail.models import Page

from ..access import reader_tokens
from ..engine import get_engine
from ..engines.base import EngineError, Hit
from ..offers import kind_label
from ..signals import key_of
from ..views.answers import plain

logger = logging.getLogger(__name__)
register = template.Library()
SIMILAR = 5


@register.inclusion_tag("search/similar.html", takes_context=True)
def similar_to(context: dict[str, Any], page: Page) -> dict[str, Any]:
    """Show documents like a published ``page``, of what the reader may see; nothing while the engine rests. No query for
    readers who aren't signed in."""
    request = context.get("request")
    hits: list[Hit] = []
    if page.pk and page.live and request is not None and (key := key_of(page)):
        try:
            hits = get_engine().similar(key, access=reader_tokens(getattr(request, "user", None)), limit=SIMILAR)
        except EngineError as error:
            logger.warning("no similar documents: %s", error)
    return {"hits": [_row(hit) for hit in hits if hit.url]}


def _row(hit: Hit) -> dict[str, Any]:
    return {
        "type": hit.stored.get("type") or kind_label(hit.kind),
        "number": plain(hit.number),
        "title": plain(hit.title),
        "date": hit.date,
        "url": hit.url,
    }
