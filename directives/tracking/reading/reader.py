"""A whole text: headings with their lists, tables, the recipients left out; from frames to proposals."""

import datetime
import re
from dataclasses import dataclass, field

from directives.documents.reading.structure import Node, path_to, read_structure
from search.text import nfc

from .blocks import PLAIN, Block, read_blocks
from .clauses import Found, read_block
from .expanding import Expander
from .marked import Marked, lower
from .mentions import find_mentions
from .names import Lexicon
from .shapes import Deadline, Frame, Mention, Proposal, Scope
from .tables import Table
from .times import Calendar, WorkingDays, find_deadlines, year_of

_ADDRESSED = re.compile(r"kính gửi\s*:?|[^:;.]{0,60}\bđiện\s*:", re.IGNORECASE)
# Sections that tell what was done or is hoped for, not what to do.
_TELLING = re.compile(
    r"kết quả|tồn tại|hạn chế|ưu điểm|khuyết điểm|đánh giá|nguyên nhân|tình hình|quá trình|mục đích|mục tiêu"
    r"|sự cần thiết|quan điểm|phạm vi"
    r"|đối tượng|thành phần",
    re.IGNORECASE,
)
_POWERS = re.compile(
    r"chức năng|quyền hạn|nguyên tắc|cơ cấu tổ chức|giải thích từ ngữ"
    r"|phạm vi điều chỉnh",
    re.IGNORECASE,
)
_SECTION_LENGTH = 120
_RECIPIENTS = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_ANNEX = re.compile(r"phụ lục", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{15,2000})[”\"»]")


@dataclass(slots=True)
class _Heading:
    """A block that heads others: its rank, the frame they inherit, the frames made below it, a time for all of them."""

    rank: float
    frame: Frame | None = None
    frames: list[Frame] = field(default_factory=list)
    time: Deadline | None = None
    used: bool = False
    plain: bool = False  # its first child was a plain paragraph, so are the others


class Reader:
    """Reads the tasks of texts for one catalogue of units."""

    def __init__(self, lexicon: Lexicon, working_days: WorkingDays, *, formulas: str = "alone") -> None:
        """``formulas``: «alone» proposes an execution clause only where the text gives no other task, «always», «never»."""
        self._lexicon = lexicon
        self._working_days = working_days
        self._formulas = formulas

    def read(self, text: str, *, issued_on: datetime.date | None = None) -> list[Proposal]:
        """Return the proposals of ``text`` in order; ``issued_on`` is what times without a year or start count from."""
        return _Reading(self._lexicon, nfc(text), issued_on, self._working_days, self._formulas).proposals()


