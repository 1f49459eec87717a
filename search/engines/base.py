"""The contract that every search engine keeps (tests/search/contract.py), and the shapes it answers in. Pure."""

import datetime
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..document import SearchDocument
from ..query import SearchQuery


class EngineError(Exception):
    """The engine can't answer or take anything now; the message is for the administrator."""


class NeedsRebuild(EngineError):
    """There is no usable index: it must be filled again from the database."""


class Segment(NamedTuple):
    """A piece of original text, and whether it matches the query."""

    text: str
    is_match: bool


Segments = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class HitPassage:
    """The best passage of a hit: original text in segments, its label («Điều 5») and the address that opens there."""

    segments: Segments
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One whole document found."""

    id: str
    kind: str
    title: Segments
    number: Segments
    summary: Segments
    url: str
    date: datetime.date | None
    stored: Mapping[str, str]
    passages: tuple[HitPassage, ...]
    score: float


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many documents the facet's value would give, and whether it is chosen."""

    value: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Results:
    """The answer: the page of hits, the total, facet counts, and whether words had to be dropped (``relaxed``)."""

    query: SearchQuery
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    relaxed: bool = False
    page: int = 1

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        return max(1, -(-self.total // self.query.size)) if self.query.size else 1


class Suggestion(NamedTuple):
    """A document offered while typing."""

    id: str
    title: str
    number: str
    url: str


@dataclass(frozen=True, slots=True)
class Health:
    """The engine's state for the administrator: ``ok``, number of documents, and words about it.

    ``needs_rebuild``: waiting won't help, the index must be filled again.
    """

    ok: bool
    documents: int
    message: str
    needs_rebuild: bool = False


class Engine(ABC):
    """What search asks of an engine. ``access`` is the reader's tokens; None (only for staff tools) asks no question."""

    name: str

    @abstractmethod
    def put(self, documents: Iterable[SearchDocument], delete: Collection[str] = ()) -> None:
        """Add or replace documents and remove the ids ``delete``; durable on return. Raises EngineError."""

    def hold(self) -> None:  # noqa: B027 - an engine that has nothing to keep need not say so
        """Be told that this process will write often from now on; an engine may keep what writing needs."""

    def release(self) -> None:  # noqa: B027
        """Give back what hold() kept. Raises EngineError."""

    def delete(self, ids: Collection[str]) -> None:
        """Remove documents; unknown ids are no error. Raises EngineError."""
        self.put([], ids)

    @abstractmethod
    def search(
        self, query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), highlight: bool = True
    ) -> Results:
        """Answer ``query``; a page past the end gives the first page. Raises EngineError."""

    @abstractmethod
    def find(
        self,
        query: SearchQuery,
        *,
        family: str,
        access: Collection[str] | None,
        prefix: bool = False,
        limit: int = 10_000,
    ) -> list[tuple[int, float]]:
        """Return (primary key, score) of the documents of a model, best first; ``prefix``: words may be beginnings, in titles and
        keywords only. Raises EngineError."""

    @abstractmethod
    def suggest(self, text: str, *, access: Collection[str] | None, limit: int = 8) -> list[Suggestion]:
        """Return documents whose title or number begins like ``text``. Raises EngineError."""

    @abstractmethod
    def get(self, ids: Sequence[str], *, access: Collection[str] | None) -> list[Hit]:
        """Return the documents with these ids that the reader may see, in the order of ``ids``, without passages. Raises
        EngineError."""

    @abstractmethod
    def similar(self, document_id: str, *, access: Collection[str] | None, limit: int = 5) -> list[Hit]:
        """Return the documents most like this one, best first, only what the reader may see; none when he may not see this
        one. Raises EngineError."""

    @abstractmethod
    def ids(self) -> dict[str, str]:
        """Return the id of every document with its fingerprint (see SearchDocument). Raises EngineError."""

    @abstractmethod
    def rebuild(self, documents: Iterable[SearchDocument], *, replay: Callable[[Collection[str]], None]) -> int:
        """Fill a new index and put it in the old one's place at once; return the number of documents.

        The old index answers until then. Ids put or deleted meanwhile are handed to ``replay`` before the change, so that
        they are indexed again. Raises EngineError.
        """

    @abstractmethod
    def health(self) -> Health:
        """Return the engine's state; never raises."""

    def size(self) -> int | None:
        """Return the bytes that the index takes on disk, None when they aren't known; never raises."""
        return None

    @abstractmethod
    def explain(self, query: SearchQuery, document_id: str) -> str:
        """Return the engine's own account of a score, for the administrator."""
