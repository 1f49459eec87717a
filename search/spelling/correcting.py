"""The likeliest words behind typed ones: every reading of each word, the best path through them (Viterbi). Pure.

Costs are natural logarithms: 5 means that a reading must be e^5 times likelier in its place than what was typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..query import Word
from ..text import forms
from .lexicon import Lexicon
from .typing_keys import key_of_typing, key_of_word

KEPT_READINGS = 8  # of a word with other marks
KEPT_NEAR = 16  # folded words one error away ...
KEPT_FORMS = 4  # ... and forms of each
MARKS_ADDED = 2.5  # an unmarked word among marked ones; nothing in a query typed wholly without marks
MARKS_CHANGED = 5.0
KEYS_LEFT = 2.0  # «hanhf»
LETTER_CHANGED = 6.0
GAIN = 2.0  # less than this isn't worth a reader's attention, unless only marks were added


class Reading(NamedTuple):
    """A word that may be meant, and what it costs to believe it."""

    exact: str
    cost: float


@dataclass(frozen=True, slots=True)
class Correction:
    """The words meant, in the order of the typed ones; ``spelled``: letters differ, not only marks that were left out."""

    words: tuple[str, ...]
    spelled: bool
    remarked: bool


class Corrector:
    """Reads queries with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._by_key: dict[str, str] = {}
        for word in lexicon.places:
            self._by_key.setdefault(key_of_word(word), word)

    def correct(self, typed: Sequence[Word], *, fixed: frozenset[int] = frozenset()) -> Correction | None:
        """Return what was probably meant, or None where the words are good as they are.

        ``fixed`` are places that must stay (numbers, operators).
        """
        if self.lexicon.is_empty or not typed:
            return None
        unmarked = not any(word.marked for place, word in enumerate(typed) if place not in fixed)
        readings = [
            [Reading(word.exact, 0.0)] if place in fixed else self._readings(word, unmarked)
            for place, word in enumerate(typed)
        ]
        best, score = self._path(readings)
        odd = [place for place in range(len(typed)) if place not in fixed and self._is_odd(best, place)]
        if odd:
            for place in odd:
                readings[place] = readings[place] + self._near(typed[place])
            best, score = self._path(readings)
        spelled = any(word.folded != self._fold(meant) for word, meant in zip(typed, best, strict=True))
        remarked = any(word.marked and word.exact != meant for word, meant in zip(typed, best, strict=True))
        if best == [word.exact for word in typed]:
            return None
        if (spelled or remarked) and score - self._score([word.exact for word in typed]) < GAIN:
            return None
        return Correction(tuple(best), spelled, remarked)

    def _fold(self, word: str) -> str:
        return forms(word)[1]

    def _readings(self, word: Word, unmarked: bool) -> list[Reading]:
        """Return the word itself and the known words that differ in marks only, or in keys left over."""
        same = self.lexicon.by_folded.get(word.folded, ())[:KEPT_READINGS]
        cost = MARKS_CHANGED if word.marked else 0.0 if unmarked else MARKS_ADDED
        found = [Reading(word.exact, 0.0), *(Reading(known, cost) for known in same if known != word.exact)]
        if not word.marked and (key := key_of_typing(word.exact)) and (meant := self._by_key.get(key)):
            found.append(Reading(meant, KEYS_LEFT))
        return found

    def _near(self, word: Word) -> list[Reading]:
        """Return the known words one typing error away: a letter too many, too few, another, or two changed over."""
        if len(word.folded) < 2 or not word.folded.isalpha():
            return []
        close = process.extract(word.folded, self.lexicon.folded, scorer=OSA.distance, score_cutoff=1, limit=None)
        found = []
        for folded, distance, _place in sorted(close, key=lambda one: one[2])[:KEPT_NEAR]:  # most frequent first
            if distance:
                found += [Reading(known, LETTER_CHANGED) for known in self.lexicon.by_folded[folded][:KEPT_FORMS]]
        return found

    def _is_odd(self, path: Sequence[str], place: int) -> bool:
        """Tell whether a word is unknown, or was never seen beside either neighbour."""
        word = path[place]
        if not self.lexicon.count(word):
            return True
        before = place > 0 and self.lexicon.pair(path[place - 1], word)
        after = place + 1 < len(path) and self.lexicon.pair(word, path[place + 1])
        return len(path) > 1 and not before and not after

    def _score(self, path: Sequence[str]) -> float:
        return sum(
            self.lexicon.likelihood(word, after=path[place - 1] if place else None) for place, word in enumerate(path)
        )

    def _path(self, readings: list[list[Reading]]) -> tuple[list[str], float]:
        """Return the likeliest path and its score, costs taken off."""
        likelihood = self.lexicon.likelihood
        scores = [likelihood(one.exact, after=None) - one.cost for one in readings[0]]
        back: list[list[int]] = []
        for before, now in pairwise(readings):
            chosen, reached = [], []
            for one in now:
                ways = [
                    score + likelihood(one.exact, after=previous.exact)
                    for previous, score in zip(before, scores, strict=True)
                ]
                best = max(range(len(ways)), key=ways.__getitem__)
                chosen.append(best)
                reached.append(ways[best] - one.cost)
            back.append(chosen)
            scores = reached
        place = max(range(len(scores)), key=scores.__getitem__)
        total = scores[place]
        path = [readings[-1][place].exact]
        for step in range(len(back) - 1, -1, -1):
            place = back[step][place]
            path.append(readings[step][place].exact)
        return path[::-1], total
