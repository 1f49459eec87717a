"""Lines that say what tasks a text gives, as people read it.

One JSON object a line: ``{"text": …, "tasks": [{"unit", "role", "deadline"}], "issued_on"}``.
"""

import datetime
import json
import re
from dataclasses import dataclass
from typing import Any

from search.text import fold, nfc

from .expanding import Expander
from .marked import lower
from .mentions import find_mentions
from .names import Lexicon
from .scoring import Row
from .shapes import Frame, Proposal

_ROLES = {
    "lead": "lead",
    "chủ trì": "lead",
    "cooperating": "cooperating",
    "cooperate": "cooperating",
    "phối hợp": "cooperating",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the text, what is expected of it, and the day of issue (None: not stated)."""

    text: str
    tasks: tuple[dict[str, Any], ...]
    issued_on: datetime.date | None


def parse_line(raw: str) -> Line:
    """Return the line; raises ``ValueError`` where it isn't one."""
    row = json.loads(raw)
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise ValueError("text")
    tasks = row.get("tasks") or []
    if not isinstance(tasks, list) or not all(isinstance(task, dict) and task.get("unit") for task in tasks):
        raise ValueError("tasks")
    day = row.get("issued_on")
    return Line(nfc(row["text"]), tuple(tasks), datetime.date.fromisoformat(str(day)[:10]) if day else None)


def expected_rows(line: Line, words: Lexicon) -> set[Row]:
    """Return what the line expects: units by code, bodies that are no unit on record by their plain name.

    A group («UBND các xã») stands for its units. Parts other than leading and cooperating are left out.
    """
    rows: set[Row] = set()
    for task in line.tasks:
        role = _ROLES.get(str(task.get("role", "lead")).strip().lower())
        if role is None:
            continue
        day = str(task["deadline"])[:10] if task.get("deadline") else None
        rows.update((unit, role, day) for unit in _units(str(task["unit"]), words))
    return rows


def _units(name: str, words: Lexicon) -> list[str]:
    name = nfc(name).strip()
    if code := words.resolve(name):
        return [code]
    found = find_mentions(name, lower(name), words)
    codes = Expander(words).leads(Frame(found, 0, 0, (0, 0)))
    return list(codes) or [plain_name(name)]


def plain_name(name: str) -> str:
    """Return the name of a body outside the catalogue as it is compared: folded, letters and digits only, in «»."""
    return "«" + re.sub(r"[\W_]+|huyen$", "", fold(name)) + "»"


def proposed_rows(proposals: list[Proposal], expected: set[Row]) -> set[Row]:
    """Return what was proposed, to be compared with ``expected``.

    Bodies outside the catalogue count only on lines that expect such a body: else nobody said whether they are wanted.
    """
    outside = any(unit.startswith("«") for unit, _role, _day in expected)
    return {
        (one.code or plain_name(one.unit), one.role, one.deadline.isoformat() if one.deadline else None)
        for one in proposals
        if one.code or outside
    }
