"""Working off the index queue at the end of a command, where no worker does it."""

from datetime import timedelta
from typing import Protocol

from django.utils import timezone

from .engine import get_engine
from .engines.base import EngineError
from .maintenance import rebuild
from .models import Heartbeat, IndexQueue
from .queue import process_batch

WORKER_SILENT = timedelta(seconds=30)


class Progress(Protocol):
    """Shows how far something is."""

    def show(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``."""
        ...

    def end(self) -> None:
        """Stop showing."""
        ...


def wait_for_index(progress: Progress) -> int:
    """Index what is queued; return how many rows are left: those of a running worker, or that fail and wait.

    While a worker is alive the work is its own: two writers would only wait for each other.
    """
    now = timezone.now()
    if Heartbeat.objects.filter(name="worker", last_run__gt=now - WORKER_SILENT).exists():
        return IndexQueue.objects.waiting(now=now).count()
    total = IndexQueue.objects.due(now=now).count()
    try:
        if not get_engine().health().ok:
            rebuild(now=now)
        done = 0
        while taken := process_batch(now=timezone.now()):
            done += taken
            progress.show(min(done, total), total)
    except EngineError:
        pass  # the rows stay, with their reasons
    progress.end()
    return IndexQueue.objects.waiting(now=timezone.now()).count()
