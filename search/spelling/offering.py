"""From a whole query to the one that was probably meant, everything but the words left as it was typed. Pure."""

import re
from dataclasses import dataclass

from ..numbers import find_numbers
from ..query import Word
from ..text import Token, nfc, tokens
from .correcting import Corrector

MAX_WORDS = 24  # longer questions are answered as they are
_OPERATORS = frozenset({"OR", "HOẶC", "AND", "NOT"})
_FIELD = re.compile(r"\s*:")


@dataclass(frozen=True, slots=True)
class Offer:
    """A better query; ``same_letters``: only marks differ, so that it finds what the typed one finds."""

    text: str
    same_letters: bool


def better(text: str, corrector: Corrector) -> Offer | None:
    """Return what was probably meant by ``text``, or None where nothing better is known.

    Numbers, excluded words («-từ»), operators and names of fields («số:») stay as typed.
    """
    text = nfc(text)
    found = tokens(text)
    if not 0 < len(found) <= MAX_WORDS:
        return None
    fixed = _fixed(text, found)
    if len(fixed) == len(found):
        return None
    correction = corrector.correct([Word(token.exact, token.folded) for token in found], fixed=fixed)
    if correction is None:
        return None
    parts, place = [], 0
    for token, meant in zip(found, correction.words, strict=True):
        typed = text[token.start : token.end]
        parts += [text[place : token.start], typed if meant == token.exact else _cased(meant, typed)]
        place = token.end
    offered = "".join([*parts, text[place:]])
    return None if offered == text else Offer(offered, not correction.spelled)


def _fixed(text: str, found: list[Token]) -> frozenset[int]:
    places = {place for number in find_numbers(text, found) for place in range(number.start, number.end)}
    for place, token in enumerate(found):
        before = text[token.start - 1 : token.start]
        digits = sum(character.isdigit() for character in token.exact)
        if (
            (before == "-" and (token.start == 1 or text[token.start - 2].isspace()))
            or text[token.start : token.end] in _OPERATORS
            or _FIELD.match(text, token.end)
            or digits > 2
            or digits == len(token.exact)
        ):
            places.add(place)
    return frozenset(places)


def _cased(meant: str, typed: str) -> str:
    if len(typed) > 1 and typed.isupper():
        return meant.upper()
    return meant[:1].upper() + meant[1:] if typed[:1].isupper() else meant
