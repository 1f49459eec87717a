"""The results page, suggestions while typing, and the feed of what is new."""

import datetime
import logging
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .access import PUBLIC, reader_tokens
from .document import registry
from .engine import get_engine
from .engines.base import EngineError, Hit, Segments
from .fallback import look_up
from .forms import SearchForm
from .offers import kind_label
from .query import NEWEST, RELEVANCE, parse
from .results import chips, groups, page_of

logger = logging.getLogger(__name__)
FEED_SIZE = 30


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
        return _private(request, "search/resting.html", context | {"documents": found}, status=503)
    page = page_of(answer)
    context |= {
        "results": answer,
        "hits": [(hit, hit.stored.get("type") or kind_label(hit.kind)) for hit in answer.hits],
        "groups": groups(form.facets, answer),
        "chips": list(chips(form, answer)),
        "page_obj": page,
        "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1),
        "sorts": _sorts(form, answer.query.sort, has_words=not query.is_empty),
        "without_filters": form.address(keep_filters=False),
    }
    return _private(request, "search/results.html", context)


def _sorts(form: SearchForm, chosen: str, *, has_words: bool) -> list[tuple[Any, str, bool]]:
    """Return (words, address, whether chosen) of the orders that make sense."""
    if not has_words:
        return []
    names = {RELEVANCE: _("Sát nội dung nhất"), NEWEST: _("Mới nhất")}
    return [(label, form.address(sap_xep=name), name == chosen) for name, label in names.items()]


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Return a list of documents that begin like what is being typed; an empty one when the engine rests."""
    try:
        found = get_engine().suggest(request.GET.get("q", "")[:200], access=reader_tokens(request.user))
    except EngineError:
        found = []
    return _private(request, "search/suggest.html", {"suggestions": found})


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Return an Atom feed of the newest answers to ``q`` (everything without it), as everybody may see them."""
    form = SearchForm(request.GET, registry.facets())
    asked = form.query()
    query = parse(asked.text, filters=asked.filters, sort=NEWEST, size=FEED_SIZE)
    try:
        hits = get_engine().search(query, access={PUBLIC}, highlight=False).hits
    except EngineError:
        return HttpResponse(_("Tìm kiếm đang tạm nghỉ."), status=503, content_type="text/plain; charset=utf-8")
    title = _("Văn bản mới: %(query)s") % {"query": query.text} if query.text else _("Văn bản và tin mới")
    made = Atom1Feed(
        title=title,
        link=request.build_absolute_uri(),
        description=title,
        language="vi",
        feed_url=request.build_absolute_uri(),
    )
    for hit in hits:
        _add_entry(made, hit, request)
    return HttpResponse(made.writeString("utf-8"), content_type=made.content_type)


def _add_entry(made: Atom1Feed, hit: Hit, request: HttpRequest) -> None:
    title = _plain(hit.title)
    number = _plain(hit.number)
    published = None
    if hit.date is not None:
        published = make_aware(datetime.datetime.combine(hit.date, datetime.time()))
    made.add_item(
        title=f"{number}: {title}" if number else title,
        link=request.build_absolute_uri(hit.url),
        description=_plain(hit.summary) or title,
        pubdate=published,
        updateddate=published,
        unique_id=request.build_absolute_uri(hit.url),
    )


def _plain(segments: Segments) -> str:
    return "".join(segment.text for segment in segments)


def _private(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render an answer that depends on the reader: never kept by shared caches, never indexed by search robots."""
    response = render(request, template, context, status=status)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, ["Cookie"])
    return response
