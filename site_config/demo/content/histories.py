"""From an outline of a task ("done on 25/3, this was said") to its dated acts."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_config.demo.content.days import (
    REPORT_DAY,
    add_working_days,
    day,
    is_working_day,
)
from site_config.demo.content.shapes import Act, Standing, TaskKind, TaskSeed

NEAR = timedelta(days=3)
LONG_TERM = timedelta(days=28)
UNDER_WAY = (
    "Đã phân công công chức đầu mối, xây dựng kế hoạch chi tiết và thu thập xong số liệu ban đầu.",
    "Đã triển khai đến các bộ phận liên quan; đang tổng hợp, đối chiếu kết quả.",
    "Đã hoàn thành dự thảo lần một, đang lấy ý kiến các đơn vị phối hợp.",
    "Đã làm việc với các đơn vị phối hợp, thống nhất cách làm và mốc thời gian còn lại.",
    "Đã thực hiện xong phần việc tại huyện; tiếp tục thực hiện tại các xã.",
)
HELPED = (
    "Đã cung cấp đầy đủ số liệu, hồ sơ theo đề nghị của đơn vị chủ trì.",
    "Đã cử công chức tham gia và thực hiện xong phần việc được phân công.",
    "Đã có ý kiến bằng văn bản gửi đơn vị chủ trì đúng thời gian yêu cầu.",
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A task before its document is known. `finished` tells whether the coordinator confirmed."""

    content: str
    lead: str
    cooperating: tuple[str, ...]
    deadline: date
    kind: TaskKind = "one_off"
    steps: tuple[Act, ...] = ()
    finished: bool = False


def fresh(content: str, lead: str, coop: str, due: str, *, kind: TaskKind = "one_off") -> Outline:
    """A task that was assigned and that nobody has acknowledged. `coop`: codes, spaces between."""
    return Outline(content, lead, tuple(coop.split()), day(due), kind)


def doing(
    content: str,
    lead: str,
    coop: str,
    due: str,
    percent: int,
    on: str,
    said: str,
    *,
    why: str = "",
    kind: TaskKind = "one_off",
) -> Outline:
    """A task under way: the last report and what is hard (`why`). 100 % waits for confirmation."""
    step = Act(lead, "report", _working(day(on)), percent, said, why)
    return replace(fresh(content, lead, coop, due, kind=kind), steps=(step,))


def done(
    content: str,
    lead: str,
    coop: str,
    due: str,
    on: str,
    said: str,
    *,
    why: str = "",
    proof: str = "",
    kind: TaskKind = "one_off",
) -> Outline:
    """A task reported in full on `on` and confirmed; late when `on` is after `due`."""
    step = Act(lead, "report", _working(day(on)), 100, said, why, proof)
    return replace(fresh(content, lead, coop, due, kind=kind), steps=(step,), finished=True)


def sent_back(outline: Outline, *, first: str, said: str, back: str, reason: str) -> Outline:
    """The same task with an earlier full report on `first` that was returned on `back`."""
    lead = outline.lead
    earlier = (
        Act(lead, "report", _working(day(first)), 100, said),
        Act(lead, "return_", _working(day(back)), None, reason),
    )
    return replace(outline, steps=earlier + outline.steps)


def task(outline: Outline, issued_on: date) -> TaskSeed:
    """Return the task with all its acts, assigned on the first working day after `issued_on`.

    Raises ValueError when the deadline is not a working day after the issue, or an act is dated
    outside the record (before the assignment or after `days.REPORT_DAY`).
    """
    assigned_on = add_working_days(issued_on, 1)
    if not is_working_day(outline.deadline) or outline.deadline <= issued_on:
        raise ValueError(f"bad deadline {outline.deadline} of {outline.content!r}")
    acts = _lead_acts(outline, assigned_on) + _cooperating_acts(outline, assigned_on)
    for act in acts:
        if not assigned_on <= act.on <= REPORT_DAY:
            raise ValueError(f"{act.name} on {act.on} is outside the record: {outline.content!r}")
    return TaskSeed(
        outline.content,
        outline.lead,
        outline.cooperating,
        assigned_on,
        outline.deadline,
        outline.kind,
        _standing(outline),
        tuple(sorted(acts, key=lambda act: act.on)),
    )


def _lead_acts(outline: Outline, assigned_on: date) -> list[Act]:
    if not outline.steps:
        return []
    lead, steps = outline.lead, outline.steps
    seed = len(outline.content)
    seen_on = min(add_working_days(assigned_on, seed % 3), steps[0].on)
    acts = [Act(lead, "acknowledge", seen_on)]
    if steps[0].on - seen_on > LONG_TERM:
        middle = _working(seen_on + (steps[0].on - seen_on) / 2)
        percent = min((steps[0].percent or 0) // 2, 60)
        acts.append(Act(lead, "report", middle, percent, UNDER_WAY[seed % len(UNDER_WAY)]))
    acts += steps
    if outline.finished:
        acts.append(Act(lead, "confirm", _confirmed_on(outline)))
    return acts


def _cooperating_acts(outline: Outline, assigned_on: date) -> list[Act]:
    if not outline.steps:
        return []
    acts: list[Act] = []
    for place, unit in enumerate(outline.cooperating):
        last = outline.steps[-1].on
        seen_on = min(add_working_days(assigned_on, 1 + place % 2), last)
        acts.append(Act(unit, "acknowledge", seen_on))
        if outline.finished:
            helped_on = max(add_working_days(last, -1 - place % 2), seen_on)
            text = HELPED[(place + len(outline.content)) % len(HELPED)]
            acts.append(Act(unit, "report", helped_on, 100, text))
            acts.append(Act(unit, "confirm", _confirmed_on(outline)))
    return acts


def _confirmed_on(outline: Outline) -> date:
    reported_on = outline.steps[-1].on
    confirmed_on = min(add_working_days(reported_on, 1), REPORT_DAY)
    # Counted by report or by confirmation, a task on time stays on time.
    return min(confirmed_on, outline.deadline) if reported_on <= outline.deadline else confirmed_on


def _standing(outline: Outline) -> Standing:
    if outline.finished:
        on_time = outline.steps[-1].on <= outline.deadline
        return "done_on_time" if on_time else "done_late"
    if outline.steps and outline.steps[-1].percent == 100:
        # Reported in full, waiting to be confirmed: judged by the day of the report.
        return "in_term" if outline.steps[-1].on <= outline.deadline else "overdue"
    if outline.deadline < REPORT_DAY:
        return "overdue"
    return "near" if outline.deadline <= REPORT_DAY + NEAR else "in_term"


def _working(value: date) -> date:
    return value if is_working_day(value) else add_working_days(value, 1)
