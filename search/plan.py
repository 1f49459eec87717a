"""What a query asks of an index, in terms that every engine can translate. Pure.

A plan is a tree of the nodes below. Scores add up: a term or phrase gives its BM25 (k1 = 1.2, b = 0.75) times its boost,
a constant gives its score whatever the node inside says. Boosts are on the scale of BM25 with the factor (k1 + 1), as
Tantivy has it; an engine without that factor (Lucene since 8) multiplies the boosts of terms and phrases by
``ranking.SATURATION``, never constants.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document, without score."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No document."""


@dataclass(frozen=True, slots=True)
class Term:
    """One token of a field, BM25 times ``boost``; facets are fields named «facets.<name>»."""

    field: str
    token: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Terms:
    """Any of the tokens, without score; none of them matches nothing."""

    field: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens next to each other in this order, at least two, BM25 of the phrase times ``boost``."""

    field: str
    tokens: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any token of the field that begins so, without score."""

    field: str
    beginning: str


@dataclass(frozen=True, slots=True)
class Days:
    """Documents with a date from ``since`` to ``until`` (proleptic ordinals, inclusive, None: open), without score."""

    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class Constant:
    """What ``node`` matches, each with the same ``score``."""

    node: "Node"
    score: float


@dataclass(frozen=True, slots=True)
class Best:
    """What any of the nodes matches, with the highest of their scores."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Bool:
    """All of ``must`` and ``filter``, none of ``must_not``, at least ``minimum`` of ``should``.

    ``filter`` gives no score; ``must`` and ``should`` add theirs. Without ``must`` and ``filter`` at least one of ``should``
    is needed, whatever ``minimum`` says.
    """

    must: tuple["Node", ...] = ()
    filter: tuple["Node", ...] = ()
    should: tuple["Node", ...] = ()
    must_not: tuple["Node", ...] = ()
    minimum: int = 0


Node: TypeAlias = Everything | Nothing | Term | Terms | Phrase | Prefix | Days | Constant | Best | Bool


def any_of(nodes: tuple[Node, ...]) -> Node:
    """Return the node for any of ``nodes``, scores added; none of them matches nothing."""
    if not nodes:
        return Nothing()
    return nodes[0] if len(nodes) == 1 else Bool(should=nodes, minimum=1)


def all_of(nodes: tuple[Node, ...]) -> Node:
    """Return the node for all of ``nodes``, scores added; none of them matches everything."""
    if not nodes:
        return Everything()
    return nodes[0] if len(nodes) == 1 else Bool(must=nodes)


def run(field: str, tokens: tuple[str, ...], boost: float = 1.0) -> Node:
    """Return the node for tokens next to each other; one alone is a term."""
    return Term(field, tokens[0], boost) if len(tokens) == 1 else Phrase(field, tokens, boost)
