"""The distributed engine keeps the contract on a real cluster, and its indexes change over without a gap."""

import secrets
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from search.document import SearchDocument
from search.engines import elasticsearch_bulk, elasticsearch_versions
from search.engines.base import EngineError, NeedsRebuild
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch_client import ClusterSettings
from search.query import parse
from tests.search.any_queries import queries
from tests.search.contract import EVERYBODY, EngineContract, found, make
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


def other_process(engine: ElasticsearchEngine) -> ElasticsearchEngine:
    return ElasticsearchEngine(replace(engine.settings))


def names(engine: ElasticsearchEngine) -> list[str]:
    """Return the indexes of documents there are."""
    return sorted(engine.client.indices.get(index=f"{engine.settings.prefix}-v-*", features="aliases").body)


@pytest.fixture
def alone() -> Iterator[ElasticsearchEngine]:
    """An engine on a prefix where there is nothing yet."""
    made = ElasticsearchEngine(ClusterSettings((cluster_url(),), prefix=f"test-{secrets.token_hex(4)}"))
    yield made
    forget(made)


def test_without_index_it_asks_for_a_rebuild_and_creates_nothing_unawares(alone: ElasticsearchEngine) -> None:
    assert alone.health().needs_rebuild
    with pytest.raises(NeedsRebuild):
        alone.search(parse("x"), access=EVERYBODY)
    with pytest.raises(NeedsRebuild):
        alone.put([make(1, "x")], delete=["documents.directivepage:2"])
    with pytest.raises(NeedsRebuild):
        alone.ids()
    assert names(alone) == []


def test_index_laid_out_by_another_release_answers_that_one_until_a_rebuild_takes_its_place(
    alone: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elasticsearch_versions, "VERSION", "before")
    before = other_process(alone)
    before.rebuild([make(1, "Kế hoạch")], replay=lambda ids: None)
    assert alone.health().needs_rebuild
    assert found(before, "kế hoạch") == [1]
    alone.rebuild([make(2, "Kế hoạch")], replay=lambda ids: None)
    assert found(alone, "kế hoạch") == [2]
    assert len(names(alone)) == 1


def test_another_process_sees_what_this_one_wrote_and_old_indexes_are_removed(engine: ElasticsearchEngine) -> None:
    reader = other_process(engine)
    assert found(reader, "kế hoạch") == []
    engine.put([make(1, "Kế hoạch")])
    assert found(reader, "kế hoạch") == [1]
    engine.rebuild([make(2, "Kế hoạch")], replay=lambda ids: None)
    assert found(reader, "kế hoạch") == [2]
    assert len(names(engine)) == 1


def test_puts_of_another_process_during_a_rebuild_are_all_handed_back(engine: ElasticsearchEngine) -> None:
    writer, handed, ready, stop = other_process(engine), set[str](), threading.Event(), threading.Event()
    written: set[str] = set()

    def write() -> None:
        for number in range(1000, 2000):
            document = make(number, "Viết lúc đang dựng")
            writer.put([document])
            written.add(document.id)
            if len(written) == 5:
                ready.set()
            if stop.is_set():
                return

    def documents() -> Iterator[SearchDocument]:
        thread.start()
        assert ready.wait(60)
        yield make(1, "Viết lúc đang dựng")

    thread = threading.Thread(target=write)
    engine.rebuild(documents(), replay=handed.update)
    stop.set()
    thread.join(60)
    # What was not handed back was written after the change-over, into the new index.
    assert written - set(engine.ids()) <= handed
    assert len(handed) >= 5


_KILLED = """
import os, signal, sys
sys.path.insert(0, {root!r})
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch_client import ClusterSettings
from tests.search.any_queries import queries
from tests.search.contract import make
engine = ElasticsearchEngine(ClusterSettings(({url!r},), prefix={prefix!r}))
def die(*ignored):
    os.kill(os.getpid(), signal.SIGKILL)
def documents():
    yield make(2, "Đang dựng")
    {inside}
engine.rebuild(documents(), replay=die)
"""


@pytest.mark.parametrize("inside", ["die()", "pass"], ids=["while filling", "while changing over"])
def test_rebuild_killed_anywhere_leaves_the_old_index_and_the_next_one_mends_all(
    engine: ElasticsearchEngine, inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.put([make(1, "Đã ghi xong")])
    root = str(Path(__file__).resolve().parents[2])
    code = _KILLED.format(root=root, url=engine.settings.urls[0], prefix=engine.settings.prefix, inside=inside)
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == -9
    assert found(engine, "đã ghi xong") == [1]
    # The dead one's lease ends by itself; the test doesn't wait for it.
    engine.client.update(index=engine.versions.control, id="rebuild", doc={"until": 0.0})
    if inside == "pass":  # closed for writing, and nobody there to open it
        monkeypatch.setattr(elasticsearch_bulk, "TRIES", 1)
        with pytest.raises(EngineError):
            engine.put([make(3, "Ghi tiếp")])
        assert engine.health().needs_rebuild
    engine.rebuild([make(1, "Đã ghi xong")], replay=lambda ids: None)
    engine.put([make(3, "Ghi tiếp được")])
    assert (found(engine, "đã ghi xong"), found(engine, "ghi tiếp được")) == ([1], [3])
    assert engine.health().ok
    assert len(names(engine)) == 1


def test_second_rebuild_waits_for_the_first(engine: ElasticsearchEngine) -> None:
    ended: list[str] = []

    def second() -> None:
        other_process(engine).rebuild([make(2, "Sau")], replay=lambda ids: None)
        ended.append("second")

    def documents() -> Iterator[SearchDocument]:
        thread.start()
        yield make(1, "Trước")

    thread = threading.Thread(target=second)
    engine.rebuild(documents(), replay=lambda ids: ended.append("first"))
    thread.join(60)
    assert ended == ["first", "second"]
    assert found(engine, "sau") == [2]


def test_five_thousand_queries_of_every_sort_are_answered(engine: ElasticsearchEngine) -> None:
    engine.put([make(number, f"Kế hoạch cải cách hành chính {number}") for number in range(1, 30)])
    for place, text in enumerate(queries(5_000)):
        answer = engine.search(parse(text), access=EVERYBODY, facets=("type",))
        assert 0 <= answer.total <= 29
        if place % 10 == 0:
            engine.suggest(text, access=EVERYBODY)
