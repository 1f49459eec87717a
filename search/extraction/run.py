"""``extract``: start the reading process, watch its limits, believe nothing it does wrong. Pure: no Django."""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from search.extraction import reasons
from search.extraction.result import DEFAULT, Extraction, Limits, Status

logger = logging.getLogger(__name__)

_ROOT = Path(__file__).resolve().parents[2]
_STDERR_TAIL = 2_000
CHILD = "search.extraction.child"  # the module that the child process runs
# Signals the limits send; any other death is a crash of the reading library.
_OVER_TIME = frozenset({-signal.SIGXCPU})
_FROM_OUTSIDE = frozenset({-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP})


def extract(path: Path, *, name: str, limits: Limits = DEFAULT) -> Extraction:
    """Return the text of the file at ``path`` (local), one string a page, or the reason why there is none.

    ``name`` is what people call the file; its kind is told from its bytes. Runs in a child process with limits on
    time, memory and output, killed with its whole group. Never raises for a bad file: a crash, an endless loop or a
    bomb ends as status FAILED.
    """
    with (
        tempfile.TemporaryFile() as output,
        tempfile.TemporaryFile() as errors,
        tempfile.TemporaryDirectory(prefix="extraction-", ignore_cleanup_errors=True) as folder,
    ):
        try:
            code = _run(path, name, limits, output, errors, folder)
        except OSError:
            logger.exception("extraction process could not be started")
            return Extraction(status=Status.FAILED, reason=reasons.MACHINE, transient=True)
        result = _answer(output) if code == 0 else _death(code)
        if result.status is Status.FAILED:
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - _STDERR_TAIL))
            logger.info("extraction of %r ended with %s: %r", path.name, code, errors.read())
        return result


def _run(path: Path, name: str, limits: Limits, output: IO[bytes], errors: IO[bytes], folder: str) -> int | None:
    """Return the child's exit code, or None when it was killed for taking too long; ``folder`` is for what it writes."""
    settings = json.dumps(asdict(limits) | {"parent": os.getpid()})
    with subprocess.Popen(
        [sys.executable, "-m", CHILD, str(path.resolve()), name.replace("\0", ""), settings],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=errors,
        cwd=_ROOT,
        env=_environment(folder),
        start_new_session=True,
    ) as process:
        try:
            return process.wait(limits.wall_seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            _kill_group(process)


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    """End the child and whatever it started; nobody in the group outlives the answer."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()


def _environment(folder: str) -> dict[str, str]:
    """Return an environment without our secrets: a reader that is taken over finds no database password."""
    kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH") if key in os.environ}
    own = {"PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "LANG": "C.UTF-8", "TMPDIR": folder, "HOME": folder}
    return kept | own


def _answer(output: IO[bytes]) -> Extraction:
    try:
        output.seek(0)
        fields: dict[str, Any] = json.loads(output.read())
        fields["status"] = Status(fields["status"])
        fields["pages"] = tuple(fields["pages"])
        return Extraction(**fields)
    except (ValueError, TypeError, KeyError):
        return Extraction(status=Status.FAILED, reason=reasons.CRASHED)


def _death(code: int | None) -> Extraction:
    if code is None or code in _OVER_TIME:
        return Extraction(status=Status.FAILED, reason=reasons.TOO_SLOW)
    if code in _FROM_OUTSIDE:
        return Extraction(status=Status.FAILED, reason=reasons.MACHINE, transient=True)
    return Extraction(status=Status.FAILED, reason=reasons.CRASHED)
