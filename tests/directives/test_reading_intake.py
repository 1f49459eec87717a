"""«Thêm từ tệp»: from dropped files to drafts, and the look at the files before publishing."""

import datetime
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from directives.documents.intake.panel import CONFIRMED
from directives.documents.models import DirectivePage, IntakeFile
from search.document import registry
from search.extraction.service import process_batch
from site_config.demo.content.directives import DIRECTIVES
from site_config.demo.layout.files import attachment_file
from tests.factories import pages
from tests.factories.tracking import moment
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
SEED = next(seed for seed in DIRECTIVES if seed.attachment and seed.attachment.kind == "docx")
LIST = "documents_intake"


def district() -> Any:
    return unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other")


def editor(client: Client) -> Client:
    pages.directive_index()
    district()
    client.force_login(user("editor", is_staff=True))
    return client


def dropped(name: str = "ke-hoach.docx", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, attachment_file(SEED) if content is None else content)


def read_all() -> None:
    while process_batch(now=moment(datetime.date(2100, 1, 1)), limit=10):
        pass


def drop(client: Client, *files: SimpleUploadedFile) -> Any:
    return client.post(reverse(LIST), {"dropped": list(files)}, follow=True)


def test_a_dropped_file_is_read_checked_and_becomes_a_draft(client: Client) -> None:
    editor(client)
    assert "đang chờ đọc chữ" in drop(client, dropped()).content.decode()
    read_all()
    file = IntakeFile.objects.get()
    listed = client.get(reverse(LIST)).content.decode()
    assert SEED.number in listed
    shown = client.get(reverse("documents_intake_review", args=[file.pk]))
    form = shown.context["form"]
    assert "dòng 2" in form.fields["number"].help_text
    data = {name: form[name].value() for name in form.fields}
    data["issued_on"] = data["issued_on"].strftime("%d/%m/%Y")
    data = {name: getattr(value, "pk", value) or "" for name, value in data.items()}
    done = client.post(reverse("documents_intake_review", args=[file.pk]), data)
    page = DirectivePage.objects.get()
    assert done.status_code == 302
    assert not page.live
    assert (page.number, page.issuer, page.issued_on, page.signer) == (
        SEED.number, district(), SEED.issued_on, SEED.signer,
    )  # fmt: skip
    assert [row.document for row in page.attachments.all()] == [file.document]
    assert page.get_parent().slug == f"{SEED.issued_on.month:02d}"
    assert not IntakeFile.objects.waiting().exists()


def test_one_bad_file_never_stops_the_others(client: Client) -> None:
    answer = drop(editor(client), dropped(), dropped("hong.pdf", b"khong phai pdf"), dropped("ban-sao.docx"))
    text = answer.content.decode()
    assert IntakeFile.objects.count() == 1
    assert "hong.pdf" in text
    assert "đã có trong danh sách chờ" in text
    assert "Đã nhận 1 tệp" in text


def test_many_files_become_drafts_at_once_and_never_twice(client: Client) -> None:
    editor(client)
    others = [seed for seed in DIRECTIVES if seed.attachment][:3]
    drop(client, *(dropped(f"{n}.{seed.attachment.kind}", attachment_file(seed)) for n, seed in enumerate(others)))  # type: ignore[union-attr]
    read_all()
    ids = list(IntakeFile.objects.values_list("pk", flat=True))
    client.post(reverse("documents_intake_act"), {"file": ids, "act": "accept"})
    again = client.post(reverse("documents_intake_act"), {"file": ids, "act": "accept"}, follow=True)
    assert "Chưa chọn tệp nào" in again.content.decode()
    assert sorted(DirectivePage.objects.values_list("number", flat=True)) == sorted(seed.number for seed in others)


def test_a_number_the_portal_has_already_is_said_at_its_field(client: Client) -> None:
    editor(client)
    pages.directive(number=SEED.number, issued_on=SEED.issued_on, issuer=district(), summary="Bản đã có")
    drop(client, dropped())
    file = IntakeFile.objects.get()
    data = {"number": SEED.number, "issuer": district().pk, "issued_on": SEED.issued_on.strftime("%d/%m/%Y")}
    answer = client.post(reverse("documents_intake_review", args=[file.pk]), data)
    assert "Bản đã có" in str(answer.context["form"].errors["number"])
    assert DirectivePage.objects.count() == 1


