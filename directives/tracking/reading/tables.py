"""Tables of tasks: «STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian»."""

import re

from .blocks import Block
from .marked import lower
from .mentions import find_mentions
from .names import Lexicon
from .shapes import Frame, Mention, Scope
from .times import Calendar, bare_deadline

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("coop", re.compile(r"phối hợp")),
    (
        "lead",
        re.compile(
            r"chủ trì|thực hiện chính|(?:cơ quan|đơn vị|bộ phận|phòng)[^|]{0,20}(?:thực hiện"
            r"|chịu trách nhiệm|tham mưu|phụ trách)"
        ),
    ),
    ("time", re.compile(r"thời gian|thời hạn|hạn|hoàn thành|tiến độ")),
    ("content", re.compile(r"nhiệm vụ|nội dung|công việc|hoạt động|tên")),
)


class Table:
    """Rows of one table in their order; the header says which column is which."""

    def __init__(self, lexicon: Lexicon, when: Calendar) -> None:
        self._lexicon = lexicon
        self._when = when
        self._columns: dict[str, int] = {}

    def row(self, text: str, block: Block) -> list[Frame]:
        """Return the task of a row; none for the header, and none for tables without a column that says who leads."""
        cells = [text[start:end] for start, end in block.cells]
        if "lead" not in self._columns:
            self._columns = _columns(cells)
            return []
        leads = self._mentions(cells, block, "lead")
        if not leads:
            return []
        place = self._columns.get("time", -1)
        deadline = bare_deadline(cells[place], self._when) if 0 <= place < len(cells) else None
        content = self._columns.get("content", 0)
        span = block.cells[content] if content < len(block.cells) else (block.start, block.end)
        frame = Frame(leads, block.start, block.end, span, self._mentions(cells, block, "coop"))
        if deadline is not None and deadline.day is None:
            frame.note = deadline.how
        elif deadline is not None:
            start = block.cells[place][0]
            frame.deadline = type(deadline)(start, block.cells[place][1], deadline.day, deadline.how, deadline.force)
        return [frame]

    def _mentions(self, cells: list[str], block: Block, name: str) -> list[Mention]:
        place = self._columns.get(name, -1)
        if not 0 <= place < len(cells):
            return []
        cell = cells[place]
        found = find_mentions(cell, lower(cell), self._lexicon)
        if not any(one.scope is not Scope.VAGUE for one in found):
            found = self._lexicon.find(cell, bare=True) or found
        return found


def _columns(cells: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        low = lower(" ".join(cell.split()))
        name = next((name for name, pattern in _COLUMNS if pattern.search(low)), "")
        if name and len(low) < 60:
            columns.setdefault(name, place)
    return columns
