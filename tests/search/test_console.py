"""The console: what a period's log says, exports, jobs on the index, and the health address."""

import datetime
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from directives.units.enums import Role
from search.document import SearchDocument
from search.engine import get_engine
from search.engines.base import EngineError
from search.jobs import night_comparison, request_job, run_due_job
from search.models import Heartbeat, IndexJob, IndexQueue, JobKind, QueryDay
from search.query_log import log
from site_config.portal.models import OutgoingMail
from tests.factories.pages import content_page
from tests.factories.units import unit, user
from tests.search.indexing import check, fresh_index, work

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2022, 6, 1, 8, tzinfo=datetime.UTC)


@pytest.fixture
def keeper(client: Client) -> Client:
    client.force_login(user(role=Role.ADMINISTRATOR, at=unit()))
    return client


def asked(text: str, times: int = 1, *, results: int = 1, ago: int = 0) -> None:
    log.clear()
    day = timezone.localdate() - datetime.timedelta(days=ago)
    for _ in range(times):
        log.asked(text, results=results, public=True, day=day)
    log.flush()


def page_of(client: Client, name: str = "search_console", **data: Any) -> str:
    response = client.get(reverse(name), data)
    assert response.status_code == 200
    return response.content.decode()


def test_console_tells_what_is_asked_and_what_finds_nothing_with_one_click_to_mend(keeper: Client) -> None:
    asked("lịch tiếp công dân", 4)
    asked("sổ hộ khẩu giấy", 2, results=0)
    asked("xưa lắm", 1, ago=200)
    html = page_of(keeper)
    assert "lịch tiếp công dân" in html
    assert "xưa lắm" not in html
    assert reverse("synonym:add") + "?term=s%E1%BB%95%20h%E1%BB%99%20kh%E1%BA%A9u%20gi%E1%BA%A5y" in html
    assert reverse("promotion:add") + "?patterns=s%E1%BB%95" in html
    assert "2<small>trên 6 lượt tìm" in html
    first = (timezone.localdate() - datetime.timedelta(days=300)).isoformat()
    assert "xưa lắm" in page_of(keeper, tu=first)
    assert "Chưa có câu hỏi nào" in page_of(keeper, tu="1999-01-01", den="1999-02-01")


def test_chart_is_a_picture_without_script_that_shows_the_tables_numbers(keeper: Client) -> None:
    asked("một", 7)
    response = keeper.get(reverse("search_console_chart"))
    svg = response.content.decode()
    assert response["Content-Type"] == "image/svg+xml"
    assert "<script" not in svg
    assert "Lượt tìm kiếm theo thời gian" in svg


def test_exports_hold_every_question_and_no_formula(keeper: Client) -> None:
    asked("=1+1 là gì", 2)
    content = b"".join(keeper.get(reverse("search_console_export"), {"dang": "xlsx"}).streaming_content)
    row = list(load_workbook(io.BytesIO(content)).active.iter_rows())[3]
    assert (row[2].value, row[2].data_type, row[1].value) == ("=1+1 là gì", "s", 2)
    lines = keeper.get(reverse("search_console_export"), {"dang": "csv"}).content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith("1,2,'=1+1 là gì,")


def test_constant_number_of_queries(keeper: Client, django_assert_max_num_queries: Any) -> None:
    for n in range(30):
        asked(f"câu {n}", results=n % 2)
    page_of(keeper)
    with django_assert_max_num_queries(30):
        page_of(keeper)


def test_rebuild_is_asked_for_on_the_screen_done_by_the_worker_and_reported(keeper: Client) -> None:
    content_page("Có trong chỉ mục")
    keeper.post(reverse("search_queue_report"), {"viec": "rebuild"})
    keeper.post(reverse("search_queue_report"), {"viec": "rebuild"})
    assert IndexJob.objects.count() == 1
    assert "đang chờ tiến trình nền" in page_of(keeper, "search_queue_report")
    work()
    job = IndexJob.objects.filter(kind=JobKind.REBUILD).latest("pk")
    assert job.done == job.total == job.outcome["documents"] + 0 or job.total >= job.outcome["documents"] > 0
    html = page_of(keeper, "search_queue_report")
    assert f"{job.outcome['documents']} tài liệu" in html
    assert check().ok


def test_comparison_names_what_was_broken_on_purpose(keeper: Client) -> None:
    lost = content_page("Mất")
    fresh_index()
    get_engine().delete([f"portal.contentpage:{lost.pk}"])
    get_engine().put([SearchDocument(id="portal.contentpage:999999", kind="page", title="Thừa", url="/x/")])
    request_job(JobKind.VERIFY, by=user(), now=timezone.now())
    run_due_job(timezone.now())
    html = page_of(keeper, "search_queue_report")
    assert f"thiếu: portal.contentpage:{lost.pk}" in html
    assert "thừa: portal.contentpage:999999" in html


