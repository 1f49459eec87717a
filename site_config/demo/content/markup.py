"""A few line marks that turn plain text into blocks, so that content stays readable in Python.

* Căn cứ …            legal basis
# QUYẾT ĐỊNH:         heading
Điều 1. Text          article without a title; following paragraphs belong to it
Điều 1 [Title]        article with a title
| a | b |             table row; the first row of a run is the header
anything else         paragraph
  two leading spaces  the line before goes on
"""

import re
import unicodedata

from site_config.demo.content.shapes import (
    Article,
    Block,
    Heading,
    LegalBasis,
    Paragraph,
    Table,
)

ARTICLE = re.compile(r"Điều (\d+)(?:\. (?P<text>.+)| \[(?P<title>.+)\])$")


def parse(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text`, NFC.

    Raises ValueError when a table row has another number of cells than its header.
    """
    blocks: list[Block] = []
    for line in _joined(unicodedata.normalize("NFC", text)):
        _add(blocks, line)
    return tuple(blocks)


def words(blocks: tuple[Block, ...]) -> int:
    """Return the number of syllables, counted between spaces, in all blocks."""
    return len(plain(blocks).split())


def plain(blocks: tuple[Block, ...]) -> str:
    """Return the text of the blocks, one paragraph, row or heading a line."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Article(number, title, paragraphs):
                lines += [f"Điều {number}. {title}".strip(), *paragraphs]
            case Table(header, rows):
                lines += [" ".join(row) for row in (header, *rows)]
            case Heading(text) | Paragraph(text) | LegalBasis(text):
                lines.append(text)
    return "\n".join(lines)


def _joined(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("  ") and lines and line.strip():
            lines[-1] += " " + line.strip()
        elif line.strip():
            lines.append(line.strip())
    return lines


def _add(blocks: list[Block], line: str) -> None:
    article = ARTICLE.match(line)
    if line.startswith("* "):
        blocks.append(LegalBasis(line[2:]))
    elif line.startswith("# "):
        blocks.append(Heading(line[2:]))
    elif line.startswith("|"):
        _add_row(blocks, tuple(cell.strip() for cell in line.strip("|").split("|")))
    elif article:
        first = (article["text"],) if article["text"] else ()
        blocks.append(Article(int(article[1]), article["title"] or "", first))
    elif blocks and isinstance(blocks[-1], Article):
        last = blocks[-1]
        blocks[-1] = Article(last.number, last.title, (*last.paragraphs, line))
    else:
        blocks.append(Paragraph(line))


def _add_row(blocks: list[Block], cells: tuple[str, ...]) -> None:
    last = blocks[-1] if blocks else None
    if not isinstance(last, Table):
        blocks.append(Table(cells, ()))
        return
    if len(cells) != len(last.header):
        raise ValueError(f"{len(cells)} cells under {len(last.header)} headers: {cells}")
    blocks[-1] = Table(last.header, (*last.rows, cells))
