"""What the settings say about the cluster, and a cluster that isn't there: no server needed."""

import socket
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from search.engine import get_engine
from search.engines.base import EngineError
from search.models import IndexQueue
from search.query import parse
from site_config.settings.network import is_private_way
from tests.factories.pages import directive
from tests.search.indexing import work


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://es.example.vn:9200", True),
        ("http://127.0.0.1:9200", True),
        ("http://[::1]:9200", True),
        ("http://localhost:9200", True),
        ("http://es.example.vn:9200", False),
        ("http://10.0.0.5:9200", False),
        ("http://localhost.example.vn:9200", False),
    ],
)
def test_plain_http_never_leaves_the_machine(url: str, safe: bool) -> None:
    assert is_private_way(url) is safe


def test_unknown_engine_is_named(settings: Any) -> None:
    settings.SEARCH_ENGINE = "solr"
    with pytest.raises(ImproperlyConfigured, match="solr"):
        get_engine()


@pytest.fixture
def nobody_there(settings: Any) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    settings.SEARCH_ENGINE = "elasticsearch"
    settings.ELASTICSEARCH_URL = [f"http://127.0.0.1:{port}"]


def test_cluster_that_is_down_is_not_taken_for_a_lost_index(nobody_there: None) -> None:
    health = get_engine().health()
    assert (health.ok, health.needs_rebuild) == (False, False)
    with pytest.raises(EngineError):
        get_engine().search(parse("kế hoạch"), access={"public"})


@pytest.mark.django_db
def test_publishing_goes_on_without_a_cluster_and_readers_are_told(nobody_there: None, client: Client) -> None:
    directive(number="7193/QĐ-UBND", summary="Kế hoạch tuyên truyền")
    work()
    assert IndexQueue.objects.exists()
    response = client.get("/tim-kiem/", {"q": "7193/QĐ-UBND"})
    assert response.status_code == 503
    assert "Kế hoạch tuyên truyền" in response.content.decode()
