"""What the health address reports; higher rooms add their counts from ``AppConfig.ready``."""

import datetime
import logging
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, connection

logger = logging.getLogger(__name__)

OK, LATE, ERROR = "ok", "late", "error"
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
    """Return ``{"status": …, "database": "ok", <name>: {"state": "ok" | "late" | "error", …}}``. Never raises.

    ``status`` is "ok", "degraded" (some part is late or in error; pages still answer) or "error" (no database). A part that
    can't be asked is in error; why is in the server's log, not in the answer.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return {"status": ERROR, "database": ERROR}
    found: dict[str, Any] = {"database": OK}
    for name, check in _checks.items():
        try:
            found[name] = check(now)
        except Exception:
            logger.exception("health check %s failed", name)
            found[name] = {"state": ERROR}
    well = all(part.get("state", OK) == OK for part in found.values() if isinstance(part, dict))
    return {"status": OK if well else "degraded", **found}
