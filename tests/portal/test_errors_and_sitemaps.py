"""Addresses that belong to no page: errors, sitemaps, robots, health."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from lxml import etree
from wagtail.models import Page

from site_config.portal import sitemaps, views
from site_config.portal.models import PortalSettings
from site_config.portal.visibility import only_public
from tests.factories import pages as make


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("/van-ban/quyet-dinh/2021/7193-qd-ubnd/", "7193/QD-UBND"),
        ("/cu/30-2020-nd-cp", "30/2020/ND-CP"),
        ("/tin/cai-cach-hanh-chinh.html", "cai cach hanh chinh"),
        ("/cải-cách/", "cải cách"),
    ],
)
def test_a_lost_reader_finds_the_search_box_filled(client: Client, address: str, query: str) -> None:
    settings = PortalSettings.load()
    settings.phone = "0262 3789 000"
    settings.save()
    response = client.get(address, follow=True)
    assert response.status_code == 404
    text = response.content.decode()
    assert f'value="{query}"' in text
    assert "0262 3789 000" in text


@pytest.mark.django_db
def test_a_refused_reader_learns_who_may_see_it_and_where_to_sign_in(rf: RequestFactory) -> None:
    request = rf.get("/van-ban/noi-bo/?x=1")
    request.user = AnonymousUser()
    response = views.permission_denied(request)
    assert response.status_code == 403
    text = response.content.decode()
    assert "cán bộ, công chức" in text
    assert "?next=%2Fvan-ban%2Fnoi-bo%2F%3Fx%3D1" in text


def test_the_page_for_our_own_failures_needs_no_database(rf: RequestFactory) -> None:
    response = views.server_error(rf.get("/"))
    assert response.status_code == 500
    assert "Máy chủ gặp lỗi" in response.content.decode()


@pytest.mark.django_db
def test_sitemaps_name_what_is_public_and_nothing_else(client: Client) -> None:
    shown, hidden = make.content_page("Giới thiệu huyện"), make.content_page("Trang nội bộ")
    directive = make.directive()
    make.restrict(hidden)
    tree = client.get("/so-do-cong/").content.decode()
    assert shown.title in tree
    assert hidden.title not in tree
    found = _sitemap(client)
    assert shown.get_full_url() in found
    assert directive.get_full_url() in found
    assert hidden.get_full_url() not in found
    assert directive.get_parent().get_full_url() not in found  # a folder leads elsewhere


def _sitemap(client: Client) -> str:
    """Return every file of the sitemap, as its index names them."""
    index = etree.fromstring(b"".join(client.get("/sitemap.xml").streaming_content))
    assert index.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"
    files = [node.text.removeprefix("http://testserver") for node in index.iter("{*}loc")]
    read = [b"".join(client.get(file).streaming_content) for file in files]
    assert all(etree.fromstring(file).tag.endswith("urlset") for file in read)
    return b"".join(read).decode()


@pytest.mark.django_db
def test_the_sitemap_grows_by_files_of_a_bounded_size(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(sitemaps, "PAGES", 5)
    monkeypatch.setattr(sitemaps, "CHUNK", 2)
    made = [make.directive() for _ in range(12)]
    with django_assert_max_num_queries(6):
        index = b"".join(client.get("/sitemap.xml").streaming_content).decode()
    assert index.count("<sitemap>") >= 3
    assert index.count("<lastmod>") >= 2
    found = _sitemap(client)
    assert all(found.count(f"<loc>{page.get_full_url()}</loc>") == 1 for page in made)
    assert client.get("/sitemap-99999.xml").status_code == 404


@pytest.mark.django_db
def test_robots_are_kept_from_search_results_and_shown_the_sitemap(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /tim-kiem/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.django_db
def test_health_is_told_without_a_cache(client: Client) -> None:
    response = client.get("/suc-khoe/")
    assert response.status_code == 200
    told = response.json()
    assert told["database"] == "ok"
    assert told["index_queue"]["stopped"] == 0
    assert told["extraction"]["failed"] == 0
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.django_db
def test_public_pages_are_the_same_whether_asked_inside_the_query_or_before_it() -> None:
    column = make.column()
    hidden, shown = make.article(column), make.article()
    make.restrict(column)
    found = set(only_public(Page.objects.all()).values_list("pk", flat=True))
    assert found == set(Page.objects.live().public().values_list("pk", flat=True))
    assert shown.pk in found
    assert hidden.pk not in found
