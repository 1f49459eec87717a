"""Which passage of a document answers a query best, and its words marked in the original text (NFC). Pure."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from .asked import SearchQuery, Word
from .engines.base import Segment, Segments
from .text import forms, pieces, raw_tokens

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
    seen: dict[str, str] = field(default_factory=dict, compare=False)
    exact: frozenset[str] = frozenset()
    anyhow: frozenset[str] = frozenset()

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

    def within(self, folded: str) -> bool:
        """Tell whether one of several tokens is a word that counts alone."""
        return not self.alone.isdisjoint(folded.split())


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
    return Wanted(allowed, alone, pairs, {}, exact, frozenset(name for name in alone if allowed[name] is None))


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
    for token in raw_tokens(text):
        folded = want.fitting(token.group())
        if not folded:
            last = None
            continue
        paired = last is not None and (last.folded, folded) in want.pairs
        if paired and last is not None and not last.paired:
            found[-1] = last._replace(paired=True)
        last = _Match(token.start(), token.end(), folded, paired)
        found.append(last)
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
    tokens = [set(text.split()) for text in folded_texts]
    holding = [want.alone & found for found in tokens]
    enough = max(1, len(want.alone) // 4)
    if not any(len(words) >= enough for words in holding):
        return None
    if len(folded_texts) == 1:
        return 0
    together = [
        {(a, b) for a, b in want.pairs if a in found and b in found and f" {a} {b} " in text}
        for text, found in zip(folded_texts, tokens, strict=True)
    ]
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
    parts, cut = pieces(text)
    exact, anyhow = want.exact, want.anyhow
    places = [
        n for n, (one, bare) in enumerate(cut) if bare in anyhow or one in exact or (" " in bare and want.within(bare))
    ]
    if not places:
        return None
    ends = list(accumulate(map(len, parts)))
    starts = [ends[n] - len(parts[n]) + n for n in places]
    best, densest = 0, starts[0]
    inside: dict[str, int] = {}
    right = 0
    for left, start in enumerate(starts):
        while right < len(starts) and starts[right] - start <= length - LEAD:
            word = cut[places[right]][1]
            inside[word] = inside.get(word, 0) + 1
            right += 1
        score = len(inside) * 100 + (right - left)
        if score > best:
            best, densest = score, start
        word = cut[places[left]][1]
        if inside[word] == 1:
            del inside[word]
        else:
            inside[word] -= 1
    return densest
