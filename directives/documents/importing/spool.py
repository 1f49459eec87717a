"""Rows put aside on disk until all of a document's are there: a source of any size passes through little memory."""

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a source: its number for people (from 1), what it says or why it can't be read, whose part it is.

    Rows of one ``group`` become one document; None is a document of its own. ``file`` is the path of a folder's file; it
    never comes out of data.
    """

    number: int
    data: dict[str, Any] | None = None
    problem: str = ""
    group: str | None = None
    file: str = ""


class Spool:
    """Takes rows in, gives groups out in the order in which each began. A temporary file, gone on exit."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nhap-van-ban-")
        self.folder = Path(self._folder.name)
        # The worker opens a source in one thread and may close it in another at its end.
        self._rows = sqlite3.connect(self.folder / "rows.sqlite3", isolation_level=None, check_same_thread=False)
        self._rows.execute("PRAGMA journal_mode=OFF")
        self._rows.execute("PRAGMA synchronous=OFF")
        self._rows.execute("CREATE TABLE row (n INTEGER PRIMARY KEY, grp INTEGER, data TEXT, problem TEXT, file TEXT)")
        self._rows.execute("CREATE TABLE grp (place INTEGER PRIMARY KEY, name TEXT UNIQUE)")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Throw the rows away."""
        self._rows.close()
        self._folder.cleanup()

    def fill(self, rows: Iterable[Row]) -> int:
        """Take in all rows; return the number of groups."""
        self._rows.execute("BEGIN")
        for row in rows:
            # A name for rows of their own that no group can have.
            name = row.group if row.group is not None else f"\x00{row.number}"
            self._rows.execute("INSERT OR IGNORE INTO grp (name) VALUES (?)", (name,))
            place = self._rows.execute("SELECT place FROM grp WHERE name = ?", (name,)).fetchone()[0]
            data = None if row.data is None else json.dumps(row.data, ensure_ascii=True)
            self._rows.execute(
                "INSERT INTO row VALUES (?, ?, ?, ?, ?)", (row.number, place, data, row.problem, row.file)
            )
        self._rows.execute("COMMIT")
        self._rows.execute("CREATE INDEX by_group ON row (grp, n)")
        return int(self._rows.execute("SELECT count(*) FROM grp").fetchone()[0])

    def groups(self, start: int = 0) -> Iterator[list[Row]]:
        """Yield the groups from the one at ``start`` (0 is the first), each with its rows in their order."""
        group: list[Row] = []
        place = None
        found = self._rows.execute(
            "SELECT grp, n, data, problem, file FROM row WHERE grp > ? ORDER BY grp, n", (start,)
        )
        for grp, number, data, problem, file in found:
            if grp != place and group:
                yield group
                group = []
            place = grp
            group.append(Row(number, None if data is None else json.loads(data), problem, file=file))
        if group:
            yield group
