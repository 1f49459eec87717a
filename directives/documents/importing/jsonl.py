"""JSON lines, plain or gzipped: a document a line, or an article a line (codified law)."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from django.utils.translation import gettext as _

from .codified import group_of, is_codified
from .records import RowProblem, SourceProblem
from .spool import Row

LONGEST_LINE = 32 * 1024 * 1024  # bytes; a longer one is reported, not read


def read_lines(path: Path) -> Iterator[Row]:
    """Yield the rows of the file at ``path`` (.jsonl or .jsonl.gz); empty lines are left out.

    Raises SourceProblem when the file breaks off or is no text.
    """
    with _opened(path) as file:
        number = 0
        while True:
            try:
                line = file.readline(LONGEST_LINE + 1)
                if not line:
                    return
                number += 1
                if len(line) > LONGEST_LINE:
                    _skip_rest(file)
                    yield Row(number, problem=_("Dòng dài quá 32 MB. Hãy tách văn bản thành nhiều dòng."))
                    continue
            except (EOFError, OSError, zlib.error) as error:
                raise SourceProblem(
                    _("Tệp bị hỏng sau dòng %(number)s. Hãy chép lại tệp rồi nhập lại.") % {"number": number}
                ) from error
            if line.strip():
                yield _row(number, line)


def _opened(path: Path) -> IO[bytes]:
    file = path.open("rb")
    if file.read(2) == b"\x1f\x8b":
        file.close()
        return cast(IO[bytes], gzip.open(path, "rb"))
    file.seek(0)
    return file


def _skip_rest(file: IO[bytes]) -> None:
    while (piece := file.readline(LONGEST_LINE)) and not piece.endswith(b"\n"):
        pass


def _row(number: int, line: bytes) -> Row:
    try:
        data: Any = json.loads(line.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        place = f", cột {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        return Row(
            number, problem=_("Dòng không phải JSON (UTF-8) đúng%(place)s. Hãy sửa dòng này.") % {"place": place}
        )
    if not isinstance(data, dict):
        return Row(number, problem=_("Dòng phải là một đối tượng JSON { … }."))
    if not is_codified(data):
        return Row(number, data)
    try:
        return Row(number, data, group=group_of(data))
    except RowProblem as problem:
        return Row(number, problem=str(problem))
