"""Addresses of documents last: what was cited, bookmarked or indexed leads to the document for good."""

import datetime
from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry

from directives.documents.models import DirectivePage
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

OLD = "/van-ban/quyet-dinh/2022/15-qd-ubnd/"


def corrected(page: DirectivePage, **fields: object) -> DirectivePage:
    """Return ``page`` published anew with other fields, as an editor corrects it."""
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    page.refresh_from_db()
    return page


def leads(client: Client, address: str) -> str:
    """Return where the address leads for good, "" when nowhere."""
    response = client.get(address)
    return response["Location"] if response.status_code == 301 else ""


@pytest.mark.parametrize(
    ("field", "value", "new"),
    [
        ("number", "16/QĐ-UBND", "/van-ban/quyet-dinh/2022/16-qd-ubnd/"),
        ("issued_on", datetime.date(2021, 3, 15), "/van-ban/quyet-dinh/2021/15-qd-ubnd/"),
        ("document_type", "KH", "/van-ban/ke-hoach/2022/15-qd-ubnd/"),
    ],
)
def test_a_corrected_document_is_found_at_its_old_address(client: Client, field: str, value: object, new: str) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    corrected(page, **{field: pages.document_type("KH") if field == "document_type" else value})
    assert page.url == new
    assert leads(client, OLD) == new
    assert leads(client, OLD + "?in=1") == new + "?in=1"
    assert client.get(new).status_code == 200


def test_every_address_of_a_document_leads_straight_to_the_present_one(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    for number in ("16/QĐ-UBND", "17/QĐ-UBND", "18/QĐ-UBND"):
        corrected(page, number=number)
    for sequence in (15, 16, 17):
        assert leads(client, f"/van-ban/quyet-dinh/2022/{sequence}-qd-ubnd/") == page.url


def test_going_back_to_an_old_address_makes_no_loop(client: Client) -> None:
    page = corrected(corrected(pages.directive(number="15/QĐ-UBND"), number="16/QĐ-UBND"), number="15/QĐ-UBND")
    assert client.get(OLD).status_code == 200
    assert leads(client, "/van-ban/quyet-dinh/2022/16-qd-ubnd/") == page.url


def test_an_address_taken_by_a_new_document_belongs_to_that_document(client: Client) -> None:
    first = corrected(pages.directive(number="15/QĐ-UBND"), number="16/QĐ-UBND")
    second = pages.directive(number="15/QĐ-UBND", summary="Văn bản mang số 15 sau này")
    assert "Văn bản mang số 15 sau này" in client.get(OLD).content.decode()
    corrected(second, number="20/QĐ-UBND")
    assert leads(client, OLD) == second.url != first.url
    second.delete()
    assert client.get(OLD).status_code == 404  # never a document that isn't meant


def test_an_old_address_tells_nothing_of_a_document_the_reader_may_not_see(client: Client) -> None:
    page = corrected(pages.directive(number="15/QĐ-UBND"), number="16/QĐ-UBND")
    member = user(role="unit_staff")
    restriction = pages.restrict(page, member.groups.get())
    assert client.get(OLD).status_code == 404
    client.force_login(member)
    assert leads(client, OLD) == page.url
    client.logout()
    restriction.delete()
    page.unpublish()
    assert client.get(OLD).status_code == 404
    assert client.get("/van-ban/quyet-dinh/2022/16-qd-ubnd/").status_code == 404


def test_a_document_taken_down_and_published_with_another_number_keeps_its_old_address(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    page.unpublish()
    corrected(page, number="16/QĐ-UBND")
    assert leads(client, OLD) == page.url


def test_the_second_of_two_issuers_keeps_its_address_when_the_first_is_taken_down(client: Client) -> None:
    first = pages.directive(number="15/QĐ-UBND")
    second = pages.directive(number="15/QĐ-UBND", issuer=unit(code="DL", name="UBND tỉnh", kind="other"))
    address = second.url
    first.unpublish()
    assert corrected(second, summary="Trích yếu sửa lại").url == address


def test_the_change_stands_in_the_documents_history_with_who_made_it(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    corrected(page, number="16/QĐ-UBND")
    entry = PageLogEntry.objects.get(action="documents.address", page=page.pk)
    assert entry.data == {"old": "quyet-dinh/2022/15-qd-ubnd", "new": "quyet-dinh/2022/16-qd-ubnd"}
    assert "15-qd-ubnd" in str(entry.formatter.format_message(entry))


def test_a_renamed_index_takes_all_its_documents_along_with_one_row(
    client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    documents = [pages.directive(number="15/QĐ-UBND"), pages.directive(number="16/QĐ-UBND")]
    hidden = pages.directive(number="17/QĐ-UBND")
    pages.restrict(hidden)
    index = pages.directive_index()
    index.slug = "cong-bao"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()
    assert Redirect.objects.count() == 1
    assert leads(client, "/van-ban/") == "/cong-bao/"
    for page in documents:
        page.refresh_from_db()
        assert leads(client, page.url.replace("cong-bao", "van-ban")) == page.url
    assert client.get("/van-ban/quyet-dinh/2022/17-qd-ubnd/").status_code == 404
    assert client.get("/van-ban/quyet-dinh/2022/99-qd-ubnd/").status_code == 404


def test_other_pages_keep_their_old_address_too(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    page = pages.content_page("Giới thiệu")
    page.slug = "gioi-thieu-huyen"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert leads(client, "/gioi-thieu/") == "/gioi-thieu-huyen/"
