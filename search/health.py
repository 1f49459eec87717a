"""What the health address says of search: states and figures only; reasons and places are for the admin."""

import datetime
from typing import Any

from site_config.portal.health import ERROR, LATE, OK, register_check
from site_config.portal.models import OutgoingMail

from .engine import get_engine
from .extraction.service import unfinished
from .jobs import last_ended
from .models import Heartbeat, IndexQueue, JobKind

QUEUE_LATE = datetime.timedelta(minutes=5)
WORKER_LATE = datetime.timedelta(minutes=1)


def _seconds(since: datetime.datetime | None, now: datetime.datetime) -> int | None:
    return max(0, int((now - since).total_seconds())) if since else None


def engine_state(now: datetime.datetime) -> dict[str, Any]:
    """Return whether the engine answers, and the age in seconds of its index since it was built (None: not known)."""
    built = last_ended(JobKind.REBUILD)
    age = _seconds(built.ended_at if built else None, now)
    return {"state": OK if get_engine().health().ok else ERROR, "index_age_seconds": age}


def queue_state(now: datetime.datetime) -> dict[str, Any]:
    """Return how many rows wait, how long the oldest has, and how many stopped."""
    waiting = IndexQueue.objects.waiting(now=now)
    oldest = waiting.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    stopped = IndexQueue.objects.stopped(now=now).count()
    late = bool(stopped) or (oldest is not None and now - oldest > QUEUE_LATE)
    return {
        "state": LATE if late else OK,
        "waiting": waiting.count(),
        "stopped": stopped,
        "oldest_seconds": _seconds(oldest, now),
    }


def worker_state(now: datetime.datetime) -> dict[str, Any]:
    """Return when the worker last did its round."""
    last = Heartbeat.objects.filter(name="worker").values_list("last_run", flat=True).first()
    silent = last is None or now - last > WORKER_LATE
    return {"state": LATE if silent else OK, "last_round_seconds": _seconds(last, now)}


def extraction_state(now: datetime.datetime) -> dict[str, Any]:
    """Return how many files wait to be read; those that can't be read are no fault of the portal."""
    counts = unfinished(now=now)
    return {"state": LATE if counts["stuck"] else OK, **counts}


def mail_state(now: datetime.datetime) -> dict[str, Any]:
    """Return how many mails wait, stopped, or may or may not have been sent."""
    mails = OutgoingMail.objects
    kinds = {"waiting": mails.waiting(now=now), "stopped": mails.stopped(now=now), "unsure": mails.unsure(now=now)}
    counts = {name: rows.count() for name, rows in kinds.items()}
    return {"state": LATE if counts["stopped"] or counts["unsure"] else OK, **counts}


def register() -> None:
    """Offer everything above; called once, when the applications are ready."""
    register_check("search", engine_state)
    register_check("index_queue", queue_state)
    register_check("worker", worker_state)
    register_check("extraction", extraction_state)
    register_check("mail", mail_state)
