"""The register's pages as editors and readers meet them."""

import datetime
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from directives.documents.models import DirectivePage
from directives.documents.numbers import parse_number
from directives.documents.services import folder_for
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

SAME_NUMBER = [
    "7193/QĐ-UBND",
    " 7193 / QĐ-UBND ",
    "07193/qđ-ubnd",
    "7193/QÐ-UBND",
    unicodedata.normalize("NFD", "7193/QĐ-UBND"),
]


@pytest.mark.parametrize("spelling", SAME_NUMBER)
def test_every_spelling_of_a_number_has_one_key(spelling: str) -> None:
    assert parse_number(spelling).key == parse_number("7193/QĐ-UBND").key


def test_a_year_in_the_number_belongs_to_it() -> None:
    parsed = parse_number("30/2020/NĐ-CP")
    assert (parsed.sequence, parsed.year, parsed.symbol) == (30, 2020, "NĐ-CP")
    assert parsed.key != parse_number("130/2020/NĐ-CP").key
    assert parse_number("5/qđ-UBND").official == "05/QĐ-UBND"


@pytest.mark.parametrize("wrong", ["", "abc", "12", "12/", "/QĐ-UBND", "QĐ-UBND 12"])
def test_a_number_without_sequence_or_symbol_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError, match="chưa đúng mẫu"):
        parse_number(wrong)


def test_a_draft_may_be_incomplete_but_publishing_demands_the_legal_fields() -> None:
    page = pages.directive(publish=False, number="", issued_on=None, summary="", signer="", document_type=None)
    DirectivePage.objects.filter(pk=page.pk).update(document_type=None)
    revision = DirectivePage.objects.get(pk=page.pk).save_revision(clean=False)
    with pytest.raises(ValidationError) as refused:
        revision.publish()
    assert {"number", "issued_on", "summary", "signer", "document_type"} <= set(refused.value.message_dict)
    page.refresh_from_db()
    assert not page.live


def test_a_number_that_exists_already_is_refused_with_the_title_of_the_other() -> None:
    first = pages.directive(number="15/QĐ-UBND", summary="Về việc thứ nhất")
    twin = pages.directive(number="015/qđ-ubnd", publish=False)
    with pytest.raises(ValidationError) as refused:
        twin.full_clean()
    assert "Về việc thứ nhất" in str(refused.value.message_dict["number"])
    other_issuer = pages.directive(number="15/QĐ-UBND", issuer=unit(code="DL", name="UBND tỉnh", kind="other"))
    next_year = pages.directive(number="15/QĐ-UBND", issued_on=datetime.date(2023, 1, 4))
    assert len({first.url, other_issuer.url, next_year.url}) == 3


def test_dates_in_the_wrong_order_are_refused() -> None:
    page = pages.directive(publish=False, effective_on=datetime.date(2022, 1, 1))
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "effective_on" in refused.value.message_dict


def test_text_is_stored_composed_and_a_nul_is_refused() -> None:
    page = pages.directive(
        summary=unicodedata.normalize("NFD", "Về việc đẩy mạnh cải cách"),
        body=[("paragraph", unicodedata.normalize("NFD", "<p>Thủ tục hành chính</p>"))],
    )
    page.refresh_from_db()
    assert page.summary == "Về việc đẩy mạnh cải cách"
    assert "Thủ tục hành chính" in page.body.render_as_block()
    page.summary = "Có ký tự\x00rỗng"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "NUL" in str(refused.value.message_dict["summary"])


def test_the_address_is_made_of_type_year_and_number_and_others_lead_to_it(client: Client) -> None:
    page = pages.directive(number="7193/QĐ-UBND", issued_on=datetime.date(2021, 12, 20))
    assert page.url == "/van-ban/quyet-dinh/2021/7193-qd-ubnd/"
    assert client.get(page.url).status_code == 200
    moved = client.get("/van-ban/2021/12/7193-qd-ubnd/")
    assert moved.status_code == 301
    assert moved["Location"] == page.url


def test_a_draft_has_no_public_address(client: Client) -> None:
    page = pages.directive(publish=False, number="9/QĐ-UBND")
    assert client.get(page.url or "/van-ban/2022/03/9-qd-ubnd/").status_code == 404


def test_the_index_filters_by_year_type_and_area_and_pages_through(client: Client) -> None:
    for n in range(1, 23):
        pages.directive(number=f"{n}/QĐ-UBND", summary=f"Việc số {n} trong năm")
    pages.directive(
        number="1/KH-UBND",
        document_type=pages.document_type("KH"),
        issued_on=datetime.date(2021, 5, 5),
        summary="Kế hoạch năm trước",
    )
    index = pages.directive_index()
    assert "Kế hoạch năm trước" in client.get(index.url + "2021/").content.decode()
    assert "Kế hoạch năm trước" not in client.get(index.url + "?nam=2022").content.decode()
    by_type = client.get(index.url + "?loai=ke-hoach").content.decode()
    assert "Kế hoạch năm trước" in by_type
    assert "Việc số 3 trong năm" not in by_type
    assert "trang=2" in client.get(index.url).content.decode()
    assert client.get(index.url + "?trang=999").status_code == 200
    assert client.get(index.url + "?trang=x&nam=20&loai=khong-co").status_code == 200


def test_the_index_asks_the_database_as_often_for_thirty_as_for_three(
    client: Client, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    pages.directive()
    client.get(pages.directive_index().url)
    for _ in range(30):
        pages.directive()
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(pages.directive_index().url)


def test_folders_are_made_once() -> None:
    index = pages.directive_index()
    first = folder_for(index=index, day=datetime.date(2022, 3, 1))
    again = folder_for(index=index, day=datetime.date(2022, 3, 31))
    assert first.pk == again.pk
    assert first.get_parent().slug == "2022"


def test_an_attachment_is_open_only_while_a_public_page_holds_it(client: Client) -> None:
    file = pages.document("ke-hoach.pdf")
    page = pages.directive(publish=False, files=[file])
    assert client.get(file.url).status_code == 404
    page.get_latest_revision().publish()
    assert client.get(file.url).status_code == 200
    page.refresh_from_db()
    page.unpublish()
    assert client.get(file.url).status_code == 404


def test_an_attachment_of_a_restricted_page_is_open_to_staff_and_nobody_else(client: Client) -> None:
    file = pages.document("noi-bo.pdf")
    page = pages.directive(files=[file])
    member = user(role="unit_staff")
    pages.restrict(page, member.groups.get())
    assert client.get(file.url).status_code == 404
    client.force_login(user(role="leader"))
    assert client.get(file.url).status_code == 404
    client.force_login(member)
    assert client.get(file.url).status_code == 200


def test_an_editor_starts_a_directive_in_this_months_folder(client: Client) -> None:
    pages.directive_index()
    client.force_login(user(role="editor"))
    response = client.get("/quan-tri/van-ban-moi/", follow=True)
    assert response.status_code == 200
    assert "trích yếu" in response.content.decode().lower()


def test_unit_staff_may_not_add_directives(client: Client) -> None:
    pages.directive_index()
    client.force_login(user(role="unit_staff"))
    assert client.get("/quan-tri/van-ban-moi/").status_code in {302, 403}
    assert DirectivePage.objects.count() == 0
