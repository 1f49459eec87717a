"""What a thing looks like to search, and the registries through which the rooms offer their things and facets."""

import datetime
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Passage:
    """A part that can be opened on its own: an article of the body, a page of a file.

    ``anchor`` is stable within the document ("dieu-5", "tep-12-trang-3"); ``label`` is for people («Điều 5»,
    «Kế hoạch.pdf, trang 3»); ``url_suffix`` is put after the document's address ("#dieu-5"), or is an address of its own
    when it begins with "/".
    """

    anchor: str
    label: str
    text: str
    url_suffix: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """A whole document as search sees it.

    ``id`` is "<app>.<model>:<pk>"; ``kind`` the public kind ("directive", "article"); ``access`` the tokens of readers
    who may see it (search/access.py; empty: nobody); ``facets`` maps a registered facet to its values; ``stored`` holds small
    strings for display only; ``families`` are the models it can be asked for by (own and parent models, lower-case
    labels); ``keywords`` is found but never shown. ``date`` orders «mới nhất».
    """

    id: str
    kind: str
    title: str
    url: str
    number: str = ""
    summary: str = ""
    body: tuple[Passage, ...] = ()
    attachments: tuple[Passage, ...] = ()
    date: datetime.date | None = None
    access: frozenset[str] = frozenset()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stored: Mapping[str, str] = field(default_factory=dict)
    families: tuple[str, ...] = ()
    keywords: str = ""

    @cached_property
    def fingerprint(self) -> str:
        """Return a short hash of everything above; equal fingerprints mean that the index is up to date."""
        content = [
            *(self.id, self.kind, self.title, self.url, self.number, self.summary, self.keywords),
            [[p.anchor, p.label, p.text, p.url_suffix] for p in (*self.body, *self.attachments)],
            [len(self.body), str(self.date), sorted(self.access), sorted(self.families)],
            [sorted((name, *map(str, values)) for name, values in self.facets.items())],
            sorted(self.stored.items()),
        ]
        text = json.dumps(content, ensure_ascii=False, default=str)
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Adapter(Protocol):
    """How a model offers its objects to search."""

    def ids(self) -> list[int]:
        """Return the primary keys of all objects."""
        ...

    def queryset(self, ids: Iterable[int]) -> Iterable[Any]:
        """Return the objects with these primary keys, related rows fetched in few queries."""
        ...

    def documents(self, objects: list[Any]) -> Iterable[SearchDocument]:
        """Return the documents of ``objects``; an object that must not be found has none."""
        ...


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow results.

    ``name`` is used in addresses; ``label`` is for people; ``order`` places it in the panel; ``by`` sorts its values:
    "count", "value", "-value", or "known": in the order of ``known``. ``label_of`` turns a stored value into words for people
    (values show themselves without it).
    """

    name: str
    label: Any
    order: int = 100
    by: str = "count"
    label_of: Callable[[str], Any] = str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an upper room knows of a thing that a lower one offers: more facets, more of ``stored``."""

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stored: Mapping[str, str] = field(default_factory=dict)


Contributor = Callable[[Sequence[Any]], Mapping[int, Contribution]]  # objects of one batch -> by primary key


class AlreadyRegistered(ValueError):
    """Something offers itself a second time."""


class Registry:
    """The searchable models and the facets, each registered once."""

    def __init__(self) -> None:
        self._adapters: dict[str, Adapter] = {}
        self._facets: dict[str, Facet] = {}
        self._contributors: list[Contributor] = []

    def offer(self, label: str, adapter: Adapter) -> None:
        """Make the model ``label`` ("documents.directivepage") searchable. Raises AlreadyRegistered on the second call."""
        label = label.lower()
        if label in self._adapters:
            raise AlreadyRegistered(label)
        self._adapters[label] = adapter

    def offer_facet(self, facet: Facet) -> None:
        """Add a facet. Raises AlreadyRegistered when the name is taken."""
        if facet.name in self._facets:
            raise AlreadyRegistered(facet.name)
        self._facets[facet.name] = facet

    def contribute(self, contributor: Contributor) -> None:
        """Have ``contributor`` add to every page offered. Raises AlreadyRegistered on the second call."""
        if contributor in self._contributors:
            raise AlreadyRegistered(repr(contributor))
        self._contributors.append(contributor)

    def contributed(self, objects: Sequence[Any]) -> dict[int, Contribution]:
        """Return what contributors add to ``objects``, by primary key."""
        facets: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
        stored: dict[int, dict[str, str]] = defaultdict(dict)
        for contributor in self._contributors:
            for number, added in contributor(objects).items():
                facets[number].update(added.facets)
                stored[number].update(added.stored)
        return {number: Contribution(facets[number], stored[number]) for number in facets}

    def adapter(self, label: str) -> Adapter | None:
        """Return the adapter of the model ``label``, or None."""
        return self._adapters.get(label.lower())

    def labels(self) -> list[str]:
        """Return the labels of all searchable models, sorted."""
        return sorted(self._adapters)

    def facets(self) -> list[Facet]:
        """Return the facets in the panel's order."""
        return sorted(self._facets.values(), key=lambda facet: (facet.order, facet.name))


registry = Registry()


def split_key(key: str) -> tuple[str, int]:
    """Return (model label, primary key) of a document id: "documents.directivepage:12". Raises ValueError otherwise."""
    label, separator, number = key.rpartition(":")
    if not separator or "." not in label:
        raise ValueError(f"not a search key: {key!r}")
    return label, int(number)
