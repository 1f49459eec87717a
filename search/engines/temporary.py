"""An engine on an empty index of its own that is gone afterwards: for measuring."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .base import Engine
from .tantivy import TantivyEngine

EMBEDDED = "embedded"


@contextmanager
def temporary_embedded() -> Iterator[tuple[Engine, Callable[[], int]]]:
    """Give an embedded engine and what tells the bytes of its index."""
    with tempfile.TemporaryDirectory(prefix="portal-search-") as folder:
        root = Path(folder)
        yield TantivyEngine(root), lambda: sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
