"""Channels and results: sums by channel and unit, «done, not counted» is no number, columns count themselves."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from directives.reform.enums import FigureState
from directives.reform.indicators import scope_of
from directives.reform.periods import parse_period
from directives.units.enums import Role
from propaganda.counting import lines
from propaganda.models import Channel
from tests.factories import pages as make
from tests.factories.public import channel_result, propaganda_plan
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)


def figures(**fields: Any) -> dict[str, Any]:
    return {line.code: line.figure for line in lines(scope_of(parse_period("2022H1"), on=DAY, **fields))}


def test_quantities_are_summed_by_channel_within_the_period_and_by_unit() -> None:
    channel_result("leaflet", 4000, unit=unit("A"))
    channel_result("leaflet", 500, unit=unit("B"))
    channel_result("leaflet", 999, held_on=datetime.date(2022, 7, 1))
    channel_result("leaflet", 111, is_public=False)
    assert figures()["leaflet"].value == 4500
    assert figures(unit=unit("B"))["leaflet"].value == 500


def test_done_but_not_counted_is_said_and_what_was_not_done_has_no_figure() -> None:
    channel_result("conference", None)
    assert figures()["conference"].state == FigureState.DONE_UNCOUNTED
    assert figures()["contest"].state == FigureState.NO_DATA
    with pytest.raises(ValidationError, match="để trống"):
        channel_result("conference", 0)


def test_special_pages_count_themselves() -> None:
    column = make.column()
    make.article(column, published_on=datetime.date(2022, 3, 1))
    make.article(column, published_on=datetime.date(2022, 4, 1))
    make.article(make.column(), published_on=datetime.date(2021, 3, 1))
    assert figures()["special-page"].value == 1
    with pytest.raises(ValidationError, match="tự đếm"):
        channel_result("special-page", 3)


def test_the_list_behind_a_channels_number(client: Client) -> None:
    channel_result("panel", 350, title="Pano tại trung tâm huyện")
    page = client.get(reverse("reform:records", args=["2022H1", "propaganda:panel"])).content.decode()
    assert "Pano tại trung tâm huyện" in page
    assert "350 m²" in page


def test_the_plans_page_shows_planned_beside_achieved_and_by_unit(client: Client) -> None:
    page = propaganda_plan()
    tables = BeautifulSoup(client.get(page.url).content, "html.parser").select("main table")
    assert "50 %" in tables[0].get_text(" ").replace("\xa0", " ")
    assert "2 lượt" in tables[1].get_text(" ")


def test_an_administrator_adds_a_channel_without_code(client: Client) -> None:
    client.force_login(user(role=Role.ADMINISTRATOR, at=unit()))
    sent = {"code": "zalo", "name": "Nhóm Zalo của xã", "measure": "bài", "counted_by": "results", "position": 90}
    assert client.post(reverse("channel:add"), {**sent, "is_active": "on"}).status_code == 302
    assert Channel.objects.get(code="zalo").name == "Nhóm Zalo của xã"
    assert "zalo" in figures()
