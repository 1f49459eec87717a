"""Relations as editors enter them and readers follow them."""

import re
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from directives.documents.models import DirectivePage, DirectiveRelation
from directives.documents.relations.proposals import proposals_for
from directives.documents.relations.services import accept_proposals, resolve_arrivals
from search.models import IndexQueue
from tests.factories import pages
from tests.factories.relations import acting, day, publish
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ"


def text_of(client: Client, page: DirectivePage) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode()


def decree(**fields: Any) -> DirectivePage:
    government = unit(code="CP", name="Chính phủ", kind="other")
    values: dict[str, Any] = {"number": "30/2020/NĐ-CP", "issuer": government, "issued_on": day(3, 5, 2020)} | fields
    return pages.directive(**values)


def basis(text: str = f"Căn cứ {DECREE};") -> list[tuple[str, Any]]:
    return [("legal_basis", text), ("article", {"number": "1", "title": "", "content": "<p>Ban hành Quy chế.</p>"})]


# -- documents that arrive later -----------------------------------------------------------------


def test_a_cited_document_is_a_citation_until_it_arrives_and_a_link_afterwards(client: Client) -> None:
    page = acting("legal_basis", relation_target_number="30/2020/nđ-cp", relation_target_title=DECREE)
    before = text_of(client, page)
    assert DECREE in before
    assert "chưa có trên cổng" in before
    arrived = decree(publish=False)
    assert DirectiveRelation.objects.get().target is None  # a draft isn't there yet
    IndexQueue.objects.all().delete()
    publish(arrived)
    after = text_of(client, page)
    assert f'href="{arrived.get_url()}"' in after
    assert "chưa có trên cổng" not in after
    assert f"documents.directivepage:{arrived.pk}" in set(IndexQueue.objects.values_list("key", flat=True))


def test_publishing_an_older_draft_again_keeps_the_link(client: Client) -> None:
    page = acting("legal_basis", relation_target_number="30/2020/NĐ-CP")
    arrived = decree()
    page.get_latest_revision().publish()  # this revision knows only the citation
    assert f'href="{arrived.get_url()}"' in text_of(client, page)


def test_documents_imported_without_signals_are_resolved_together() -> None:
    acting("legal_basis", relation_target_number="30/2020/NĐ-CP")
    arrived = decree()
    DirectiveRelation.objects.update(target=None)
    assert resolve_arrivals(pages=[arrived, pages.directive()]) == 1
    assert DirectiveRelation.objects.get().target == arrived


def test_a_number_that_two_documents_share_is_never_guessed() -> None:
    mine = unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other")
    province = unit(code="DL", name="Ủy ban nhân dân tỉnh Đắk Lắk", kind="other")
    acting("implements", relation_target_number="50/QĐ-UBND", relation_target_year=2021)
    named = acting(
        "implements",
        relation_target_number="50/QĐ-UBND",
        relation_target_year=2021,
        relation_target_issuer="UBND tỉnh",
    )
    far = pages.directive(number="50/QĐ-UBND", issuer=province, issued_on=day(5, 1, 2021))
    pages.directive(number="50/QĐ-UBND", issuer=mine, issued_on=day(5, 1, 2020))
    assert DirectiveRelation.objects.get(page=named).target == far
    pages.directive(number="50/QĐ-UBND", issuer=mine, issued_on=day(6, 1, 2021))
    assert DirectiveRelation.objects.get(page=named).target == far


def test_a_row_must_name_a_document_in_a_number_that_can_be_read() -> None:
    page = pages.directive()
    for row in (
        DirectiveRelation(page=page, kind="related"),
        DirectiveRelation(page=page, kind="related", target=page),
        DirectiveRelation(page=page, kind="related", target_number="không số"),
        DirectiveRelation(page=page, kind="amends", target_number="1/QĐ-UBND", until=day(5, 1)),
    ):
        with pytest.raises(ValidationError):
            row.full_clean(exclude=["sort_order"])


def test_a_deleted_document_leaves_its_citation() -> None:
    arrived = decree()
    page = acting("legal_basis", arrived, relation_target_number="30/2020/NĐ-CP")
    arrived.delete()
    row = DirectiveRelation.objects.get(page=page)
    assert (row.target, row.cited) == (None, "30/2020/NĐ-CP")


# -- what readers see ---------------------------------------------------------------------------