def test_the_nights_comparison_comes_once_a_day_and_mends_what_differs() -> None:
    lost = content_page("Mất")
    fresh_index()
    IndexQueue.objects.all().delete()
    get_engine().delete([f"portal.contentpage:{lost.pk}"])
    night = timezone.localtime(NOW).replace(hour=2, minute=5)
    assert night_comparison(night - datetime.timedelta(hours=1)) == 0
    assert [night_comparison(night), night_comparison(night)] == [1, 0]
    run_due_job(night)
    assert IndexQueue.objects.get().key == f"portal.contentpage:{lost.pk}"
    assert night_comparison(night + datetime.timedelta(days=1)) == 1


def test_a_job_whose_worker_was_killed_is_done_by_the_next_and_stops_after_three(monkeypatch: Any) -> None:
    job = request_job(JobKind.REBUILD, by=None, now=NOW)
    IndexJob.objects.update(lease_until=NOW + datetime.timedelta(minutes=1), attempts=1, started_at=NOW)
    assert run_due_job(NOW) == 0
    assert run_due_job(NOW + datetime.timedelta(minutes=2)) == 1
    job.refresh_from_db()
    assert (job.attempts, job.reason) == (2, "")
    assert job.ended_at is not None
    poor = request_job(JobKind.VERIFY, by=None, now=NOW)
    IndexJob.objects.filter(pk=poor.pk).update(attempts=3)
    run_due_job(NOW)
    poor.refresh_from_db()
    assert "bị dừng" in poor.reason


def test_a_rebuild_that_fails_says_why(keeper: Client, monkeypatch: Any) -> None:
    def broken(*_: Any, **__: Any) -> int:
        raise EngineError("disk full")

    monkeypatch.setattr(type(get_engine()), "rebuild", broken)
    request_job(JobKind.REBUILD, by=None, now=timezone.now())
    run_due_job(timezone.now())
    assert "disk full" in page_of(keeper, "search_queue_report")


def test_coordinators_look_but_do_not_rebuild(client: Client) -> None:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    assert "Dựng lại chỉ mục" not in page_of(client, "search_queue_report")
    client.post(reverse("search_queue_report"), {"viec": "rebuild"})
    assert not IndexJob.objects.exists()


def test_mails_that_stopped_are_shown_and_sent_again(keeper: Client) -> None:
    OutgoingMail.objects.create(
        dedup_key="k", to="a@example.vn", subject="Bản tin", created_at=NOW, attempts=8, last_reason="552 đầy hộp thư"
    )
    assert "552 đầy hộp thư" in page_of(keeper, "search_queue_report")
    keeper.post(reverse("search_queue_report"), {"viec": "mails"})
    assert OutgoingMail.objects.get().attempts == 0


def test_health_gives_states_and_figures_but_no_reason_or_place(client: Client) -> None:
    fresh_index()
    now = timezone.now()
    Heartbeat.objects.create(name="worker", last_run=now)
    IndexQueue.objects.all().delete()
    told = client.get("/suc-khoe/").json()
    assert {name: part["state"] for name, part in told.items() if isinstance(part, dict)} == dict.fromkeys(
        ["search", "index_queue", "worker", "extraction", "mail"], "ok"
    )
    assert told["status"] == "ok"
    IndexQueue.objects.create(
        key="a.b:1", enqueued_at=now - datetime.timedelta(hours=1), attempts=8, last_reason="/srv/secret/path"
    )
    Heartbeat.objects.update(last_run=now - datetime.timedelta(hours=2))
    response = client.get("/suc-khoe/")
    told = response.json()
    assert (response.status_code, told["status"]) == (200, "degraded")
    assert (told["index_queue"]["state"], told["index_queue"]["stopped"], told["worker"]["state"]) == (
        "late",
        1,
        "late",
    )
    assert told["worker"]["last_round_seconds"] >= 7200
    assert "secret" not in response.content.decode()
    assert client.get("/suc-khoe/?chat-che=1").status_code == 503


def test_engine_that_is_down_is_told_without_its_message(client: Client, settings: Any) -> None:
    settings.SEARCH_INDEX_DIR = settings.SEARCH_INDEX_DIR / "nowhere"
    told = client.get("/suc-khoe/").json()
    assert told["search"]["state"] == "error"
    assert "nowhere" not in str(told)


def test_no_question_is_left_in_the_log_by_the_console_itself(keeper: Client) -> None:
    page_of(keeper)
    log.flush()
    assert not QueryDay.objects.exists()
