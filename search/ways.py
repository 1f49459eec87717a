"""Ways on from an empty result: the same question asked less strictly, each tried before it is offered."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from .engine import get_engine
from .engines.base import EngineError
from .forms import QUERY, SearchForm
from .query import SearchQuery
from .vocabulary import ask

_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')


@dataclass(frozen=True, slots=True)
class Way:
    """What is changed, the query, its address, and how many results it has."""

    label: Any
    text: str
    address: str
    total: int


def ways(form: SearchForm, query: SearchQuery, *, access: Collection[str]) -> list[Way]:
    """Return the less strict questions that find something this reader may see."""
    found: list[Way] = []
    for label, text in _looser(query):
        try:
            total = _total(text, query, access)
        except EngineError:
            return found
        if total:
            found.append(Way(label, text, form.address(changes={QUERY: text}), total))
    return found


def _looser(query: SearchQuery) -> Iterator[tuple[str, str]]:
    if query.phrases:
        yield _("Không cần các từ đứng liền nhau:"), " ".join(_QUOTES.sub(" ", query.text).split())
    if query.excluded:
        kept = " ".join(word.exact for word in query.all_words)
        if kept:
            yield _("Không loại từ nào:"), kept
    if query.numbers and query.words:
        yield _("Chỉ tìm các từ, không tìm số văn bản:"), " ".join(word.exact for word in query.words)


def _total(text: str, query: SearchQuery, access: Collection[str]) -> int:
    asked = replace(ask(text, size=0), filters=query.filters, since=query.since, until=query.until)
    return get_engine().search(asked, access=access, highlight=False).total
