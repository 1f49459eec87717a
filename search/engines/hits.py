"""From what the index keeps of a document to a Hit with marked passages."""

import datetime
from typing import Any

import orjson

from ..choosing import best_passage, named_passage
from ..highlight import NOTHING, Wanted, excerpt, mark
from ..text import words
from .base import Hit, HitPassage, Segment


def read_stored(raw: bytes) -> dict[str, Any]:
    """Return the mapping that search/prepared.py wrote."""
    stored: dict[str, Any] = orjson.loads(raw)
    return stored


def folded_texts(stored: dict[str, Any]) -> list[str]:
    """Return the title and the passages of a document as folded tokens between spaces, for planning.similar_plan."""
    return [" ".join(words(stored["title"])[1]), *(passage[3] for passage in stored["passages"])]


def to_hit(stored: dict[str, Any], want: Wanted, score: float, *, highlight: bool) -> Hit:
    """Return the hit of one document; with ``highlight`` its title, summary and best passage are marked."""
    if not highlight:
        want = NOTHING
    date = stored["date"]
    return Hit(
        id=stored["id"],
        kind=stored["kind"],
        title=mark(stored["title"], want),
        number=(Segment(stored["number"], False),) if stored["number"] else (),
        summary=excerpt(stored["summary"], want) if stored["summary"] else (),
        url=stored["url"],
        date=datetime.date.fromisoformat(date) if date else None,
        stored=stored["stored"],
        passages=_passages(stored, want) if highlight else (),
        score=score,
    )


def _passages(stored: dict[str, Any], want: Wanted) -> tuple[HitPassage, ...]:
    passages = stored["passages"]
    place = named_passage([passage[0] for passage in passages], want)
    if place is None:
        place = best_passage([passage[3] for passage in passages], want)
    if place is None:
        return ()
    label, suffix, text, _folded = passages[place]
    url = suffix if suffix.startswith("/") else stored["url"] + suffix
    return (HitPassage(excerpt(text, want), label, url),)
