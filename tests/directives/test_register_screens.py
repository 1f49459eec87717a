"""Registers as records clerks meet them: screens, print, Excel."""

import datetime
import io
from typing import Any

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from directives.documents.models import DocumentType, RegisterBook, RegisterEntry
from directives.documents.registers.entries import Columns
from directives.documents.registers.finding import find_entries
from directives.documents.registers.services import register_incoming, register_outgoing
from tests.factories import pages
from tests.factories.tracking import moment, portal_day
from tests.factories.units import superuser, unit, user

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2022, 3, 15)
NOW = moment(TODAY)


@pytest.fixture(autouse=True)
def _today() -> None:
    portal_day(TODAY)


def signed_in(person: Any) -> Client:
    """Return a browser of this person."""
    client = Client()
    client.force_login(person)
    return client


def district() -> Any:
    """Return the district's committee, under the province's."""
    province = unit(code="DL", name="Ủy ban nhân dân tỉnh Đắk Lắk", kind="other")
    return unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other", parent=province)


def outgoing(summary: str = "Về việc kiểm tra", slug: str = "quyet-dinh", **columns: Any) -> RegisterEntry:
    """Return a line in the book of outgoing documents."""
    return register_outgoing(
        unit=district(),
        document_type=DocumentType.objects.get(slug=slug),
        dated_on=TODAY,
        columns=Columns(summary=summary, **({"signer": "Nguyễn Văn A"} | columns)),
        by=user("editor"),
        now=NOW,
    )


def incoming(number: str, summary: str = "Về việc báo cáo", **columns: Any) -> RegisterEntry:
    """Return a line in the book of incoming documents."""
    return register_incoming(
        unit=district(),
        received_on=TODAY,
        number=number,
        dated_on=datetime.date(2022, 3, 1),
        columns=Columns(summary=summary, **({"author": "Sở Nội vụ"} | columns)),
        by=user("editor"),
        now=NOW,
    )


def read(client: Client, address: str) -> BeautifulSoup:
    """Return the page at ``address``."""
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def every_address() -> list[str]:
    """Return one address of each screen."""
    entry, draft = outgoing(), pages.directive(publish=False, number="")
    book = entry.book_id
    return [
        reverse("registers_books"),
        reverse("registers_open"),
        reverse("registers_outgoing"),
        reverse("registers_incoming"),
        reverse("registers_take", args=[draft.pk]),
        reverse("registers_entry", args=[entry.pk]),
        reverse("registers_book", args=[book]),
        reverse("registers_print", args=[book]),
        reverse("registers_excel", args=[book]),
    ]


def test_clerks_open_every_screen_and_others_none() -> None:
    addresses = every_address()
    for person in (user("editor"), user("coordinator"), user("administrator"), superuser()):
        client = signed_in(person)
        assert {client.get(address).status_code for address in addresses} == {200}
        assert reverse("registers_books") in client.get(reverse("wagtailadmin_home")).content.decode()
    for person in (user("unit_staff"), user("unit_head"), user("leader"), user()):
        client = signed_in(person)
        assert {client.get(address).status_code for address in addresses} <= {302, 403}
        assert {client.post(address).status_code for address in addresses} <= {302, 403, 405}
    assert RegisterEntry.objects.count() == 1


def test_an_editor_takes_the_number_from_the_edit_screen() -> None:
    client, draft = signed_in(user("editor")), pages.directive(publish=False, number="", issued_on=None)
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    take = read(client, edit).find("a", string="Lấy số")["href"]
    form = read(client, take)
    assert "QĐ-UBND" in form.text
    assert form.find("input", {"name": "dated_on"})["value"] == "2022-03-15"
    answer = client.post(take, {"dated_on": "2022-03-14"}, follow=True)
    assert "01/QĐ-UBND" in answer.content.decode()
    screen = BeautifulSoup(answer.content, "html.parser")
    assert screen.find("input", {"name": "number"})["value"] == "01/QĐ-UBND"
    assert "2022" in screen.find("input", {"name": "issued_on"})["value"]
    client.post(take, {"dated_on": "2022-03-14"})
    assert RegisterEntry.objects.count() == 1


