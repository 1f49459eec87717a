"""What everybody sees of execution."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from directives.tracking.enums import AssignmentState
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import unit

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 10)


@pytest.fixture(autouse=True)
def _today() -> None:
    make.portal_day(DAY)


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return BeautifulSoup(answer.content, "html.parser")


def test_a_directive_shows_its_public_tasks_with_their_standing(client: Client) -> None:
    page = pages.directive()
    lead = unit("NV", "Phòng Nội vụ")
    make.task(page=page, lead=lead, due=DAY - datetime.timedelta(days=3), content="Việc quá hạn")
    make.done(make.assignment(page=page, due=DAY, content="Việc đã xong"), on=DAY)
    make.task(page=page, content="Việc nội bộ", is_public=False)
    make.put_into(make.assignment(page=page, content="Việc đã rút"), AssignmentState.CANCELLED)
    soup = read(client, page.get_url())
    block = soup.find(id="thuc-hien")
    assert "2 nhiệm vụ, 1 hoàn thành đúng hạn, 1 quá hạn" in " ".join(block.text.split())
    assert "Quá hạn 3 ngày" in block.text
    assert "Phòng Nội vụ" in block.text
    assert "Việc nội bộ" not in soup.text
    assert "Việc đã rút" not in soup.text
    assert block.find("caption")


def test_numbers_are_the_lengths_of_their_lists(client: Client) -> None:
    page, lead, partner = pages.directive(), unit("NV"), unit("TC")
    make.task(page=page, lead=lead, cooperating=[partner], due=DAY - datetime.timedelta(days=3))
    make.task(page=page, lead=lead, due=DAY + datetime.timedelta(days=1))
    make.task(page=page, lead=partner, due=None)
    make.done(make.assignment(page=page, lead=partner, due=DAY), on=DAY)
    make.task(page=page, lead=lead, is_public=False)
    for address in (reverse("tracking:execution"), reverse("tracking:execution") + "?vai-tro=cooperating"):
        links = read(client, address).select("td.n a")
        assert sum(int(link.text) for link in links) > 0
        for link in links:
            assert len(read(client, link["href"]).select(".list > li")) == int(link.text), link["href"]
    figures = read(client, pages.home().get_url()).select(".figures a")
    assert [int(figure.b.text) for figure in figures] == [4, 1, 0, 0, 1, 1, 1]
    for figure in figures:
        assert len(read(client, figure["href"]).select(".list > li")) == int(figure.b.text)


def test_nothing_of_drafts_closed_and_unpublished_pages_is_public(client: Client) -> None:
    closed = make.task(content="Việc mật").page
    pages.restrict(closed)
    gone = make.task(content="Việc của trang đã gỡ").page
    gone.unpublish()
    soup = read(client, reverse("tracking:tasks"))
    assert soup.h1.text.startswith("0 ")
    assert {link.text for link in read(client, reverse("tracking:execution")).select("td.n a")} == {"0"}


def test_units_stand_in_vietnamese_alphabetical_order(client: Client) -> None:
    for code, name in [
        ("1", "Xã Ea Huar"),
        ("2", "Phòng Nội vụ"),
        ("3", "Đội Quản lý"),
        ("4", "Chi cục Thuế"),
        ("5", "Ủy ban A"),
    ]:
        unit(code, name, kind="commune")
    rows = [th.text for th in read(client, reverse("tracking:execution")).select("tbody th")]
    assert rows == ["Chi cục Thuế", "Đội Quản lý", "Phòng Nội vụ", "Ủy ban A", "Xã Ea Huar"]


def test_lists_of_directives_show_progress(client: Client) -> None:
    page = pages.directive()
    make.task(page=page, due=DAY - datetime.timedelta(days=1))
    make.done(make.assignment(page=page, due=DAY), on=DAY)
    text = " ".join(read(client, pages.directive_index().get_url()).text.split())
    assert "1/2 nhiệm vụ xong" in text
    assert "1 đơn vị quá hạn" in text


@pytest.mark.parametrize("name", ["execution", "tasks", "chart", "home", "directive"])
def test_queries_do_not_grow_with_the_work(client: Client, name: str, django_assert_max_num_queries: Any) -> None:
    page = pages.directive()
    addresses = {"home": pages.home().get_url(), "directive": page.get_url()}
    address = addresses.get(name) or reverse(f"tracking:{name}")
    for _ in range(3):
        make.task(page=page)
    client.get(address)
    with django_assert_max_num_queries(20) as few:
        client.get(address)
    for _ in range(27):
        make.task(page=page, cooperating=[unit()])
    with django_assert_max_num_queries(len(few.captured_queries)):
        assert client.get(address).status_code == 200


def test_the_plot_runs_nothing_and_stands_beside_its_table(client: Client) -> None:
    make.task()
    soup = read(client, reverse("tracking:execution"))
    assert soup.select_one("figure img")["alt"]
    answer = client.get(soup.select_one("figure img")["src"])
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert b"<script" not in answer.content
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_number_of_the_past_counts_what_was_known_then(client: Client) -> None:
    share = make.done(make.assignment(due=DAY), on=DAY)
    address = reverse("tracking:tasks") + "?tinh-trang={}&tinh-den={}"
    before = DAY - datetime.timedelta(days=1)
    assert len(read(client, address.format("near", before)).select(".list > li")) == 1
    assert len(read(client, address.format("done_on_time", DAY)).select(".list > li")) == 1
    assert (
        len(read(client, address.format("near", share.assigned_on - datetime.timedelta(days=1))).select(".list > li"))
        == 0
    )


def test_a_unit_has_a_page_whose_numbers_open_their_lists(client: Client) -> None:
    page, at = pages.directive(), unit("NV", "Phòng Nội vụ")
    make.task(page=page, lead=at, due=DAY - datetime.timedelta(days=3))
    make.done(make.assignment(page=page, lead=at, due=DAY), on=DAY)
    make.task(page=page, lead=unit(), cooperating=[at], due=DAY - datetime.timedelta(days=3))
    make.task(page=page, lead=at, is_public=False)
    make.put_into(make.assignment(lead=at), AssignmentState.SUSPENDED)
    soup = read(client, reverse("tracking:execution"))
    address = soup.find("a", string="Phòng Nội vụ")["href"]
    shown = read(client, address)
    text = " ".join(shown.text.split())
    assert "2 nhiệm vụ, 1 hoàn thành đúng hạn, 1 quá hạn; ngoài ra 1 tạm hoãn" in text
    links = [link for link in shown.select("td.n a") if int(link.text)]
    assert links
    for link in [*links, shown.find("a", string="1 tạm hoãn")]:
        assert len(read(client, link["href"]).select(".list > li")) == int(link.text.split()[0]), link["href"]
    assert client.get(reverse("tracking:unit", args=["KHONG-CO"])).status_code == 404


def test_a_directive_has_a_page_by_unit(client: Client) -> None:
    page, closed = pages.directive(number="88/UBND-NV"), make.task().page
    make.task(page=page, lead=unit("NV", "Phòng Nội vụ"), due=DAY - datetime.timedelta(days=3))
    make.task(page=page, lead=unit("TC", "Phòng Tài chính"))
    pages.restrict(closed)
    soup = read(client, reverse("tracking:directive", args=[page.pk]))
    assert "88/UBND-NV" in soup.h1.text
    assert [th.text for th in soup.select("tbody th")] == ["Phòng Nội vụ", "Phòng Tài chính"]
    for link in soup.select("td.n a"):
        assert len(read(client, link["href"]).select(".list > li")) == int(link.text), link["href"]
    assert client.get(reverse("tracking:directive", args=[closed.pk])).status_code == 404
    assert client.get(reverse("tracking:directive", args=[pages.directive().pk])).status_code == 404