def test_both_pages_say_the_same_with_articles_and_day(client: Client) -> None:
    old = pages.directive(summary="Quy định cũ")
    new = acting("amends", old, summary="Sửa đổi quy định", relation_articles="Điều 2", effective_on=day(4, 1))
    there, here = text_of(client, old), text_of(client, new)
    assert "Điều 2 được sửa đổi bởi" in there
    assert "sửa đổi Điều 2 của" in here
    for text in (there, here):
        assert "từ ngày 1/4/2022" in text
        assert f"so-sanh/?a={old.pk}&amp;b={new.pk}" in text


def test_the_parts_of_a_document_have_anchors_that_work_without_javascript(client: Client) -> None:
    old = pages.directive(body=basis())
    acting("replaces", old)
    text = text_of(client, old)
    for anchor in ("thuc-hien", "noi-dung-van-ban", "thuoc-tinh", "luoc-do", "lich-su", "lien-quan"):
        assert f'href="#{anchor}"' in text
        assert text.count(f'id="{anchor}"') == 1


def test_the_diagram_links_every_document_around_and_needs_no_inline_style(client: Client) -> None:
    page = acting("legal_basis", decree(), summary="Ở giữa")
    others = [acting(kind, page) for kind in ("amends", "guides", "corrects")]
    text = text_of(client, page)
    diagrams = re.findall(r"<svg class=\"diagram.*?</svg>", text, re.DOTALL)
    assert len(diagrams) == 2  # side by side for wide screens, one below the other for phones
    for drawn in diagrams:
        assert all(f'href="{other.get_url()}"' in drawn for other in others)
        assert "style=" not in drawn
        assert 'role="group" aria-label="Lược đồ' in drawn
        numbers = re.findall(r' (?:x|y|width|height)="([^"]*)"', drawn)
        assert all(number.isdigit() for number in numbers)  # no «1.030» in Vietnamese figures


def test_the_history_of_validity_is_in_order_and_tells_what_is_to_come(client: Client) -> None:
    page = pages.directive(issued_on=day(3, 1), effective_on=day(3, 10))
    acting("repeals", page, issued_on=day(4, 1), effective_on=day(1, 1, 2099))
    history = text_of(client, page).split('<ol class="timeline">')[1].split("</ol>")[0]
    days = re.findall(r'datetime="([^"]+)"', history)
    assert days == ["2022-03-01", "2022-03-10", "2099-01-01"]
    assert history.count("sắp tới") == 1


def test_a_much_cited_document_stays_small_and_lists_the_rest_apart(client: Client) -> None:
    law = decree()
    for n in range(15):
        acting("legal_basis", law, summary=f"Văn bản thứ {n:02d}")
    text = text_of(client, law)
    listed = text.split('id="lien-quan"')[1]
    assert listed.count("là căn cứ của") == 12
    address = reverse("relations:related", args=[law.pk, "legal-basis"])
    assert f'href="{address}"' in listed
    whole = client.get(address).content.decode()
    assert all(f"Văn bản thứ {n:02d}" in whole for n in range(15))
    assert client.get(reverse("relations:related", args=[law.pk, "khac"])).status_code == 404


def test_relations_cost_a_constant_number_of_queries(client: Client) -> None:
    def asked(count: int) -> int:
        page = pages.directive(body=basis("; ".join([f"Căn cứ {DECREE}"] * count)))
        for n in range(count):
            row = DirectiveRelation(kind="legal_basis", target=pages.directive(), sort_order=n)
            page.relations.add(row)
        page.save_revision().publish()
        for _ in range(count):
            acting("amends", page)
        client.get(page.get_url())
        with CaptureQueriesContext(connection) as queries:
            text_of(client, page)
        return len(queries)

    decree()
    few, many = asked(2), asked(9)
    assert few == many <= 20


# -- links in the text --------------------------------------------------------------------------


def test_the_text_links_documents_it_cites_also_when_they_arrive_later(client: Client) -> None:
    body = [
        ("legal_basis", f"Căn cứ {DECREE};"),
        ("article", {"number": "1", "title": "", "content": f"<p>Theo <b>Điều 5</b> {DECREE} & <i>2 < 3</i></p>"}),
        ("paragraph", "<p>Xem Quyết định số 99999/QĐ-UBND.</p>"),
        ("paragraph", f'<p><a href="https://vidu.vn/">{DECREE}</a></p>'),
    ]
    page = pages.directive(body=body)
    assert 'class="cited"' not in text_of(client, page)
    arrived = decree()
    text = text_of(client, page)
    assert text.count(f'<a class="cited" href="{arrived.get_url()}"') == 2
    assert f'<a href="https://vidu.vn/">{DECREE}</a>' in text  # the editor's own link stays
    assert "99999/QĐ-UBND" in text


