"""A limit on the time that one question may take in an engine that runs in this process."""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from .base import EngineError

Answer = TypeVar("Answer")
THREADS = 4  # searches at once; more wait, and their waiting counts
STARVED = 5  # times the limit that work may wait for a processor that others use


class Patience:
    """Lets work run beside for at most ``seconds`` of processor time, on a busy machine STARVED times as long.

    Work that takes longer can't be stopped in the library, only left behind: the reader gets his answer, and once all threads
    are busy with such work nothing is added to it.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._guard = threading.Lock()
        self._pool: tuple[int, ThreadPoolExecutor] | None = None

    def run(self, work: Callable[[], Answer]) -> Answer:
        """Return what ``work`` returns. Raises EngineError when the time is up, and what ``work`` raises."""
        clock: list[int] = []

        def clocked() -> Answer:
            clock.append(time.pthread_getcpuclockid(threading.get_ident()))
            clock.append(time.thread_time_ns())
            return work()

        future = self._threads().submit(clocked)
        for _turn in range(STARVED):
            try:
                return future.result(self.seconds)
            except TimeoutError:
                if len(clock) == 2 and time.clock_gettime_ns(clock[0]) - clock[1] > self.seconds * 0.9e9:
                    break
        future.cancel()
        raise EngineError(f"Truy vấn mất quá {self.seconds:g} giây nên được dừng lại.")

    def _threads(self) -> ThreadPoolExecutor:
        """Return the threads of this process: a fork has none of its parent's."""
        with self._guard:
            if self._pool is None or self._pool[0] != os.getpid():
                self._pool = os.getpid(), ThreadPoolExecutor(THREADS, thread_name_prefix="search")
            return self._pool[1]
