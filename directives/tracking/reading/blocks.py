"""A text as blocks: paragraphs made whole, each with the rank of its list marker, rows of tables with their cells."""

import re
from dataclasses import dataclass, field

_MARKERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(r"(?:Phần\s+[IVX\w]+|[IVX]{1,5})\s*[.)/:-]\s*(?=\S)")),
    (2, re.compile(r"(?:Điều|ĐIỀU)\s+\d+[a-zđ]?\s*[.:]?\s*")),
    (3, re.compile(r"(?:Khoản\s+)?\d{1,2}\s*[.)/](?!\d)\s*")),
    (4, re.compile(r"\d{1,2}(?:\.\d{1,2})+\s*[.)]?\s+")),
    (5, re.compile(r"[a-zđ]{1,2}\s*[).]\s*(?=\S)")),
    (6, re.compile(r"[-\u2010-\u2015•●*]\s*(?=\S)")),
    (7, re.compile(r"\+\s*(?=\S)")),
)
PLAIN = 2.5  # a paragraph without a marker stands below an article, above its clauses
_ENDS = re.compile(r"[.;:!?/][\"”)]*$")
_OPEN_END = re.compile(r"(?:,|(?<!\w)(?:và|với|của|cho|các|trước|ngày|số))$", re.IGNORECASE)
_WRAPPED = 60  # characters: a longer line without an end was broken by the margin
_RULE = re.compile(r"[\s|:+_=\-\u2013\u2014]*")


@dataclass(slots=True)
class Block:
    """A paragraph or a row: offsets in the text (the marker included), where its words begin, its rank, its cells."""

    start: int
    end: int
    words: int
    rank: float
    cells: list[tuple[int, int]] = field(default_factory=list)


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of ``text`` (NFC) in order; offsets are those of ``text``."""
    blocks: list[Block] = []
    fresh = True
    start = 0
    for line in re.split(r"(?<=[\n\f])", text):
        begin = start + len(line) - len(line.lstrip())
        end = start + len(line.rstrip())
        start += len(line)
        if begin >= end or _RULE.fullmatch(line):
            fresh = True
            continue
        block = _block(text, begin, end)
        last = blocks[-1] if blocks else None
        if last and not fresh and not block.cells and not last.cells and _continues(text, last, block):
            last.end = end
        else:
            blocks.append(block)
        fresh = False
    return blocks


def _block(text: str, start: int, end: int) -> Block:
    cells = _cells(text, start, end)
    if cells:
        return Block(start, end, start, PLAIN, cells)
    for rank, pattern in _MARKERS:
        match = pattern.match(text, start, end)
        if match and match.end() < end + 1:
            return Block(start, end, match.end(), rank)
    return Block(start, end, start, PLAIN)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the offsets of a row's cells: between tabs, or between the bars of «| a | b |»."""
    line = text[start:end]
    bar = "\t" if "\t" in line else "|" if line.count("|") >= 2 else ""
    if not bar:
        return []
    cells, place = [], start
    for cell in line.split(bar):
        cells.append((place, place + len(cell)))
        place += len(cell) + 1
    if bar == "|":
        cells = cells[1:] if line.startswith("|") else cells
        cells = cells[:-1] if line.endswith("|") else cells
    return cells


def _continues(text: str, last: Block, block: Block) -> bool:
    """Tell whether ``block`` is the rest of a paragraph that the margin broke."""
    if block.rank != PLAIN:
        return False
    before, first = text[last.start : last.end], text[block.start]
    if _ENDS.search(before):
        return False
    if first.islower() or first.isdigit() or first in "(/":
        return True
    return bool(_OPEN_END.search(before)) or (len(before.rsplit("\n", 1)[-1]) >= _WRAPPED and not before.isupper())
