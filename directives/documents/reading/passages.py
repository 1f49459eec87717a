"""Extracted text cut into passages: one an article, so that a hit opens at its article; else one a page. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from search.text import nfc

from .headings import Kind
from .structure import Node, read_structure, walk


@dataclass(frozen=True, slots=True)
class TextPassage:
    """A piece of a file's text: ``anchor`` «dieu-5» or «trang-3», ``label`` «Điều 5» or "", ``page`` counts from 1."""

    anchor: str
    label: str
    title: str
    text: str
    page: int


def cut(pages: Sequence[str]) -> list[TextPassage]:
    """Return the passages of extracted ``pages`` in reading order; all their text is in one of them.

    A text without articles is cut by page.
    """
    texts = [nfc(page) for page in pages]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    whole = "\n".join(texts)
    articles = [node for node in walk(read_structure(whole)) if node.kind is Kind.ARTICLE]
    if not articles:
        return [TextPassage(f"trang-{n}", "", "", text, n) for n, text in enumerate(texts, start=1) if text.strip()]
    passages = _beginning(whole[: articles[0].start])
    for node, following in zip(articles, [*articles[1:], None], strict=True):
        # What stands between two articles (the heading of a chapter) goes with the one before.
        end = following.start if following else len(whole)
        passages.append(_passage(node, whole[node.start : end], _page(starts, node.start)))
    return passages


def _beginning(text: str) -> list[TextPassage]:
    return [TextPassage("trang-1", "", "", text, 1)] if text.strip() else []


def _passage(node: Node, text: str, page: int) -> TextPassage:
    return TextPassage(node.anchor, node.label, node.title, text.rstrip(), page)


def _page(starts: Sequence[int], offset: int) -> int:
    return max(1, sum(1 for start in starts[:-1] if start <= offset))
