"""A process of the benchmark that does what it is asked to, line by line, and answers in JSON."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


class Steered:
    """A running process; its standard input and output are a conversation."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def read(self) -> dict[str, Any]:
        """Return the next thing it says. Raises RuntimeError when it has ended."""
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError("a process of the benchmark has ended")
        said: dict[str, Any] = json.loads(line)
        return said

    def ask(self, line: str) -> dict[str, Any]:
        """Send a line, return the answer."""
        if self._process.stdin:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
        return self.read()


@contextmanager
def steered(module: str, *arguments: str, folder: Path, settings: str, server: str | None = None) -> Iterator[Steered]:
    """Run ``module`` on the data in ``folder``; on PostgreSQL in the database ``server``_``folder's name``.

    ``server`` is BENCH_DATABASE_URL unless given; "" is SQLite in the folder.
    """
    server = os.environ.get("BENCH_DATABASE_URL") if server is None else server
    database = f"{server}_{folder.name}" if server else f"sqlite:///{folder / 'portal.sqlite3'}"
    chosen = {"VAR_DIR": str(folder), "DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": settings}
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=os.environ | chosen,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Steered(process)
    finally:
        process.kill()
        process.wait()
