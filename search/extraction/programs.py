"""Other programs that help to read a file: LibreOffice, Tesseract, antiword. Where absent, readers say which. No Django.

They run inside the reading process's limits and process group, without a network where the system allows that.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


class ProgramError(Exception):
    """The program failed or took too long; ``timed_out`` tells which."""

    def __init__(self, message: str, *, timed_out: bool = False) -> None:
        super().__init__(message)
        self.timed_out = timed_out


def find(*names: str) -> str | None:
    """Return the path of the first of these programs that is installed, or None."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(arguments: Sequence[str | Path], *, seconds: float, data: bytes | None = None, home: Path) -> bytes:
    """Return what the program writes to standard output; ``data`` is its input, ``home`` its home directory.

    Raises ``ProgramError`` when it fails, can't be started, or isn't done after ``seconds``. It dies with this process.
    """
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "OMP_THREAD_LIMIT": "1",  # Tesseract's threads cost more than they bring
        "SAL_USE_VCLPLUGIN": "svp",
    }
    try:
        done = subprocess.run(
            [str(part) for part in arguments],
            input=data,
            stdin=subprocess.DEVNULL if data is None else None,
            capture_output=True,
            env=environment,
            cwd=home,
            timeout=max(seconds, 0.1),
            check=False,
            preexec_fn=_dying_with_parent(),
        )
    except subprocess.TimeoutExpired as error:
        raise ProgramError("timed out", timed_out=True) from error
    except OSError as error:
        raise ProgramError(str(error)) from error
    if done.returncode:
        timed_out = done.returncode in {-signal.SIGXCPU, -signal.SIGKILL}
        raise ProgramError(done.stderr[-500:].decode(errors="replace"), timed_out=timed_out)
    return done.stdout


def _dying_with_parent() -> Callable[[], object] | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return lambda: library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
