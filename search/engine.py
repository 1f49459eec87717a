"""The engine that the settings name, opened once per process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .engines.base import Engine
from .engines.tantivy import TantivyEngine


def get_engine() -> Engine:
    """Return the engine of SEARCH_ENGINE («embedded»), on the folder SEARCH_INDEX_DIR. Raises ImproperlyConfigured."""
    return _engine(str(settings.SEARCH_ENGINE), str(settings.SEARCH_INDEX_DIR))


@lru_cache(maxsize=8)
def _engine(name: str, folder: str) -> Engine:
    if name != "embedded":
        raise ImproperlyConfigured(f"SEARCH_ENGINE={name!r}: only «embedded» is known")
    return TantivyEngine(Path(folder))