def test_a_coordinator_who_edits_no_pages_takes_a_number_from_the_list_of_drafts() -> None:
    client, draft = signed_in(user("coordinator")), pages.directive(publish=False, number="", summary="Về việc chờ số")
    waiting = read(client, reverse("registers_books")).select_one(
        f'a[href="{reverse("registers_take", args=[draft.pk])}"]'
    )
    assert "Về việc chờ số" in waiting.text
    answer = client.post(waiting["href"], {"dated_on": "2022-03-15"}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("registers_book", args=[RegisterBook.objects.get().pk])


def test_a_refused_form_keeps_what_was_typed_and_says_what_to_do() -> None:
    client = signed_in(user("editor"))
    outgoing()
    typed = {"dated_on": "2022-03-01", "summary": "Về việc đã gõ", "signer": "B", "unit": district().pk}
    typed |= {"document_type": DocumentType.objects.get(slug="quyet-dinh").pk}
    answer = client.post(reverse("registers_outgoing"), typed)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Về việc đã gõ" in text
    assert "phải có lý do" in text
    assert RegisterEntry.objects.count() == 1


def test_an_incoming_document_is_entered_by_hand() -> None:
    client = signed_in(user("editor"))
    sent = {
        "unit": district().pk,
        "received_on": "2022-03-15",
        "author": "Sở Nội vụ",
        "number": "12/SNV-CCHC",
        "dated_on": "2022-03-10",
        "summary": "V/v báo cáo quý I",
        "recipients": "Phòng Nội vụ",
        "due_on": "2022-03-25",
    }
    answer = client.post(reverse("registers_incoming"), sent, follow=True)
    assert "Số đến của văn bản là 01" in answer.content.decode()
    row = BeautifulSoup(answer.content, "html.parser").select_one(".registers tbody tr")
    cells = [" ".join(cell.text.split()) for cell in row.find_all("td")]
    assert cells == [
        "15/03/2022",
        "1",
        "Sở Nội vụ",
        "12/SNV-CCHC",
        "10/03/2022",
        "V/v báo cáo quý I",
        "Phòng Nội vụ",
        "25/03/2022",
        "",
    ]


def test_opening_a_book_lets_numbers_go_on_where_paper_stopped() -> None:
    client = signed_in(user("editor"))
    kind = DocumentType.objects.get(slug="ke-hoach")
    sent = {"direction": "outgoing", "unit": district().pk, "year": 2022, "last_number": 41}
    assert "chọn loại văn bản" in client.post(reverse("registers_open"), sent).content.decode()
    client.post(reverse("registers_open"), sent | {"document_type": kind.pk})
    assert outgoing(slug="ke-hoach").number == "42/KH-UBND"


def test_a_line_is_completed_and_its_number_cancelled_on_its_screen() -> None:
    client, entry = signed_in(user("editor")), outgoing()
    address = reverse("registers_entry", args=[entry.pk])
    client.post(address, {"act": "amend", "summary": "Về việc sửa", "signer": "B", "copies": "12"})
    entry.refresh_from_db()
    assert (entry.summary, entry.copies, entry.number) == ("Về việc sửa", 12, "01/QĐ-UBND")
    assert client.post(address, {"act": "cancel", "reason": ""}).status_code == 422
    client.post(address, {"act": "cancel", "reason": "Ký nhầm"})
    assert "Đã hủy số" in read(client, reverse("registers_book", args=[entry.book_id])).text
    assert client.post(address, {"act": "amend", "summary": "x"}).status_code == 422


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("30/2020", ["30/2020/NĐ-CP"]),
        ("30 2020 nd-cp", ["30/2020/NĐ-CP"]),
        ("30", ["30/2020/NĐ-CP"]),
        ("2", ["130/2020/NĐ-CP"]),
        ("bao cao", ["30/2020/NĐ-CP", "130/2020/NĐ-CP"]),
        ("BÁO CÁO tỉnh", ["130/2020/NĐ-CP"]),
        ("chinh phu 45 thon", ["45 thôn"]),
        ("không có", []),
    ],
)
def test_the_register_is_searched_by_number_in_any_spelling_or_by_words(asked: str, found: list[str]) -> None:
    incoming("30/2020/NĐ-CP", author="Chính phủ")
    incoming("130/2020/NĐ-CP", summary="Về báo cáo của tỉnh", author="Chính phủ")
    incoming("45 thôn", summary="Danh sách", author="Chính phủ")
    assert [entry.number for entry in find_entries(RegisterEntry.objects.in_order(), text=asked)] == found
    shown = read(signed_in(user("editor")), reverse("registers_books") + f"?q={asked}").text
    assert all(number in shown for number in found)


