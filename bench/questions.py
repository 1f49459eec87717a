"""What readers type: twenty intents from a fixed seed, each with and without marks, most for a known document. Pure."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench.composing import texts
from search.text import fold
from site_config.demo.content.shapes import DirectiveSeed

TOPICS = ("cải cách hành chính", "một cửa liên thông", "dịch vụ công trực tuyến mức độ 4", "kỷ luật, kỷ cương công vụ")


@dataclass(frozen=True, slots=True)
class Question:
    """One query; ``wanted`` are the numbers of the documents any of which answers it (empty: a topic, only timed)."""

    text: str
    intent: str
    marked: bool
    wanted: frozenset[str] = frozenset()


def questions(seeds: Sequence[DirectiveSeed], *, each: int = 4, seed: int = 7) -> list[Question]:
    """Return 10 x ``each`` questions about ``seeds``: topics, numbers, phrases, titles, long questions.

    The intents are mixed; the two spellings of one stand together, so that a way that must stop early has whole pairs.
    """
    chance = random.Random(seed)
    intents: list[tuple[str, str, frozenset[str]]] = [("topic", text, frozenset()) for text in TOPICS[:each]]
    for known in chance.sample(list(seeds), each):
        intents.append(("number", known.number, frozenset({known.number})))
    for known in chance.sample(list(seeds), each):
        piece = _piece(chance, _sentence(chance, known), 6)
        intents.append(("phrase", f'"{piece}"', _holders(seeds, piece)))
    for known in chance.sample(list(seeds), each):
        piece = " ".join(known.summary.split()[-12:])
        intents.append(("title", piece, _holders(seeds, piece)))
    for known in chance.sample(list(seeds), each):
        piece = _piece(chance, _sentence(chance, known), 14)
        intents.append(("question", f"Đơn vị nào phải {piece} và thời hạn là khi nào?", _holders(seeds, piece)))
    chance.shuffle(intents)
    return [
        Question(text if marked else fold(text), intent, marked, wanted)
        for intent, text, wanted in intents
        for marked in (True, False)
    ]


def _sentence(chance: random.Random, known: DirectiveSeed) -> str:
    long_enough = [text for text in texts(known.body) if len(text.split()) >= 16]
    return chance.choice(long_enough or [known.summary])


def _piece(chance: random.Random, sentence: str, words: int) -> str:
    """Return ``words`` neighbouring words, from within one line of the text."""
    split = sentence.split()
    start = chance.randrange(max(1, len(split) - words + 1))
    return " ".join(split[start : start + words]).strip(".,;:/")


def _holders(seeds: Sequence[DirectiveSeed], piece: str) -> frozenset[str]:
    """Return the numbers of all documents in whose page (not file) the piece stands."""
    return frozenset(
        one.number for one in seeds if piece in one.summary or any(piece in text for text in texts(one.body))
    )
