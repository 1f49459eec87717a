"""The relation diagram («lược đồ»): boxes and arrows around one document, placed here and drawn by a template as SVG.

Pure placing: sizes in SVG units, which are pixels where the drawing isn't scaled. Two layouts: three columns (what the document
acts on at its left, itself, what acts on it at its right) and one column for phones. Only text, places and links leave here;
looks come from the style sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .models import DirectivePage
from .relations.related import Group, Related

IN_GROUP = 5  # boxes drawn of one group; the list beside the diagram holds the rest
BOX_HEIGHT, LINE, GAP, LABEL = 78, 19, 10, 30
NARROW_WIDTH, SIDE_WIDTH, MIDDLE_WIDTH, AISLE = 340, 330, 250, 60
INDENT = 32
LETTER = 8.4  # average width of a Vietnamese letter at the diagram's size, rounded up
SMALL_LETTER = 7.4


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at the baseline ``y``; ``look`` is number, meta or title."""

    x: int
    y: int
    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Box:
    """A document: its place, its lines, its address ("" for one that isn't on the portal); ``look`` by validity or «self»."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[Line, ...]
    url: str
    look: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line along ``path`` (SVG path data), with its head's three corners."""

    path: str
    head: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """A placed diagram; ``boxes`` stand in reading order, ``labels`` name the groups, ``described`` says it in a sentence."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    labels: tuple[Line, ...]
    arrows: tuple[Arrow, ...]
    described: str


def draw(page: DirectivePage, groups: Sequence[Group], *, columns: int, request: Any = None) -> Diagram:
    """Return the diagram of ``page`` and its ``groups`` in three columns, or in one."""
    pen = _Pen(request)
    if columns == 1:
        width, height = NARROW_WIDTH, _narrow(pen, page, groups)
    else:
        width, height = 2 * SIDE_WIDTH + MIDDLE_WIDTH + 2 * AISLE, _wide(pen, page, groups)
    return Diagram(width, height, tuple(pen.boxes), tuple(pen.labels), tuple(pen.arrows), describe(page, groups))


def describe(page: DirectivePage, groups: Sequence[Group]) -> str:
    """Return what the diagram shows, for those who don't see it."""
    parts = ", ".join(f"{group.heading}: {group.total}" for group in groups)
    return _("Lược đồ của %(number)s. %(parts)s.") % {"number": page.number, "parts": parts}


