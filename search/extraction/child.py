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
from dataclasses import asdict, replace
from pathlib import Path, PurePath
from typing import Any

from search import legacy_text
from search.extraction import reasons
from search.extraction.cleaning import clean
from search.extraction.readers import reader_for
from search.extraction.result import MEGABYTE, Extraction, Limits, Status, UnreadableError
from site_config.portal.filetypes import SniffedType, sniff

_PR_SET_PDEATHSIG = 1  # linux/prctl.h
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000  # linux/sched.h
_OPEN_FILES = 256
_K = SniffedType
# What a name promises. Where the bytes are another kind that is read, the text comes with a remark.
_PROMISED: dict[str, frozenset[SniffedType]] = {
    ".pdf": frozenset({_K.PDF}),
    ".docx": frozenset({_K.DOCX, _K.DOCX_MACRO}),
    ".docm": frozenset({_K.DOCX, _K.DOCX_MACRO}),
    ".doc": frozenset({_K.DOC}),
    ".xlsx": frozenset({_K.XLSX, _K.XLSX_MACRO}),
    ".xlsm": frozenset({_K.XLSX, _K.XLSX_MACRO}),
    ".xls": frozenset({_K.XLS}),
    ".rtf": frozenset({_K.RTF}),
    ".odt": frozenset({_K.ODT}),
    ".ods": frozenset({_K.ODS}),
    ".png": frozenset({_K.PNG}),
    ".jpg": frozenset({_K.JPEG}),
    ".jpeg": frozenset({_K.JPEG}),
    ".tif": frozenset({_K.TIFF}),
    ".tiff": frozenset({_K.TIFF}),
}
_WITHOUT_READER: dict[SniffedType, tuple[Status, str]] = {
    _K.EMPTY: (Status.REFUSED, reasons.EMPTY),
    _K.OFFICE_ENCRYPTED: (Status.REFUSED, reasons.PASSWORD),
    _K.ZIP_HOSTILE: (Status.REFUSED, reasons.HOSTILE_ZIP),
}
_DAMAGED_ZIP = {
    **dict.fromkeys((".docx", ".docm"), reasons.DAMAGED_DOCX),
    **dict.fromkeys((".xlsx", ".xlsm"), reasons.DAMAGED_EXCEL),
    **dict.fromkeys((".odt", ".ods"), reasons.DAMAGED_ODF),
}
# When a library gives up on the file with an exception of its own.
_GIVEN_UP = {
    _K.RTF: reasons.DAMAGED_RTF,
    _K.HTML: reasons.DAMAGED_WEB,
    _K.MHTML: reasons.DAMAGED_WEB,
}


def read_file(path: Path, name: str, limits: Limits) -> Extraction:
    """Return the text of the file at ``path``, or why there is none. ``name`` is what people call the file.

    Text in TCVN3 or VNI comes out in Unicode, with a remark. Raises whatever a library raises for a file it can't
    digest; ``main`` turns that into an answer.
    """
    if path.stat().st_size > limits.file_size:
        reason = reasons.TOO_LARGE % {"limit": limits.file_size // MEGABYTE}
        return Extraction(status=Status.REFUSED, reason=reason)
    with path.open("rb") as file:
        kind = sniff(file)
    extension = PurePath(name).suffix.lower()
    refusal = _refusal(kind, name, extension)
    if refusal is not None:
        return refusal
    reader = reader_for(kind)
    if reader is None:
        raise LookupError(kind)
    try:
        result = reader(path, limits)
    except UnreadableError as error:
        return Extraction(status=error.status, reason=error.reason, engine=kind.value, page_count=error.page_count)
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        if kind not in _GIVEN_UP:
            raise
        sys.excepthook(type(error), error, error.__traceback__)
        return Extraction(status=Status.FAILED, reason=_GIVEN_UP[kind], engine=kind.value)
    return _in_unicode(_said_honestly(result, kind, extension))


def _refusal(kind: SniffedType, name: str, extension: str) -> Extraction | None:
    """Return the answer for a file that isn't read at all, or None."""
    if kind in _WITHOUT_READER:
        status, reason = _WITHOUT_READER[kind]
        return Extraction(status=status, reason=reason)
    if name.startswith("~$"):
        return Extraction(status=Status.REFUSED, reason=reasons.LOCK_FILE)
    if kind is _K.ZIP_DAMAGED and extension in _DAMAGED_ZIP:
        return Extraction(status=Status.FAILED, reason=_DAMAGED_ZIP[extension])
    disagrees = kind not in _PROMISED.get(extension, {kind})
    # Letters under a name that promises an office file or a picture are a damaged file, but for old Word's.
    if reader_for(kind) is None or (kind is _K.TEXT and disagrees and extension != ".doc"):
        reason = reasons.TYPE_DISAGREES if disagrees else reasons.UNSUPPORTED
        return Extraction(status=Status.REFUSED, reason=reason)
    return None


def _said_honestly(result: Extraction, kind: SniffedType, extension: str) -> Extraction:
    """Add a remark when the file isn't what its name promises."""
    if kind in _PROMISED.get(extension, {kind}):
        return result
    remark = reasons.REALLY % {"extension": extension, "kind": reasons.KIND_NAMES[kind.value]}
    return replace(result, reason=f"{remark} {result.reason}".strip())


def _in_unicode(result: Extraction) -> Extraction:
    """Convert what is in an encoding from before Unicode, and say so."""
    pages, encodings = legacy_text.convert(result.pages)
    if pages == result.pages:
        return result
    if not encodings:
        return replace(result, pages=pages)
    remark = reasons.CONVERTED % {"encodings": ", ".join(encodings)}
    return replace(result, pages=tuple(map(clean, pages)), reason=f"{result.reason} {remark}".strip())


def confine(limits: Limits, parent: int) -> None:
    """Lower this process's own limits for good, leave the network, and die with the process that started it."""
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
        library = ctypes.CDLL(None)
        # Where the system doesn't allow it, the network stays; no reader uses it.
        if library.unshare(_NEW_NETWORK):
            library.unshare(_NEW_USER | _NEW_NETWORK)
        library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
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
