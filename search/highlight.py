"""Which passage of a document answers a query best, and its words marked in the original text (NFC). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from .asked import SearchQuery, Word
from .engines.base import Segment, Segments
from .function_words import FUNCTION_WORDS
from .text import forms, raw_tokens

EXCERPT = 240  # characters of a passage shown: two to three lines
LEAD = 40  # characters shown before the first match
_SCAN = 20_000  # characters of a passage looked at in one go ...
_SCANS = 20  # ... and how often, before its beginning is shown instead


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to mark: folded words with the marked forms asked for (None: any), words that count alone, adjacent pairs."""

    forms: dict[str, frozenset[str] | None]
    alone: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    seen: dict[str, str] = field(default_factory=dict, compare=False)

    def fitting(self, raw: str) -> str:
        """Return the folded form of a token that is a word of the query, else "".

        Typed marks must agree unless the text itself has none. Decisions are kept per token.
        """
        folded = self.seen.get(raw)
        if folded is None:
            exact, folded = forms(raw)
            if folded not in self.forms or (
                (allowed := self.forms[folded]) is not None and exact != folded and exact not in allowed
            ):
                folded = ""
            if len(self.seen) < 20_000:
                self.seen[raw] = folded
        return folded


class _Match(NamedTuple):
    start: int
    end: int
    folded: str
    paired: bool = False


NOTHING = Wanted({}, frozenset(), frozenset())


@lru_cache(maxsize=256)
def _wanted(runs: tuple[tuple[Word, ...], ...]) -> Wanted:
    words = tuple(chain.from_iterable(runs))
    allowed: dict[str, frozenset[str] | None] = {}
    for word in words:
        if not word.marked or allowed.get(word.folded, frozenset()) is None:
            allowed[word.folded] = None
        else:
            allowed[word.folded] = frozenset({word.exact}) | (allowed.get(word.folded) or frozenset())
    alone = frozenset(name for name in allowed if name not in FUNCTION_WORDS) or frozenset(allowed)
    pairs = frozenset((a.folded, b.folded) for run in runs for a, b in pairwise(run))
    return Wanted(allowed, alone, pairs)


def wanted(query: SearchQuery) -> Wanted:
    """Return what to mark for ``query``."""
    runs = [clause.sequence for clause in query.clauses]
    runs += query.phrases
    runs += [way for clause in query.clauses for synonym in clause.synonyms for way in synonym.alternatives]
    return _wanted(tuple(runs))


def _matches(text: str, want: Wanted) -> list[_Match]:
    """Return the tokens of ``text`` to mark: in an adjacent pair of the query, or meaningful alone.

    A word that stands in a pair somewhere is not marked where it stands alone («tuyên truyền», but then not «tuyển»).
    """
    if not want.forms:
        return []
    fitting, pairs = want.fitting, want.pairs
    found: list[_Match] = []
    last: _Match | None = None  # the fitting token just before
    for token in raw_tokens(text):
        folded = fitting(token.group())
        if not folded:
            last = None
            continue
        paired = last is not None and (last.folded, folded) in pairs
        if paired and last is not None and not last.paired:
            found[-1] = last._replace(paired=True)
        last = _Match(token.start(), token.end(), folded, paired)
        found.append(last)
    covered = {match.folded for match in found if match.paired}
    return [m for m in found if m.paired or (m.folded in want.alone and m.folded not in covered)]


def mark(text: str, want: Wanted) -> Segments:
    """Return the whole of ``text`` in segments, matching runs as one."""
    return _segments(text, _matches(text, want), 0, len(text))


def _segments(text: str, matches: list[_Match], start: int, end: int) -> Segments:
    """Return text[start:end] in segments; marked neighbours with only space between are one segment."""
    runs: list[list[int]] = []
    for match in matches:
        if match.start < start or match.end > end:
            continue
        if runs and not text[runs[-1][1] : match.start].strip():
            runs[-1][1] = match.end
        else:
            runs.append([match.start, match.end])
    segments: list[Segment] = []
    place = start
    for first, last in runs:
        if first > place:
            segments.append(Segment(text[place:first], False))
        segments.append(Segment(text[first:last], True))
        place = last
    if place < end:
        segments.append(Segment(text[place:end], False))
    return tuple(segments)


def best_passage(folded_texts: Sequence[str], want: Wanted) -> int | None:
    """Return the place of the passage that answers best, or None when none holds words enough to be worth showing.

    ``folded_texts`` are passages as folded tokens between single spaces, with a space at both ends. Distinct pairs count
    most, then distinct words, then the order.
    """
    best, choice = (len(want.alone) // 2 if len(want.alone) > 2 else 0), None
    words = [f" {word} " for word in want.alone]
    runs = [f" {first} {second} " for first, second in want.pairs]
    for place, text in enumerate(folded_texts):
        rank = sum(word in text for word in words)
        if rank:
            rank += 3 * sum(run in text for run in runs)
        if rank > best:
            best, choice = rank, place
    return choice


def excerpt(text: str, want: Wanted, *, length: int = EXCERPT) -> Segments:
    """Return about ``length`` characters of ``text`` around its densest matches, in segments, with «…» where it is cut."""
    offset, matches, scanned = 0, [], text[:_SCAN]
    for offset in range(0, min(len(text), _SCAN * _SCANS), _SCAN):
        scanned = text[offset : offset + _SCAN]
        matches = _matches(scanned, want)
        if matches:
            break
    else:
        offset, scanned = 0, text[:_SCAN]
    start = _window(scanned, matches, length)
    end = min(len(scanned), start + length)
    if end < len(scanned):
        cut = scanned.rfind(" ", start, end)
        end = cut if cut > start else end
    segments = _segments(scanned, matches, start, end)
    if offset + start > 0:
        segments = (Segment("…", False), *segments)
    if offset + end < len(text):
        segments = (*segments, Segment("…", False))
    return segments


def _window(text: str, matches: list[_Match], length: int) -> int:
    """Return where to begin so that most distinct marked words fall within ``length`` characters."""
    if not matches or matches[-1].end <= length:
        return 0
    best, start = 0, matches[0].start
    right = 0
    for left, match in enumerate(matches):
        right = max(right, left)
        while right < len(matches) and matches[right].end - match.start <= length - LEAD:
            right += 1
        score = len({found.folded for found in matches[left:right]}) * 100 + (right - left)
        if score > best:
            best, start = score, match.start
    if start <= LEAD:
        return 0
    space = text.find(" ", start - LEAD, start)
    return space + 1 if space >= 0 else start
