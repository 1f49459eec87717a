"""The log of questions: counts without persons, personal data left out, nothing told to the public that isn't public."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from search.listening import popular as suggested
from search.models import ClickDay, QueryDay, SearchSettings
from search.personal import masked
from search.popular import popular
from search.query_log import QueryLog, forget_old, log
from tests.factories.pages import content_page, restrict
from tests.factories.units import user
from tests.search.indexing import fresh_index

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2022, 6, 1)


@pytest.fixture(autouse=True)
def empty_log() -> Iterator[None]:
    log.clear()
    popular.forget()
    yield
    log.clear()
    popular.forget()


def ask(client: Client, text: str, **more: Any) -> str:
    response = client.get("/tim-kiem/", {"q": text, **more})
    assert response.status_code == 200
    return response.content.decode()


def rows() -> list[tuple[str, int, int, int | None]]:
    log.flush()
    fields = ("query", "searches", "found_nothing", "public_results")
    return list(QueryDay.objects.order_by("query").values_list(*fields))


def test_spellings_of_one_question_are_counted_together_by_day(client: Client) -> None:
    content_page("Cải cách hành chính")
    fresh_index()
    for text in ("Cải cách hành chính", "cai cach hanh chinh", "cải cách  HÀNH CHÍNH"):
        ask(client, text)
    ask(client, "không có trang này đâu")
    assert rows() == [("cai cach hanh chinh", 3, 0, 1), ("khong co trang nay dau", 1, 1, 0)]
    assert set(QueryDay.objects.values_list("day", flat=True)) == {timezone.localdate()}


def test_turning_pages_and_filtering_count_nothing_new(client: Client) -> None:
    fresh_index()
    ask(client, "kế hoạch", trang="2", kind="page")
    ask(client, "kế hoạch", kind="page")
    ask(client, "")
    assert rows() == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("hồ sơ của 066123456789", "hồ sơ của …"),
        ("CMND 240 123 456 nộp ở đâu", "CMND … nộp ở đâu"),
        ("gọi 0905.123.456", "gọi …"),
        ("+84 905 123 456", ""),
        ("nguyen.van.a@gmail.com", ""),
        ("thư gửi ubnd@daklak.gov.vn", "thư gửi …"),
        ("1234/2022/QĐ-UBND ngày 15/03/2022", "1234/2022/QĐ-UBND ngày 15/03/2022"),
        ("kế hoạch 2021 2022", "kế hoạch 2021 2022"),
    ],
)
def test_what_looks_personal_is_never_kept(typed: str, kept: str) -> None:
    assert masked(typed) == kept


def test_no_personal_number_reaches_the_database(client: Client) -> None:
    fresh_index()
    ask(client, "giấy khai sinh 066123456789")
    ask(client, "0905123456")
    log.flush()
    assert [row.text for row in QueryDay.objects.all()] == ["giấy khai sinh …"]
    columns = {field.name for model in (QueryDay, ClickDay) for field in model._meta.get_fields()}
    assert not columns & {"user", "session", "address", "ip", "user_agent"}


def test_opening_a_result_is_counted_without_script_or_redirect(client: Client) -> None:
    page = content_page("Lịch tiếp công dân")
    fresh_index()
    html = ask(client, "lịch tiếp công dân")
    link = re.search(r'<a href="([^"]+)" ping="([^"]+)">', html)
    assert link is not None
    assert link[1] == "/lich-tiep-cong-dan/"
    for _ in range(2):
        assert Client(enforce_csrf_checks=True).post(link[2].replace("&amp;", "&")).status_code == 204
    log.flush()
    click = ClickDay.objects.get()
    assert (click.query, click.key, click.clicks, click.places) == (
        *("lich tiep cong dan", f"portal.contentpage:{page.pk}"),
        *(2, 2),
    )
    assert QueryDay.objects.get().clicks == 2


def test_forged_openings_count_nothing(client: Client) -> None:
    for token in ("", "1|portal.contentpage:1|abc:x", "x" * 5_000):
        assert client.post("/tim-kiem/mo/?" + f"t={token}").status_code == 400
    assert client.get("/tim-kiem/mo/?t=1").status_code == 405
    assert log.flush() == 0


def test_a_log_that_cannot_be_written_spoils_no_page_and_loses_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh_index()
    ask(client, "một câu")
    with monkeypatch.context() as broken:
        broken.setattr("search.query_log._add_asked", lambda asked: (_ for _ in ()).throw(DatabaseError("away")))
        with pytest.raises(DatabaseError):
            log.flush()
    ask(client, "một câu")
    assert rows()[0][:2] == ("mot cau", 2)


def test_counts_of_several_processes_add_up() -> None:
    for one in (QueryLog(), QueryLog()):
        one.asked("hai máy", results=3, public=True, day=TODAY)
        one.flush()
    assert QueryDay.objects.get().searches == 2


def count(text: str, times: int, *, day: datetime.date = TODAY, results: int = 1, public: bool = True) -> None:
    for _ in range(times):
        log.asked(text, results=results, public=public, day=day)
    log.flush()


def test_rare_questions_go_sooner_than_common_ones_and_all_go_in_the_end() -> None:
    old, ancient = TODAY - datetime.timedelta(days=60), TODAY - datetime.timedelta(days=400)
    count("hiếm", 2, day=old)
    count("thường", 3, day=old)
    count("thường", 5, day=ancient)
    count("mới", 1)
    log.opened("hiem", "portal.contentpage:1", place=1, day=old)
    log.flush()
    forget_old(today=TODAY)
    assert sorted(QueryDay.objects.values_list("query", "day")) == [("moi", TODAY), ("thuong", old)]
    assert not ClickDay.objects.exists()
    kept = SearchSettings.load()
    kept.keep_days = 30
    kept.save()
    forget_old(today=TODAY)
    assert QueryDay.objects.get().query == "moi"


def test_only_what_readers_asked_often_and_everybody_finds_is_suggested() -> None:
    today = timezone.localdate()
    count("kế hoạch năm", 3, day=today)
    count("kế toán", 2, day=today)
    count("kế mật", 9, day=today, public=False)
    count("kế sách", 5, day=today, results=0)
    assert suggested("kê h", 5) == suggested("ke", 5) == ["kế hoạch năm"]
    assert suggested("", 5) == []


def test_what_staff_alone_find_leaves_no_count_of_results(client: Client) -> None:
    restrict(content_page("Hồ sơ mật vụ"))
    fresh_index()
    client.force_login(user())
    ask(client, "hồ sơ mật vụ")
    assert rows() == [("ho so mat vu", 1, 0, None)]
