"""What reading finds: units as the catalogue knows them, mentions, deadlines, proposals. No imports from the project."""

import datetime
from dataclasses import dataclass, field
from enum import StrEnum

OFFICE, COMMUNE = "office", "commune"


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit that tasks may be given to; ``kind`` is one of ``UnitKind``, ``names`` all spellings on record."""

    code: str
    name: str
    kind: str = OFFICE
    names: tuple[str, ...] = ()


class Scope(StrEnum):
    """Which units a mention means."""

    NAMED = "named"  # the units it names
    OFFICES = "offices"  # all offices
    BODIES = "bodies"  # «các cơ quan, đơn vị»: all offices, or whom the letter is addressed to
    COMMUNES = "communes"
    EVERYONE = "everyone"  # offices and communes; in a letter, whom it is addressed to
    ABOVE = "above"  # «các đơn vị nêu trên»
    VAGUE = "vague"  # «các đơn vị có liên quan»: nobody can say which
    OUTSIDE = "outside"  # a body that isn't in the catalogue


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that means units: titles included («Trưởng phòng Nội vụ»). ``name`` is that of an outside body."""

    start: int
    end: int
    scope: Scope
    codes: tuple[str, ...] = ()
    rest: bool = False  # «UBND các xã còn lại»
    but: tuple[str, ...] = ()  # «(trừ UBND xã Ea Bar)»
    name: str = ""


class Force(StrEnum):
    """How firmly an expression of time sets a deadline."""

    DAY = "day"  # a day, or the last day of a stated month or quarter
    YEAR = "year"  # «trong năm 2022»: gives way to anything nearer
    REPEATED = "repeated"  # «hằng tháng»: no one day
    EVENT = "event"  # counted from something the text doesn't date


@dataclass(frozen=True, slots=True)
class Deadline:
    """An expression of time: the day it comes to (None: none) and how, in words for the editor."""

    start: int
    end: int
    day: datetime.date | None
    how: str
    force: Force = Force.DAY


@dataclass(frozen=True, slots=True)
class Proposal:
    """One unit's part in one task. ``task`` numbers the tasks of a text from 1; rows of one task share it.

    ``start`` and ``end`` are offsets of ``sentence`` in the text; ``anchor`` is that of the article around it («dieu-3»).
    ``code`` is empty for a body outside the catalogue.
    """

    task: int
    content: str
    unit: str
    code: str
    role: str
    deadline: datetime.date | None
    how: str
    sentence: str
    start: int
    end: int
    anchor: str = ""


@dataclass(slots=True)
class Frame:
    """A task while it is read: mentions that lead and cooperate, times, and where it stands in the text."""

    leads: list[Mention]
    start: int
    end: int
    content: tuple[int, int]
    coops: list[Mention] = field(default_factory=list)
    deadline: Deadline | None = None
    note: str = ""  # how a repeated or uncounted time reads
    formula: bool = False  # an execution clause or closing formula
    lead_codes: tuple[str, ...] = ()
    coop_codes: tuple[str, ...] = ()
