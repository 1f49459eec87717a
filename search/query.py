"""A query string becomes a frozen SearchQuery. Pure.

    words, "exact phrases", -excluded, -"excluded phrases", OR (HOẶC) between alternatives, số:30/2020 for numbers only

OR binds loosest, as readers mean it: «khai sinh OR kết hôn» asks for either pair. Any input is safe: nothing typed reaches an
engine's own query language, and the cost is capped.
"""

import datetime
import re
from collections.abc import Mapping
from itertools import chain

from .asked import (
    MAX_CHARACTERS,
    MAX_CLAUSES,
    MAX_DATES,
    MAX_EXCLUDED,
    MAX_FILTER_VALUES,
    MAX_NUMBERS,
    MAX_PAGE,
    MAX_PHRASES,
    MAX_SYNONYMS,
    MAX_WORDS,
    NEWEST,
    OLDEST,
    PAGE_SIZE,
    RELEVANCE,
    SORTS,
    Clause,
    SearchQuery,
    Synonym,
    Word,
)
from .dates import DateRef, find_dates
from .expansions import DEFAULT_EXPANSIONS, Expansions
from .numbers import NumberRef, find_numbers
from .text import Token, nfc, tokens

__all__ = [
    "MAX_CHARACTERS",
    "MAX_PAGE",
    "MAX_WORDS",
    "NEWEST",
    "OLDEST",
    "PAGE_SIZE",
    "RELEVANCE",
    "SORTS",
    "Clause",
    "SearchQuery",
    "Synonym",
    "Word",
    "parse",
]

Words = tuple[Word, ...]

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb'
_QUOTED = re.compile(rf"(?P<minus>(?<!\S)-)?[{_QUOTES}](?P<inside>[^{_QUOTES}]*)[{_QUOTES}]")
_MINUS = re.compile(r"(?<!\S)-(?=[^\W_])(?P<word>[^\s\"]+)")
_OR = re.compile(rf"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|(?<!\S)(?P<or>OR|HOẶC|\|{{1,2}})(?!\S)")
_ANNOUNCING = frozenset({"ngay", "thang", "nam", "quy"})
_SURROGATES = re.compile("[\ud800-\udfff\x00]")


def parse(
    text: str,
    *,
    filters: Mapping[str, tuple[str, ...]] | None = None,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    today: datetime.date | None = None,
    sort: str = "",
    page: int = 1,
    size: int = PAGE_SIZE,
    expansions: Expansions = DEFAULT_EXPANSIONS,
) -> SearchQuery:
    """Return the query meant by ``text``; never raises.

    Text past MAX_CHARACTERS and words past MAX_WORDS are left out (``shortened``). Without ``sort``, words are answered by
    relevance and an empty text by the newest first.
    """
    clean = nfc(_SURROGATES.sub(" ", text[: 4 * MAX_CHARACTERS]))
    shortened = len(clean) > MAX_CHARACTERS or len(text) > 4 * MAX_CHARACTERS
    clean = " ".join(clean[:MAX_CHARACTERS].split())
    excluded: list[Words] = []
    clauses, left = [], MAX_WORDS
    for part in _alternatives(clean):
        clause, surplus = _clause(part, excluded, expansions, left)
        left -= len(clause.words)
        shortened = shortened or surplus
        if not clause.is_empty:
            clauses.append(clause)
    return SearchQuery(
        text=clean,
        clauses=tuple(clauses),
        excluded=tuple(excluded[:MAX_EXCLUDED]),
        filters=_clean_filters(filters or {}),
        since=since,
        until=until,
        today=today,
        sort=sort if sort in SORTS else (RELEVANCE if clauses else NEWEST),
        page=min(max(page, 1), MAX_PAGE),
        size=max(size, 0),
        shortened=shortened,
    )


