"""Two reports held against each other: versions of one, or a period and the one before. Pure, on frozen JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that differs: what it is called, what it was and what it is (None: no data)."""

    code: str
    name: str
    measure_unit: str
    before: Any
    after: Any
    percent_before: float | None
    percent_after: float | None


def changes(before: Mapping[str, Any], after: Mapping[str, Any], *, only_different: bool = True) -> list[Change]:
    """Return the figures of ``after`` beside those of ``before`` in its order, those that went missing at the end."""
    old = {line["code"]: line for line in before["figures"]}
    new = {line["code"]: line for line in after["figures"]}
    found = []
    for code in [*new, *(code for code in old if code not in new)]:
        was, now = old.get(code, {}), new.get(code, {})
        named = now or was
        if only_different and _said(was) == _said(now):
            continue
        found.append(
            Change(
                code,
                named["name"],
                named["measure_unit"] or "",
                was.get("text") or was.get("value"),
                now.get("text") or now.get("value"),
                was.get("percent"),
                now.get("percent"),
            )
        )
    return found


def _said(line: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(line.get(name) for name in ("state", "value", "denominator", "text"))
