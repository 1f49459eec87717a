"""The text of a record as blocks of a directive's body."""

from html import escape
from typing import Any
from uuid import uuid4

from search.text import fold

from .records import ArticleText, DocumentRecord
from .values import paragraphs_of

MOST_TITLE = 500  # ArticleBlock's limit; longer headings go into the text, so that the page stays editable
MOST_BASIS = 1000
MOST_NUMBER = 10


def raw_body(record: DocumentRecord) -> list[dict[str, Any]]:
    """Return the body as a StreamField stores it: legal bases, paragraphs, then one block an article."""
    blocks: list[tuple[str, Any]] = []
    for line in paragraphs_of(record.body):
        if line[0] in "Cc" and len(line) <= MOST_BASIS and fold(line[:20]).startswith("can cu "):
            blocks.append(("legal_basis", line))
        elif blocks and blocks[-1][0] == "paragraph":
            blocks[-1] = ("paragraph", blocks[-1][1] + _paragraph(line))
        else:
            blocks.append(("paragraph", _paragraph(line)))
    blocks += [("article", _article(article)) for article in record.articles]
    return [{"type": name, "value": value, "id": str(uuid4())} for name, value in blocks]


def _article(article: ArticleText) -> dict[str, str]:
    paragraphs = paragraphs_of(article.text)
    title = article.title
    if len(title) > MOST_TITLE:
        paragraphs, title = [title, *paragraphs], ""
    return {"number": article.number[:MOST_NUMBER], "title": title, "content": "".join(map(_paragraph, paragraphs))}


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"
