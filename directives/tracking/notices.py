"""Tells other parts, after commit, that tasks of a page changed: the index today, mails and reminders later."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from .enums import Act


@dataclass(frozen=True, slots=True)
class Change:
    """One act that was done: ids only, so that a handler reads the committed state."""

    act: Act
    assignment_id: int
    task_id: int
    page_id: int
    by_id: int | None


Handler = Callable[[Change], None]
_inside: list[Handler] = []
_after: list[Handler] = []


def register(handler: Handler, *, inside: bool = False) -> None:
    """Have ``handler`` called for each change after commit, or ``inside`` the transaction (for rows that must commit with it)."""
    handlers = _inside if inside else _after
    if handler in handlers:
        raise ValueError(f"{handler} is registered already")
    handlers.append(handler)


def announce(change: Change) -> None:
    """Call the handlers; one that fails after commit is logged and does not undo the act."""
    for handler in _inside:
        handler(change)
    for handler in _after:
        transaction.on_commit(partial(handler, change), robust=True)