def test_put_aside_keeps_the_file(client: Client) -> None:
    drop(editor(client), dropped())
    file = IntakeFile.objects.get()
    client.post(reverse("documents_intake_act"), {"file": [file.pk], "act": "put_aside"})
    assert not IntakeFile.objects.exists()
    assert type(file.document).objects.filter(pk=file.document_id).exists()


@pytest.mark.parametrize("role", ["unit_staff", "leader", ""])
def test_only_those_who_may_add_directives_come_here(client: Client, role: str) -> None:
    pages.directive_index()
    file = IntakeFile.objects.create(document=pages.document(), uploaded_at=moment(datetime.date(2022, 3, 1)))
    client.force_login(user(role, is_staff=True))
    for name, args in ((LIST, []), ("documents_intake_review", [file.pk])):
        assert client.get(reverse(name, args=args)).status_code in {302, 403}
    assert client.post(reverse("documents_intake_act"), {"file": [file.pk], "act": "put_aside"}).status_code in {
        302,
        403,
    }
    assert IntakeFile.objects.count() == 1


def publish(client: Client, page: DirectivePage, **more: str) -> Any:
    """Open the edit screen, press «Xuất bản», return the answer after redirects."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(address).content.decode()
    data = (
        form_data(html) | {"body-count": "0", "action-publish": "action-publish"} | more
    )  # the body is built by script
    return client.post(address, data, follow=True)


def form_data(html: str) -> dict[str, str]:
    """Return the fields of the page's form as a browser would send them."""
    from lxml import html as reader

    form = reader.fromstring(html).get_element_by_id("w-editor-form", None)
    if form is None:
        form = next(f for f in reader.fromstring(html).forms if "page-edit-form" in (f.get("id") or ""))
    return {name: str(value or "") for name, value in form.form_values()}


@pytest.mark.parametrize("wrong", [True, False])
def test_a_file_that_says_another_number_stops_publishing_until_confirmed(client: Client, wrong: bool) -> None:
    editor(client)
    stored = pages.document("van-ban.docx", attachment_file(SEED))
    read_all()
    page = pages.directive(
        number="999/KH-UBND" if wrong else SEED.number,
        document_type=pages.document_type("KH"),
        issuer=district(),
        issued_on=SEED.issued_on,
        signer=SEED.signer,
        files=[stored],
        publish=False,
    )
    answer = publish(client, page)
    page.refresh_from_db()
    assert page.live is not wrong
    if wrong:
        text = answer.content.decode()
        assert "Chưa xuất bản, bản nháp đã lưu" in text
        assert re.search(r"biểu mẫu ghi «999/KH-UBND», tệp ghi «" + re.escape(SEED.number), text)
        publish(client, page, **{CONFIRMED: "1"})
        page.refresh_from_db()
        assert page.live


# -- the text of a file, opened at its article ------------------------------------------------------


def published_with_file() -> DirectivePage:
    stored = pages.document("quyet-dinh.txt.docx", attachment_file(WITH_ARTICLES))
    page = pages.directive(files=[stored])
    read_all()
    return page


WITH_ARTICLES = next(
    seed for seed in DIRECTIVES if seed.attachment and seed.attachment.kind == "docx" and seed.document_type == "QĐ"
)


def test_a_files_text_is_shown_with_its_articles(client: Client) -> None:
    page = published_with_file()
    document = page.attachments.get().document
    text = client.get(reverse("filetext:read", args=[document.pk])).content.decode()
    assert 'id="dieu-1"' in text
    assert 'href="#dieu-2"' in text
    assert page.get_url() in text
    assert reverse("filetext:read", args=[document.pk]) in client.get(page.get_url()).content.decode()


def test_a_drafts_file_stays_closed(client: Client) -> None:
    stored = pages.document("mat.docx", attachment_file(WITH_ARTICLES))
    pages.directive(files=[stored], publish=False)
    read_all()
    assert client.get(reverse("filetext:read", args=[stored.pk])).status_code == 404


def test_hits_in_files_lead_to_the_article() -> None:
    page = published_with_file()
    document = page.attachments.get().document
    (offered,) = registry.adapter("documents.directivepage").documents([page])  # type: ignore[union-attr]
    addresses = [passage.url_suffix for passage in offered.attachments]
    assert f"{reverse('filetext:read', args=[document.pk])}#dieu-1" in addresses
    assert any(passage.label.endswith("Điều 1") for passage in offered.attachments)
