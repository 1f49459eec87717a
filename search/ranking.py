"""How results are ranked: every weight and threshold in one place, as data. Pure.

What was measured, and what was tried and left out, is in docs/search.md.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """Weights of one text field: folded and exact syllables, folded adjacent pairs."""

    folded: float
    exact: float
    folded_pair: float

    def times(self, factor: float) -> "FieldWeights":
        """Return the weights ``factor`` times as great."""
        return FieldWeights(self.folded * factor, self.exact * factor, self.folded_pair * factor)


_TEXT = FieldWeights(folded=1.0, exact=0.5, folded_pair=0.85)
FIELDS: dict[str, FieldWeights] = {
    "title": _TEXT,
    "summary": _TEXT.times(0.8),
    "body": _TEXT,
    "files": _TEXT.times(0.7),
}
SHORT_TITLE = 2.0  # times the title's weights in a short query: it names its document, a long question describes it

TITLE_PHRASE = 6.0  # BM25 of the whole query as a phrase in the folded title
TITLE_WHOLE = 2000.0  # the query is the title, marks aside: above a number cited in it
TITLE_WHOLE_EXACT = 500.0  # ... and with the same marks
NUMBER_WHOLE = 1000.0  # the document with this number
NUMBER_PREFIX = 400.0  # a document whose number begins so
NUMBER_CITED = 40.0  # a document that cites it

DATE_OWN = 20.0  # a document of the day, month, quarter or year asked for
DATE_NAMED = 15.0  # a document that names the day or month
SYNONYM = 0.6  # what another way to say it counts beside the way that was typed

SATURATION = 2.2  # k1 + 1: what terms and phrases are multiplied by in an engine whose BM25 lacks it (Lucene)

# Gentle boosts, less than a word's weight: what is in force, what is newer (days before today: each step adds).
VALID = 1.0  # a document that isn't ...
NOT_VALID = ("ended", "suspended")  # ... in one of these states of the facet «validity»
FRESHNESS: tuple[tuple[int, float], ...] = ((3 * 365, 0.5), (365, 0.5), (90, 0.5))

SIMILAR_PAIRS = 20  # pairs of syllables, beside those of the title, that documents alike are found by
SIMILAR_PASSAGES = 40  # passages looked at for them
SIMILAR_SHARE = 5  # one in so many of the pairs must be found

SHORT_QUERY = 4


def required_words(count: int) -> int:
    """Return how many of ``count`` distinct words a document must hold: all of a short query, some of a long question.

    A question is put in the reader's own words: many of them stand in no good answer.
    """
    if count <= SHORT_QUERY:
        return count
    return math.ceil(max(2 + 0.2 * count, 1 + 0.3 * count))


def relaxed_words(count: int) -> int:
    """Return how many words must be held when the first answer was empty: about a fifth, at least one."""
    return max(1, math.ceil(count / 5))
