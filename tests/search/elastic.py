"""The Elasticsearch node that the tests use, and prefixes of their own in it."""

import os

import pytest

from search.engines.base import Engine
from search.engines.elasticsearch import ElasticsearchEngine


def cluster_url() -> str:
    """Return the address that `make test-services` gives; without one the test is skipped, or fails where it must run."""
    url = os.environ.get("PORTAL_ELASTICSEARCH_URL", "")
    if not url:
        if os.environ.get("CI") == "true" or os.environ.get("REQUIRE_SERVICES"):
            pytest.fail("PORTAL_ELASTICSEARCH_URL is not set")
        pytest.skip("needs Elasticsearch (PORTAL_ELASTICSEARCH_URL)")
    return url


def forget(engine: Engine) -> None:
    """Remove every index of the engine's prefix."""
    assert isinstance(engine, ElasticsearchEngine)
    prefix = engine.versions.control.removesuffix("-control")
    names = engine.client.indices.get(index=f"{prefix}-*", features="aliases").body
    if names:
        engine.client.indices.delete(index=list(names), ignore_unavailable=True)
