"""The distributed engine keeps the contract on a real cluster, and its indexes change over without a gap."""

import secrets
from collections.abc import Iterator

import pytest

from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch_client import ClusterSettings
from tests.search.contract import EngineContract
from tests.search.elastic import cluster_url, forget

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def cluster() -> Iterator[ElasticsearchEngine]:
    """One index for all: making one takes longer than emptying it."""
    made = ElasticsearchEngine(ClusterSettings((cluster_url(),), prefix=f"test-{secrets.token_hex(4)}"))
    yield made
    forget(made)


@pytest.fixture
def engine(cluster: ElasticsearchEngine) -> ElasticsearchEngine:
    if cluster.health().ok:
        cluster.delete(list(cluster.ids()))
    else:
        cluster.clear()
    return cluster


class TestElasticsearch(EngineContract):
    """Everything that any engine must do."""
