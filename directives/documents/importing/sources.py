"""A source of documents on disk: what kind it is, how many documents it holds, its records one after another."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from django.utils.translation import gettext as _

from .codified import codified_document, is_codified
from .folder import file_document, read_folder
from .jsonl import read_lines
from .lines import document_of
from .packed import unpack
from .records import DocumentRecord, RowProblem, SourceProblem
from .sheets import read_sheet
from .spool import Row, Spool


@dataclass(frozen=True, slots=True)
class Item:
    """One document of a source, or why there is none: ``row`` is the first of ``rows`` rows."""

    row: int
    rows: int
    record: DocumentRecord | None
    problem: str = ""
    number: str = ""


def rows_of(path: Path) -> Iterator[Row]:
    """Yield the rows of a folder, a workbook (.xlsx) or JSON lines (.jsonl, .json, .gz). Raises SourceProblem."""
    if path.is_dir():
        return read_folder(path)
    if not path.is_file():
        raise SourceProblem(_("Không có tệp hoặc thư mục «%(path)s». Hãy kiểm tra lại đường dẫn.") % {"path": path})
    name = path.name.lower()
    if name.endswith(".xlsx"):
        return read_sheet(path)
    if name.endswith((".jsonl", ".json", ".ndjson", ".jsonl.gz", ".json.gz", ".ndjson.gz")):
        return read_lines(path)
    raise SourceProblem(
        _("Chỉ nhập được thư mục tệp (hoặc .zip), Excel (.xlsx) theo mẫu, hoặc JSON từng dòng (.jsonl, .jsonl.gz).")
    )


def fingerprint(path: Path) -> str:
    """Return a hash of the source: of a file's content, of a folder's file names, sizes and times."""
    found = hashlib.sha256()
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.is_file():
                facts = file.stat()
                found.update(f"{file.relative_to(path)}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode())
        return found.hexdigest()
    with path.open("rb") as stream:
        for piece in iter(lambda: stream.read(1 << 20), b""):
            found.update(piece)
    return found.hexdigest()


class Source:
    """An opened source of ``total`` documents; ``slow`` when each takes its time. Close it, or use it in ``with``."""

    def __init__(self, path: Path) -> None:
        """Read the rows of ``path`` once. Raises SourceProblem."""
        self._spool = Spool()
        # Reading a file's first page can take a minute, a row of a list a millisecond.
        self.slow = path.is_dir() or path.suffix.lower() == ".zip"
        try:
            self.total = self._spool.fill(rows_of(self._unpacked(path)))
        except BaseException:
            self._spool.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _unpacked(self, path: Path) -> Path:
        if path.suffix.lower() != ".zip" or not path.is_file():
            return path
        folder = self._spool.folder / "files"
        folder.mkdir()
        unpack(path, folder)
        return folder

    def close(self) -> None:
        """Let go of the rows and of unpacked files."""
        self._spool.close()

    def items(self, start: int = 0) -> Iterator[Item]:
        """Yield the documents from the one at ``start`` (0 is the first) in a steady order."""
        return map(_item, self._spool.groups(start))


def _item(rows: list[Row]) -> Item:
    first = rows[0]
    number = str((first.data or {}).get("number") or "")[:100]
    if first.problem:
        return Item(first.number, len(rows), None, first.problem, number)
    try:
        return Item(first.number, len(rows), _record(rows), number=number)
    except RowProblem as problem:
        return Item(first.number, len(rows), None, str(problem), number)
    except Exception as error:  # one bad row never stops the rest
        return Item(first.number, len(rows), None, f"{type(error).__name__}: {error}"[:500], number)


def _record(rows: list[Row]) -> DocumentRecord:
    if rows[0].file:
        return file_document(Path(rows[0].file))
    data = [row.data or {} for row in rows]
    return codified_document(data) if is_codified(data[0]) else document_of(data[0])
