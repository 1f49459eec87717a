"""The queue loses nothing: rows commit with the page, outlive killed workers, resting engines and poisonous documents."""

import datetime
from typing import Any

import pytest
from django.db import transaction

from search.document import SearchDocument
from search.engine import get_engine
from search.engines.base import EngineError, Health
from search.engines.tantivy import TantivyEngine
from search.models import MAX_ATTEMPTS, IndexQueue
from search.offers import ContentPageAdapter
from search.queue import enqueue, process_batch, retry
from tests.factories.pages import content_page
from tests.search.indexing import check, fresh_index, titles, work

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2022, 6, 1, 8, tzinfo=datetime.UTC)
LATER = NOW + datetime.timedelta(minutes=10)


@pytest.fixture(autouse=True)
def index() -> None:
    fresh_index()
    IndexQueue.objects.all().delete()


class Resting(TantivyEngine):
    """An engine that is down."""

    def put(self, documents: Any, delete: Any = ()) -> None:
        raise EngineError("disk full")

    def health(self) -> Health:
        return Health(False, 0, "disk full")


class Choosy(TantivyEngine):
    """An engine that is well but refuses one document."""

    def put(self, documents: Any, delete: Any = ()) -> None:
        taken = list(documents)
        if any("độc" in document.title for document in taken):
            raise EngineError("poison")
        super().put(taken, delete)


def folder() -> Any:
    engine: Any = get_engine()
    return engine.folder.root


def test_published_page_is_found_after_the_workers_round() -> None:
    content_page("Giới thiệu huyện")
    assert titles("gioi thieu huyen") == []
    work()
    assert titles("gioi thieu huyen") == ["Giới thiệu huyện"]
    assert not IndexQueue.objects.exists()


def test_rows_roll_back_with_the_page() -> None:
    with transaction.atomic():
        content_page("Không bao giờ")
        assert IndexQueue.objects.exists()
        transaction.set_rollback(True)
    assert not IndexQueue.objects.exists()


def test_what_a_killed_worker_held_is_done_when_its_lease_ends() -> None:
    content_page("Bị bỏ dở")
    IndexQueue.objects.update(lease_until=NOW + datetime.timedelta(seconds=30), lease_token="killed", attempts=1)
    assert process_batch(now=NOW) == 0
    assert process_batch(now=NOW + datetime.timedelta(seconds=31)) > 0
    assert titles("bị bỏ dở") == ["Bị bỏ dở"]


def test_rows_written_while_their_page_is_indexed_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    page = content_page("Sửa giữa chừng")
    real = TantivyEngine.put

    def put_and_edit(self: Any, documents: Any, delete: Any = ()) -> None:
        real(self, documents, delete)
        monkeypatch.setattr(TantivyEngine, "put", real)
        page.title = "Sửa xong"
        page.save()

    monkeypatch.setattr(TantivyEngine, "put", put_and_edit)
    process_batch(now=LATER)
    assert IndexQueue.objects.exists()
    work()
    assert titles("sửa xong") == ["Sửa xong"]
    assert check().ok


def test_resting_engine_keeps_rows_with_the_reason_and_they_never_stop() -> None:
    content_page("Chờ máy")
    now = NOW
    for _ in range(MAX_ATTEMPTS * 2):
        assert process_batch(now=now, engine=Resting(folder())) > 0
        now += datetime.timedelta(minutes=1)
    assert {row.last_reason for row in IndexQueue.objects.all()} == {"disk full"}
    assert not IndexQueue.objects.stopped(now=now).exists()
    process_batch(now=now)
    assert titles("chờ máy") == ["Chờ máy"]


def test_poison_does_not_hold_up_others_and_stops_with_its_reason() -> None:
    content_page("Trang độc")
    content_page("Trang lành")
    now = NOW
    for _ in range(MAX_ATTEMPTS):
        process_batch(now=now, engine=Choosy(folder()))
        now += datetime.timedelta(minutes=6)
    assert titles("trang lành") == ["Trang lành"]
    assert {row.last_reason for row in IndexQueue.objects.stopped(now=now)} == {"poison"}
    assert process_batch(now=now, engine=Choosy(folder())) == 0
    retry(list(IndexQueue.objects.all()))
    process_batch(now=now)
    assert "Trang độc" in titles("trang độc")
    assert not IndexQueue.objects.exists()


def test_page_that_cannot_be_prepared_is_isolated(monkeypatch: pytest.MonkeyPatch) -> None:
    bad, _good = content_page("Trang hỏng"), content_page("Trang tốt")

    def body(self: Any, page: Any) -> Any:
        if page.pk == bad.pk:
            raise RuntimeError("bad block")
        return ()

    monkeypatch.setattr(ContentPageAdapter, "body", body)
    process_batch(now=LATER)
    assert titles("trang tốt") == ["Trang tốt"]
    assert {row.last_reason for row in IndexQueue.objects.all()} == {"RuntimeError: bad block"}
    assert check().failed == (f"portal.contentpage:{bad.pk}",)


def test_unknown_and_nonsense_keys_do_no_harm() -> None:
    enqueue(["gone.model:1", "nonsense", "portal.contentpage:999999"], now=NOW)
    assert process_batch(now=NOW) == 3
    assert not IndexQueue.objects.exists()


def test_edits_during_a_rebuild_are_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    page = content_page("Trước khi dựng")
    work()
    real = ContentPageAdapter.documents

    def documents(self: Any, objects: list[Any]) -> Any:
        made: list[SearchDocument] = list(real(self, objects))
        monkeypatch.setattr(ContentPageAdapter, "documents", real)
        page.title = "Sửa khi đang dựng"
        page.save()
        process_batch(now=datetime.datetime.now(tz=datetime.UTC))
        return made

    monkeypatch.setattr(ContentPageAdapter, "documents", documents)
    fresh_index()
    assert check().stale
    work()
    assert titles("sửa khi đang dựng") == ["Sửa khi đang dựng"]
    assert check().ok
