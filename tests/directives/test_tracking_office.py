"""The office's list: many rows at once, own filters, what waits and what has gone quiet."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from directives.tracking import services
from directives.tracking.enums import AssignmentState
from directives.tracking.models import Assignment, Reminder
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 10)
LIST = "/quan-tri/nhiem-vu/"


@pytest.fixture(autouse=True)
def _today() -> None:
    make.portal_day(DAY)


@pytest.fixture
def office() -> Client:
    client = Client()
    client.force_login(make.coordinator())
    return client


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return BeautifulSoup(answer.content, "html.parser")


def ticks(client: Client, *shares: Assignment) -> list[str]:
    values = [box["value"] for box in read(client, LIST).select("input[name=pick]")]
    return [value for share in shares for value in values if value.startswith(f"{share.pk}-")]


def send(client: Client, act: str, picks: list[str], **typed: Any) -> BeautifulSoup:
    answer = client.post(reverse("tracking_bulk"), {"act": act, "pick": picks, "back": ""} | typed, follow=True)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def rows(soup: BeautifulSoup, kind: str) -> list[str]:
    return [" ".join(row.text.split()) for row in soup.select(f".{kind} > li")]


def test_many_are_confirmed_and_what_somebody_else_changed_is_named(office: Client) -> None:
    waiting = [make.put_into(make.assignment(content=f"Việc {n}"), AssignmentState.SUBMITTED) for n in range(3)]
    picks = ticks(office, *waiting)
    other = make.coordinator()
    services.return_(assignment=waiting[1], reason="Thiếu số liệu", by=other, now=make.moment(DAY))
    soup = send(office, "confirm", picks)
    assert len(rows(soup, "done")) == 2
    (refused,) = rows(soup, "refused")
    assert "Việc 1" in refused
    assert f"vừa được {other.full_name} cập nhật" in refused
    states = [Assignment.objects.get(pk=share.pk).state for share in waiting]
    assert states == [AssignmentState.DONE, AssignmentState.RETURNED, AssignmentState.DONE]
    again = send(office, "confirm", picks)
    assert (len(rows(again, "done")), len(rows(again, "refused"))) == (0, 3)


def test_returning_needs_a_reason_and_says_so_for_each(office: Client) -> None:
    waiting = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    working = make.put_into(make.assignment(), AssignmentState.IN_PROGRESS)
    picks = ticks(office, waiting, working)
    assert any("Nêu lý do" in row for row in rows(send(office, "return", picks), "refused"))
    soup = send(office, "return", picks, reason="Thiếu biên bản")
    assert len(rows(soup, "done")) == 1
    assert "Đang thực hiện" in rows(soup, "refused")[0]
    assert "Thiếu biên bản" in soup.blockquote.text
    assert waiting.reports.get().return_reason == "Thiếu biên bản"


def test_extensions_are_granted_to_those_who_asked(office: Client) -> None:
    asking, silent = make.assignment(), make.assignment()
    later = asking.due_on + datetime.timedelta(days=10)
    services.request_extension(
        assignment=asking, due=later, reason="Mưa lũ", by=make.staff_of(asking), now=make.moment(DAY)
    )
    assert len(read(office, LIST + "?can-xu-ly=extension").select(".rows > li")) == 1
    soup = send(office, "extend", ticks(office, asking, silent))
    assert len(rows(soup, "done")) == 1
    assert "Không có đề nghị gia hạn" in rows(soup, "refused")[0]
    asking.refresh_from_db()
    assert asking.due_on == later
    assert not read(office, LIST + "?can-xu-ly=extension").select(".rows > li")


def test_a_unit_is_reminded_once_a_day_and_sees_it(office: Client) -> None:
    share, ended = make.assignment(content="Việc cần đôn đốc"), make.done(make.assignment(), on=DAY)
    person = make.staff_of(share)
    picks = ticks(office, share, ended)
    soup = send(office, "remind", picks)
    assert (len(rows(soup, "done")), len(rows(soup, "refused"))) == (1, 1)
    assert "Hôm nay đơn vị đã được đôn đốc" in " ".join(rows(send(office, "remind", picks), "refused"))
    assert Reminder.objects.filter(user=person).count() == 1
    unit_client = Client()
    unit_client.force_login(person)
    seen = read(unit_client, reverse("tracking_notices")).text
    assert "Việc cần đôn đốc" in seen
    assert "văn phòng đôn đốc ngày 10/04/2022" in seen


def test_what_has_gone_quiet(office: Client, settings: Any) -> None:
    settings.TRACKING_QUIET_DAYS = 15
    old = DAY - datetime.timedelta(days=16)
    quiet, told, ended = (make.assignment(given=old, content=name) for name in ("Lặng", "Có báo cáo", "Đã xong"))
    make.assignment(given=DAY - datetime.timedelta(days=15), content="Mới giao")
    recently = make.moment(DAY - datetime.timedelta(days=15))
    services.report(assignment=told, percent=20, text="Đang làm", by=make.staff_of(told), now=recently)
    make.done(ended, on=old)
    shown = read(office, LIST + "?can-xu-ly=quiet").select(".rows > li")
    assert [row.select_one(".what").text for row in shown] == ["Lặng"]
    services.report(assignment=quiet, percent=20, text="Đang làm", by=make.staff_of(quiet), now=make.moment(DAY))
    assert not read(office, LIST + "?can-xu-ly=quiet").select(".rows > li")


def test_what_waits_is_counted_and_each_number_opens_its_list(office: Client) -> None:
    make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    for _n in range(2):
        make.put_into(make.assignment(), AssignmentState.DECLINED)
    make.assignment(given=DAY - datetime.timedelta(days=60))
    make.task(given=DAY - datetime.timedelta(days=60), cooperating=[unit()])
    links = read(office, LIST).select(".numbers a")
    assert [int(link.b.text) for link in links] == [1, 0, 2, 3]
    for link in links:
        assert len(read(office, link["href"]).select(".rows > li")) == int(link.b.text), link["href"]


def test_filters_are_kept_for_oneself_found_again_and_deleted(office: Client) -> None:
    at = unit("NV", "Phòng Nội vụ")
    make.task(lead=at)
    make.task()
    keep = {"name": "Nội vụ, trong hạn", "query": "?don-vi=NV&tinh-trang=in_term&trang=7&la=gi"}
    office.post(reverse("tracking_saved_filters"), keep)
    link = read(office, LIST).select_one(".kept a")
    assert link.text == "Nội vụ, trong hạn"
    assert "trang=7" not in link["href"]
    assert len(read(office, link["href"]).select(".rows > li")) == 1
    other = Client()
    other.force_login(user("coordinator", unit("VP")))
    assert not read(other, LIST).select(".kept a")
    number = read(office, LIST).select_one(".kept button")["value"]
    other.post(reverse("tracking_saved_filters"), {"delete": number, "query": ""})
    assert read(office, LIST).select(".kept a")
    office.post(reverse("tracking_saved_filters"), {"delete": number, "query": ""})
    assert not read(office, LIST).select(".kept a")


def test_a_filter_without_a_name_is_not_kept_and_says_why(office: Client) -> None:
    answer = office.post(reverse("tracking_saved_filters"), {"name": " ", "query": "?don-vi=NV"}, follow=True)
    assert "Đặt tên cho bộ lọc" in answer.content.decode()
    assert answer.redirect_chain[-1][0].endswith("?don-vi=NV") or "?don-vi" not in answer.redirect_chain[-1][0]


@pytest.mark.parametrize("role", ["unit_staff", "unit_head", "leader", "editor", ""])
def test_only_the_office_confirms_many(role: str) -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    client = Client()
    client.force_login(user(role, share.unit))
    client.post(reverse("tracking_bulk"), {"act": "confirm", "pick": [f"{share.pk}-{share.version}"]})
    share.refresh_from_db()
    assert share.state == AssignmentState.SUBMITTED


@pytest.mark.parametrize(
    "sent", [{}, {"act": "confirm"}, {"act": "xyz", "pick": "0-1"}, {"act": "confirm", "pick": ["x", "9" * 30 + "-1"]}]
)
def test_senseless_bulk_acts_lead_back_to_the_list_with_words(office: Client, sent: dict[str, Any]) -> None:
    share = make.assignment()
    answer = office.post(reverse("tracking_bulk"), sent | {"due": f"{share.pk}"}, follow=True)
    assert answer.status_code == 200
    assert "Chưa chọn nhiệm vụ nào" in answer.content.decode()


def test_queries_of_the_list_and_of_its_numbers_do_not_grow(office: Client, django_assert_max_num_queries: Any) -> None:
    first = make.task(given=DAY - datetime.timedelta(days=60))
    read(office, LIST)
    with django_assert_max_num_queries(60) as few:
        read(office, LIST)
    for _n in range(25):
        make.task(page=first.page, given=DAY - datetime.timedelta(days=60), cooperating=[unit()])
    with django_assert_max_num_queries(len(few.captured_queries)):
        read(office, LIST)


def test_a_wrong_date_does_nothing_and_keeps_what_was_typed(office: Client) -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    sent = {"act": "return", "pick": [f"{share.pk}-{share.version}"], "due": "ngày mai", "reason": "Thiếu biên bản"}
    answer = office.post(reverse("tracking_bulk"), sent)
    assert answer.status_code == 422
    assert "Thiếu biên bản" in answer.content.decode()
    share.refresh_from_db()
    assert share.state == AssignmentState.SUBMITTED
