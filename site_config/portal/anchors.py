"""Addresses inside a page: every article («Điều») of a body has one, the same for readers, search and citations."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.text import slugify


@dataclass(frozen=True, slots=True)
class ArticleAnchor:
    """Where an article stands: ``anchor`` is the part of the address after #, ``index`` the block's place in the body."""

    index: int
    anchor: str
    number: str
    title: str


def article_anchors(body: Iterable[Any] | None) -> list[ArticleAnchor]:
    """Return the articles of a StreamField value in their order, each with an anchor of its own.

    «Điều 5» is ``dieu-5``; a second «Điều 5», as in a regulation issued together with a decision, is ``dieu-5-2``.
    """
    found: list[ArticleAnchor] = []
    taken: set[str] = set()
    for index, block in enumerate(body or ()):
        if block.block_type != "article":
            continue
        number = str(block.value.get("number", "")).strip()
        base = f"dieu-{slugify(number.replace('đ', 'd').replace('Đ', 'd')) or index + 1}"
        anchor, repeat = base, 1
        while anchor in taken:
            repeat += 1
            anchor = f"{base}-{repeat}"
        taken.add(anchor)
        found.append(ArticleAnchor(index, anchor, number, str(block.value.get("title") or "").strip()))
    return found