def _alternatives(text: str) -> list[str]:
    """Return the parts of ``text`` between OR outside quotes, at most MAX_CLAUSES (the last one holds the rest)."""
    parts: list[str] = []
    start = 0
    for match in _OR.finditer(text):
        if match["or"]:
            if len(parts) < MAX_CLAUSES - 1:
                parts.append(text[start : match.start()])
            else:
                break
            start = match.end()
    return [*parts, text[start:]]


def _words(found: list[Token]) -> Words:
    return tuple(Word(token.exact, token.folded) for token in found)


def _clause(text: str, excluded: list[Words], expansions: Expansions, left: int) -> tuple[Clause, bool]:
    """Return what one alternative asks, with at most ``left`` words, and whether words were left out."""
    rest, phrases, without = _take_phrases(text)
    excluded += without
    rest, without = _take_excluded(rest)
    excluded += without
    sequence = tokens(rest)
    numbers = find_numbers(rest, sequence, limit=MAX_NUMBERS)
    taken = _places_of_numbers(sequence, numbers)
    dates, of_dates = _dates(rest, sequence, numbers)
    plain = [(place, token) for place, token in enumerate(sequence) if place not in taken]
    words = _words([token for _place, token in plain])[:left]
    clause = Clause(
        words=words,
        phrases=tuple(phrases[:MAX_PHRASES]),
        numbers=tuple(numbers),
        number_words=_words([sequence[place] for place in sorted(taken)]),
        sequence=_words(sequence[:left]),
        dates=tuple(dates),
        gentle=frozenset(token.folded for place, token in plain if place in of_dates),
        synonyms=_synonyms(words, expansions),
    )
    return clause, len(plain) > left


def _places_of_numbers(sequence: list[Token], numbers: list[NumberRef]) -> set[int]:
    """Return the places of the words that complete numbers are made of, and of «số», which stands in few texts."""
    taken = set(chain.from_iterable(range(number.start, number.end) for number in numbers if number.complete))
    return taken | {n.start - 1 for n in numbers if n.start and sequence[n.start - 1].folded == "so"}


def _dates(text: str, sequence: list[Token], numbers: list[NumberRef]) -> tuple[list[DateRef], set[int]]:
    """Return the dates outside document numbers, and the places of the words they are written with."""
    spans = [(sequence[n.start].start, sequence[n.end - 1].end) for n in numbers]
    dates = [
        date
        for date in find_dates(text, limit=MAX_DATES)
        if not any(start < date.end and date.start < end for start, end in spans)
    ]
    places = set()
    for date in dates:
        inside = [n for n, token in enumerate(sequence) if date.start <= token.start < date.end]
        if inside and inside[0] and sequence[inside[0] - 1].folded in _ANNOUNCING:
            inside.append(inside[0] - 1)
        places |= set(inside)
    return dates, places


def _synonyms(words: Words, expansions: Expansions) -> tuple[Synonym, ...]:
    folded = [word.folded for word in words]
    found: list[Synonym] = []
    place = 0
    while place < len(folded) and len(found) < MAX_SYNONYMS:
        length, others = expansions.at(folded, place)
        if others:
            runs = tuple(tuple(map(Word, other.exact, other.folded)) for other in others)
            found.append(Synonym(place, place + length, runs))
        place += length or 1
    return tuple(found)


def _take_phrases(text: str) -> tuple[str, list[Words], list[Words]]:
    """Return what is left of ``text`` and its quoted phrases, wanted and excluded; an unclosed quote is only a sign."""
    phrases: list[Words] = []
    excluded: list[Words] = []

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


def _take_excluded(text: str) -> tuple[str, list[Words]]:
    """Return what is left of ``text`` and its -words."""
    excluded: list[Words] = []

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
            dict.fromkeys(
                nfc(value) for value in values if value and len(value) <= 200 and not _SURROGATES.search(value)
            )
        )
        if kept:
            cleaned[name] = kept[:MAX_FILTER_VALUES]
    return cleaned
