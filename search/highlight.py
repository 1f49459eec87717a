"""What to mark for a query, and its words marked in the original text (NFC). Pure."""

import re
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
LEAST_RUN = 3  # words: so long a run counts as a whole
_SCAN = 20_000  # characters of a passage looked at in one go ...
_SCANS = 20  # ... and how often, before its beginning is shown instead


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to mark: folded words with the marked forms asked for (None: any), words that count alone, adjacent pairs.

    ``telling``, ``telling_pairs`` and ``runs`` choose the passage: words, neighbours and whole runs between spaces.
    ``exact`` and ``anyhow`` say the same of the words that count alone, for quick looks: these forms, and these folded ones.
    """

    forms: dict[str, frozenset[str] | None]
    alone: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    exact: frozenset[str] = frozenset()
    anyhow: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    telling_pairs: frozenset[tuple[str, str]] = frozenset()
    runs: tuple[str, ...] = ()
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
def _wanted(runs: tuple[tuple[Word, ...], ...], telling: tuple[tuple[Word, ...], ...]) -> Wanted:
    words = tuple(chain.from_iterable(runs))
    allowed: dict[str, frozenset[str] | None] = {}
    for word in words:
        if not word.marked or allowed.get(word.folded, frozenset()) is None:
            allowed[word.folded] = None
        else:
            allowed[word.folded] = frozenset({word.exact}) | (allowed.get(word.folded) or frozenset())
    alone = frozenset(word.folded for word in words if word.tells) or frozenset(allowed)
    pairs = _neighbours(runs)
    exact = frozenset(chain.from_iterable((name, *forms) for name in alone if (forms := allowed[name]) is not None))
    anyhow = frozenset(name for name in alone if allowed[name] is None)
    said = frozenset(word.folded for word in chain.from_iterable(telling) if word.tells)
    whole = tuple({f" {' '.join(word.folded for word in run)} " for run in telling if len(run) >= LEAST_RUN})
    return Wanted(allowed, alone, pairs, exact, anyhow, said or alone, _neighbours(telling), whole)


def _neighbours(runs: Iterable[Sequence[Word]]) -> frozenset[tuple[str, str]]:
    return frozenset((a.folded, b.folded) for run in runs for a, b in pairwise(run))


def wanted(query: SearchQuery) -> Wanted:
    """Return what to mark for ``query``, and what chooses the passage: not the number of the document itself."""
    typed = tuple(clause.sequence for clause in query.clauses)
    others = [*query.phrases]
    others += [way for clause in query.clauses for synonym in clause.synonyms for way in synonym.alternatives]
    plain = tuple(clause.words for clause in query.clauses if clause.words)
    return _wanted((*typed, *others), ((*plain, *others) or typed))


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