def test_a_cited_article_is_opened_at_its_place(client: Client) -> None:
    arrived = decree()
    page = pages.directive(body=[("paragraph", f"<p>Thực hiện khoản 2 Điều 5 {DECREE}.</p>")])
    assert f'href="{arrived.get_url()}#dieu-5"' in text_of(client, page)


def test_linking_never_turns_text_into_markup(client: Client) -> None:
    decree()
    text = text_of(client, pages.directive(body=[("legal_basis", f"<img src=x> &amp; Căn cứ {DECREE} <script>")]))
    assert "<img src=x>" not in text
    assert "&lt;img src=x&gt; &amp;amp; " in text
    assert "&lt;script&gt;" in text


# -- what must not leak ------------------------------------------------------------------------


def test_nothing_of_a_restricted_document_shows_beside_public_ones(client: Client) -> None:
    secret = decree(summary="Chuyện nội bộ không công khai")
    address = secret.get_url()
    page = acting("legal_basis", secret, body=basis())
    back = acting("amends", page, summary="Sửa đổi nội bộ không công khai")
    assert address in text_of(client, page)
    pages.restrict(secret)
    pages.restrict(back)
    text = text_of(client, page)
    for hidden in (address, back.get_url(), "nội bộ không công khai", back.number):
        assert hidden not in text
    assert "Hết hiệu lực" not in text
    listed = client.get(reverse("relations:related", args=[page.pk, "amends"])).content.decode()
    assert "nội bộ không công khai" not in listed


@pytest.mark.parametrize("closed", ["restricted", "draft", "unpublished"])
def test_a_document_one_may_not_read_has_no_list_and_no_comparison(client: Client, closed: str) -> None:
    page = pages.directive(publish=closed != "draft", summary="Chuyện nội bộ", number="777/QĐ-UBND")
    other = pages.directive()
    if closed == "restricted":
        pages.restrict(page)
    elif closed == "unpublished":
        page.unpublish()
    assert client.get(reverse("relations:related", args=[page.pk, "amends"])).status_code == 404
    unknown = client.get(reverse("relations:compare"), {"a": "888/QĐ-UBND", "b": other.pk})
    for name in (str(page.pk), "777/QĐ-UBND", "quyet-dinh/2022/777-qd-ubnd"):
        response = client.get(reverse("relations:compare"), {"a": name, "b": other.pk})
        assert response.status_code == unknown.status_code == 404
        assert "Chuyện nội bộ" not in response.content.decode()


# -- proposals ----------------------------------------------------------------------------------


def editor() -> Any:
    return user("editor")


def test_documents_that_the_text_cites_are_proposed_once_and_accepted_into_a_draft(client: Client) -> None:
    arrived = decree()
    page = pages.directive(body=basis(f"Căn cứ {DECREE} và Luật Công nghệ thông tin ngày 29 tháng 6 năm 2006;"))
    client.force_login(editor())
    address = reverse("documents_propose_relations", args=[page.pk])
    shown = client.get(address).content.decode()
    assert arrived.citation in shown
    assert "Luật Công nghệ thông tin" in shown
    keys = re.findall(r'name="proposal" value="([^"]+)"', shown)
    response = client.post(address, {"proposal": keys})
    assert response.status_code == 302
    assert not page.relations.all().exists()  # nothing is public before publishing
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert {(row.kind, row.target) for row in draft.relations.all()} == {
        ("legal_basis", arrived),
        ("legal_basis", None),
    }
    assert proposals_for(draft) == []
    publish(page)
    assert page.relations.count() == 2


def test_the_edit_screen_shows_the_derived_validity_and_the_proposals(client: Client) -> None:
    page = pages.directive(body=basis())
    client.force_login(editor())
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Còn hiệu lực" in text
    assert "30/2020/NĐ-CP" in text
    assert reverse("documents_propose_relations", args=[page.pk]) in text


def test_who_may_not_edit_the_page_gets_no_proposals(client: Client) -> None:
    page = pages.directive(body=basis())
    stranger = user("unit_staff")
    client.force_login(stranger)
    for name in ("documents_propose_relations", "documents_compare_revisions"):
        assert client.get(reverse(name, args=[page.pk])).status_code in {302, 403}
    with pytest.raises(PermissionDenied):
        accept_proposals(page=page, proposals=proposals_for(page), by=stranger)
