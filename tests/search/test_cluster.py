"""Three nodes, any of which may die: nothing is lost, and readers don't notice."""

import datetime
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from search.engine import cluster_settings, get_engine
from search.engines.base import EngineError
from search.engines.elasticsearch import ElasticsearchEngine
from search.models import IndexQueue
from search.offers import ContentPageAdapter
from search.query import parse
from search.queue import process_batch
from search.worker import Worker
from tests.factories.pages import content_page, directive
from tests.search.elastic import Nodes, cluster_url
from tests.search.indexing import check, fresh_index, titles, work

pytestmark = [pytest.mark.services, pytest.mark.django_db]


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nodes]:
    cluster_url()  # says whether Elasticsearch is there
    made = Nodes(tmp_path_factory.mktemp("cluster"))
    try:
        yield made
    finally:
        made.stop()


@pytest.fixture
def nodes(started: Nodes, settings: Any) -> Nodes:
    """All three nodes, whatever the test before did to them."""
    started.start()
    settings.SEARCH_ENGINE = "elasticsearch"
    settings.ELASTICSEARCH_URL = list(started.urls)
    settings.ELASTICSEARCH_INDEX_PREFIX = f"test-{secrets.token_hex(4)}"
    return started


def engine() -> ElasticsearchEngine:
    found = get_engine()
    assert isinstance(found, ElasticsearchEngine)
    return found


class Reader(threading.Thread):
    """Another process's reader: asks again and again, and keeps what went wrong."""

    def __init__(self, text: str) -> None:
        super().__init__(daemon=True)
        self.query = parse(text)
        self.engine = ElasticsearchEngine(cluster_settings())
        self.stopping = threading.Event()
        self.answers = 0
        self.complaints: list[str] = []

    def run(self) -> None:
        while not self.stopping.wait(0.02):
            try:
                total = self.engine.search(self.query, access={"public"}, facets=("kind",)).total
            except EngineError as error:
                self.complaints.append(str(error))
            else:
                self.answers += 1
                if not total:
                    self.complaints.append("empty")


@contextmanager
def reading(text: str) -> Iterator[Reader]:
    reader = Reader(text)
    reader.start()
    try:
        yield reader
    finally:
        reader.stopping.set()
        reader.join(timeout=30)


def page_shows(client: Client, text: str) -> bool:
    """Tell whether the results page finds something; an error page fails the test."""
    response = client.get("/tim-kiem/", {"q": text})
    assert response.status_code == 200
    return text in response.content.decode()


def test_master_dies_during_a_rebuild_while_pages_are_published(
    nodes: Nodes, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        content_page(f"Kế hoạch {number}")
    fresh_index()
    IndexQueue.objects.all().delete()
    real = ContentPageAdapter.documents

    def documents(self: Any, objects: list[Any]) -> Any:
        made = list(real(self, objects))
        monkeypatch.setattr(ContentPageAdapter, "documents", real)
        content_page("Công bố trước lúc nút chết")
        process_batch(now=timezone.now())
        nodes.kill(nodes.master())
        objects[0].title = "Sửa sau lúc nút chết"
        objects[0].save()
        process_batch(now=timezone.now())
        assert page_shows(client, "nút chết")
        return made

    monkeypatch.setattr(ContentPageAdapter, "documents", documents)
    with reading("kế hoạch") as reader:
        fresh_index()
        work()
    assert reader.complaints == []
    assert reader.answers > 0
    assert (check().ok, check().waiting) == (True, 0), check()
    assert set(titles('"nút chết"')) == {"Công bố trước lúc nút chết", "Sửa sau lúc nút chết"}


def test_node_that_takes_the_writes_dies_while_pages_are_published(nodes: Nodes, client: Client) -> None:
    content_page("Thông báo mở đầu")
    fresh_index()
    with reading("thông báo") as reader:
        for number in range(30):
            content_page(f"Thông báo {number}")
            if number == 10:
                nodes.kill(nodes.holder(engine().versions.alias))
            process_batch(now=timezone.now())
            assert page_shows(client, "Thông báo")
        work()
    assert reader.complaints == []
    assert (check().ok, check().waiting) == (True, 0), check()
    assert engine().search(parse("thông báo"), access={"public"}).total == 31


def test_no_node_left_publishing_goes_on_and_on_return_everything_is_indexed(nodes: Nodes, client: Client) -> None:
    fresh_index()
    nodes.kill("node-1", "node-2", "node-3")
    directive(number="7193/QĐ-UBND", summary="Kế hoạch tuyên truyền")
    work()
    assert IndexQueue.objects.exists()
    for query in ("7193/QĐ-UBND", "kế hoạch tuyên truyền"):
        response = client.get("/tim-kiem/", {"q": query})
        html = response.content.decode()
        assert response.status_code == 503
        assert "Tìm kiếm đang tạm nghỉ" in html
        assert "Kế hoạch tuyên truyền" in html
    nodes.start()
    later = timezone.now() + datetime.timedelta(minutes=10)
    Worker(clock=lambda: later).run_once()
    assert not IndexQueue.objects.exists()
    assert check().ok, check()
    assert page_shows(client, "7193/QĐ-UBND")
