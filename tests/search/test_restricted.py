"""A restricted document never shows: on every address of search, to everybody who may not read it, on every engine."""

import io
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from search.spelling.store import corrector
from site_config.portal.models import User
from tests.factories.pages import directive, document_type
from tests.search.indexing import fresh_index, work

pytestmark = pytest.mark.django_db
SECRET = "Phương án khoanh vùng zuxiniva"  # a word that stands nowhere else
TYPED = ["", "phương án", "phuong an khoanh vung", "88/KH-UBND", "zuxiniva", "khoanh vùng zuxinivo", "phương án -công"]
PLACES = ["/tim-kiem/", "/tim-kiem/goi-y/", "/tim-kiem/atom.xml", "/tim-kiem/ket-qua.csv", "/tim-kiem/ket-qua.xlsx"]


@pytest.fixture
def neighbour(each_engine: str) -> Any:
    """Return a public document; a restricted one of its own type and number is like it in every word."""
    closed = directive(number="88/KH-UBND", summary=SECRET, document_type=document_type("KH"))
    rule = PageViewRestriction.objects.create(page=closed, restriction_type="groups")
    rule.groups.add(Group.objects.create(name="Tổ nội bộ"))
    shown = directive(number="89/QĐ-UBND", summary="Phương án khoanh vùng công khai")
    fresh_index()
    work()  # the lexicon of corrections too
    return shown


def answer(client: Client, place: str, **data: Any) -> str:
    """Return everything that an address sends, as text."""
    response = client.get(place, data)
    assert response.status_code == 200, place
    sent = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    if not place.endswith(".xlsx"):
        return str(sent.decode())
    rows = load_workbook(io.BytesIO(sent)).active.iter_rows(values_only=True)  # type: ignore[union-attr]
    return "\n".join(str(cell) for row in rows for cell in row)


def member(*groups: str) -> User:
    user = User.objects.create_user(username=f"nguoi-{len(groups)}", password="x")
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


@pytest.mark.parametrize("signed_in", [False, True], ids=["everybody", "signed in, not of the group"])
def test_it_is_nowhere(client: Client, neighbour: Any, signed_in: bool) -> None:
    if signed_in:
        client.force_login(member())
    for place in PLACES:
        for typed in TYPED:
            sent = answer(client, place, q=typed)
            told = sent.replace(typed, "") if typed else sent
            for word in ("zuxiniva", "88-kh-ubnd", "88/KH-UBND"):
                assert word not in re.sub(r'value="[^"]*"|\?q=[^"<>]*', "", told), (place, typed, word)
    assert "zuxiniva" not in client.get(neighbour.get_url()).content.decode()  # similar documents


def test_it_is_not_counted(client: Client, neighbour: Any) -> None:
    html = answer(client, "/tim-kiem/", q="phương án")
    assert "1 kết quả" in html
    panel = html.partition("<aside")[2].partition("</aside>")[0]
    assert 'value="Kế hoạch"' not in panel
    assert "0 kết quả" in answer(client, "/tim-kiem/", q="phương án", type="Kế hoạch")


def test_its_words_are_no_correction(neighbour: Any) -> None:
    known = corrector()
    assert known is not None
    assert known.lexicon.count("khoanh") == 1  # of the public one
    assert known.lexicon.count("zuxiniva") == 0


def test_those_allowed_find_it_everywhere_but_in_the_feed(client: Client, neighbour: Any) -> None:
    client.force_login(member("Tổ nội bộ"))
    for place in PLACES:
        sent = answer(client, place, q="khoanh vùng zuxiniva")
        shown = "88-kh-ubnd" in sent or "88/KH-UBND" in sent
        assert shown is (place != "/tim-kiem/atom.xml"), place  # a feed is read by anybody
    assert "zuxiniva" in client.get(neighbour.get_url()).content.decode()
