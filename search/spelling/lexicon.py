"""Counted syllables and pairs of neighbours; small enough for every process, the same whatever engine answers. Pure."""

import math
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from ..text import forms, words

MAX_SYLLABLES = 40_000
MAX_PAIRS = 200_000
_SMOOTHING = 5.0  # how many sightings of a word it takes before its own neighbours outweigh plain frequency
_UNKNOWN = 1e-7  # the likelihood of a word that was never seen, also in a small collection
_SHIFT = 16  # a pair is kept as one number: place of the first << 16 | place of the second
_FORMAT = b"lexicon1\n"


class Counting:
    """Counts texts, then makes a Lexicon of them."""

    def __init__(self) -> None:
        self._syllables: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()

    def add(self, texts: Iterable[str]) -> None:
        """Count the words of ``texts`` and their neighbourhoods; numbers and overlong tokens stay out."""
        for text in texts:
            found = words(text)[0]
            self._syllables.update(word for word in found if _counts(word))
            self._pairs.update(pair for pair in pairwise(found) if _counts(pair[0]) and _counts(pair[1]))

    def lexicon(self) -> "Lexicon":
        """Return the most frequent syllables and the pairs seen at least twice (all pairs of a small collection)."""
        kept = [word for word, _count in self._syllables.most_common(MAX_SYLLABLES)]
        places = {word: place for place, word in enumerate(kept)}
        least = 2 if len(self._pairs) > MAX_PAIRS // 4 else 1
        pairs = {
            places[first] << _SHIFT | places[second]: count
            for (first, second), count in self._pairs.most_common(MAX_PAIRS)
            if count >= least and first in places and second in places
        }
        return Lexicon(kept, [self._syllables[word] for word in kept], pairs)


def _counts(word: str) -> bool:
    return len(word) <= 12 and word.isalpha()


class Lexicon:
    """What is known of words: how often each stands, alone and after another. Words are in the exact form of search/text.py."""

    def __init__(self, syllables: list[str], counts: list[int], pairs: dict[int, int]) -> None:
        self.places = {word: place for place, word in enumerate(syllables)}
        self._counts = counts
        self._pairs = pairs
        self._total = max(sum(counts), 1)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is known."""
        return not self.places

    def count(self, word: str) -> int:
        """Return how often ``word`` stands in the texts."""
        place = self.places.get(word)
        return 0 if place is None else self._counts[place]

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` stands right after ``first``."""
        one, two = self.places.get(first), self.places.get(second)
        return 0 if one is None or two is None else self._pairs.get(one << _SHIFT | two, 0)

    def likelihood(self, word: str, *, after: str | None) -> float:
        """Return log P(word | the word before it), smoothed with the word's own frequency; never -inf."""
        alone = self.count(word) / self._total or min(0.1 / self._total, _UNKNOWN)
        if after is None:
            return math.log(alone)
        return math.log((self.pair(after, word) + _SMOOTHING * alone) / (self.count(after) + _SMOOTHING))

    @cached_property
    def by_folded(self) -> dict[str, tuple[str, ...]]:
        """Return the known forms of each folded syllable, most frequent first: cai -> cải, cái, cai …"""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self.places:  # most frequent first
            found[forms(word)[1]].append(word)
        return {folded: tuple(known) for folded, known in found.items()}

    @cached_property
    def folded(self) -> list[str]:
        """Return the folded syllables, most frequent first."""
        return list(self.by_folded)

    # --- To and from bytes ----------------------------------------------------------------------

    def to_bytes(self) -> bytes:
        """Return everything, packed."""
        head = "\n".join(self.places).encode()
        numbers = array("I", self._counts), array("I", self._pairs.keys()), array("I", self._pairs.values())
        sizes = array("I", [len(head), len(self._counts), len(self._pairs)])
        return _FORMAT + zlib.compress(sizes.tobytes() + head + b"".join(part.tobytes() for part in numbers), 6)

    @classmethod
    def from_bytes(cls, packed: bytes) -> "Lexicon":
        """Return what ``to_bytes`` packed; raises ValueError for anything else."""
        if not packed.startswith(_FORMAT):
            raise ValueError("not a lexicon of this version")
        try:
            data = zlib.decompress(packed[len(_FORMAT) :])
        except zlib.error as error:
            raise ValueError(str(error)) from error
        sizes = array("I")
        width = sizes.itemsize
        sizes.frombytes(data[: 3 * width])
        head, singles, pairs = sizes
        place = 3 * width + head
        words_of = data[3 * width : place].decode()
        parts = []
        for size in (singles, pairs, pairs):
            part = array("I")
            part.frombytes(data[place : place + size * width])
            parts.append(part)
            place += size * width
        return cls(words_of.split("\n") if words_of else [], list(parts[0]), dict(zip(parts[1], parts[2], strict=True)))


EMPTY = Lexicon([], [], {})