class _Pen:
    """Collects what is placed."""

    def __init__(self, request: Any) -> None:
        self.request = request
        self.boxes: list[Box] = []
        self.labels: list[Line] = []
        self.arrows: list[Arrow] = []

    def group(self, group: Group, *, x: int, y: int, width: int) -> tuple[int, int]:
        """Place a group's label and boxes from ``y`` down; return the height where arrows meet it, and where it ends."""
        self.labels.append(Line(x, y + LABEL - 11, str(group.heading), "label"))
        place = y + LABEL
        for item in group.items[:IN_GROUP]:
            self.boxes.append(self._box(item, x, place, width))
            place += BOX_HEIGHT + GAP
        left_out = group.total - min(len(group.items), IN_GROUP)
        if left_out:
            text = _("và %(n)s văn bản khác, xem danh sách") % {"n": left_out}
            self.labels.append(Line(x, place + 12, text, "meta"))
            place += LINE + GAP
        return y + LABEL + BOX_HEIGHT // 2, place

    def _box(self, item: Related, x: int, y: int, width: int) -> Box:
        if item.page is None:
            lines = [
                *((text, "number") for text in _wrap(item.cited, width, LETTER, 2)),
                (_("chưa có trên cổng"), "meta"),
            ]
            return Box(x, y, width, BOX_HEIGHT, _lines(lines, x, y), "", "away")
        day = date_format(item.page.issued_on, "DATE_FORMAT") if item.page.issued_on else ""
        about = " · ".join(filter(None, [day, item.valid.word if item.valid else "", item.articles]))
        title = _wrap(item.page.title, width, SMALL_LETTER, 1)
        lines = [(_cut(item.name, width, LETTER), "number"), (_cut(about, width, SMALL_LETTER), "meta"), *_looks(title)]
        url = item.page.get_url(self.request) or ""
        return Box(x, y, width, BOX_HEIGHT, _lines(lines, x, y), url, item.valid.state if item.valid else "ok")

    def self_box(self, page: DirectivePage, x: int, y: int, width: int, height: int) -> None:
        """Place the document itself."""
        kind = page.document_type.name if page.document_type else ""
        title = _wrap(page.title, width, SMALL_LETTER, (height - 3 * LINE) // LINE)
        head = [(_cut(kind, width, LETTER), "meta"), (_cut(page.number, width, LETTER), "number")]
        self.boxes.append(Box(x, y, width, height, _lines([*head, *_looks(title)], x, y), "", "self"))

    def arrow(self, points: Sequence[tuple[int, int]], *, to_left: bool) -> None:
        """Draw a line through ``points``, with its head at the last one."""
        path = "M" + " L".join(f"{x} {y}" for x, y in points)
        x, y = points[-1]
        back = x + 9 if to_left else x - 9
        self.arrows.append(Arrow(path, f"{x},{y} {back},{y - 5} {back},{y + 5}"))


def _wide(pen: _Pen, page: DirectivePage, groups: Sequence[Group]) -> int:
    right = SIDE_WIDTH + MIDDLE_WIDTH + 2 * AISLE
    outgoing = [group for group in groups if not group.incoming]
    incoming = [group for group in groups if group.incoming]
    left_meets, left_end = _column(pen, outgoing, 1)
    middle = len(pen.boxes)
    right_meets, right_end = _column(pen, incoming, right)
    height = max(left_end, right_end, 200) + 2
    top = min(max(0, height // 2 - 90), 260)
    x = SIDE_WIDTH + AISLE
    pen.self_box(page, x, top, MIDDLE_WIDTH, 180)
    pen.boxes.insert(middle, pen.boxes.pop())  # reading order: what it acts on, itself, what acts on it
    for y in left_meets:
        pen.arrow([(x, top + 90), (x - AISLE // 2, top + 90), (x - AISLE // 2, y), (SIDE_WIDTH + 3, y)], to_left=True)
    end = x + MIDDLE_WIDTH
    for y in right_meets:
        pen.arrow(
            [(right, y), (right - AISLE // 2, y), (right - AISLE // 2, top + 90), (end + 2, top + 90)], to_left=True
        )
    return height


def _column(pen: _Pen, groups: Sequence[Group], x: int) -> tuple[list[int], int]:
    meets, place = [], 0
    for group in groups:
        meet, place = pen.group(group, x=x, y=place, width=SIDE_WIDTH)
        meets.append(meet)
        place += GAP
    return meets, place


def _narrow(pen: _Pen, page: DirectivePage, groups: Sequence[Group]) -> int:
    """Place the document on top and the groups below it, each tied to a spine at the left."""
    pen.self_box(page, 1, 1, NARROW_WIDTH - 2, 118)
    place = 119 + GAP
    for group in groups:
        meet, end = pen.group(group, x=INDENT, y=place, width=NARROW_WIDTH - INDENT - 1)
        if group.incoming:  # a spine of its own, or arrows of both directions would run into one another
            path = f"M{INDENT} {meet} L6 {meet} L6 122"
            pen.arrows.append(Arrow(path, "6,120 1,129 11,129"))
        else:
            pen.arrow([(18, 119), (18, meet), (INDENT, meet)], to_left=False)
        place = end + GAP
    return place


def _lines(lines: Sequence[tuple[str, str]], x: int, y: int) -> tuple[Line, ...]:
    return tuple(Line(x + 12, y + 24 + place * LINE, text, look) for place, (text, look) in enumerate(lines))


def _looks(lines: Sequence[str]) -> list[tuple[str, str]]:
    return [(line, "title") for line in lines]


def _cut(text: str, width: int, letter: float) -> str:
    room = int((width - 24) / letter)
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"


def _wrap(text: str, width: int, letter: float, most: int) -> list[str]:
    """Return ``text`` in at most ``most`` lines of words, the last one cut."""
    room, lines = int((width - 24) / letter), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= room or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
            break
    return [_cut(line, width, letter) for line in lines if line]
