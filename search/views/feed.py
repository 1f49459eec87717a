"""The feed of what is new, of everything or of one search."""

import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..access import PUBLIC
from ..document import registry
from ..engine import get_engine
from ..engines.base import EngineError, Hit
from ..forms import SearchForm
from ..query import NEWEST
from ..vocabulary import ask
from .answers import plain

FEED_SIZE = 30


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Return an Atom feed of the newest answers to ``q`` (everything without it), as everybody may see them."""
    form = SearchForm(request.GET, registry.facets())
    asked = form.query()
    query = ask(asked.text, filters=asked.filters, sort=NEWEST, size=FEED_SIZE)
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
    title = plain(hit.title)
    number = plain(hit.number)
    published = None
    if hit.date is not None:
        published = make_aware(datetime.datetime.combine(hit.date, datetime.time()))
    made.add_item(
        title=f"{number}: {title}" if number else title,
        link=request.build_absolute_uri(hit.url),
        description=plain(hit.summary) or title,
        pubdate=published,
        updateddate=published,
        unique_id=request.build_absolute_uri(hit.url),
    )
