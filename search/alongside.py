"""The index queue worked off beside a command that writes much: a child process indexes, where no worker does it.

The command's process alone writes to the database, so that the two never wait for each other there.
"""

import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Connection

from django.db import connection, connections
from django.utils import timezone

from .backlog import Progress, worker_is_alive
from .engine import forget_engines, get_engine
from .maintenance import rebuild
from .models import IndexQueue
from .queue import Indexed, index, settle, take

BATCH = 400  # a commit of the index costs the same for few documents as for many
LEASE = timedelta(seconds=10)  # short: whoever runs a killed command again waits for it
GONE = Indexed(engine_down="the process that indexes has ended")


class Alongside:
    """The child at work; where there is none, what is queued waits for ``backlog.wait_for_index``."""

    def __init__(self) -> None:
        self._rows: list[IndexQueue] = []
        self._line: Connection | None = None

    def start(self) -> None:
        """Make the child."""
        context = multiprocessing.get_context("fork")
        self._line, childs = context.Pipe()
        connections.close_all()  # no connection may be in two processes
        self._process = context.Process(target=_index_what_is_named, args=(childs, self._line), daemon=True)
        self._process.start()
        childs.close()

    def turn(self, *, wait: bool = False) -> int:
        """Settle what the child has done and give it more; with ``wait`` after what it is at. Return how many it has."""
        if self._line is None:
            return 0
        if self._rows and (wait or self._line.poll()):
            self._settle(self._line)
        if self._line and not self._rows:
            self._rows = take(now=timezone.now(), limit=BATCH, lease=LEASE)
            if self._rows:
                self._line.send([row.key for row in self._rows])
        return len(self._rows)

    def finish(self, progress: Progress) -> None:
        """Index all that is due, then end the child."""
        total = IndexQueue.objects.waiting(now=timezone.now()).count()
        done = 0
        while at := self.turn(wait=True):
            progress.show(min(done, total), total)
            done += at
        progress.end()
        self.stop()

    def stop(self) -> None:
        """End the child after what it is at; whatever it was given and did not do stays queued."""
        if self._line is not None:
            if self._rows:
                self._settle(self._line)
            if self._line:
                self._line.close()
            self._line = None
            self._process.join()

    def _settle(self, line: Connection) -> None:
        try:
            done: Indexed = line.recv()
        except EOFError:
            done, self._line = GONE, None
        settle(self._rows, done, now=timezone.now())
        self._rows = []


@contextmanager
def indexing_alongside() -> Iterator[Alongside]:
    """Give an object whose ``turn`` is called between writes and ``finish`` at the end of the block.

    No child is made where a worker is alive, or where another process would not see what is written (a database in
    memory, a transaction around the block).
    """
    alongside = Alongside()
    if _of_use():
        health = get_engine().health()
        if health.needs_rebuild:
            rebuild(now=timezone.now())
            health = get_engine().health()
        if health.ok:
            alongside.start()
    try:
        yield alongside
    finally:
        alongside.stop()


def _of_use() -> bool:
    if connection.in_atomic_block or "fork" not in multiprocessing.get_all_start_methods():
        return False
    in_memory = connection.vendor == "sqlite" and connection.is_in_memory_db()  # type: ignore[attr-defined]
    return not in_memory and not worker_is_alive(timezone.now())


def _index_what_is_named(line: Connection, parents: Connection) -> None:
    """Index lists of keys from ``line`` and answer with what became of them, until the parent is done or gone."""
    parents.close()  # or the parent's end would not be seen
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    forget_engines()
    engine = get_engine()
    engine.hold()
    try:
        while True:
            line.send(index(line.recv(), engine))
    except (EOFError, OSError):
        pass
    finally:
        engine.release()
        connections.close_all()
