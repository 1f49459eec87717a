"""What the health address reports; higher rooms add their counts from ``AppConfig.ready``."""

import datetime
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, connection

Check = Callable[[datetime.datetime], Any]
_checks: dict[str, Check] = {}


def register_check(name: str, check: Check) -> None:
    """Add a part to the report: ``check(now)`` returns something JSON can hold.

    Raises ``ValueError`` when the name is taken.
    """
    if name in _checks:
        raise ValueError(f"health check {name!r} is registered already")
    _checks[name] = check


def report(*, now: datetime.datetime) -> dict[str, Any]:
    """Return ``{"database": "ok", <name>: …}``; a part that can't be asked is "error". Never raises for the database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return {"database": "error"}
    found: dict[str, Any] = {"database": "ok"}
    for name, check in _checks.items():
        try:
            found[name] = check(now)
        except DatabaseError:
            found[name] = "error"
    return found
