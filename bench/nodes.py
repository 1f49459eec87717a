"""The Elasticsearch node that is measured: the one named in the environment, else one of our own for this run."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LAUNCHER = Path(__file__).resolve().parents[1] / ".ci" / "elasticsearch"


@contextlib.contextmanager
def node(folder: Path) -> Iterator[str]:
    """Give the address of a node: ELASTICSEARCH_URL, or one started in ``folder``; empty where none is installed."""
    named = os.environ.get("ELASTICSEARCH_URL", "")
    if named:
        yield named
        return
    started = subprocess.run([sys.executable, LAUNCHER, "start", folder], capture_output=True, text=True, check=False)
    try:
        yield started.stdout.strip().rpartition("\n")[2] if started.returncode == 0 else ""
    finally:
        if folder.is_dir():
            subprocess.run([sys.executable, LAUNCHER, "stop", folder], check=False)
