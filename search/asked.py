"""What a reader asks, as frozen shapes; ``parse`` (search/query.py) makes them of a query string. Pure."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from .dates import DateRef
from .function_words import is_function_word
from .numbers import NumberRef

MAX_CHARACTERS = 1_000
MAX_WORDS = 64
MAX_PHRASES = 5
MAX_EXCLUDED = 10
MAX_NUMBERS = 3
MAX_DATES = 2
MAX_SYNONYMS = 6
MAX_CLAUSES = 4
MAX_FILTER_VALUES = 30
MAX_PAGE = 1_000
PAGE_SIZE = 10

RELEVANCE, NEWEST, OLDEST = "relevance", "newest", "oldest"
SORTS = (RELEVANCE, NEWEST, OLDEST)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the query: ``exact`` and ``folded``; ``marked`` when it was typed with marks."""

    exact: str
    folded: str

    @property
    def marked(self) -> bool:
        """Tell whether the word was typed with marks (then marks count in ranking and in phrases)."""
        return self.exact != self.folded

    @property
    def tells(self) -> bool:
        """Tell whether the word carries a meaning of its own («của» doesn't)."""
        return not is_function_word(self.exact, self.folded)


@dataclass(frozen=True, slots=True)
class Synonym:
    """Other ways to say ``words[start:end]`` of a clause (search/expansions.py)."""

    start: int
    end: int
    alternatives: tuple[tuple[Word, ...], ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands between two OR.

    ``words`` in order (without those of recognised complete numbers); ``gentle`` are the folded words among them that no hit
    must hold, for they belong to a date; ``sequence`` is all that was typed outside quotes.
    """

    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    numbers: tuple[NumberRef, ...] = ()
    number_words: tuple[Word, ...] = ()
    sequence: tuple[Word, ...] = ()
    dates: tuple[DateRef, ...] = ()
    gentle: frozenset[str] = frozenset()
    synonyms: tuple[Synonym, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return not (self.words or self.phrases or self.numbers)


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a reader asks: any of ``clauses`` (one, but for OR), none of ``excluded`` (runs of words).

    ``filters`` maps a facet to the chosen values (any of them); ``since`` and ``until`` (inclusive) bound the document's
    date; ``today`` lets newer documents win gently (None: no such boost); ``page`` begins at 1.
    """

    text: str
    clauses: tuple[Clause, ...] = ()
    excluded: tuple[tuple[Word, ...], ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: datetime.date | None = None
    until: datetime.date | None = None
    today: datetime.date | None = None
    sort: str = RELEVANCE
    page: int = 1
    size: int = PAGE_SIZE
    shortened: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for in words (filters may still be set)."""
        return not self.clauses

    @property
    def words(self) -> tuple[Word, ...]:
        """Return the plain words of all clauses."""
        return tuple(chain.from_iterable(clause.words for clause in self.clauses))

    @property
    def phrases(self) -> tuple[tuple[Word, ...], ...]:
        """Return the phrases of all clauses."""
        return tuple(chain.from_iterable(clause.phrases for clause in self.clauses))

    @property
    def numbers(self) -> tuple[NumberRef, ...]:
        """Return the document numbers of all clauses."""
        return tuple(chain.from_iterable(clause.numbers for clause in self.clauses))

    @property
    def number_words(self) -> tuple[Word, ...]:
        """Return the words that the recognised complete numbers are written with."""
        return tuple(chain.from_iterable(clause.number_words for clause in self.clauses))

    @property
    def all_words(self) -> tuple[Word, ...]:
        """Return the words that were typed: outside quotes, then in phrases."""
        return tuple(chain.from_iterable((*clause.sequence, *chain(*clause.phrases)) for clause in self.clauses))
