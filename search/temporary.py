"""An engine on an empty index of its own that is gone afterwards: for measuring."""

import dataclasses
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from .engine import ELASTICSEARCH, EMBEDDED, cluster_settings
from .engines.base import Engine
from .engines.elasticsearch import ElasticsearchEngine
from .engines.tantivy import TantivyEngine

Opened = tuple[Engine, Callable[[], int]]  # the engine, and what tells the bytes of its index


@contextmanager
def _embedded() -> Iterator[Opened]:
    with tempfile.TemporaryDirectory(prefix="portal-search-") as folder:
        root = Path(folder)
        yield TantivyEngine(root), lambda: sum(path.stat().st_size for path in root.rglob("*") if path.is_file())


@contextmanager
def _elasticsearch() -> Iterator[Opened]:
    settings = cluster_settings()
    prefix = f"{settings.prefix}-measured-{secrets.token_hex(4)}"
    engine = ElasticsearchEngine(dataclasses.replace(settings, prefix=prefix, replicas="0"))
    indices = engine.client.indices
    try:
        yield engine, lambda: int(indices.stats(index=f"{prefix}-*")["_all"]["primaries"]["store"]["size_in_bytes"])
    finally:
        for name in indices.get(index=f"{prefix}-*", expand_wildcards="all"):
            indices.delete(index=name)


ENGINES: dict[str, Callable[[], AbstractContextManager[Opened]]] = {EMBEDDED: _embedded, ELASTICSEARCH: _elasticsearch}
