"""The background worker: scheduled pages, texts of files, the index. Rows are the truth; this only goes round."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import close_old_connections, connection
from django.db.utils import DatabaseError
from django.utils import timezone

from .engine import get_engine
from .engines.base import EngineError
from .extraction import service as extraction
from .jobs import night_comparison, run_now
from .models import Heartbeat, JobKind
from .queue import process_batch
from .scheduling import run_errands, run_schedule

logger = logging.getLogger(__name__)

IDLE = 0.2  # seconds between looks at an empty queue
SCHEDULE_EVERY = timedelta(seconds=5)
ERRANDS_EVERY = 5  # seconds between looks at mails and the like
HEARTBEAT_EVERY = timedelta(seconds=5)
REBUILD_AGAIN_AFTER = timedelta(minutes=1)
NAME = "worker"


class Worker:
    """Goes round until told to stop. ``clock`` tells the present moment (tests set it)."""

    def __init__(self, *, clock: Callable[[], datetime] = timezone.now) -> None:
        self.clock = clock
        self.stopping = threading.Event()
        self._last: dict[str, datetime] = {}

    def stop(self) -> None:
        """Ask the worker to end after what it is doing."""
        self.stopping.set()

    def run_once(self) -> int:
        """Do everything that is due now, in this thread, until nothing is; return how many things were done."""
        total = 0
        while not self.stopping.is_set():
            done = self.round() + extraction.process_batch(now=self.clock(), limit=1) + run_errands(now=self.clock())
            if not done:
                return total
            total += done
            self._last.pop("schedule", None)
        return total

    def run(self) -> None:
        """Go round until stop(); long extractions and errands run beside, so that they never hold up the index."""
        beside = [
            threading.Thread(target=self._extract, name="extraction", daemon=True),
            threading.Thread(target=self._run_errands, name="errands", daemon=True),
        ]
        for thread in beside:
            thread.start()
        get_engine().hold()
        try:
            while not self.stopping.is_set():
                done = self._guarded(self.round)
                if not done:
                    self.stopping.wait(IDLE)
        finally:
            get_engine().release()
        for thread in beside:
            thread.join(timeout=5)  # what takes longer than that is done again when its lease ends

    def round(self) -> int:
        """Do one turn: heartbeat, schedule, a missing index, a batch of the queue. Return how many things were done."""
        now = self.clock()
        if self._due("heartbeat", HEARTBEAT_EVERY, now):
            Heartbeat.objects.update_or_create(name=NAME, defaults={"last_run": now})
        done = run_schedule(now=now) if self._due("schedule", SCHEDULE_EVERY, now) else 0
        if done:  # what was due may have more of it: an import goes on in turns with the index
            self._last.pop("schedule", None)
        self._fill_missing_index(now)
        return done + process_batch(now=now)

    def _fill_missing_index(self, now: datetime) -> None:
        if not get_engine().health().needs_rebuild or not self._due("rebuild", REBUILD_AGAIN_AFTER, now):
            return
        logger.warning("there is no usable search index: it is built now")
        try:
            job = run_now(JobKind.REBUILD, now=now, clock=self.clock)
        except EngineError:
            logger.exception("the search index could not be built")
        else:
            logger.info("search index built: %s documents", job.outcome["documents"])

    def _due(self, what: str, every: timedelta, now: datetime) -> bool:
        last = self._last.get(what)
        if last is not None and now - last < every:
            return False
        self._last[what] = now
        return True

    def _extract(self) -> None:
        while not self.stopping.is_set():
            if not self._guarded(lambda: extraction.process_batch(now=self.clock(), limit=1)):
                self.stopping.wait(IDLE)
        connection.close()

    def _run_errands(self) -> None:
        while not self.stopping.is_set():
            # The night's comparison is asked for here only: a single round must not mend what it left undone.
            if not self._guarded(lambda: night_comparison(self.clock()) + run_errands(now=self.clock())):
                self.stopping.wait(ERRANDS_EVERY)
        connection.close()

    def _guarded(self, work: Callable[[], int]) -> int:
        """Do ``work``; a database that is away for a while doesn't end the worker."""
        try:
            return work()
        except DatabaseError:
            logger.exception("the database can't be used just now")
            close_old_connections()
            self.stopping.wait(2)
            return 0
