"""Lines of a text without those that are quoted: the new wording in an amending document is not its own structure. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTATION = 600  # lines of new wording at most


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line without the spaces around it, and where it starts in the text."""

    text: str
    start: int


def lines_outside_quotations(text: str) -> list[TextLine]:
    """Return the lines of ``text`` that are not empty and not quoted, in their order."""
    return list(_outside_quotes(list(_split(text))))


def _split(text: str) -> Iterator[TextLine]:
    start = 0
    for raw in re.split(r"[\n\f]", text):
        stripped = raw.lstrip(" \t\u00a0*")
        yield TextLine(stripped.rstrip(), start + len(raw) - len(stripped))
        start += len(raw) + 1


def _outside_quotes(lines: list[TextLine]) -> Iterator[TextLine]:
    """Yield the lines that don't stand in a quotation that opened at the beginning of a line."""
    place = 0
    while place < len(lines):
        line = lines[place]
        if line.text[:1] and line.text[0] in '\u201c"':
            place = _end_of_quotation(lines, place) + 1
            continue
        if line.text:
            yield line
        place += 1


def _end_of_quotation(lines: list[TextLine], start: int) -> int:
    """Return the index of the line that ends the quotation; ``start`` itself when nothing ends it (a missing mark)."""
    if lines[start].text[0] == '"':
        ends = (n for n in range(start, min(start + _QUOTATION, len(lines))) if re.search(r'"\W*$', lines[n].text[1:]))
        return next(ends, start)
    depth = 0
    for place in range(start, min(start + _QUOTATION, len(lines))):
        text = lines[place].text
        if place > start and text.startswith("\u201c"):
            return start
        depth += text.count("\u201c") - text.count("\u201d")
        if depth <= 0:
            return place
    return start
