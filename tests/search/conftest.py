"""Engines for the tests of search: one test may run on every engine there is."""

import secrets
from collections.abc import Iterator
from typing import Any

import pytest

from search.engine import ELASTICSEARCH, EMBEDDED, get_engine
from tests.search.elastic import cluster_url, forget

PREFIX = f"test-{secrets.token_hex(4)}"


@pytest.fixture(params=[EMBEDDED, pytest.param(ELASTICSEARCH, marks=pytest.mark.services)])
def each_engine(request: pytest.FixtureRequest, settings: Any) -> Iterator[str]:
    """Run the test once on each engine, whose index is the test's own; the name is returned."""
    settings.SEARCH_ENGINE = request.param
    if request.param == ELASTICSEARCH:
        settings.ELASTICSEARCH_URL = [cluster_url()]
        settings.ELASTICSEARCH_INDEX_PREFIX = PREFIX
    yield request.param
    if request.param == ELASTICSEARCH:
        forget(get_engine())
