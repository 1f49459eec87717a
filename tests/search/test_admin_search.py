"""One index for everybody: the admin's searches and choosers, Page.objects.search(), and the report on the queue."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from modelsearch.query import MATCH_ALL, Phrase, PlainText
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search.engines.base import EngineError
from search.engines.tantivy import TantivyEngine
from search.models import MAX_ATTEMPTS, Heartbeat, IndexQueue
from site_config.portal.models import ContentPage, Image, User
from tests.factories.pages import content_page, directive, document
from tests.search.indexing import fresh_index, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser(username="quantri-thu", password="x"))
    return client


def pages(text: Any, queryset: Any = None, **options: Any) -> list[str]:
    found = (Page.objects.all() if queryset is None else queryset).search(text, **options)
    return [page.title for page in found]


def test_pages_are_found_without_marks_and_filtered_by_the_database() -> None:
    live, draft = content_page("Công tác chỉ đạo"), content_page("Chỉ đạo điều hành")
    draft.unpublish()
    fresh_index()
    assert set(pages("chi dao")) == {"Công tác chỉ đạo", "Chỉ đạo điều hành"}
    assert pages("chi dao", Page.objects.live()) == ["Công tác chỉ đạo"]
    assert pages("chi dao", ContentPage.objects.filter(pk=draft.pk)) == ["Chỉ đạo điều hành"]
    assert pages("chi dao", Page.objects.filter(slug=live.slug)) == ["Công tác chỉ đạo"]


def test_queries_of_other_kinds() -> None:
    content_page("Một cửa điện tử")
    content_page("Cửa hàng số một")
    fresh_index()
    assert pages(Phrase("một cửa")) == ["Một cửa điện tử"]
    assert pages(PlainText("một cửa") & ~PlainText("hàng")) == ["Một cửa điện tử"]
    assert set(pages(PlainText("hàng") | PlainText("điện tử"))) == {"Một cửa điện tử", "Cửa hàng số một"}
    assert len(pages(MATCH_ALL, ContentPage.objects.all())) == 2
    assert pages("") == []


def test_count_slices_and_order() -> None:
    for number in (3, 1, 2):
        content_page(f"Thông báo {number}")
    fresh_index()
    found = Page.objects.order_by("title").search("thong bao", order_by_relevance=False)
    assert found.count() == 3
    assert [page.title for page in found[1:3]] == ["Thông báo 2", "Thông báo 3"]
    assert found[0].title == "Thông báo 1"


def test_autocomplete_continues_the_last_word() -> None:
    content_page("Hướng dẫn nộp hồ sơ")
    fresh_index()
    assert [page.title for page in Page.objects.autocomplete("huong d")] == ["Hướng dẫn nộp hồ sơ"]
    assert [page.title for page in Page.objects.autocomplete("ướng")] == []


def test_files_pictures_and_accounts_are_found() -> None:
    document(title="Mẫu đơn đề nghị")
    Image.objects.create(title="Lễ khai mạc", file=get_test_image_file())
    User.objects.create_user(username="ngocanh", password="x", full_name="Ngọc Ánh")
    work()
    fresh_index()
    backend = get_search_backend()
    for text, model in (("mau don", document().__class__), ("le khai mac", Image)):
        assert len(backend.search(text, model)) == 1, text
        assert len(backend.autocomplete(text, model)) == 1, text


def test_admin_search_and_chooser(staff: Client) -> None:
    directive(number="50/CT-UBND", summary="Tăng cường chỉ đạo cải cách hành chính")
    fresh_index()
    for path in ("/quan-tri/pages/search/", "/quan-tri/choose-page/search/"):
        html = staff.get(path, {"q": "chi dao cai cach"}).content.decode()
        assert "Tăng cường chỉ đạo cải cách hành chính" in html, path


def test_update_index_rebuilds() -> None:
    content_page("Trang cần tìm")
    fresh_index()
    IndexQueue.objects.all().delete()
    content_page("Trang mới thêm")
    IndexQueue.objects.all().delete()
    call_command("update_index", verbosity=0)
    assert pages("trang moi them") == ["Trang mới thêm"]


def test_resting_engine_leaves_the_admin_a_search_by_the_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    content_page("Công tác chỉ đạo")

    def down(self: Any) -> Any:
        raise EngineError("disk")

    monkeypatch.setattr(TantivyEngine, "_searcher", down)
    assert pages("chỉ đạo") == ["Công tác chỉ đạo"]


def test_report_shows_what_stopped_and_retries_it(staff: Client) -> None:
    fresh_index()
    IndexQueue.objects.all().delete()
    row = IndexQueue.objects.create(
        key="portal.contentpage:1", enqueued_at=timezone.now(), attempts=MAX_ATTEMPTS, last_reason="hỏng <b>"
    )
    html = staff.get("/quan-tri/bao-cao/tim-kiem/").content.decode()
    assert "hỏng &lt;b&gt;" in html
    assert "Tiến trình nền không chạy" in html
    assert staff.post("/quan-tri/bao-cao/tim-kiem/").status_code == 302
    row.refresh_from_db()
    assert row.attempts == 0
    Heartbeat.objects.create(name="worker", last_run=timezone.now())
    assert "Tiến trình nền không chạy" not in staff.get("/quan-tri/bao-cao/tim-kiem/").content.decode()


def test_report_is_closed_to_others(client: Client) -> None:
    client.force_login(User.objects.create_user(username="canbo-x", password="x"))
    assert client.get("/quan-tri/bao-cao/tim-kiem/").status_code in (302, 403)
    assert client.post("/quan-tri/bao-cao/tim-kiem/").status_code in (302, 403)
