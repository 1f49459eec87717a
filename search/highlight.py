"""Which passage of a document answers a query best, and its words marked in the original text (NFC). Pure."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from .asked import SearchQuery, Word
from .engines.base import Segment, Segments
from .text import cut, forms, raw_tokens

EXCERPT = 240  # characters of a passage shown: two to three lines
LEAD = 40  # characters shown before the first match
PAIR = 0.85  # of a word: what a pair of neighbours counts in choosing a passage
_SCAN = 20_000  # characters of a passage looked at in one go ...
_SCANS = 20  # ... and how often, before its beginning is shown instead


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to mark: folded words with the marked forms asked for (None: any), words that count alone, adjacent pairs.

    ``exact`` and ``anyhow`` say the same of the words that count alone, for quick looks: these forms, and these folded ones.
    """

    forms: dict[str, frozenset[str] | None]
    alone: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    exact: frozenset[str] = frozenset()
    anyhow: frozenset[str] = frozenset()
    fits: "_Fits" = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fits", _Fits(self.forms))

    def counting(self, pieces: Iterable[str]) -> dict[str, str]:
        """Return those pieces between spaces that hold a word that counts alone, with their folded tokens."""
        distinct = set(pieces)
        exact, anyhow, alone = self.exact, self.anyhow, self.alone
        return {
            piece: folded
            for piece, (one, folded) in zip(distinct, map(cut, distinct), strict=True)
            if folded in anyhow or one in exact or (" " in folded and not alone.isdisjoint(folded.split()))
        }


Fit = tuple[int, int, str]  # where a token stands in its piece, and its folded form, "" when it is no word of the query
_OTHER: tuple[Fit, ...] = ((0, 0, ""),)


class _Fits(dict[str, tuple[Fit, ...]]):
    """What lies between spaces -> its tokens; decisions are kept, for the hits of a query share their words.

    Typed marks must agree unless the text itself has none.
    """

    def __init__(self, wanted_forms: dict[str, frozenset[str] | None]) -> None:
        super().__init__()
        self._forms = wanted_forms

    def __missing__(self, piece: str) -> tuple[Fit, ...]:
        exact, folded = cut(piece)
        if folded and " " not in folded and not self._wants(exact, folded):
            fit = _OTHER
        else:
            fit = tuple(self._fit(token) for token in raw_tokens(piece))
        if len(piece) <= _KEPT_LENGTH and len(self) < _KEPT_PIECES:
            self[piece] = fit
        return fit

    def _fit(self, token: re.Match[str]) -> Fit:
        exact, folded = forms(token.group())
        return token.start(), token.end(), folded if self._wants(exact, folded) else ""

    def _wants(self, exact: str, folded: str) -> bool:
        allowed = self._forms.get(folded, _NONE)
        return allowed is None or (allowed is not _NONE and (exact == folded or exact in allowed))


_NONE: frozenset[str] = frozenset()
_KEPT_PIECES, _KEPT_LENGTH = 20_000, 40


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
    alone = frozenset(word.folded for word in words if word.tells) or frozenset(allowed)
    pairs = frozenset((a.folded, b.folded) for run in runs for a, b in pairwise(run))
    exact = frozenset(chain.from_iterable((name, *forms) for name in alone if (forms := allowed[name]) is not None))
    return Wanted(allowed, alone, pairs, exact, frozenset(name for name in alone if allowed[name] is None))


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
    found = _fitting(text, want) if want.forms else []
    covered = {match.folded for match in found if match.paired}
    return [m for m in found if m.paired or (m.folded in want.alone and m.folded not in covered)]


