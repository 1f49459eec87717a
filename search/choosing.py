"""Which passage of a document answers a query best. Pure."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from .highlight import Wanted
from .text import fold

PAIR = 0.85  # of a word: what a pair of neighbours counts in choosing a passage
HEAD = 1.0  # what a passage says at its beginning, its heading, counts this much more, however long it is
WHOLE_RUN = 4  # times as much counts a passage that has the words one after the other as they were typed
LONG = 0.6  # how much a long passage is held back


def named_passage(labels: Sequence[str], want: Wanted) -> int | None:
    """Return the place of the passage that the query names («điều 12»), or None. ``labels`` are as readers see them."""
    named = {f"{word} {number}" for word, number in want.telling_pairs if number[:1].isdigit()}
    if not named:
        return None
    return next((place for place, label in enumerate(labels) if label and fold(label) in named), None)


def best_passage(folded_texts: Sequence[str], want: Wanted) -> int | None:
    """Return the place of the passage that answers best, or None when none holds words enough to be worth showing.

    ``folded_texts`` are passages as folded tokens between single spaces, with a space at both ends. Words and adjacent pairs
    count the more the fewer of the passages hold them, and the less the longer the passage is (much like BM25 within the
    document); more at its beginning, where the heading of an article stands, and when all are there together.
    """
    alone = [(word, f" {word} ") for word in want.telling]
    holding = [{word for word, spaced in alone if spaced in text} for text in folded_texts]
    enough = max(1, len(want.telling) // 4)
    if not any(len(words) >= enough for words in holding):
        return None
    if len(folded_texts) == 1:
        return 0
    adjacent = [(pair, f" {pair[0]} {pair[1]} ") for pair in want.telling_pairs]
    together = [{pair for pair, spaced in adjacent if spaced in text} for text in folded_texts]
    alone_in = Counter(chain.from_iterable(holding))
    pairs_in = Counter(chain.from_iterable(together))
    count, usual = len(folded_texts), sum(map(len, folded_texts)) / len(folded_texts)
    rare = {word: _rarity(held_by, count) for word, held_by in alone_in.items()}
    rare_pairs = {pair: PAIR * _rarity(held_by, count) for pair, held_by in pairs_in.items()}
    whole = sum(rare.values()) + sum(rare_pairs.values())
    opening = sum(len(word) + 1 for word in want.telling)
    best, choice = 0.0, None
    for place, (words, runs) in enumerate(zip(holding, together, strict=True)):
        if len(words) < enough:
            continue
        text = folded_texts[place]
        held = sum(map(rare.__getitem__, words)) + sum(map(rare_pairs.__getitem__, runs))
        head = text[:opening]
        begun = sum(rare[word] for word in words if f" {word} " in head)
        begun += sum(rare_pairs[run] for run in runs if f" {run[0]} {run[1]} " in head)
        score = held * held / whole / (1 + LONG * (0.25 + 0.75 * len(text) / usual)) + HEAD * begun
        if any(run in text for run in want.runs):
            score *= WHOLE_RUN
        if score > best:
            best, choice = score, place
    return choice


def _rarity(held_by: int, count: int) -> float:
    return math.log(1 + (count - held_by + 0.5) / (held_by + 0.5))
