"""Extracted text laid out for reading: paragraphs made whole again, with anchors of pages and parts. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from search.text import nfc

from .headings import Kind
from .structure import Node, read_structure, walk

_ENDS = re.compile(r"[.;:!?/][\"”)]*$")
_BEGINS = re.compile(r"(?:[-+•*]\s|\d+[.)]\s|[a-zđ]\)\s)")
_TOP = 3  # lines of a page among which its number stands
_BROKEN = 45  # characters: a line this long was broken by the margin


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: ``anchor`` and ``kind`` of the part it opens ("" and None elsewhere), ``page`` where one begins (else 0)."""

    text: str
    anchor: str = ""
    kind: Kind | None = None
    page: int = 0

    @property
    def is_heading(self) -> bool:
        """Tell whether the paragraph opens a part that stands in the table of contents."""
        return self.kind is not None and self.kind not in {Kind.CLAUSE, Kind.POINT}


@dataclass(frozen=True, slots=True)
class FullText:
    """A file's text for readers: its paragraphs and the parts for the table of contents."""

    paragraphs: tuple[Paragraph, ...]
    parts: tuple[Node, ...]


def lay_out_text(pages: Sequence[str]) -> FullText:
    """Return the extracted ``pages`` as paragraphs, with the anchors of ``structure`` and «trang-N» at each page."""
    texts = [nfc(page) for page in pages]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))[:-1]
    whole = "\n".join(texts)
    tree = read_structure(whole)
    opened = {node.start: node for node in walk(tree)}
    pages_at = {start: number for number, start in enumerate(starts, start=1)} if len(texts) > 1 else {}
    paragraphs: list[Paragraph] = []
    fresh = True
    page = place = 0
    for start, line in _lines(whole):
        if start in pages_at:
            page, place = pages_at[start], 0
        place += bool(line.strip())
        text = " ".join(line.replace("\t", "   ").split(" ")).strip()
        if not text or (pages_at and place <= _TOP and re.fullmatch(r"\d{1,4}", text)):  # empty, or the page's number
            fresh = fresh or not text
            continue
        node = opened.get(start + len(line) - len(line.lstrip(" \t\u00a0*")))
        if node or page or fresh or not paragraphs or _separate(paragraphs[-1], text):
            paragraphs.append(Paragraph(text, node.anchor if node else "", node.kind if node else None, page))
            page = 0
        else:
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(f"{last.text} {text}", last.anchor, last.kind, last.page)
        fresh = False
    return FullText(tuple(paragraphs), tuple(node for node in walk(tree) if node.kind not in {Kind.CLAUSE, Kind.POINT}))


def _lines(text: str) -> list[tuple[int, str]]:
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    return list(zip(starts, lines, strict=False))


def _separate(before: Paragraph, text: str) -> bool:
    """Tell whether ``text`` begins a paragraph of its own after ``before``."""
    if _ENDS.search(before.text) or _BEGINS.match(text):
        return True
    return len(before.text) < _BROKEN or (before.text.isupper() != text.isupper())