class _Reading:
    """One text being read."""

    def __init__(
        self, lexicon: Lexicon, text: str, issued_on: datetime.date | None, days: WorkingDays, formulas: str
    ) -> None:
        self.lexicon = lexicon
        self.text = text
        self.formulas = formulas
        self.low = lower(text)
        self.mentions = find_mentions(text, self.low, lexicon)
        self.when = Calendar(issued_on, year_of(text, issued_on), days)
        taken = [(one.start, one.end) for one in self.mentions]
        self.times = [
            time
            for time in find_deadlines(self.low, self.when)
            if not any(time.start < end and start < time.end for start, end in taken)
        ]
        self.quotes = [match.span() for match in _QUOTED.finditer(text)]
        self.expander = Expander(lexicon)
        self.expander.named(self.mentions)
        self.stack: list[_Heading] = [_Heading(0)]
        self.frames: list[Frame] = []
        self.table: Table | None = None

    def proposals(self) -> list[Proposal]:
        """Return the proposals of the whole text."""
        skipping = ""
        for block in read_blocks(self.text):
            line = self.text[block.start : block.end]
            if skipping == "recipients" and not _ANNEX.match(line):
                continue
            if _RECIPIENTS.match(line):
                skipping = "recipients"
                continue
            if _ADDRESSED.match(line) or (skipping == "addressed" and block.rank >= 5):
                skipping = "addressed"
                self.expander.addressed(self._inside(block.start, block.end))
                continue
            if block.rank == 1 and len(line) < _SECTION_LENGTH:
                skipping = "telling" if _TELLING.search(line) else ""
            elif block.rank == 2 and len(line) < _SECTION_LENGTH and _POWERS.search(line):
                skipping = "telling"
            elif block.rank == 2 or skipping != "telling":  # an article begins, or nothing is skipped
                skipping = ""
            if skipping == "telling":
                continue
            if block.cells:
                self._row(block)
            else:
                self.table = None
                self._block(block)
        while len(self.stack) > 1:
            self._close()
        self._late_time(self.stack[0])
        return self._made()

    def _inside(self, start: int, end: int) -> list[Mention]:
        return [one for one in self.mentions if start <= one.start and one.end <= end]

    def _marked(self, start: int, end: int) -> Marked:
        times = [one for one in self.times if start <= one.start and one.end <= end]
        quotes = [(a, b) for a, b in self.quotes if start <= a and b <= end and self._inside(a, b)]
        return Marked(self.text, start, end, self._inside(start, end), times, quotes)

    def _row(self, block: Block) -> None:
        self.table = self.table or Table(self.lexicon, self.when)
        for frame in self.table.row(self.text, block):
            self._keep(frame)

    def _block(self, block: Block) -> None:
        self._open(block.rank)
        parent = self.stack[-1]
        marked = self._marked(block.words, block.end)
        found = read_block(marked, inherited=self._inherited())
        parent.used = True
        if self._heads(block, found):
            self._head(block, found)
            return
        for frame in found.frames:
            self._keep(frame)
        self._loose(found, block)

    def _open(self, rank: float) -> None:
        """Close the headings that end before a block of this rank."""
        while len(self.stack) > 1:
            top = self.stack[-1]
            if rank == PLAIN and top.frame is not None and (not top.used or top.plain):
                top.plain = True
                return
            if rank > top.rank:
                return
            self._close()

    def _close(self) -> None:
        top = self.stack.pop()
        self._late_time(top)
        if top.frame is not None and not top.frames and not top.used:
            top.frame.deadline = top.frame.deadline or top.time
            self._keep(top.frame)  # a heading with nothing below it is a sentence after all
        self.stack[-1].frames.extend(top.frames)

    def _late_time(self, heading: _Heading) -> None:
        if heading.time is not None:
            for frame in heading.frames:
                frame.deadline = frame.deadline or heading.time

    def _inherited(self) -> Frame | None:
        return next((one.frame for one in reversed(self.stack) if one.frame is not None), None)

    def _heads(self, block: Block, found: Found) -> bool:
        if found.heads:
            return True
        only = len(found.frames) == 1 and not self.text[slice(*found.frames[0].content)].strip(" .:")
        return block.rank != PLAIN and only

    def _head(self, block: Block, found: Found) -> None:
        # Only what ends with the block heads the list: an earlier sentence is a sentence.
        frame = found.frames[-1] if found.frames and found.frames[-1].end >= block.end else None
        time = found.loose_times[-1] if found.loose_times else None
        for other in found.frames:
            if other is not frame:
                self._keep(other)
        if frame is not None:
            time, frame.deadline = frame.deadline or time, None
            frame.lead_codes = self.expander.leads(frame)
        self.stack.append(_Heading(block.rank, frame, time=time))

    def _keep(self, frame: Frame) -> None:
        frame.lead_codes = self.expander.leads(frame)
        frame.coop_codes = self.expander.coops(frame)
        self.frames.append(frame)
        self.stack[-1].frames.append(frame)

    def _loose(self, found: Found, block: Block) -> None:
        """Give times and partners that stand without a task to the tasks before them, or to those still to come."""
        near = self.stack[-1]
        if found.loose_coops and near.frames:
            near.frames[-1].coops.extend(found.loose_coops)
            near.frames[-1].coop_codes = self.expander.coops(near.frames[-1])
        if not found.governs:
            return
        for time in found.loose_times:
            open_frames = [frame for frame in near.frames if frame.deadline is None]
            for frame in open_frames:
                frame.deadline = time
            if not near.frames:
                near.time = near.time or time

    def _made(self) -> list[Proposal]:
        given = [frame for frame in self.frames if frame.lead_codes or frame.coop_codes or self._outside(frame)]
        real = [frame for frame in given if not frame.formula]
        if self.formulas != "always" and (real or self.formulas == "never"):
            given = real
        tree = read_structure(self.text)
        made: list[Proposal] = []
        for number, frame in enumerate(sorted(given, key=lambda one: one.start), start=1):
            made.extend(self._rows(number, frame, tree))
        return made

    def _outside(self, frame: Frame) -> list[tuple[str, str]]:
        rows = [(one.name, "lead") for one in frame.leads if one.scope is Scope.OUTSIDE]
        return rows + [(one.name, "cooperating") for one in frame.coops if one.scope is Scope.OUTSIDE]

    def _rows(self, number: int, frame: Frame, tree: tuple[Node, ...]) -> list[Proposal]:
        named = [(code, "lead") for code in frame.lead_codes]
        named += [(code, "cooperating") for code in frame.coop_codes if code not in frame.lead_codes]
        rows = [(self.lexicon.units[code].name, code, role) for code, role in named]
        rows += [(name, "", role) for name, role in self._outside(frame)]
        sentence = self.text[frame.start : frame.end].strip()
        start = frame.start + len(self.text[frame.start : frame.end]) - len(self.text[frame.start : frame.end].lstrip())
        path = path_to(tree, start)
        day = frame.deadline
        return [
            Proposal(
                task=number,
                content=_content(self.text[slice(*frame.content)]) or _content(sentence),
                unit=unit,
                code=code,
                role=role,
                deadline=day.day if day else None,
                how=(f"«{' '.join(self.text[day.start : day.end].split())}»: {day.how}" if day else frame.note),
                sentence=sentence,
                start=start,
                end=start + len(sentence),
                anchor=path[-1].anchor if path else "",
            )
            for unit, code, role in rows
        ]


def _content(words: str) -> str:
    clean = " ".join(words.split()).strip(" ,;:.-–/()")
    return clean[:1].upper() + clean[1:]
