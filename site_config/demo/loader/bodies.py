"""The demonstration's text as values of the portal's blocks."""

from html import escape
from typing import Any

from site_config.demo.content.shapes import Article, Block, Heading, LegalBasis, Paragraph, Table


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in texts)


def _value(block: Block) -> tuple[str, Any]:
    match block:
        case LegalBasis(text):
            return "legal_basis", text
        case Article(number, title, paragraphs):
            return "article", {"number": str(number), "title": title, "content": _paragraphs(paragraphs)}
        case Heading(text):
            return "heading", {"text": text, "level": "2"}
        case Paragraph(text):
            return "paragraph", _paragraphs((text,))
        case Table(header, rows):
            return "table", {
                "columns": [{"type": "text", "heading": heading} for heading in header],
                "rows": [{"values": list(row)} for row in rows],
                "caption": "",
            }
    raise TypeError(f"unknown block {block!r}")


def raw_stream(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Return ``blocks`` as the list of dictionaries a StreamField stores."""
    return [{"type": name, "value": value} for name, value in map(_value, blocks)]
