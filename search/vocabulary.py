"""The words that people keep, ready for use: read once per version in each process, so that a change counts at the next request.

``ask`` is the one place where a typed question becomes a query with them: results page, feeds, alerts, admin and commands.
"""

import datetime
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from site_config.portal.statements import rows

from .expansions import MAX_ALTERNATIVES, Alternative, Expansions, Run
from .models import Match, Promotion, Synonym, VocabularyState
from .query import SearchQuery, parse
from .signals import key_of
from .text import words

MAX_PINNED = 3


@dataclass(frozen=True, slots=True)
class Pin:
    """A promotion as it is asked: the folded questions, and the key of its page."""

    patterns: tuple[str, ...]
    match: str
    key: str
    starts_on: datetime.date | None
    ends_on: datetime.date | None

    def holds(self, folded: str, *, on: datetime.date) -> bool:
        """Tell whether the folded question calls for it on the day ``on``."""
        if (self.starts_on and on < self.starts_on) or (self.ends_on and on > self.ends_on):
            return False
        if self.match == Match.WHOLE:
            return folded in self.patterns
        return any(f" {pattern} " in f" {folded} " for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One version of what people keep."""

    version: str
    expansions: Expansions
    pins: tuple[Pin, ...]


_known: Vocabulary | None = None


_held: ContextVar[Vocabulary | None] = ContextVar("held", default=None)


@contextmanager
def held() -> Iterator[None]:
    """Let all that is asked within the block have the vocabulary of its beginning: one small query for a whole page."""
    token = _held.set(current())
    try:
        yield
    finally:
        _held.reset(token)


def current() -> Vocabulary:
    """Return the present vocabulary. One small query; the tables are read only when the version is a new one."""
    global _known  # one per process on purpose; it is swapped whole, so threads need no lock
    if (mine := _held.get()) is not None:
        return mine
    found = rows("vocabulary", "", lambda: VocabularyState.objects.filter(pk=1).values_list("version"))
    version = str(found[0][0]) if found else ""
    known = _known
    if known is None or known.version != version:
        # Read after the version: rows newer than it only mean that the next request reads them again.
        known = _known = Vocabulary(version, _expansions(Synonym.objects.filter(active=True)), tuple(_pins()))
    return known


def ask(text: str, **options: Any) -> SearchQuery:
    """Return the query meant by ``text``, understood with the present synonyms; ``options`` as for ``query.parse``."""
    return parse(text, expansions=current().expansions, **options)


def pinned(text: str, *, on: datetime.date) -> list[str]:
    """Return the keys of the pages promoted for ``text`` on the day ``on``, best first; readers' rights are not asked here."""
    folded = " ".join(words(text)[1])
    if not folded:
        return []
    found = dict.fromkeys(pin.key for pin in current().pins if pin.holds(folded, on=on))
    return list(found)[:MAX_PINNED]


def _expansions(synonyms: Iterable[Synonym]) -> Expansions:
    table: dict[Run, dict[Alternative, None]] = {}
    for synonym in synonyms:
        term = _alternative(synonym.term)
        meanings = [_alternative(line) for line in synonym.meaning_lines]
        table.setdefault(term.folded, {}).update(dict.fromkeys(meanings))
        for meaning in meanings if synonym.two_way else []:
            others = (other for other in meanings if other.folded != meaning.folded)
            table.setdefault(meaning.folded, {}).update(dict.fromkeys([term, *others]))
    kept = {run: tuple(others)[:MAX_ALTERNATIVES] for run, others in table.items() if run and others}
    return Expansions(MappingProxyType(kept), max(map(len, kept), default=0))


def _alternative(text: str) -> Alternative:
    exact, folded = words(text)
    return Alternative(tuple(exact), tuple(folded))


def _pins() -> Iterable[Pin]:
    for promotion in Promotion.objects.select_related("page"):
        if key := key_of(promotion.page):
            patterns = tuple(" ".join(words(line)[1]) for line in promotion.pattern_lines)
            yield Pin(patterns, promotion.match, key, promotion.starts_on, promotion.ends_on)
