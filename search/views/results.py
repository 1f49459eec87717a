"""The results page."""

import datetime
import logging
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_config.portal import clock

from ..access import reader_tokens
from ..document import registry
from ..engine import get_engine
from ..engines.base import EngineError, Hit
from ..fallback import look_up
from ..forms import SearchForm
from ..listening import Answered, tell
from ..offers import kind_label
from ..query import NEWEST, RELEVANCE, SearchQuery
from ..results import chips, groups, page_of
from ..vocabulary import pinned
from .answers import private_page

logger = logging.getLogger(__name__)


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what the reader may see of the answer, with facets and numbered pages."""
    form = SearchForm(request.GET, registry.facets())
    query = form.query()
    access = reader_tokens(request.user)
    context: dict[str, Any] = {"query": query, "form": form, "shown_query": request.GET.get("q", "")[:1000]}
    try:
        answer = get_engine().search(query, access=access, facets=[facet.name for facet in form.facets])
    except EngineError as error:
        logger.warning("the results page has no engine: %s", error)
        found = look_up(query, access=access)
        return private_page(request, "search/resting.html", context | {"documents": found}, status=503)
    tell(Answered(request, answer))
    pins = _pinned(query, access=access, on=clock.today(request))
    page = page_of(answer)
    context |= {
        "results": answer,
        "pins": _shown(pins),
        "hits": _shown(hit for hit in answer.hits if hit.id not in {pin.id for pin in pins}),
        "groups": groups(form.facets, answer),
        "chips": list(chips(form, answer)),
        "page_obj": page,
        "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        "sorts": _sorts(form, answer.query.sort, has_words=not query.is_empty),
        "without_filters": form.address(keep_filters=False),
    }
    return private_page(request, "search/results.html", context)


def _pinned(query: SearchQuery, *, access: frozenset[str], on: datetime.date) -> list[Hit]:
    """Return the promoted pages that the reader may see; only above the first page of a plain question."""
    if query.page > 1 or query.filters or query.sort != RELEVANCE:
        return []
    keys = pinned(query.text, on=on)
    try:
        return get_engine().get(keys, access=access) if keys else []
    except EngineError:  # it answered a moment ago; what was found is worth showing without the pins
        return []


def _shown(hits: Iterable[Hit]) -> list[tuple[Hit, str]]:
    """Return hits, each with the words for its kind."""
    return [(hit, hit.stored.get("type") or kind_label(hit.kind)) for hit in hits]


def _sorts(form: SearchForm, chosen: str, *, has_words: bool) -> list[tuple[Any, str, bool]]:
    """Return (words, address, whether chosen) of the orders that make sense."""
    if not has_words:
        return []
    names = {RELEVANCE: _("Sát nội dung nhất"), NEWEST: _("Mới nhất")}
    return [(label, form.address(sap_xep=name), name == chosen) for name, label in names.items()]
