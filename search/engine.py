"""The engine that the settings name, opened once per process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .engines.base import Engine
from .engines.elasticsearch import ElasticsearchEngine
from .engines.elasticsearch_client import ClusterSettings
from .engines.tantivy import TantivyEngine

EMBEDDED, ELASTICSEARCH = "embedded", "elasticsearch"


def get_engine() -> Engine:
    """Return the engine of SEARCH_ENGINE: «embedded» on the folder SEARCH_INDEX_DIR, or «elasticsearch» on the cluster.

    Raises ImproperlyConfigured for any other name.
    """
    name = str(settings.SEARCH_ENGINE)
    if name == EMBEDDED:
        return _embedded(Path(settings.SEARCH_INDEX_DIR))
    if name == ELASTICSEARCH:
        return _elasticsearch(cluster_settings())
    raise ImproperlyConfigured(f"SEARCH_ENGINE={name!r}: only «{EMBEDDED}» and «{ELASTICSEARCH}» are known")


def forget_engines() -> None:
    """Let the next call open its engine anew: a forked process must not speak on its parent's connections."""
    _embedded.cache_clear()
    _elasticsearch.cache_clear()


def cluster_settings() -> ClusterSettings:
    """Return what the settings say about the cluster."""
    return ClusterSettings(
        urls=tuple(settings.ELASTICSEARCH_URL),
        api_key=settings.ELASTICSEARCH_API_KEY,
        ca_file=settings.ELASTICSEARCH_CA_FILE,
        verify=settings.ELASTICSEARCH_VERIFY_TLS,
        prefix=settings.ELASTICSEARCH_INDEX_PREFIX,
        replicas=settings.ELASTICSEARCH_REPLICAS,
        timeout=settings.ELASTICSEARCH_TIMEOUT,
        write_timeout=settings.ELASTICSEARCH_WRITE_TIMEOUT,
    )


@lru_cache(maxsize=8)
def _embedded(folder: Path) -> Engine:
    return TantivyEngine(folder)


@lru_cache(maxsize=8)
def _elasticsearch(cluster: ClusterSettings) -> Engine:
    return ElasticsearchEngine(cluster)
