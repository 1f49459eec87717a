"""From the sentences of one block to frames: tasks with their mentions and times, before anybody knows which units are meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .grammar import DONE, FORMULA, Part, Read, is_idle, is_labelled, is_order, read_clause, with_whom
from .marked import TIME, UNIT, Marked
from .shapes import Deadline, Force, Frame, Mention

_SENTENCE = re.compile(rf"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ{UNIT[1:-1]}{TIME[1:-1]}\-–(\"“])")
_GOVERNS = re.compile(
    rf"\W*(?:{TIME}|thời gian|thời hạn|hạn|tiến độ|hoàn thành|xong|báo cáo|kết quả|gửi báo cáo|việc (?:thực hiện"
    rf"|báo cáo)|định kỳ"
    r"|(?:tất cả |toàn bộ )?(?:các\s+)?(?:nhiệm vụ|nội dung|công việc|báo cáo)(?:\s+(?:nêu|nói))?(?:\s+(?:trên"
    r"|này|sau))?)(?!\w)"
)
_OPENING_TIME = re.compile(rf"^\W*{TIME}\s*[,:]")
_CLOSING_TIME = re.compile(rf"[,;]\s*(?:\w+\s+){{0,2}}(?:hoàn thành|xong)\s*{TIME}\s*[./]*\s*$")
_CLAUSE = re.compile(r";")
# «A; B và C rà soát …»: nothing but units before the mark, so it separates units, not clauses.
_INSIDE_ROW = re.compile(
    rf"(?:^|;)\W*(?:giao|yêu cầu|đề nghị)?\s*:?\s*{UNIT}(?:\s*(?:,|và|;)\s*{UNIT})*\s*;(?=\s*(?:và\s+)?{UNIT})"
    rf"|:\s*{UNIT}(?:\s*(?:,|và|;)\s*{UNIT})*\s*;(?=\s*{UNIT}\s*(?:[;,.]|và|$))"
)
_LEADING = re.compile(
    rf"(?:\s|,|\)|:|{UNIT}|{TIME}|và|\(|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|là (?:cơ quan"
    rf"|đơn vị)(?: đầu mối| chủ trì)?"
    r"|phối hợp (?:chặt chẽ )?(?:cùng )?(?:với)?(?=\s*[\ue000-\uefff])|cùng với(?=\s*[\ue000-\uefff])"
    r"|các đơn vị có liên quan)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Found:
    """What a block holds: frames; times and cooperating units that belong to tasks of other blocks; what it heads."""

    frames: list[Frame] = field(default_factory=list)
    loose_times: list[Deadline] = field(default_factory=list)
    governs: bool = False  # its loose times are meant for other blocks: «Thời hạn hoàn thành: …», «Báo cáo kết quả …»
    loose_coops: list[Mention] = field(default_factory=list)
    heads: bool = False  # ends with «:», so that the blocks below belong to its frames


@dataclass(slots=True)
class _Clause:
    low: str
    start: int  # index in the marked block
    reads: list[Read]
    opens: bool


def read_block(marked: Marked, *, inherited: Frame | None) -> Found:
    """Return what the block says; ``inherited``: the frame of the heading above, whose units do what has no subject."""
    found = Found(heads=marked.low.rstrip().endswith(":"), governs=bool(_GOVERNS.match(marked.low)))
    pending: Deadline | None = None
    first = True
    for start, end in _sentences(marked.raw):
        low = marked.low[start:end]
        if is_idle(low):
            continue
        made: list[Frame] = []
        done = False
        heading = inherited
        waiting, pending = pending, None
        for clause in _clauses(low, start, opens=first):
            first = False
            if done and any(read.subject for read in clause.reads):
                continue  # a report goes on: «các phòng đã rà soát; Văn phòng thẩm định …»
            done = done or bool(DONE.search(clause.low))
            if waiting and any(is_labelled(clause.low, read.start) for read in clause.reads):
                waiting, pending = None, waiting  # «… trước ngày D. Đơn vị chủ trì: …»
            pending = _read(marked, clause, found, made, pending, heading)
            if not clause.reads and not made and not is_order(_without_label(clause.low)):
                heading = None  # «Tài liệu phải có số; không dùng dự thảo»: the heading's units aren't the subject
        _govern(marked, low, made)
        for frame in made:
            frame.start, frame.end = marked.place(start), marked.place(end)  # the whole sentence, its time included
        found.frames.extend(frame for frame in made if frame not in found.frames)
        pending = pending or (None if found.heads else waiting)
    if pending is not None and not _spread(found.frames, pending):
        found.loose_times.append(pending)
    return found


def _govern(marked: Marked, low: str, made: list[Frame]) -> None:
    """Give a time that opens the sentence, or closes it with «hoàn thành», to all tasks of the sentence without one."""
    for pattern in (_OPENING_TIME, _CLOSING_TIME):
        match = pattern.search(low)
        times = [time for _index, time in marked.times(match[0])] if match else []
        if times and times[0].day is not None and times[0].force is Force.DAY:
            _spread(made, times[0])


def _sentences(raw: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE.finditer(raw):
        yield start, match.start()
        start = match.end()
    yield start, len(raw)


def _clauses(low: str, offset: int, *, opens: bool) -> Iterator[_Clause]:
    start = 0
    rows = [match.span() for match in _INSIDE_ROW.finditer(low)]
    for match in _CLAUSE.finditer(low):
        if any(begin <= match.start() < stop for begin, stop in rows):
            continue
        yield _clause(low[start : match.start()], offset + start, opens=opens and start == 0)
        start = match.end()
    yield _clause(low[start:], offset + start, opens=opens and start == 0)


def _clause(low: str, start: int, *, opens: bool) -> _Clause:
    return _Clause(low, start, read_clause(low, may_head=opens), opens)


def _read(
    marked: Marked,
    clause: _Clause,
    found: Found,
    made: list[Frame],
    pending: Deadline | None,
    inherited: Frame | None,
) -> Deadline | None:
    """Read one clause into ``made``; returns the time that still waits for its task."""
    low = clause.low
    times = marked.times(low)
    leads = [read for read in clause.reads if read.part in (Part.LEAD, Part.LAST, Part.SPLIT, Part.TOGETHER)]
    leads = [read for read in leads if not _only_cooperates(marked, read, low, found, made)]
    coops = [
        read for read in clause.reads if read.part is Part.COOP or (read not in leads and read.part is Part.TOGETHER)
    ]
    if not leads:
        return _without_lead(marked, clause, coops, times, found, made, pending, inherited)
    borders = [read.start for read in leads[1:]] + [len(low)]
    early = [time for index, time in times if index < leads[0].start]
    for number, (read, border) in enumerate(zip(leads, borders, strict=True)):
        begin = read.start if number else 0
        inside = [time for index, time in times if begin <= index < border]
        partners = [one for one in coops if begin <= one.start < border]
        frames = _frames(marked, clause, read, partners, inside or (early if number else []), border)
        if pending is not None:
            _spread(frames, pending)
        made.extend(frames)
    if len(leads) > 1 and times and _whole_clause(low, leads, times):
        _spread(made, times[-1][1])
    return None if made and pending else pending


def _whole_clause(low: str, leads: list[Read], times: list[tuple[int, Deadline]]) -> bool:
    """Tell whether the last time closes the whole clause: «A làm …, B làm …, hoàn thành trước ngày D»."""
    return times[-1][0] > leads[-1].end and bool(re.search(r"(?:hoàn thành|xong)\s*$", low[: times[-1][0]]))


def _only_cooperates(marked: Marked, read: Read, low: str, found: Found, made: list[Frame]) -> bool:
    """Tell whether «B phối hợp …» joins a task that is led already, rather than opening one."""
    if read.part is not Part.TOGETHER:
        return False
    before = [*found.frames, *made]
    if any(
        one.part is Part.LEAD and one is not read for one in read_clause(low, may_head=False) if one.start < read.start
    ):
        return True
    if not before:
        return bool(re.match(r"\s*[-\u2013(]?\s*(?:là\s+)?(?:cơ quan|đơn vị)", low[read.end :]))
    if not with_whom(low, read.end):
        return True
    partners = {
        m for one in read_clause(low, may_head=False) if one.part is Part.COOP for m in _codes(marked, one, low)
    }
    return bool(partners & {code for frame in before for lead in frame.leads for code in lead.codes})


def _codes(marked: Marked, read: Read, low: str) -> set[str]:
    return {code for mention in marked.mentions(low[read.start : read.end]) for code in mention.codes}


def _frames(
    marked: Marked, clause: _Clause, read: Read, partners: list[Read], times: list[Deadline], border: int
) -> list[Frame]:
    """Return the frames of one leading row: one for each day it has to meet."""
    low = clause.low
    row = marked.mentions(low[read.start : read.end])
    leads, coops = row, [mention for one in partners for mention in marked.mentions(low[one.start : one.end])]
    if read.part is Part.LAST:
        leads = row[-1:]
    elif read.part is Part.SPLIT:
        leads, coops = row[-1:], [*row[:-1], *coops]
    elif read.part is Part.TOGETHER and not with_whom(low, read.end):
        leads, coops = row[:1], [*row[1:], *coops]
    days, note = _days(times)
    start, end = marked.place(clause.start), marked.place(clause.start + len(low))
    lead_in = _LEADING.match(low, read.end)
    content = (
        marked.place(clause.start + (lead_in.end() if lead_in else read.end)),
        marked.place(clause.start + border),
    )
    formula = bool(FORMULA.match(low[read.end : border])) and not days
    ends: list[Deadline | None] = [*days] or [None]
    return [Frame(list(leads), start, end, content, list(coops), day, note, formula=formula) for day in ends]


def _days(times: list[Deadline]) -> tuple[list[Deadline], str]:
    """Return the times that set a day, the far ones left out beside near ones, and how the others read."""
    days = [time for time in times if time.day is not None]
    if any(time.force is Force.DAY for time in days):
        days = [time for time in days if time.force is Force.DAY]
    distinct = list({time.day: time for time in days}.values())
    return distinct, "; ".join(time.how for time in times if time.day is None)


def _without_lead(
    marked: Marked,
    clause: _Clause,
    coops: list[Read],
    times: list[tuple[int, Deadline]],
    found: Found,
    made: list[Frame],
    pending: Deadline | None,
    inherited: Frame | None,
) -> Deadline | None:
    """Read a clause without a leading unit: it goes on with the task before it, or with the heading's."""
    low = clause.low
    partners = [mention for one in coops for mention in marked.mentions(low[one.start : one.end])]
    days, note = _days([time for _index, time in times])
    before = made or found.frames
    if not before and inherited is not None and inherited.leads and _goes_on(low):
        return _of_heading(marked, clause, partners, days, note, made, inherited)
    if not before:
        found.loose_coops.extend(partners)
        return days[-1] if days else pending
    last = before[-1]
    last.coops.extend(partners)
    last.note = last.note or note
    if days and not _spread(before, days[-1]):
        follow = Frame(list(last.leads), last.start, marked.place(clause.start + len(low)), _span(marked, clause))
        follow.deadline = days[-1]
        made.append(follow)
    return pending


