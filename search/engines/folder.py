"""The folder of an embedded index: versions side by side, a pointer to the current one, locks between processes.

    <root>/CURRENT          name of the version that answers
    <root>/v-<token>/       one version; in a version being built, the file JOURNAL lists ids put meanwhile in the old one
    <root>/broken-<token>/  moved aside, for the administrator to look at

The pointer is replaced by rename, so readers in other processes see the old version or the new one, never a half.
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

POINTER = "CURRENT"
JOURNAL = "JOURNAL"


class IndexFolder:
    """Where an embedded engine keeps its versions."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @contextmanager
    def lock(self, name: str = "write") -> Iterator[None]:
        """Hold the lock ``name`` against other threads and processes; the system frees it when a holder dies."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / f"{name}.lock").open("w") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def current(self) -> Path | None:
        """Return the version that answers, or None when there is none."""
        try:
            name = (self.root / POINTER).read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        path = self.root / name
        return path if name and path.is_dir() else None

    def size(self) -> int | None:
        """Return the bytes of the version that answers; None without one, or when it is replaced meanwhile."""
        path = self.current()
        try:
            return sum(file.stat().st_size for file in path.iterdir()) if path else None
        except OSError:
            return None

    def create(self) -> Path:
        """Return a new empty version that nothing points to."""
        path = self.root / f"v-{secrets.token_hex(6)}"
        path.mkdir(parents=True)
        return path

    def start_building(self) -> Path:
        """Return a new version whose journal is open; versions left by builders that died are removed."""
        with self.lock():
            self._sweep()
            path = self.create()
            (path / JOURNAL).touch()
        return path

    def note(self, ids: Collection[str]) -> None:
        """Write ids into the journals of versions being built (call under the write lock)."""
        for journal in self.root.glob(f"v-*/{JOURNAL}"):
            with journal.open("a", encoding="utf-8") as handle:
                handle.writelines(f"{key}\n" for key in ids)

    def journal(self, path: Path) -> list[str]:
        """Return the ids noted while ``path`` was being built, each once."""
        return list(dict.fromkeys((path / JOURNAL).read_text(encoding="utf-8").split("\n")[:-1]))

    def point_to(self, path: Path) -> None:
        """Make ``path`` the version that answers and remove all others (call under the write lock)."""
        (path / JOURNAL).unlink(missing_ok=True)
        pointer = self.root / f"{POINTER}.{secrets.token_hex(4)}"
        with pointer.open("w", encoding="utf-8") as handle:
            handle.write(path.name)
            handle.flush()
            os.fsync(handle.fileno())
        pointer.replace(self.root / POINTER)
        self._sweep()

    def set_aside(self, path: Path) -> None:
        """Move an unusable version away, keeping only the newest such; nothing answers until a rebuild."""
        for old in self.root.glob("broken-*"):
            shutil.rmtree(old, ignore_errors=True)
        if path.is_dir():
            path.rename(self.root / f"broken-{secrets.token_hex(6)}")

    def _sweep(self) -> None:
        current = self.current()
        for path in self.root.glob("v-*"):
            if path != current:
                shutil.rmtree(path, ignore_errors=True)
