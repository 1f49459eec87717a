"""«Có phải bạn muốn tìm»: a better query, offered only where it finds something this reader may see."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from .engine import get_engine
from .engines.base import EngineError, Results
from .forms import QUERY, SearchForm
from .spelling.offering import Offer, better
from .spelling.store import corrector
from .vocabulary import ask


@dataclass(frozen=True, slots=True)
class Meant:
    """The query that was probably meant, and the address of its results."""

    text: str
    address: str


def meant(form: SearchForm, answer: Results, *, access: Collection[str]) -> Meant | None:
    """Return what was probably meant by the answered query, or None.

    Added marks find what the typed words found; anything else is tried, and must find something, more than what was typed
    when letters changed. The words come from public documents (search/spelling).
    """
    if answer.query.is_empty or answer.page > 1:
        return None
    known = corrector()
    offer = better(answer.query.text, known) if known else None
    if offer is None or not _finds(offer, answer, access):
        return None
    return Meant(offer.text, form.address(changes={QUERY: offer.text}))


def _finds(offer: Offer, answer: Results, access: Collection[str]) -> bool:
    if offer.same_letters and answer.total and not answer.query.phrases:
        return True
    asked = ask(offer.text, size=0)
    tried = replace(asked, filters=answer.query.filters, since=answer.query.since, until=answer.query.until)
    try:
        found = get_engine().search(tried, access=access, highlight=False)
    except EngineError:
        return False
    if not found.total or found.relaxed:
        return False
    return offer.same_letters or answer.relaxed or found.total > answer.total
