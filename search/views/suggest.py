"""Suggestions while somebody types."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ..access import reader_tokens
from ..engine import get_engine
from ..engines.base import EngineError
from .answers import private_page


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Return a list of documents that begin like what is being typed; an empty one when the engine rests."""
    try:
        found = get_engine().suggest(request.GET.get("q", "")[:200], access=reader_tokens(request.user))
    except EngineError:
        found = []
    return private_page(request, "search/suggest.html", {"suggestions": found})
