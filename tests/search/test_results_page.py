"""The results page, suggestions and the feed, as readers meet them."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from search.engines.base import EngineError
from search.engines.tantivy import TantivyEngine
from site_config.portal.models import User
from tests.factories.pages import content_page, directive, document_type
from tests.search.indexing import fresh_index

pytestmark = pytest.mark.django_db
MOST_QUERIES = 8


def get(client: Client, path: str = "/tim-kiem/", **data: Any) -> str:
    response = client.get(path, data)
    assert response.status_code == 200
    return response.content.decode()


def main(html: str) -> str:
    return html.partition("<main")[2].partition("</main>")[0]


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_hit_shows_number_type_date_and_marked_passage_that_opens_there(client: Client) -> None:
    directive(
        number="7193/QĐ-UBND",
        summary="Ban hành Kế hoạch tuyên truyền cải cách hành chính",
        issued_on=datetime.date(2021, 12, 20),
        body=[("article", {"number": "2", "title": "", "content": "<p>Giao Phòng Nội vụ theo dõi, đôn đốc.</p>"})],
    )
    fresh_index()
    html = main(get(client, q="don doc phong noi vu"))
    assert "1 kết quả" in text(html)
    assert "Quyết định" in html
    assert "7193/QĐ-UBND" in html
    assert "20/12/2021" in html
    assert "<mark>Phòng Nội vụ</mark>" in html
    assert re.search(r'<a href="[^"]*7193-qd-ubnd/#dieu-2">Điều 2</a>', html)


def test_markup_typed_or_stored_is_shown_as_text(client: Client) -> None:
    content_page("Trang <script>alert(1)</script> thử")
    fresh_index()
    html = main(get(client, q="<script>alert"))
    assert "<script>" not in html
    assert "&lt;<mark>script</mark>&gt;" in html


def test_facets_are_removable_and_work_without_script(client: Client) -> None:
    directive(number="1/QĐ-UBND", summary="Kế hoạch một")
    directive(number="2/KH-UBND", summary="Kế hoạch hai", document_type=document_type("KH"))
    directive(
        number="3/KH-UBND",
        summary="Kế hoạch ba",
        document_type=document_type("KH"),
        issued_on=datetime.date(2021, 5, 1),
    )
    fresh_index()
    html = main(get(client, q="kế hoạch", type="Kế hoạch", year="2021"))
    assert "1 kết quả" in text(html)
    assert "Kế hoạch ba" in text(html)
    assert re.search(r'<a href="\?q=k%E1%BA%BF\+ho%E1%BA%A1ch&amp;year=2021"[^>]*>Kế hoạch', html)
    assert re.search(r'name="type" value="Quyết định"(?! checked)', html) is None  # none of 2021
    assert re.search(r'name="year" value="2022"> 2022', html)


def test_numbered_pages_and_an_outdated_page_number(client: Client) -> None:
    for number in range(12):
        content_page(f"Thông báo số hiệu {number}")
    fresh_index()
    second = get(client, q="thông báo", trang="2")
    assert "trang 2 trên 2" in second
    assert second.count("<h2>") == 2
    assert "trang 1 trên 2" in get(client, q="thông báo", trang="99")
    assert "trang 1 trên 2" in get(client, q="thông báo", trang="x²")


def test_empty_result_says_what_was_understood_and_offers_ways_on(client: Client) -> None:
    fresh_index()
    html = main(get(client, q="không-hề-có xyz", type="Quyết định"))
    assert "0 kết quả" in text(html)
    assert "xyz" in text(html)
    assert 'href="/tim-kiem/"' in html
    assert "Xóa hết bộ lọc" in html


def test_page_is_kept_out_of_caches_and_robots(client: Client) -> None:
    fresh_index()
    response = client.get("/tim-kiem/", {"q": "x"})
    assert response["X-Robots-Tag"] == "noindex"
    assert "private" in response["Cache-Control"]
    assert 'name="robots" content="noindex"' in response.content.decode()


@pytest.mark.parametrize("q", ["\x00", '"' * 9_000, "đ" * 10_000, "%s%n{{ 7 }}", "' OR 1=1 --"])
def test_any_input_gets_a_page(client: Client, q: str) -> None:
    fresh_index()
    get(client, q=q, trang="-1", type="\x00")
    assert client.get("/tim-kiem/goi-y/", {"q": q}).status_code == 200
    assert client.get("/tim-kiem/atom.xml", {"q": q}).status_code == 200


def test_restricted_pages_show_nowhere_but_to_those_allowed(client: Client, each_engine: str) -> None:
    closed = directive(number="88/QĐ-UBND", summary="Phương án nội bộ", document_type=document_type("KH"))
    rule = PageViewRestriction.objects.create(page=closed, restriction_type="groups")
    group = Group.objects.create(name="Tổ nội bộ")
    rule.groups.add(group)
    directive(number="89/QĐ-UBND", summary="Phương án công khai")
    fresh_index()
    for query in ("phương án", "88/QĐ-UBND", "phuong an noi bo", ""):
        html = main(get(client, q=query))
        assert "Phương án nội bộ" not in text(html)
        assert "Kế hoạch" not in text(html.partition("<aside")[2].partition("</aside>")[0])
        assert "Phương án nội bộ" not in get(client, "/tim-kiem/goi-y/", q=query)
        assert "Phương án nội bộ" not in get(client, "/tim-kiem/atom.xml", q=query)
    user = User.objects.create_user(username="canbo-thu", password="x")
    client.force_login(user)
    assert "Phương án nội bộ" not in text(get(client, q="phương án"))
    user.groups.add(group)
    assert "Phương án nội bộ" in text(get(client, q="phương án"))
    assert "Phương án nội bộ" in text(get(client, "/tim-kiem/goi-y/", q="phương án n"))
    assert "Phương án nội bộ" not in get(client, "/tim-kiem/atom.xml", q="phương án")  # a feed is read by anybody


def test_suggestions_are_links(client: Client) -> None:
    directive(number="7193/QĐ-UBND", summary="Tuyên truyền cải cách")
    fresh_index()
    html = get(client, "/tim-kiem/goi-y/", q="tuyen tru")
    assert re.search(r'<a role="option"[^>]* href="[^"]*7193-qd-ubnd/">', html)
    assert get(client, "/tim-kiem/goi-y/", q="").strip() == ""


def test_feed_lists_the_newest_first(client: Client) -> None:
    directive(number="1/QĐ-UBND", summary="Cũ hơn", issued_on=datetime.date(2022, 1, 1))
    directive(number="2/QĐ-UBND", summary="Mới hơn", issued_on=datetime.date(2022, 5, 1))
    fresh_index()
    xml = get(client, "/tim-kiem/atom.xml")
    assert xml.index("Mới hơn") < xml.index("Cũ hơn")
    assert "http://testserver/" in xml


def test_resting_engine_gives_numbers_and_titles_only_of_what_the_reader_may_see(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    directive(number="7193/QĐ-UBND", summary="Kế hoạch tuyên truyền")
    closed = directive(number="7194/QĐ-UBND", summary="Kế hoạch nội bộ")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    directive(number="7195/QĐ-UBND", summary="Kế hoạch dự thảo", publish=False)

    def down(self: Any) -> Any:
        raise EngineError("disk")

    monkeypatch.setattr(TantivyEngine, "_searcher", down)
    for query in ("7193/QĐ-UBND", "kế hoạch", "7193 qd ubnd"):
        response = client.get("/tim-kiem/", {"q": query, "type": "Công văn"})
        html = main(response.content.decode())
        assert response.status_code == 503
        assert "Tìm kiếm đang tạm nghỉ" in html
        assert "Kế hoạch tuyên truyền" in html
        assert "nội bộ" not in html
        assert "dự thảo" not in html
    assert client.get("/tim-kiem/goi-y/", {"q": "kế"}).content.strip() == b""
    assert client.get("/tim-kiem/atom.xml").status_code == 503


def test_number_of_queries_does_not_grow_with_the_hits(client: Client, django_assert_max_num_queries: Any) -> None:
    for _ in range(3):
        directive()
    fresh_index()
    get(client, q="thử nghiệm")
    with django_assert_max_num_queries(MOST_QUERIES) as few:
        get(client, q="thử nghiệm")
    for _ in range(9):
        directive()
    fresh_index()
    get(client, q="thử nghiệm")  # draws the page's frame anew, after what was published
    with django_assert_max_num_queries(MOST_QUERIES) as many:
        get(client, q="thử nghiệm")
    assert len(few) == len(many)
