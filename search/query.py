"""A query string becomes a frozen SearchQuery: words, "phrases", -words, document numbers, filters, sort, page. Pure.

Any input is safe: nothing typed reaches an engine's own query language, and the cost is capped.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .numbers import NumberRef, find_numbers
from .text import Token, nfc, tokens

MAX_CHARACTERS = 1_000
MAX_WORDS = 40
MAX_PHRASES = 5
MAX_EXCLUDED = 10
MAX_NUMBERS = 3
MAX_FILTER_VALUES = 30
MAX_PAGE = 1_000
PAGE_SIZE = 10

RELEVANCE, NEWEST, OLDEST = "relevance", "newest", "oldest"
SORTS = (RELEVANCE, NEWEST, OLDEST)

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_QUOTED = re.compile(rf"(?P<minus>(?<!\S)-)?[{_QUOTES}](?P<inside>[^{_QUOTES}]*)[{_QUOTES}]")
_MINUS = re.compile(r"(?<!\S)-(?=[^\W_])(?P<word>[^\s\"]+)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the query: ``exact`` and ``folded``; ``marked`` when it was typed with marks."""

    exact: str
    folded: str

    @property
    def marked(self) -> bool:
        """Tell whether the word was typed with marks (then marks count in ranking and in phrases)."""
        return self.exact != self.folded


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What a reader asks.

    ``words`` in order (without those of recognised complete numbers); ``sequence`` is all that was typed outside quotes;
    ``phrases`` and ``excluded`` are runs of words; ``filters`` maps a facet to the chosen values (any of them);
    ``page`` begins at 1.
    """

    text: str
    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    excluded: tuple[tuple[Word, ...], ...] = ()
    numbers: tuple[NumberRef, ...] = ()
    number_words: tuple[Word, ...] = ()
    sequence: tuple[Word, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = RELEVANCE
    page: int = 1
    size: int = PAGE_SIZE
    shortened: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for in words (filters may still be set)."""
        return not (self.words or self.phrases or self.numbers)

    @property
    def all_words(self) -> tuple[Word, ...]:
        """Return the words to highlight: plain words, words of phrases and of numbers."""
        return (*self.sequence, *(word for phrase in self.phrases for word in phrase))


def _words(found: list[Token]) -> tuple[Word, ...]:
    return tuple(Word(token.exact, token.folded) for token in found)


def parse(
    text: str,
    *,
    filters: Mapping[str, tuple[str, ...]] | None = None,
    sort: str = "",
    page: int = 1,
    size: int = PAGE_SIZE,
) -> SearchQuery:
    """Return the query meant by ``text``; never raises.

    Text past MAX_CHARACTERS and words past MAX_WORDS are left out (``shortened``). Without ``sort``, words are answered by
    relevance and an empty text by the newest first.
    """
    clean = nfc(text.replace("\x00", " "))
    shortened = len(clean) > MAX_CHARACTERS
    clean = " ".join(clean[:MAX_CHARACTERS].split())
    rest, phrases, excluded = _take_phrases(clean)
    rest, minus = _take_excluded(rest)
    sequence = tokens(rest)
    numbers = find_numbers(rest, sequence, limit=MAX_NUMBERS)
    taken = {place for number in numbers if number.complete for place in range(number.start, number.end)}
    # «số» only announces a number and stands in few texts
    taken |= {number.start - 1 for number in numbers if number.start and sequence[number.start - 1].folded == "so"}
    plain = [token for place, token in enumerate(sequence) if place not in taken]
    shortened = shortened or len(plain) > MAX_WORDS
    query = SearchQuery(
        text=clean,
        words=_words(plain[:MAX_WORDS]),
        phrases=tuple(phrases[:MAX_PHRASES]),
        excluded=tuple([*excluded, *minus][:MAX_EXCLUDED]),
        numbers=tuple(numbers),
        number_words=_words([sequence[place] for place in sorted(taken)]),
        sequence=_words(sequence[:MAX_WORDS]),
        filters=_clean_filters(filters or {}),
        page=min(max(page, 1), MAX_PAGE),
        size=max(size, 0),
        shortened=shortened,
    )
    chosen = sort if sort in SORTS else (NEWEST if query.is_empty else RELEVANCE)
    return SearchQuery(**{**{name: getattr(query, name) for name in query.__slots__}, "sort": chosen})


def _take_phrases(text: str) -> tuple[str, list[tuple[Word, ...]], list[tuple[Word, ...]]]:
    """Return what is left of ``text`` and its quoted phrases, wanted and excluded; an unclosed quote is only a sign."""
    phrases: list[tuple[Word, ...]] = []
    excluded: list[tuple[Word, ...]] = []

    def take(match: re.Match[str]) -> str:
        found = tokens(match["inside"])[:MAX_WORDS]
        if not found:
            return " "
        if match["minus"]:
            excluded.append(_words(found))
            return " "
        if len(found) == 1 or find_numbers(match["inside"]):
            return f" {match['inside']} "
        phrases.append(_words(found))
        return " "

    return _QUOTED.sub(take, text), phrases, excluded


def _take_excluded(text: str) -> tuple[str, list[tuple[Word, ...]]]:
    """Return what is left of ``text`` and its -words."""
    excluded: list[tuple[Word, ...]] = []

    def take(match: re.Match[str]) -> str:
        found = tokens(match["word"])
        if found:
            excluded.append(_words(found))
        return " "

    return _MINUS.sub(take, text), excluded


def _clean_filters(filters: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the filters without empty, over-long or surplus values."""
    cleaned = {}
    for name, values in filters.items():
        kept = tuple(
            dict.fromkeys(nfc(value) for value in values if value and len(value) <= 200 and "\x00" not in value)
        )
        if kept:
            cleaned[name] = kept[:MAX_FILTER_VALUES]
    return cleaned
