"""Phần, Chương, Mục, Điều, Khoản, Điểm of a text as a tree with stable anchors. Pure.

Source of the levels: NĐ 34/2016/NĐ-CP, art. 62; NĐ 30/2020/NĐ-CP, annex I.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from search.text import fold

from .headings import Kind, Row, find_rows

RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a text: ``label`` is for people («Điều 5»), ``anchor`` for addresses («dieu-5-khoan-2»).

    ``start`` and ``end`` are offsets in the text, the heading included; ``title`` is empty where the part has none.
    """

    kind: Kind
    number: str
    title: str
    label: str
    anchor: str
    start: int
    end: int
    children: tuple["Node", ...] = ()


@dataclass(slots=True)
class _Open:
    row: Row
    anchor: str
    children: list["Node"] = field(default_factory=list)


def read_structure(text: str) -> tuple[Node, ...]:
    """Return the parts of ``text`` (NFC, lines as extracted), outermost first, in their order.

    A part reaches to the next one of its level or above. «Điều 5» is ``dieu-5``; a second one, as in a regulation that is
    issued together with a decision, is ``dieu-5-2``, as in page bodies (``portal.anchors``).
    """
    return _build(find_rows(text), len(text), "")


def read_clauses(text: str, *, anchor: str) -> tuple[Node, ...]:
    """Return the clauses and points inside the text of one article whose anchor is ``anchor``, its heading left out."""
    return _build(find_rows(text, inside_article=True), len(text), anchor)


def _build(rows: Iterable[Row], length: int, prefix: str) -> tuple[Node, ...]:
    roots: list[Node] = []
    stack: list[_Open] = []
    taken: set[str] = set()

    def close(end: int) -> None:
        done = stack.pop()
        siblings = stack[-1].children if stack else roots
        row = done.row
        siblings.append(
            Node(row.kind, row.number, row.title, row.label, done.anchor, row.start, end, tuple(done.children))
        )

    for row in rows:
        while stack and RANK[stack[-1].row.kind] >= RANK[row.kind]:
            close(row.start)
        stack.append(_Open(row, _anchor(row, stack, prefix, taken)))
    while stack:
        close(length)
    return tuple(roots)


def _anchor(row: Row, stack: list[_Open], prefix: str, taken: set[str]) -> str:
    """Return an anchor of its own: articles count through the text, other parts within the one around them."""
    above = prefix
    if row.kind is not Kind.ARTICLE and stack:
        above = stack[-1].anchor
    base = "-".join(filter(None, [above, row.kind.value, _slug(row.number)]))
    anchor, repeat = base, 1
    while anchor in taken:
        repeat += 1
        anchor = f"{base}-{repeat}"
    taken.add(anchor)
    return anchor


def _slug(number: str) -> str:
    # «đ» is a point of its own beside «d».
    return re.sub(r"[^a-z0-9]+", "-", fold(number.lower().replace("đ", "dd"))).strip("-")


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield ``nodes`` and all that is in them, in reading order."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def contents(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return the tree down to the articles: a table of contents."""
    return tuple(
        replace(node, children=() if node.kind is Kind.ARTICLE else contents(node.children))
        for node in nodes
        if RANK[node.kind] <= RANK[Kind.ARTICLE]
    )


def find(nodes: Iterable[Node], anchor: str) -> Node | None:
    """Return the part with this anchor, or None."""
    return next((node for node in walk(nodes) if node.anchor == anchor), None)


def path_to(nodes: Iterable[Node], offset: int) -> tuple[Node, ...]:
    """Return the parts around ``offset``, outermost first: Chương I, Điều 5, Khoản 2; empty before the first."""
    for node in nodes:
        if node.start <= offset < node.end:
            return (node, *path_to(node.children, offset))
    return ()
