"""The results page."""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from site_config.portal import clock
from site_config.portal.frame import frame_of

from ..access import reader_tokens
from ..document import registry
from ..engine import get_engine
from ..engines.base import EngineError
from ..exporting.rows import LIMIT
from ..fallback import look_up
from ..forms import SINCE, UNTIL, SearchForm
from ..listening import Answered, tell
from ..meaning import meant
from ..pinning import pinned_hits
from ..results import chips, page_of, panel, ranges, shown_hits, shown_pins, sorts
from ..vocabulary import held
from ..ways import ways
from .answers import private_page

logger = logging.getLogger(__name__)
SHOWN_QUERY = 1_000


@require_safe
@held()
def results(request: HttpRequest) -> HttpResponse:
    """Show what the reader may see of the answer, with facets and numbered pages."""
    frame = frame_of(request)
    form = SearchForm(request.GET, registry.facets())
    today = clock.today(request)
    query = form.query(today=today)
    access = reader_tokens(request.user)
    context: dict[str, Any] = {"query": query, "form": form, "shown_query": form.text[:SHOWN_QUERY], "frame": frame}
    try:
        answer = get_engine().search(query, access=access, facets=[facet.name for facet in form.facets])
    except EngineError as error:
        logger.warning("the results page has no engine: %s", error)
        found = look_up(query, access=access)
        return private_page(request, "search/resting.html", context | {"documents": found}, status=503)
    tell(Answered(request, answer))
    pins = pinned_hits(query, access=access, on=today)
    page = page_of(answer)
    shown_chips = list(chips(form, answer))
    context |= {
        "results": answer,
        "pins": shown_pins(answer, pins),
        "hits": shown_hits(answer, pins),
        "panel": panel(form.facets, answer),
        "chips": shown_chips,
        "page_obj": page,
        "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        "meant": meant(form, answer, access=access),
        "sorts": sorts(form, answer),
        "ranges": ranges(form, today=today),
        "since": form.typed_day(SINCE),
        "until": form.typed_day(UNTIL),
        "here": form.address(),
        "ways": [] if answer.total else ways(form, query, access=access),
        "export_limit": LIMIT,
        "without_filters": form.address(keep_filters=False),
    }
    return private_page(request, "search/results.html", context)
