"""A page body cut into passages: one an article («Điều»), the text between them in one each."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from site_config.portal.anchors import article_anchors

from .document import Passage

BEGINNING = "noi-dung"


def body_passages(body: Any) -> Iterable[Passage]:
    """Yield the passages of a StreamField value in reading order; an article opens at its own anchor."""
    if not body:
        return
    articles = {article.index: article for article in article_anchors(body)}
    loose: list[str] = []
    anchor, label = BEGINNING, ""
    for index, block in enumerate(body):
        if index in articles:
            if loose:
                yield _passage(anchor, label, loose)
            article = articles[index]
            anchor, label = article.anchor, _("Điều %(number)s") % {"number": article.number}
            loose = []
        # A table after an article belongs to it, as the reader sees it.
        texts = [text for text in block.block.get_searchable_content(block.value) if text]
        if index in articles and texts and texts[0] == articles[index].number:
            del texts[0]  # the label says it
        loose.extend(texts)
    if loose:
        yield _passage(anchor, label, loose)


def _passage(anchor: str, label: str, texts: list[str]) -> Passage:
    return Passage(anchor, label, "\n".join(texts), f"#{anchor}" if label else "")
