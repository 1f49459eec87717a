"""Citations in running text as this room uses them: which document is meant, where in it, what the text does to it. Pure."""

import datetime
from dataclasses import dataclass
from functools import lru_cache

from ..reading.citations import Citation, find_citations
from ..relation_kinds import RelationKind

LONGEST = 200_000  # characters that are looked through when a page is shown
KEPT = 2_000  # texts whose citations are remembered; a page's texts change seldom and are shown often


@dataclass(frozen=True, slots=True)
class Cited:
    """A document named in a text between ``start`` and ``end``; ``key`` is its number key, ``day`` its date if named.

    ``articles`` are the places named («khoản 1 Điều 5»), ``article`` the number of the first; ``kind`` is the guessed relation.
    """

    text: str
    start: int
    end: int
    name: str
    number: str
    key: str
    day: datetime.date | None
    year: int | None
    issuer: str
    articles: str
    article: str
    kind: str

    @property
    def identity(self) -> str:
        """Return what tells documents apart: the number's key, or the name of a law with its date."""
        return self.key or f"{self.name} {self.day or self.year or ''}".strip()


def cited_documents(text: str) -> list[Cited]:
    """Return the documents cited in ``text`` (see reading.citations), in their order; the first LONGEST characters count."""
    return list(_remembered(text)) if len(text) < LONGEST // 10 else list(_found(text[:LONGEST]))


def _found(text: str) -> tuple[Cited, ...]:
    return tuple(_cited(citation) for citation in find_citations(text))


_remembered = lru_cache(maxsize=KEPT)(_found)


def _cited(citation: Citation) -> Cited:
    places = []
    for place in citation.places:
        parts = [("điểm", place.point), ("khoản", place.clause), ("Điều", place.article)]
        places.append(" ".join(f"{word} {value}" for word, value in parts if value))
    kind = citation.relation.value
    named = citation.name
    if named and not named.casefold().startswith(citation.document_type.casefold()):
        named = f"{citation.document_type} {named}"
    return Cited(
        text=citation.text,
        start=citation.start,
        end=citation.end,
        name=named or citation.document_type,
        number=citation.number,
        key=citation.key,
        day=citation.issued_on,
        year=citation.issued_on.year if citation.issued_on else citation.year,
        issuer=citation.issuer,
        articles=", ".join(places),
        article=citation.article,
        kind=kind if kind in RelationKind.values else RelationKind.RELATED,
    )
