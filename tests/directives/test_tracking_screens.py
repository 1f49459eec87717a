"""Staff screens: the story of a task, who may see what, numbers that open their lists."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from directives.tracking import services
from directives.tracking.enums import AssignmentState
from directives.tracking.models import Assignment, Evidence, ProgressReport
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import superuser, unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 10)


@pytest.fixture(autouse=True)
def _today() -> None:
    make.portal_day(DAY)


def signed_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def screen(share: Assignment) -> str:
    return reverse("tracking_assignment", args=[share.pk])


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return BeautifulSoup(answer.content, "html.parser")


def form_values(soup: BeautifulSoup, act: str) -> dict[str, Any]:
    form = soup.find("input", {"name": "act", "value": act}).find_parent("form")
    return {i["name"]: i.get("value", "") for i in form.find_all("input") if i.get("name") and i["type"] != "file"}


def send(client: Client, share: Assignment, act: str, **typed: Any) -> Any:
    values = form_values(read(client, screen(share)), act)
    return client.post(screen(share), values | {f"{act}-{name}": value for name, value in typed.items()}, follow=True)


def test_the_story_of_a_task() -> None:
    share = make.assignment(due=DAY + datetime.timedelta(days=2), content="Lắp đặt pano tuyên truyền")
    staff, office = signed_in(make.staff_of(share)), signed_in(make.coordinator())
    bench = read(staff, reverse("tracking_workbench"))
    row = bench.find("a", href=screen(share))
    assert "Lắp đặt pano" in row.text
    assert "còn 2 ngày" in row.text
    send(staff, share, "acknowledge")
    send(staff, share, "report", percent=100, text="Đã lắp 12 pano", evidence=[make.photo(), make.photo("hai.png")])
    share.refresh_from_db()
    assert share.state == AssignmentState.SUBMITTED
    first = read(office, reverse("tracking_list")).select_one(".rows a")
    assert first["href"] == screen(share)
    assert "Chờ xác nhận" in first.text
    seen = read(office, screen(share))
    assert "Đã lắp 12 pano" in seen.text
    assert len(seen.select("a[href*=minh-chung]")) == 2
    send(office, share, "return_", reason="Thiếu biên bản nghiệm thu")
    bench = read(staff, reverse("tracking_workbench"))
    assert bench.find("h2", string=lambda s: s and "thực hiện lại" in s)
    assert "Thiếu biên bản nghiệm thu" in read(staff, screen(share)).text
    send(staff, share, "report", percent=100, text="Đã bổ sung biên bản")
    send(office, share, "confirm")
    share.refresh_from_db()
    assert (share.state, share.completed_on) == (AssignmentState.DONE, DAY)
    assert "không còn việc nào" in read(staff, reverse("tracking_workbench")).text
    assert not read(staff, screen(share)).find("input", {"name": "act"})


def test_a_refused_file_keeps_the_text() -> None:
    share = make.assignment()
    client = signed_in(make.staff_of(share))
    answer = send(
        client,
        share,
        "report",
        percent=70,
        text="Nội dung dài đã gõ",
        evidence=[SimpleUploadedFile("phan-mem.exe", b"MZ")],
    )
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Nội dung dài đã gõ" in text
    assert "phan-mem.exe" in text
    assert not ProgressReport.objects.exists()


def test_the_second_actor_is_told_and_what_was_typed_stays() -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    first, second = make.coordinator(), signed_in(make.coordinator())
    stale = form_values(read(second, screen(share)), "return_")
    services.confirm(assignment=share, by=first, now=make.moment(DAY))
    answer = second.post(screen(share), stale | {"return_-reason": "Cần bổ sung danh sách"})
    assert answer.status_code == 409
    text = answer.content.decode()
    assert f"vừa được {first.full_name} cập nhật" in text
    assert "Cần bổ sung danh sách" in text
    share.refresh_from_db()
    assert share.state == AssignmentState.DONE


def test_a_conflict_while_the_act_is_still_possible_can_be_sent_again() -> None:
    share = make.assignment()
    one, two = make.staff_of(share), signed_in(make.staff_of(share))
    stale = form_values(read(two, screen(share)), "report") | {"report-percent": "30", "report-text": "Của tôi"}
    services.report(assignment=share, percent=20, text="Của đồng nghiệp", by=one, now=make.moment(DAY))
    answer = two.post(screen(share), stale)
    assert answer.status_code == 409
    again = form_values(BeautifulSoup(answer.content, "html.parser"), "report") | {"report-text": "Của tôi"}
    assert two.post(screen(share), again).status_code == 302
    share.refresh_from_db()
    assert share.percent == 30


def test_markup_in_texts_is_shown_as_text() -> None:
    share = make.assignment(content="<script>alert(1)</script> rà soát")
    client = signed_in(make.staff_of(share))
    send(client, share, "report", percent=10, text="<b>đậm</b>")
    text = client.get(screen(share)).content.decode()
    assert "<script>alert(1)" not in text
    assert "&lt;b&gt;đậm" in text


SCREENS = ("tracking_workbench", "tracking_list", "tracking_dashboard", "tracking_chart")
MAY_OPEN = {
    "unit_staff": {"tracking_workbench"},
    "unit_head": {"tracking_workbench"},
    "coordinator": {"tracking_list", "tracking_dashboard", "tracking_chart"},
    "leader": {"tracking_list", "tracking_dashboard", "tracking_chart"},
    "administrator": {"tracking_list", "tracking_dashboard", "tracking_chart"},
    "editor": {"tracking_list", "tracking_dashboard", "tracking_chart"},
    "": set(),
}


@pytest.mark.parametrize("role", MAY_OPEN)
def test_each_screen_opens_for_its_roles_only(role: str) -> None:
    client = signed_in(user(role))
    for name in SCREENS:
        answer = client.get(reverse(name))
        assert (answer.status_code == 200) == (name in MAY_OPEN[role]), (role, name, answer.status_code)
    anonymous = Client()
    assert all(anonymous.get(reverse(name)).status_code == 302 for name in SCREENS)


def test_an_assignment_is_hidden_from_other_units_unless_public() -> None:
    closed = make.assignment(is_public=False)
    open_one = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    stranger = signed_in(user("unit_staff", unit()))
    assert stranger.get(screen(closed)).status_code == 404
    seen = read(stranger, screen(open_one))
    assert "Đã xong." not in seen.text
    assert not seen.find("input", {"name": "act"})
    for role in ("coordinator", "leader", "administrator"):
        assert "Đã xong." in read(signed_in(user(role)), screen(open_one)).text
    assert "Đã xong." not in read(signed_in(user("editor")), screen(open_one)).text


def test_acts_by_address_are_refused_to_strangers() -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    for person in (user("unit_staff", unit()), user("leader"), user("editor"), make.staff_of(share)):
        answer = signed_in(person).post(screen(share), {"act": "confirm", "confirm-version": share.version})
        assert answer.status_code in (302, 403)
    share.refresh_from_db()
    assert share.state == AssignmentState.SUBMITTED


def test_evidence_goes_to_those_who_may_read_the_report_only() -> None:
    share = make.assignment()
    services.report(
        assignment=share,
        percent=50,
        text="Có ảnh",
        files=[make.photo("ảnh “hiện trường”.png")],
        by=make.staff_of(share),
        now=make.moment(DAY),
    )
    address = reverse("tracking_evidence", args=[Evidence.objects.get().pk])
    for allowed in (make.staff_of(share, "unit_head"), user("coordinator"), user("leader"), user("administrator")):
        answer = signed_in(allowed).get(address)
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert b"".join(answer.streaming_content) == make.PNG
    for refused in (user("unit_staff", unit()), user("editor"), user()):
        assert signed_in(refused).get(address).status_code in (302, 404)
    assert Client().get(address).status_code == 302


def test_every_number_of_the_board_is_the_length_of_its_list() -> None:
    lead, partner = unit("NV"), unit("TC")
    make.task(lead=lead, cooperating=[partner], due=DAY + datetime.timedelta(days=30))
    make.task(lead=lead, due=DAY - datetime.timedelta(days=1))
    make.task(lead=partner, due=DAY)
    make.task(lead=partner, due=None)
    make.done(make.assignment(lead=lead, due=DAY), on=DAY)
    make.put_into(make.assignment(lead=lead), AssignmentState.CANCELLED)
    client = signed_in(make.coordinator())
    for query in ("", "?vai-tro=lead", "?tinh-den=2022-04-09", "?giao-tu=2022-03-16", "?vai-tro=cooperating"):
        links = read(client, reverse("tracking_dashboard") + query).select("td.n a")
        assert len(links) >= 7 * 4
        some, none = ([link for link in links if (link.text != "0") == more] for more in (True, False))
        # Most numbers are nought, and open the same empty list: every seventh is enough.
        for link in (*some, *none[::7]):
            rows = read(client, link["href"]).select(".rows > li")
            assert len(rows) == int(link.text), (query, link["href"])


def test_the_list_is_searched_with_and_without_marks_and_keeps_its_filters() -> None:
    page = pages.directive(number="986/UBND-NV", summary="Đôn đốc hoàn thiện thông tin cán bộ")
    for n in range(35):
        make.task(page=page, content=f"Cập nhật hồ sơ {n}")
    make.task(content="Việc khác")
    client = signed_in(make.coordinator())
    for words in ("đôn đốc cán bộ", "DON DOC can bo", "986/ubnd-nv", "cap nhat"):
        soup = read(client, f"{reverse('tracking_list')}?van-ban={words}&trang=2")
        assert len(soup.select(".rows > li")) == 5, words
        assert soup.find("input", {"name": "van-ban"})["value"] == words
        assert "van-ban=" in soup.select_one(".pages a")["href"]


def test_a_unit_with_much_to_do_sees_the_most_pressing_and_a_way_to_the_rest() -> None:
    own = unit("NV")
    for n in range(135):
        make.task(lead=own, content=f"Việc quá hạn {n:03d}", due=DAY - datetime.timedelta(days=200 - n))
    make.task(lead=own, content="Việc mới giao", due=DAY + datetime.timedelta(days=60))
    client = signed_in(user("unit_staff", own))
    first = read(client, reverse("tracking_workbench"))
    assert first.find("h2", id="muc-overdue").text == "Quá hạn (135)"
    shown = [row.text for row in first.select("#muc-overdue + ul .what")]
    assert (len(shown), shown[0], shown[-1]) == (30, "Việc quá hạn 000", "Việc quá hạn 029")
    assert first.find("h2", id="muc-new").text == "Cần tiếp nhận (1)"
    address = reverse("tracking_workbench") + first.select_one("#muc-overdue ~ .pages a")["href"].rpartition("/")[2]
    whole = read(client, address)
    assert len(whole.select(".rows > li")) == 100
    rest = read(client, reverse("tracking_workbench") + whole.select_one("a[rel=next]")["href"])
    assert [row.text for row in rest.select(".what")] == [f"Việc quá hạn {n:03d}" for n in range(100, 135)]
    assert rest.find("a", rel="next") is None
    for odd in ("?muc=overdue&trang=99", "?muc=overdue&trang=-1", "?muc=khong-co"):
        assert "Việc quá hạn 000" in read(client, reverse("tracking_workbench") + odd).text


@pytest.mark.parametrize(
    "query", ["?tinh-trang=xyz", "?han-tu=abc", "?trang=999", "?trang=-1", "?van-ban=%00", "?don-vi=KHONG"]
)
def test_senseless_filters_do_no_harm(query: str) -> None:
    make.task()
    client = signed_in(make.coordinator())
    assert client.get(reverse("tracking_list") + query).status_code == 200
    assert client.get(reverse("tracking_dashboard") + query).status_code == 200


@pytest.mark.parametrize("name", ["tracking_list", "tracking_dashboard", "tracking_workbench", "wagtailadmin_home"])
def test_queries_do_not_grow_with_the_work(name: str, django_assert_max_num_queries: Any) -> None:
    own = unit("NV")
    person = superuser()
    services_user = user("unit_staff", own)
    client = signed_in(services_user if name in ("tracking_workbench", "wagtailadmin_home") else person)
    page = pages.directive()
    for _ in range(3):
        make.task(page=page, lead=own)
    client.get(reverse(name))
    with django_assert_max_num_queries(60) as few:
        client.get(reverse(name))
    for _ in range(27):
        make.task(page=page, lead=own, cooperating=[unit()])
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(reverse(name))


def test_the_plot_is_a_picture_without_script() -> None:
    make.task()
    answer = signed_in(make.coordinator()).get(reverse("tracking_chart"))
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert b"<script" not in answer.content
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "script-src" not in answer.headers["Content-Security-Policy"]


def test_the_first_page_shows_todays_work() -> None:
    share = make.put_into(make.assignment(content="Việc của hôm nay"), AssignmentState.SUBMITTED)
    assert "Việc của hôm nay" in read(signed_in(make.staff_of(share)), reverse("wagtailadmin_home")).text
    assert "1 việc chờ xác nhận" in read(signed_in(make.coordinator()), reverse("wagtailadmin_home")).text
    assert "Việc hôm nay" not in read(signed_in(user("")), reverse("wagtailadmin_login")).text


def test_the_pages_history_names_the_acts() -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    history = read(signed_in(superuser()), reverse("wagtailadmin_pages:history", args=[share.task.page_id]))
    assert "Báo cáo tiến độ" in history.text