def _without_label(low: str) -> str:
    return re.sub(r"^\W*(?:thời hạn|thời gian)[^:;]{0,20}:", "", low)


def _goes_on(low: str) -> bool:
    """Tell whether a clause without a subject says what the heading's units have to do."""
    return bool(re.search(r"\w{2}", low)) and is_order(_without_label(low)) and not _only_time(low)


def _only_time(low: str) -> bool:
    """Tell whether a clause is nothing but «Thời hạn hoàn thành: trước ngày D»."""
    rest = re.sub(
        rf"{TIME}|hoàn thành|thời gian|thời hạn|thực hiện|tất cả|các nhiệm vụ|nội dung|trên|nêu|xong"
        rf"|này",
        " ",
        low,
    )
    return not re.search(r"\w{2}", rest)


def _of_heading(
    marked: Marked,
    clause: _Clause,
    partners: list[Mention],
    days: list[Deadline],
    note: str,
    made: list[Frame],
    inherited: Frame,
) -> Deadline | None:
    start, end = _span(marked, clause)
    ends: list[Deadline | None] = [*days] or [None]
    for day in ends:
        frame = Frame(list(inherited.leads), start, end, (start, end), [*inherited.coops, *partners], day, note)
        made.append(frame)
    return None


def _span(marked: Marked, clause: _Clause) -> tuple[int, int]:
    return marked.place(clause.start), marked.place(clause.start + len(clause.low))


def _spread(frames: list[Frame], day: Deadline) -> bool:
    """Give the deadline to the frames that have none; tells whether there were any."""
    open_frames = [frame for frame in frames if frame.deadline is None]
    for frame in open_frames:
        frame.deadline = day
    return bool(open_frames)
