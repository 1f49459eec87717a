"""How results are ranked: every weight and threshold in one place, as data. Pure.

Measured on Vietnamese legal text (design/style.md, «Ranking»): syllables and adjacent pairs, exact and folded, on every
field; a phrase and whole-title match on the folded title wins for titles typed as they are.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldWeights:
    """Weights of one text field: folded and exact syllables, folded and exact adjacent pairs."""

    folded: float
    exact: float
    folded_pair: float
    exact_pair: float


FIELDS: dict[str, FieldWeights] = {
    "title": FieldWeights(folded=1.2, exact=0.6, folded_pair=2.4, exact_pair=1.2),
    "summary": FieldWeights(folded=0.8, exact=0.4, folded_pair=1.6, exact_pair=0.8),
    "body": FieldWeights(folded=0.6, exact=0.3, folded_pair=1.2, exact_pair=0.6),
    "files": FieldWeights(folded=0.4, exact=0.2, folded_pair=0.8, exact_pair=0.4),
}

TITLE_PHRASE = 12.0  # BM25 of the whole query as a phrase in the folded title
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
    """Return how many of ``count`` distinct words a document must hold: all of a short query, most of a long one."""
    if count <= SHORT_QUERY:
        return count
    if count <= 8:
        return count - 1
    return math.ceil(count * 0.6)


def relaxed_words(count: int) -> int:
    """Return how many words must be held when the first answer was empty: about a third, at least one."""
    return max(1, math.ceil(count / 3))
