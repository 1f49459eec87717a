"""Suggestions while somebody types: past queries, then documents by number and title."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..access import reader_tokens
from ..engine import get_engine
from ..engines.base import EngineError
from ..forms import QUERY
from ..listening import popular
from ..text import fold, nfc
from .answers import private_page

LONGEST = 200
QUERIES = 3
DOCUMENTS = 7


@dataclass(frozen=True, slots=True)
class PastQuery:
    """A query that others asked, and the address of its results."""

    text: str
    address: str


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Return what begins like what is being typed, as options of a list box; nothing when the engine rests."""
    typed = nfc(request.GET.get(QUERY, "").replace("\x00", " ")[:LONGEST]).strip()
    try:
        found = get_engine().suggest(typed, access=reader_tokens(request.user), limit=DOCUMENTS) if typed else []
    except EngineError:
        found = []
    beginning = " ".join(fold(typed).split())
    asked = [text for text in popular(beginning, QUERIES + 1) if text != typed] if beginning else []
    context = {"suggestions": found, "queries": [_past(text) for text in asked[:QUERIES]]}
    return private_page(request, "search/suggest.html", context)


def _past(text: str) -> PastQuery:
    query = QueryDict(mutable=True)
    query[QUERY] = text
    return PastQuery(text, f"{reverse('search:results')}?{query.urlencode()}")
