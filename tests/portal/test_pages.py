"""Every public page: it appears, it is light, it asks the database little, it is honest about what it doesn't know."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from directives.documents.models import ReformArea
from directives.reform.models import PlanItem, ReformPlanPage
from site_config.portal.models import PortalSettings
from tests.factories import pages as make
from tests.factories import tracking
from tests.factories.public import (
    article_block,
    every_block,
    full_directive,
    picture,
    propaganda_plan,
    reform_index,
    reform_plan,
)
from tests.factories.units import unit

PAGE_BYTES = 100 * 1024
QUERIES = 20
INLINE = re.compile(
    rb"<style|\sstyle=|\son[a-z]+=\"|<script(?! type=\"application/ld\+json\">)(?![^>]*\ssrc=)|javascript:",
    re.IGNORECASE,
)
ASSET = re.compile(r'(?:href|src)="/static/([^"]+\.(?:css|js))"')

FULL: dict[str, Callable[[], Page]] = {
    "home": lambda: (full_directive(), make.article(), make.home())[-1],
    "content": lambda: make.content_page(introduction="Văn phòng tiếp dân.", body=every_block()),
    "index": lambda: (full_directive(), make.directive_index())[-1],
    "directive": full_directive,
    "reform index": lambda: reform_plan().get_parent().specific,
    "reform plan": lambda: reform_plan(issued_by=make.directive(), introduction="Nâng chỉ số."),
    "propaganda index": lambda: propaganda_plan().get_parent().specific,
    "column": lambda: make.article(image=picture()).get_parent().specific,
    "article": lambda: make.article(image=picture(), author="Phòng Nội vụ", body=every_block()),
    "propaganda plan": propaganda_plan,
}
MINIMAL: dict[str, Callable[[], Page]] = {
    "home": make.home,
    "content": make.content_page,
    "index": make.directive_index,
    "directive": lambda: make.directive(body=[]),
    "reform index": reform_index,
    "reform plan": lambda: reform_plan(items=0),
    "propaganda index": make.propaganda_index,
    "column": make.column,
    "article": make.article,
    "propaganda plan": lambda: make.propaganda_plan(),
}


def html_of(client: Client, page: Page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", FULL)
@pytest.mark.parametrize("makers", [FULL, MINIMAL], ids=["full", "minimal"])
def test_every_page_type_appears_light_and_without_inline_code(
    client: Client, makers: dict[str, Callable[[], Page]], kind: str
) -> None:
    page = makers[kind]()
    response = client.get(page.get_url())
    assert response.status_code == 200
    assert not INLINE.findall(response.content)
    text = response.content.decode()
    assert text.count("<h1") == 1
    assert '<html lang="vi"' in text
    assets = {finders.find(name) for name in ASSET.findall(text)}
    assert len(assets) >= 5
    assert len(response.content) + sum(Path(asset).stat().st_size for asset in assets if asset) <= PAGE_BYTES


@pytest.mark.django_db
@pytest.mark.parametrize("kind", FULL)
def test_every_page_type_can_be_previewed_before_it_was_ever_saved(kind: str) -> None:
    page = FULL[kind]()
    parent = page.get_parent()
    # As the admin does for a page that isn't saved yet.
    draft = type(page)(title="Bản nháp", slug="ban-nhap", depth=page.depth, path=parent.get_last_child()._inc_path())
    draft.set_url_path(parent)
    response = draft.make_preview_request(preview_mode=draft.default_preview_mode)
    assert response.status_code == 200


def queries_of(client: Client, address: str) -> int:
    client.get(address)  # the addresses of sites and content types are kept in memory from then on
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.django_db
def test_lists_of_directives_ask_the_database_as_little_with_thirty_as_with_three(client: Client) -> None:
    def grow(count: int) -> None:
        for _ in range(count):
            page = make.directive(reform_areas=list(ReformArea.objects.all()[:1]))
            tracking.task(page=page)

    grow(3)
    addresses = ["/", make.directive_index().get_url()]
    few = [queries_of(client, address) for address in addresses]
    grow(27)
    many = [queries_of(client, address) for address in addresses]
    assert max(few + many) <= QUERIES
    assert many == few


@pytest.mark.django_db
def test_a_directive_asks_the_database_as_little_with_thirty_files_and_articles_as_with_three(client: Client) -> None:
    def asked(count: int) -> int:
        files = [make.document(f"tep-{count}-{n}.pdf", b"%PDF-1.4 " + bytes([n])) for n in range(count)]
        body = [article_block(n) for n in range(1, count + 1)]
        return queries_of(client, make.directive(files=files, body=body).get_url())

    few, many = asked(3), asked(30)
    assert few == many
    assert many <= QUERIES


@pytest.mark.django_db
def test_columns_with_pictures_and_plans_ask_the_database_a_constant_number_of_times(client: Client) -> None:
    column = make.column()
    few: list[int] = []
    plans = [reform_plan(items=3).get_url()]
    plans.append(plans[0])
    for round_ in range(2):
        for n in range(3 if round_ == 0 else 15):
            make.article(column, image=picture(f"anh-{round_}-{n}"))
        few.append(queries_of(client, column.get_url()))
    assert few[0] == few[1] <= QUERIES
    small = queries_of(client, plans[0])
    plan = ReformPlanPage.objects.get()
    lead = unit(code="NV")
    plan.items = [PlanItem(content=f"Việc {n}", lead_unit=lead, cooperating_units=[lead]) for n in range(30)]
    plan.save()
    assert queries_of(client, plans[0]) == small <= QUERIES


@pytest.mark.django_db
def test_a_directive_shows_its_facts_articles_and_files(client: Client) -> None:
    page = full_directive()
    text = html_of(client, page)
    for fact in (page.number, "15/3/2022", "Ủy ban nhân dân huyện Buôn Đôn", "Khẩn", "ke-hoach.pdf", "PDF", "Lưu: VT"):
        assert fact in text
    # Two articles «Điều 1», as in a decision with its regulation: each keeps an address of its own.
    for anchor in ("dieu-1", "dieu-2", "dieu-1-2"):
        assert text.count(f'id="{anchor}"') == 1
        assert f'href="#{anchor}"' in text


@pytest.mark.django_db
def test_the_second_page_of_a_list_says_so_and_keeps_the_filters(client: Client) -> None:
    for _ in range(21):
        make.directive()
    address = make.directive_index().get_url()
    first = client.get(address, {"loai": "quyet-dinh"}).content.decode()
    assert "loai=quyet-dinh&amp;trang=2" in first
    second = client.get(address, {"loai": "quyet-dinh", "trang": "2"}).content.decode()
    title = re.search(r"<title>(.*?)</title>", second, re.DOTALL)
    assert title
    assert "trang 2 trên 2" in title[1]
    assert 'aria-current="page"' in second


@pytest.mark.django_db
def test_a_quantity_that_nobody_counted_is_never_shown_as_zero(client: Client) -> None:
    text = html_of(client, propaganda_plan())
    assert "có thực hiện, chưa thống kê" in text
    assert "không có số liệu" in text
    assert "4.500 tờ" in text
    assert not re.search(r"<td[^>]*>\s*0\s*</td>", text)


@pytest.mark.django_db
def test_a_plan_does_not_name_the_restricted_document_that_issued_it(client: Client) -> None:
    issued_by = make.directive(summary="Chỉ dành cho nội bộ")
    plan = make.propaganda_plan(issued_by=issued_by)
    assert issued_by.citation in html_of(client, plan)
    make.restrict(issued_by)
    assert issued_by.number not in html_of(client, plan)


@pytest.mark.django_db
def test_the_demonstration_says_that_it_is_one_and_its_day(client: Client) -> None:
    assert "Dữ liệu minh họa" not in html_of(client, make.home())
    settings = PortalSettings.load()
    settings.demonstration, settings.shown_on = True, datetime.date(2022, 6, 30)
    settings.save()
    text = html_of(client, make.home())
    assert "Dữ liệu minh họa" in text
    assert "30/6/2022" in text


@pytest.mark.django_db
def test_lists_say_how_far_a_directive_is_carried_out(client: Client) -> None:
    page = make.directive()
    tracking.done(tracking.assignment(page=page), on=make.DAY)
    tracking.task(page=page, due=datetime.date(2022, 3, 20))
    tracking.portal_day(datetime.date(2022, 3, 25))
    for shown in (make.home(), make.directive_index()):
        text = html_of(client, shown)
        assert "1/2 nhiệm vụ xong" in text
        assert "1 đơn vị quá hạn" in text


@pytest.mark.django_db
def test_the_menu_marks_the_one_section_that_is_read(client: Client) -> None:
    reform = reform_index()
    reform.show_in_menus = True
    reform.save()
    article = make.article(make.column("cchc"))
    menu = html_of(client, article).split('<nav class="menu"')[1].split("</nav>")[0]
    assert menu.count("aria-current") == 1
    assert re.search(r'href="/tuyen-truyen/" aria-current', menu)


@pytest.mark.django_db
def test_plain_pages_outside_the_menu_stand_in_the_footer(client: Client) -> None:
    statement = make.content_page("Tuyên bố tiếp cận")
    footer = html_of(client, make.home()).split("<footer")[1]
    assert statement.get_url() in footer


@pytest.mark.django_db
def test_what_editors_type_is_shown_as_text(client: Client) -> None:
    page = make.directive(summary="Về <script>alert(1)</script> & <b>đậm</b>", body=[("legal_basis", "<img src=x>")])
    text = html_of(client, page)
    assert "<script>alert" not in text
    assert "<img src=x>" not in text
    assert "&lt;script&gt;alert(1)" in text