def _fitting(text: str, want: Wanted) -> list[_Match]:
    """Return the tokens of ``text`` that are words of the query, those next to each other as pairs."""
    found: list[_Match] = []
    last: _Match | None = None  # the fitting token just before
    place, fits = 0, want.fits
    for piece in text.replace("\n", " ").split(" "):
        for start, end, folded in fits[piece]:
            if not folded:
                last = None
                continue
            paired = last is not None and (last.folded, folded) in want.pairs
            if paired and last is not None and not last.paired:
                found[-1] = _Match(last.start, last.end, last.folded, True)
            last = _Match(place + start, place + end, folded, paired)
            found.append(last)
        place += len(piece) + 1
    return found


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

    ``folded_texts`` are passages as folded tokens between single spaces, with a space at both ends. Words and adjacent pairs
    count the more the fewer of the passages hold them, and the less the longer the passage is (BM25 within the document).
    """
    alone = [(word, f" {word} ") for word in want.alone]
    holding = [{word for word, spaced in alone if spaced in text} for text in folded_texts]
    enough = max(1, len(want.alone) // 4)
    if not any(len(words) >= enough for words in holding):
        return None
    if len(folded_texts) == 1:
        return 0
    adjacent = [(pair, f" {pair[0]} {pair[1]} ") for pair in want.pairs]
    together = [{pair for pair, spaced in adjacent if spaced in text} for text in folded_texts]
    alone_in = Counter(chain.from_iterable(holding))
    pairs_in = Counter(chain.from_iterable(together))
    count, usual = len(folded_texts), sum(map(len, folded_texts)) / len(folded_texts)
    best, choice = 0.0, None
    for place, (words, runs) in enumerate(zip(holding, together, strict=True)):
        if len(words) < enough:
            continue
        score = sum(_rarity(alone_in[word], count) for word in words)
        score += PAIR * sum(_rarity(pairs_in[run], count) for run in runs)
        score /= 1 + 1.2 * (0.25 + 0.75 * len(folded_texts[place]) / usual)
        if score > best:
            best, choice = score, place
    return choice


def _rarity(held_by: int, count: int) -> float:
    return math.log(1 + (count - held_by + 0.5) / (held_by + 0.5))


def excerpt(text: str, want: Wanted, *, length: int = EXCERPT) -> Segments:
    """Return about ``length`` characters of ``text`` around its densest matches, in segments, with «…» where it is cut."""
    begun = 0
    if want.forms and len(text) > length:
        for offset in range(0, min(len(text), _SCAN * _SCANS), _SCAN):
            start = _densest(text[offset : offset + _SCAN], want, length)
            if start is not None:
                begun = _word_before(text, offset + start)
                break
    end = min(len(text), begun + length)
    if end < len(text):
        cut = text.rfind(" ", begun, end)
        end = cut if cut > begun else end
    shown = text[begun:end]
    segments = _segments(shown, _matches(shown, want), 0, len(shown))
    if begun > 0:
        segments = (Segment("…", False), *segments)
    return (*segments, Segment("…", False)) if end < len(text) else segments


def _word_before(text: str, start: int) -> int:
    """Return where to begin so that up to LEAD characters stand before ``start``, at the beginning of a word."""
    if start <= LEAD:
        return 0
    space = text.find(" ", start - LEAD, start)
    return space + 1 if space >= 0 else start


def _densest(text: str, want: Wanted, length: int) -> int | None:
    """Return where ``length`` characters begin that hold most distinct words of the query; None where there is none.

    Whole pieces between spaces are compared, which is quick; what is shown is then looked at closely.
    """
    parts = text.replace("\n", " ").split(" ")
    counting = want.counting(parts)
    if not counting:
        return None
    places = [n for n, piece in enumerate(parts) if piece in counting]
    found = [counting[parts[n]] for n in places]
    ends = list(accumulate(map(len, parts)))
    starts = [ends[n] - len(parts[n]) + n for n in places]
    best, densest = 0, starts[0]
    inside: dict[str, int] = {}
    right = 0
    for left, start in enumerate(starts):
        while right < len(starts) and starts[right] - start <= length - LEAD:
            word = found[right]
            inside[word] = inside.get(word, 0) + 1
            right += 1
        score = len(inside) * 100 + (right - left)
        if score > best:
            best, densest = score, start
        word = found[left]
        if inside[word] == 1:
            del inside[word]
        else:
            inside[word] -= 1
    return densest
