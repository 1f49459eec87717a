"""Working off the index queue at the end of a command, where no worker does it."""

import time
from datetime import datetime, timedelta
from typing import Protocol

from django.utils import timezone

from .engine import get_engine
from .engines.base import EngineError
from .maintenance import rebuild
from .models import Heartbeat, IndexQueue
from .queue import LEASE, process_batch

WORKER_SILENT = timedelta(seconds=30)
LOOK = 0.2  # seconds between looks at what a killed process had taken


class Progress(Protocol):
    """Shows how far something is."""

    def show(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``."""
        ...

    def end(self) -> None:
        """Stop showing."""
        ...


def worker_is_alive(now: datetime) -> bool:
    """Tell whether a worker has given a sign of life within WORKER_SILENT."""
    return Heartbeat.objects.filter(name="worker", last_run__gt=now - WORKER_SILENT).exists()


def wait_for_index(progress: Progress) -> int:
    """Index what is queued; return how many rows are left: those of a running worker, or that fail and wait.

    While a worker is alive the work is its own: two writers would only wait for each other. What a killed process had
    taken is waited for until its lease ends.
    """
    now = timezone.now()
    if worker_is_alive(now):
        return IndexQueue.objects.waiting(now=now).count()
    total = IndexQueue.objects.waiting(now=now).count()
    try:
        if not get_engine().health().ok:
            rebuild(now=now)
        done = 0
        while (taken := process_batch(now=timezone.now())) or _taken_by_others():
            done += taken
            progress.show(min(done, total), total)
            if not taken:
                time.sleep(LOOK)
    except EngineError:
        pass  # the rows stay, with their reasons
    progress.end()
    return IndexQueue.objects.waiting(now=timezone.now()).count()


def _taken_by_others() -> bool:
    now = timezone.now()
    return IndexQueue.objects.filter(lease_until__gt=now, lease_until__lte=now + LEASE).exists()
