"""The process that reads one file: ``python -m search.extraction.child PATH NAME LIMITS`` (limits as JSON).

Writes one JSON object, the fields of ``Extraction``, to standard output. It is started by ``extract`` only, which
kills it when it doesn't end; a crash here harms nobody. No Django, so that it starts fast.
"""

import ctypes
import json
import os
import resource
import signal
import sys
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import Any

from search.extraction import reasons
from search.extraction.readers import reader_for
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from site_config.portal.filetypes import SniffedType, sniff

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_OPEN_FILES = 64
# A name may promise a kind that we read, while the bytes are something else: the reason then says so.
_PROMISED = {".pdf": SniffedType.PDF, ".docx": SniffedType.DOCX}
_WITHOUT_READER: dict[SniffedType, tuple[Status, str]] = {
    SniffedType.EMPTY: (Status.REFUSED, reasons.EMPTY),
    SniffedType.OFFICE_ENCRYPTED: (Status.REFUSED, reasons.PASSWORD),
    SniffedType.ZIP_HOSTILE: (Status.REFUSED, reasons.HOSTILE_ZIP),
}


def read_file(path: Path, name: str, limits: Limits) -> Extraction:
    """Return the text of the file at ``path``, or why there is none. ``name`` is what people call the file.

    Raises whatever a library raises for a file it can't digest; ``main`` turns that into an answer.
    """
    with path.open("rb") as file:
        kind = sniff(file)
    if kind in _WITHOUT_READER:
        status, reason = _WITHOUT_READER[kind]
        return Extraction(status=status, reason=reason)
    extension = PurePath(name).suffix.lower()
    if kind is SniffedType.ZIP_DAMAGED and extension == ".docx":
        return Extraction(status=Status.FAILED, reason=reasons.DAMAGED_DOCX)
    reader = reader_for(kind)
    if reader is None:
        disagrees = _PROMISED.get(extension, kind) is not kind
        return Extraction(
            status=Status.REFUSED,
            reason=reasons.TYPE_DISAGREES if disagrees else reasons.UNSUPPORTED,
        )
    try:
        return reader(path, limits)
    except UnreadableError as error:
        return Extraction(status=error.status, reason=error.reason, engine=kind.value, page_count=error.page_count)


def confine(limits: Limits, parent: int) -> None:
    """Lower this process's own limits for good, and die with the process that started it."""
    for kind, value in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_FSIZE, limits.output),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        _lower(kind, value, value)
    # SIGXCPU first, which says why; SIGKILL a second later for what ignores it.
    _lower(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            sys.exit(1)


def _lower(kind: int, soft: int, hard: int) -> None:
    present = resource.getrlimit(kind)[1]
    if present != resource.RLIM_INFINITY:
        soft, hard = min(soft, present), min(hard, present)
    resource.setrlimit(kind, (soft, hard))


def main(arguments: list[str]) -> int:
    """Read the file named in the arguments and write the answer; returns the exit code."""
    path, name, settings = arguments
    options: dict[str, Any] = json.loads(settings)
    parent: int = options.pop("parent")
    limits = Limits(**options)
    answers = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not end up inside the answer
    confine(limits, parent)
    try:
        result = read_file(Path(path), name, limits)
    except MemoryError:
        result = Extraction(status=Status.FAILED, reason=reasons.TOO_MUCH_MEMORY)
    except Exception:  # libraries raise anything for a hostile file; the parent must get an answer
        sys.excepthook(*sys.exc_info())
        result = Extraction(status=Status.FAILED, reason=reasons.CRASHED)
    with os.fdopen(answers, "w", encoding="utf-8") as stream:
        json.dump(asdict(result), stream, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
