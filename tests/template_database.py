"""One migrated SQLite database, kept beside and copied into every test process: migrations run once, not once each."""

import fcntl
import hashlib
import os
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("directives", "propaganda", "search", "site_config")
_OURS = re.compile(rf"^(?:from|import) ((?:{'|'.join(ROOMS)})[\w.]*)", re.MULTILINE)


def _sources() -> Iterator[Path]:
    """Yield all that decides what migrations make: the pinned packages, our migrations, and what those import of ours."""
    yield ROOT / "requirements.txt"
    for room in ROOMS:
        for migration in sorted((ROOT / room).glob("**/migrations/*.py")):
            yield migration
            for module in _OURS.findall(migration.read_text(encoding="utf-8")):
                path = ROOT.joinpath(*module.split("."))
                yield from (p for p in (path.with_suffix(".py"), path / "__init__.py") if p.exists())


def _template() -> Path:
    digest = hashlib.blake2b(digest_size=12)
    for source in _sources():
        digest.update(str(source.relative_to(ROOT)).encode() + source.read_bytes())
    return Path(tempfile.gettempdir()) / f"portal-tests-{os.getuid()}-{digest.hexdigest()}.sqlite3"


def use_template() -> None:
    """Make the creation of the test database begin from the template; the first process makes it, others wait for it."""
    if connection.vendor != "sqlite":
        return
    creation: Any = connection.creation
    create_whole, create_empty = creation.create_test_db, creation._create_test_db
    path = _template()
    kept: list[sqlite3.Connection] = []  # a database in memory lives as long as somebody is connected

    def create_from_template(*args: Any, **options: Any) -> Any:
        name = create_empty(*args, **options)
        if path.exists():
            kept.append(sqlite3.connect(name, uri=True, check_same_thread=False))
            with sqlite3.connect(path) as source:
                source.backup(kept[0])
            source.close()
        return name

    def create(*args: Any, **options: Any) -> Any:
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            name = create_whole(*args, **options)
            if not path.exists():
                unfinished = path.with_suffix(".new")
                unfinished.unlink(missing_ok=True)
                target = sqlite3.connect(unfinished)
                connection.ensure_connection()
                connection.connection.backup(target)
                target.close()
                unfinished.replace(path)
        return name

    creation.create_test_db, creation._create_test_db = create, create_from_template
