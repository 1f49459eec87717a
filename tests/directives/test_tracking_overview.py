"""The leader's page: every number of every table is the length of its list."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from directives.documents.models import ReformArea
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 10)
BOARD = "/quan-tri/bang-theo-doi/"


@pytest.fixture
def leader() -> Client:
    make.portal_day(DAY)
    client = Client()
    client.force_login(user("leader", unit("VP")))
    return client


def read(client: Client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return BeautifulSoup(answer.content, "html.parser")


def of_two_areas() -> Any:
    page = pages.directive(number="77/UBND-NV")
    for n in (1, 2):
        area, _made = ReformArea.objects.get_or_create(
            code=90 + n, defaults={"name": f"Lĩnh vực {n}", "short_name": f"Lĩnh vực {n}", "slug": f"linh-vuc-{n}"}
        )
        page.reform_areas.add(area)
    page.save()
    return page


def test_numbers_by_area_document_and_month_open_their_lists(leader: Client) -> None:
    page = of_two_areas()
    make.task(page=page, due=DAY - datetime.timedelta(days=40), cooperating=[unit()])
    make.done(make.assignment(page=page, due=DAY), on=DAY)
    make.task(due=DAY + datetime.timedelta(days=20))
    make.task(due=DAY - datetime.timedelta(days=400), given=DAY - datetime.timedelta(days=500))
    for query in ("", "?vai-tro=lead", "?noi-dung=linh-vuc-1", "?tinh-den=2022-03-31"):
        soup = read(leader, BOARD + query)
        links = [link for link in soup.select(".overview td.n a") if int(link.text) or "trang-van-ban" in link["href"]]
        assert links, query
        for link in links:
            assert len(read(leader, link["href"]).select(".rows > li")) == int(link.text), (query, link["href"])
    table = read(leader, BOARD).find(id="theo-linh-vuc").find_parent("table")
    numbers = {row.th.text: row.td.text for row in table.select("tbody tr")}
    assert numbers["Lĩnh vực 1"] == numbers["Lĩnh vực 2"] == "3"
    months = read(leader, BOARD).find(id="theo-thang").find_parent("table").select("tbody th")
    assert [months[0].text, months[-1].text, len(months)] == ["Tháng 5/2021", "Tháng 4/2022", 12]
    documents = read(leader, BOARD).find(id="theo-van-ban").find_parent("table").select("tbody th")
    assert documents[0].text == "77/UBND-NV"


def test_the_ten_overdue_longest_come_oldest_first(leader: Client) -> None:
    for days in range(12):
        make.task(due=DAY - datetime.timedelta(days=days), content=f"Trễ {days} ngày")
    rows = [row.text for row in read(leader, BOARD).select("ol.rows .what")]
    assert rows == [f"Trễ {days} ngày" for days in range(11, 1, -1)]


def test_the_trend_is_a_picture_beside_its_table(leader: Client) -> None:
    make.task()
    images = read(leader, BOARD).select("figure img")
    assert all(image["alt"] for image in images)
    answer = leader.get(images[1]["src"])
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert b"<script" not in answer.content
    assert "4/2022" in answer.content.decode()


def test_an_empty_district_has_an_empty_page(leader: Client) -> None:
    text = read(leader, BOARD).text
    assert "Không có việc nào quá hạn" in text
    assert leader.get(reverse("tracking_trend")).status_code == 200
