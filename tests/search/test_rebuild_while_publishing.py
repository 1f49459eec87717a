"""A rebuild in a process of its own, while an editor publishes and readers search: never empty, nothing lost."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from search.document import SearchDocument
from search.engine import get_engine
from search.jobs import request_job, run_due_job
from search.maintenance import rebuild
from search.models import IndexQueue, JobKind
from search.queue import process_batch
from tests.factories.pages import content_page
from tests.search.indexing import check, fresh_index, titles, work

pytestmark = pytest.mark.django_db
PAGES = 30


@pytest.fixture(autouse=True)
def index(each_engine: str) -> None:
    for number in range(PAGES):
        content_page(f"Kế hoạch {number}")
    fresh_index()
    work()


def test_everything_published_taken_down_and_edited_during_a_rebuild_is_right_afterwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Between any two batches of a rebuild an editor works and the queue goes on, as it does with several processes."""
    edited, gone = content_page("Sẽ được sửa"), content_page("Sẽ bị gỡ")
    work()
    seen = []

    def meanwhile(done: int, total: int) -> None:
        seen.append(len(titles("kế hoạch", size=100)))
        content_page(f"Mới giữa chừng {done}-{len(seen)}")
        if len(seen) == 1:
            edited.title = "Đã sửa giữa chừng"
            edited.save_revision().publish()
            gone.unpublish()
        process_batch(now=timezone.now())

    rebuild(now=timezone.now(), progress=meanwhile)
    assert min(seen) == PAGES  # never empty, never less
    work()
    found = check()
    assert (found.missing, found.surplus, found.stale, found.waiting) == ((), (), (), 0)
    assert len(titles("mới giữa chừng", size=100)) == len(seen)
    assert titles('"đã sửa giữa chừng"') == ["Đã sửa giữa chừng"]
    assert titles('"sẽ bị gỡ"') == []


def test_worker_rebuilds_on_request_while_its_queue_goes_on() -> None:
    request_job(JobKind.REBUILD, by=None, now=timezone.now())
    content_page("Trong lúc chờ")
    run_due_job(timezone.now())
    work()
    assert check().ok
    assert titles("trong lúc chờ") == ["Trong lúc chờ"]


def test_verify_names_what_was_broken_on_purpose(tmp_path: Path) -> None:
    missing, stale = content_page("Bị mất"), content_page("Bị cũ")
    work()
    label = "portal.contentpage"
    engine = get_engine()
    engine.delete([f"{label}:{missing.pk}"])
    engine.put(
        [
            SearchDocument(id=f"{label}:{stale.pk}", kind="page", title="Chữ khác", url="/x/"),
            SearchDocument(id=f"{label}:987654321", kind="page", title="Thừa", url="/y/"),
        ]
    )
    found = check()
    assert found.missing == (f"{label}:{missing.pk}",)
    assert found.surplus == (f"{label}:987654321",)
    assert found.stale == (f"{label}:{stale.pk}",)


def test_what_waited_while_the_engine_was_down_is_indexed_on_its_return(monkeypatch: pytest.MonkeyPatch) -> None:
    from search.engines.base import EngineError, Health

    kind: Any = type(get_engine())
    now = timezone.now()

    def refuse(self: Any, documents: Any, delete: Any = ()) -> None:
        raise EngineError("connection refused")

    with monkeypatch.context() as down:
        down.setattr(kind, "put", refuse)
        down.setattr(kind, "health", lambda self: Health(False, 0, "connection refused"))
        pages = [content_page(f"Đăng khi máy nghỉ {n}") for n in range(5)]
        for step in range(20):
            process_batch(now=now + datetime.timedelta(minutes=step))
        assert IndexQueue.objects.waiting(now=now).count() >= len(pages)
    IndexQueue.objects.update(not_before=None)
    work()
    assert check().ok
    assert len(titles("đăng khi máy nghỉ")) == len(pages)
