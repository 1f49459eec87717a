"""A reading process whose library misbehaves in the way that the file's name says. Run by ``extract`` in tests."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from search.extraction import child, readers
from search.extraction.result import Extraction, Limits, Status


def read(path: Path, limits: Limits) -> Extraction:
    """Do what ``behaviour`` says, then pretend that all is well."""
    behaviour = Path(sys.argv[2]).stem
    if behaviour == "abort":
        os.abort()
    elif behaviour == "segfault":
        ctypes.string_at(0)
    elif behaviour == "hang":
        time.sleep(600)
    elif behaviour == "spin":
        while True:
            pass
    elif behaviour == "eat":
        bytearray(4 * 1024**3)
    elif behaviour == "raise":
        raise RuntimeError("library's own message in English")
    elif behaviour == "leave":
        parent = os.getppid()
        subprocess.Popen(["sleep", f"600.{parent}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(600)
    elif behaviour == "flood":
        return Extraction(status=Status.TEXT, pages=("x" * 50_000_000,))
    elif behaviour == "quit":
        os._exit(3)
    elif behaviour == "killed":
        os.kill(os.getpid(), 9)
    elif behaviour == "chatter":
        os.write(1, b"warning: font not found\n")
    elif behaviour.startswith("connect"):
        with socket.socket() as client:
            failed = client.connect_ex(("127.0.0.1", int(behaviour.removeprefix("connect"))))
        return Extraction(status=Status.TEXT, pages=("no network" if failed else "connected",))
    elif behaviour == "environment":
        return Extraction(status=Status.TEXT, pages=(" ".join(sorted(os.environ)),))
    return Extraction(status=Status.TEXT, pages=("đã đọc",))


if __name__ == "__main__":
    readers.READERS = dict.fromkeys(readers.READERS, "tests.wrecked")
    sys.exit(child.main(sys.argv[1:]))