def test_the_print_has_the_prescribed_columns_and_every_line_in_order() -> None:
    for n in range(3):
        outgoing(f"Về việc số {n}", recipients="Như Điều 3")
    printed = read(signed_in(user("editor")), reverse("registers_print", args=[RegisterBook.objects.get().pk]))
    headings = [cell.text for cell in printed.select("thead th")]
    assert headings == [
        "Số, ký hiệu văn bản",
        "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Người ký",
        "Nơi nhận văn bản",
        "Đơn vị, người nhận bản lưu",
        "Số lượng bản",
        "Ngày chuyển",
        "Ký nhận",
        "Ghi chú",
    ]
    assert [row.td.text.strip() for row in printed.select("tbody tr")] == ["01/QĐ-UBND", "02/QĐ-UBND", "03/QĐ-UBND"]
    cover = " ".join(printed.select_one(".cover").text.split())
    assert "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK" in cover
    assert (
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI Năm: 2022 · Quyết định Từ ngày 15/03/2022 đến ngày 15/03/2022. Từ số 01 đến số 03."
        in cover
    )


def workbook(client: Client, book: RegisterBook) -> Any:
    """Return the Excel file of a book, read again."""
    answer = client.get(reverse("registers_excel", args=[book.pk]))
    assert answer.content[:4] == b"PK\x03\x04"
    return openpyxl.load_workbook(io.BytesIO(answer.content)).active


def test_excel_has_real_dates_and_numbers_and_no_formula_from_data() -> None:
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\x01lỗi"]
    for number, text in enumerate(hostile, start=1):
        incoming(f"{number}/CV-A", summary=text, author=text, due_on=datetime.date(2022, 4, 1), note="=2+2")
    sheet = workbook(signed_in(user("editor")), RegisterBook.objects.get())
    rows = [row for row in sheet.iter_rows() if isinstance(row[1].value, int)]
    assert [row[1].value for row in rows] == [1, 2, 3, 4, 5, 6]
    assert {row[0].value for row in rows} == {datetime.datetime(2022, 3, 15)}
    assert rows[0][0].number_format == "dd/mm/yyyy"
    assert [row[2].value for row in rows] == [*hostile[:-1], "lỗi"]
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert {cell.font.name for row in rows for cell in row} == {"Times New Roman"}
    assert sheet.page_setup.orientation == "landscape"
    assert [cell.value for cell in rows[0]][3:5] == ["1/CV-A", datetime.datetime(2022, 3, 1)]


def test_excel_and_print_hold_only_the_days_asked_for() -> None:
    outgoing()
    client, book = signed_in(user("editor")), RegisterBook.objects.get()
    address = reverse("registers_print", args=[book.pk]) + "?tu=2022-04-01"
    assert "Chưa có mục nào" in read(client, address).text
    assert "01/QĐ-UBND" in read(client, reverse("registers_print", args=[book.pk]) + "?den=2022-03-15&tu=x").text


def test_text_in_the_register_is_never_markup() -> None:
    hostile = "<script>alert(1)</script>"
    outgoing(hostile, recipients=hostile)
    incoming(hostile, summary=hostile, author=hostile)
    client = signed_in(user("editor"))
    for book in RegisterBook.objects.all():
        for name in ("registers_book", "registers_print"):
            assert hostile not in client.get(reverse(name, args=[book.pk])).content.decode()
    assert hostile not in client.get(reverse("registers_books") + "?q=alert").content.decode()


def test_saving_a_page_warns_when_number_and_register_differ_or_the_form_is_unusual() -> None:
    client, draft = signed_in(user("editor")), pages.directive(publish=False, number="")
    client.post(reverse("registers_take", args=[draft.pk]), {"dated_on": "2022-03-15"})
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    sent = form_data(read(client, edit)) | {"number": "5/kh-ubnd", "body-count": "0"}
    text = client.post(edit, sent, follow=True).content.decode()
    assert "trong sổ là 01/QĐ-UBND" in text
    assert "không bắt đầu bằng chữ viết tắt «QĐ»" in text


def form_data(screen: BeautifulSoup) -> dict[str, Any]:
    """Return what a browser would send from the edit form."""
    data: dict[str, Any] = {}
    form = screen.select_one("form[data-edit-form]") or screen.select_one("#page-edit-form")
    for field in form.select("input[name], textarea[name], select[name]"):
        if field.name == "select":
            chosen = field.select("option[selected]")
            data[field["name"]] = (
                [option["value"] for option in chosen]
                if field.has_attr("multiple")
                else (chosen[0]["value"] if chosen else "")
            )
        elif field.get("type") in {"checkbox", "radio"}:
            if field.has_attr("checked"):
                data.setdefault(field["name"], []).append(field.get("value", "on"))
        elif field.get("type") not in {"file", "submit", "button"}:
            data[field["name"]] = field.text if field.name == "textarea" else field.get("value", "")
    data.pop("action-publish", None)
    return data


def test_a_type_without_number_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="không lấy số"):
        outgoing(slug="thu-cong")
