"""The worker: on time, killed without loss, ended in peace; and the commands an administrator uses."""

import contextlib
import datetime
import io
import json
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page, Site

from search.engine import get_engine
from search.models import Heartbeat, IndexQueue
from search.scheduling import run_schedule
from search.worker import Worker
from site_config.portal.models import ContentPage, HomePage
from tests.factories.pages import content_page, home
from tests.processes import manage, shared_database, verified
from tests.search.indexing import check, fresh_index, titles, work

EIGHT = datetime.datetime(2022, 6, 1, 8, tzinfo=datetime.UTC)


def scheduled(title: str, at: datetime.datetime) -> ContentPage:
    page = ContentPage(title=title, live=False, go_live_at=at)
    home().add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.mark.django_db
def test_scheduled_page_is_public_and_found_at_its_minute_and_never_before() -> None:
    with time_machine.travel(EIGHT - datetime.timedelta(minutes=5), tick=False) as clock:
        fresh_index()
        page = scheduled("Thông báo hẹn giờ", EIGHT)
        work()
        assert (titles("hẹn giờ"), ContentPage.objects.get(pk=page.pk).live) == ([], False)
        clock.move_to(EIGHT - datetime.timedelta(seconds=1))
        work()
        assert titles("hẹn giờ") == []
        clock.move_to(EIGHT)
        work()
        assert titles("hẹn giờ") == ["Thông báo hẹn giờ"]
        assert ContentPage.objects.get(pk=page.pk).live


@pytest.mark.django_db
def test_nothing_ran_at_the_minute_it_is_caught_up_and_expiry_too() -> None:
    with time_machine.travel(EIGHT, tick=False) as clock:
        fresh_index()
        scheduled("Bài lỡ giờ", EIGHT + datetime.timedelta(hours=1))
        passing = content_page("Bài có hạn", expire_at=EIGHT + datetime.timedelta(hours=2))
        clock.move_to(EIGHT + datetime.timedelta(days=3))
        work()
        assert titles("bài lỡ giờ") == ["Bài lỡ giờ"]
        assert titles('"có hạn"') == []
        assert not ContentPage.objects.get(pk=passing.pk).live


@pytest.mark.django_db
def test_one_page_that_cannot_be_published_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    with time_machine.travel(EIGHT, tick=False) as clock:
        fresh_index()
        scheduled("Bài lỗi", EIGHT + datetime.timedelta(minutes=1))
        scheduled("Bài tốt", EIGHT + datetime.timedelta(minutes=2))
        real = ContentPage.full_clean

        def full_clean(self: Any, *args: Any, **kwargs: Any) -> None:
            if self.title == "Bài lỗi":
                raise ValueError("broken")
            real(self, *args, **kwargs)

        monkeypatch.setattr(ContentPage, "full_clean", full_clean)
        clock.move_to(EIGHT + datetime.timedelta(minutes=3))
        assert run_schedule(now=EIGHT + datetime.timedelta(minutes=3)) == 1
        work()
        assert titles("bài tốt") == ["Bài tốt"]


@pytest.mark.django_db
def test_lost_index_is_built_again_with_the_same_results() -> None:
    for number in range(5):
        content_page(f"Kế hoạch số {number}", introduction="Nội dung kế hoạch.")
    fresh_index()
    work()
    before, indexed = titles("kế hoạch"), get_engine().ids()
    engine: Any = get_engine()
    shutil.rmtree(engine.folder.root)
    call_command("search_rebuild", stdout=io.StringIO())
    assert (titles("kế hoạch"), get_engine().ids()) == (before, indexed)
    shutil.rmtree(engine.folder.root)
    work()  # the worker does it by itself, too
    assert (titles("kế hoạch"), get_engine().ids()) == (before, indexed)


@pytest.mark.django_db
def test_commands_speak_for_people_and_machines() -> None:
    page = content_page("Kế hoạch tuyên truyền")
    fresh_index()
    out = io.StringIO()
    call_command("search_verify", "--json", stdout=out)
    assert json.loads(out.getvalue())["ok"]
    out = io.StringIO()
    call_command("search", "ke hoach", "--explain", stdout=out)
    assert "Kế hoạch tuyên truyền" in out.getvalue()
    ContentPage.objects.filter(pk=page.pk).update(title="Sửa thẳng trong cơ sở dữ liệu")
    with pytest.raises(CommandError):
        call_command("search_verify", stdout=io.StringIO())
    IndexQueue.objects.all().delete()
    assert check().stale == (f"portal.contentpage:{page.pk}",)


@pytest.mark.django_db
def test_heartbeat_shows_the_last_round() -> None:
    fresh_index()
    Worker(clock=lambda: EIGHT).run_once()
    assert Heartbeat.objects.get(name="worker").last_run == EIGHT


def ground() -> None:
    """Make the tree's root and the home page where an earlier test with real commits has emptied the database."""
    ContentType.objects.clear_cache()  # an emptied database numbers them anew
    if not HomePage.objects.exists():
        Locale.objects.get_or_create(language_code="vi")
        root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Gốc", slug="root"))
        page = root.add_child(instance=HomePage(title="Trang chủ", slug="trang-chu"))
        Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)


@pytest.mark.django_db(transaction=True)
def test_killed_worker_loses_nothing_and_ends_cleanly_when_asked(settings: Any, tmp_path: Path) -> None:
    ground()
    fresh_index()
    for number in range(120):
        content_page(f"Trang thử {number}")
    IndexQueue.objects.update(attempts=0)
    database = shared_database(settings, tmp_path)
    for delay in (1.5, 2.5, 3.5):  # somewhere between starting and indexing, wherever that hits on this machine
        worker = manage(settings, database, "worker")
        with contextlib.suppress(subprocess.TimeoutExpired):
            worker.wait(timeout=delay)
        worker.kill()
        worker.wait()
    worker = manage(settings, database, "worker")
    end = time.monotonic() + 60  # the longest lease and time to work
    while (found := verified(settings, database))["waiting"] and time.monotonic() < end:
        pass
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=15) == 0
    assert (found["ok"], found["waiting"]) == (True, 0)
    assert found["documents"] >= 120
