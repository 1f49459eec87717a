"""Registers of outgoing and incoming documents: numbers given, lines kept."""

import datetime
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, connections

from directives.documents.models import DirectivePage, DocumentType, RegisterBook, RegisterEntry
from directives.documents.registers.books import open_book
from directives.documents.registers.changes import amend_entry, cancel_entry
from directives.documents.registers.drafts import drafts_without_number, follow_page, take_number
from directives.documents.registers.entries import Columns
from directives.documents.registers.services import record_outgoing, register_incoming, register_outgoing
from directives.units.models import OrganisationalUnit
from tests.factories import pages
from tests.factories.tracking import moment
from tests.factories.units import unit, user

TODAY = datetime.date(2022, 3, 15)
NOW = moment(TODAY)


def district() -> OrganisationalUnit:
    """Return the district's committee."""
    return unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other")


def kind(slug: str) -> DocumentType:
    """Return the type with this part of the address."""
    return DocumentType.objects.get(slug=slug)


def outgoing(slug: str = "quyet-dinh", day: datetime.date = TODAY, **fields: Any) -> RegisterEntry:
    """Return a new line in the district's book of outgoing documents."""
    values: dict[str, Any] = {
        "unit": district(),
        "document_type": kind(slug),
        "dated_on": day,
        "columns": Columns(summary="Về việc thử nghiệm", signer="Nguyễn Văn A", recipients="Như Điều 3"),
        "by": fields.pop("by", None) or user("editor"),
        "now": NOW,
    } | fields
    return register_outgoing(**values)


def incoming(number: str = "12/CV-SNV", author: str = "Sở Nội vụ", **fields: Any) -> RegisterEntry:
    """Return a new line in the district's book of incoming documents."""
    values: dict[str, Any] = {
        "unit": district(),
        "received_on": TODAY,
        "dated_on": TODAY - datetime.timedelta(days=2),
        "number": number,
        "columns": Columns(summary="Về việc báo cáo", author=author, recipients="Phòng Nội vụ"),
        "by": fields.pop("by", None) or user("editor"),
        "now": NOW,
    } | fields
    return register_incoming(**values)


def latest(page: DirectivePage) -> DirectivePage:
    """Return the page's last draft."""
    found: DirectivePage = DirectivePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return found


@pytest.mark.django_db
def test_numbers_run_from_one_in_each_series_of_each_unit_and_year() -> None:
    last_year = datetime.date(2021, 12, 31)
    made = [
        outgoing("quyet-dinh"),
        outgoing("quyet-dinh"),
        outgoing("ke-hoach"),
        outgoing("quyet-dinh-qppl"),
        outgoing("cong-van", drafter=unit(code="NV", name="Phòng Nội vụ")),
        outgoing("cong-van", drafter=unit(code="TNMT", name="Phòng Tài nguyên")),
        outgoing("quyet-dinh", last_year),
        outgoing("quyet-dinh", unit=unit(code="24241", name="Ủy ban nhân dân xã Ea Wer", kind="commune")),
        outgoing("thong-bao", unit=unit(code="NV", name="Phòng Nội vụ")),
    ]
    assert [str(entry) for entry in made] == [
        "01/QĐ-UBND",
        "02/QĐ-UBND",
        "01/KH-UBND",
        "01/2022/QĐ-UBND",
        "01/UBND-NV",
        "02/UBND-TNMT",
        "01/QĐ-UBND",
        "01/QĐ-UBND",
        "01/TB-PNV",
    ]
    assert RegisterBook.objects.count() == 7


@pytest.mark.django_db
def test_types_that_share_a_series_count_together() -> None:
    DocumentType.objects.filter(slug__in=["ke-hoach", "bao-cao"]).update(series="chung")
    assert [str(outgoing(slug)) for slug in ("ke-hoach", "bao-cao", "ke-hoach")] == [
        "01/KH-UBND",
        "02/BC-UBND",
        "03/KH-UBND",
    ]


@pytest.mark.django_db
def test_an_own_symbol_is_proposed_again_next_time() -> None:
    office = unit(code="NV", name="Phòng Nội vụ")
    assert str(outgoing("thong-bao", unit=office, symbol="TB-NV")) == "01/TB-NV"
    assert str(outgoing("thong-bao", unit=office)) == "02/TB-NV"


@pytest.mark.django_db
def test_a_back_dated_document_takes_the_last_number_of_its_day_with_a_letter() -> None:
    for day in (1, 1, 3, 10):
        outgoing(day=datetime.date(2022, 3, day))
    with pytest.raises(ValidationError, match="lý do"):
        outgoing(day=datetime.date(2022, 3, 1))
    late = [outgoing(day=datetime.date(2022, 3, day), reason="Ký ngày này, gửi chậm") for day in (1, 2, 5)]
    assert [str(entry) for entry in late] == ["02a/QĐ-UBND", "02b/QĐ-UBND", "03a/QĐ-UBND"]
    assert late[0].note == "Ký ngày này, gửi chậm"
    assert str(outgoing()) == "05/QĐ-UBND"
    with pytest.raises(ValidationError, match="không có số để kèm chữ"):
        outgoing(day=datetime.date(2022, 1, 5), reason="Muộn")
    assert [e.place for e in RegisterEntry.objects.in_order()] == ["01", "02", "02a", "02b", "03", "03a", "04", "05"]


@pytest.mark.django_db
def test_a_refused_registration_uses_no_number() -> None:
    with pytest.raises(ValidationError, match="không lấy số"):
        outgoing("thu-cong")
    with pytest.raises(ValidationError, match="sau hôm nay"):
        outgoing(day=TODAY + datetime.timedelta(days=1))
    with pytest.raises(ValidationError):
        outgoing(columns=Columns(summary=""))
    assert str(outgoing()) == "01/QĐ-UBND"


@pytest.mark.django_db
def test_a_cancelled_number_stays_and_is_never_given_again() -> None:
    outgoing()
    second = outgoing()
    with pytest.raises(ValidationError, match="lý do"):
        cancel_entry(entry=second, reason=" ", by=user("editor"), now=NOW)
    cancel_entry(entry=second, reason="Trùng nội dung", by=user("editor"), now=NOW)
    assert str(outgoing()) == "03/QĐ-UBND"
    second.refresh_from_db()
    assert second.is_cancelled
    assert "Trùng nội dung" in second.note
    with pytest.raises(ValidationError, match="đã hủy"):
        cancel_entry(entry=second, reason="Lần nữa", by=user("editor"), now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["editor", "coordinator", "administrator"])
def test_records_clerks_keep_the_register(role: str) -> None:
    assert outgoing(by=user(role)).sequence == 1
    assert incoming(by=user(role)).sequence == 1


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["", "unit_staff", "unit_head", "leader"])
def test_others_may_not_even_by_calling_the_service(role: str) -> None:
    entry, page, outsider = outgoing(), pages.directive(publish=False, number=""), user(role)
    acts = [
        lambda: outgoing(by=outsider),
        lambda: incoming(by=outsider),
        lambda: cancel_entry(entry=entry, reason="x", by=outsider, now=NOW),
        lambda: amend_entry(entry=entry, by=outsider, now=NOW, note="x"),
        lambda: take_number(page=page, by=outsider, now=NOW),
        lambda: record_outgoing(page=page, by=outsider, now=NOW),
        lambda: open_book(
            unit=district(), direction="outgoing", series="ke-hoach", year=2022, last_number=5, by=outsider, now=NOW
        ),
    ]
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()
    assert RegisterEntry.objects.count() == 1


@pytest.mark.django_db
def test_incoming_documents_are_numbered_in_one_row_and_entered_once() -> None:
    first = incoming("12/CV-SNV")
    assert (first.place, incoming("15/2020/nđ-cp", author="Chính phủ").place) == ("01", "02")
    with pytest.raises(ValidationError, match="số đến 01"):
        incoming("012/cv-snv", author="sở nội vụ")
    assert incoming("Đơn của công dân", author="Công dân").place == "03"
    assert incoming("", author="Công dân").place == "04"
    with pytest.raises(ValidationError, match="tác giả"):
        incoming("9/CV-STC", author=" ")
    with pytest.raises(ValidationError, match="sau ngày đến"):
        incoming("9/CV-STC", dated_on=TODAY + datetime.timedelta(days=1))
    assert incoming("9/CV-STC", author="Sở Tài chính").place == "05"


@pytest.mark.django_db
def test_a_draft_gets_its_number_and_only_one() -> None:
    draft = pages.directive(publish=False, number="", issued_on=None)
    assert list(drafts_without_number()) == [draft]
    entry = take_number(page=draft, by=user("editor"), now=NOW)
    held = latest(draft)
    assert (held.number, held.issued_on) == ("01/QĐ-UBND", TODAY)
    assert take_number(page=draft, by=user("coordinator"), now=NOW).pk == entry.pk
    assert list(drafts_without_number()) == []
    latest(draft).get_latest_revision().publish()
    assert DirectivePage.objects.live().get().number == "01/QĐ-UBND"
    with pytest.raises(ValidationError, match="công khai"):
        cancel_entry(entry=entry, reason="Nhầm", by=user("editor"), now=NOW)


@pytest.mark.django_db
def test_a_number_lost_from_the_draft_comes_back_from_the_register() -> None:
    draft = pages.directive(publish=False, number="")
    take_number(page=draft, by=user("editor"), now=NOW)
    overwritten = latest(draft)
    overwritten.number = ""  # somebody else's older form was saved after the number was taken
    overwritten.save_revision(clean=False)
    take_number(page=draft, by=user("editor"), now=NOW)
    assert latest(draft).number == "01/QĐ-UBND"
    assert RegisterEntry.objects.count() == 1


@pytest.mark.django_db
def test_after_a_cancelled_number_the_draft_takes_a_new_one() -> None:
    draft = pages.directive(publish=False, number="")
    first = take_number(page=draft, by=user("editor"), now=NOW)
    assert latest(draft).number == "01/QĐ-UBND"
    cancel_entry(entry=first, reason="Nhầm loại", by=user("editor"), now=NOW)
    assert latest(draft).number == ""
    assert str(take_number(page=draft, by=user("editor"), now=NOW)) == "02/QĐ-UBND"


@pytest.mark.django_db
def test_a_draft_without_type_is_told_what_is_missing() -> None:
    draft = pages.directive(publish=False, number="", document_type=None)
    draft.document_type = None
    draft.save_revision(clean=False)
    with pytest.raises(ValidationError, match="Hãy chọn loại văn bản"):
        take_number(page=draft, by=user("editor"), now=NOW)


@pytest.mark.django_db
def test_documents_numbered_on_paper_are_entered_under_their_number_and_the_counter_follows() -> None:
    clerk, page = user("editor"), pages.directive(number="7193/QĐ-UBND")
    entry = record_outgoing(page=page, by=clerk, now=NOW)
    assert (entry.place, entry.number, entry.summary) == ("7193", "7193/QĐ-UBND", page.summary)
    assert record_outgoing(page=page, by=clerk, now=NOW).pk == entry.pk
    assert str(outgoing()) == "7194/QĐ-UBND"


@pytest.mark.django_db
def test_a_number_already_on_the_portal_is_not_given_until_the_book_knows_where_it_stands() -> None:
    clerk = user("editor")
    pages.directive(number="01/QĐ-UBND", document_type=kind("quyet-dinh"))
    with pytest.raises(ValidationError, match="đã có trên cổng"):
        outgoing()
    book = {"unit": district(), "direction": "outgoing", "series": "quyet-dinh", "year": 2022, "by": clerk, "now": NOW}
    open_book(last_number=120, **book)
    assert str(outgoing()) == "121/QĐ-UBND"
    with pytest.raises(ValidationError, match="không được nhỏ hơn"):
        open_book(last_number=5, **book)


@pytest.mark.django_db
def test_the_line_follows_the_page_but_never_its_number() -> None:
    clerk, draft = user("editor"), pages.directive(publish=False, number="")
    entry = take_number(page=draft, by=clerk, now=NOW)
    held = latest(draft)
    held.summary, held.signer, held.number = "Về việc khác", "Trần Thị B", "99/QĐ-UBND"
    follow_page(page=held, by=clerk, now=NOW)
    entry.refresh_from_db()
    assert (entry.summary, entry.signer, entry.number) == ("Về việc khác", "Trần Thị B", "01/QĐ-UBND")
    follow_page(page=draft, by=user("unit_staff"), now=NOW)
    entry.refresh_from_db()
    assert entry.summary == "Về việc khác"


@pytest.mark.django_db
def test_an_entry_outlives_its_page() -> None:
    draft = pages.directive(publish=False, number="")
    entry = take_number(page=draft, by=user("editor"), now=NOW)
    draft.delete()
    entry.refresh_from_db()
    assert (entry.page, entry.number) == (None, "01/QĐ-UBND")


@contextmanager
def database_of_threads(folder: Path) -> Iterator[None]:
    """Let other threads see the test's database: one in memory is copied into a file for them."""
    settings = connections.settings["default"]
    name = settings["NAME"]
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        settings["NAME"] = str(folder / "threads.sqlite3")
        with sqlite3.connect(settings["NAME"]) as copy:
            connection.connection.backup(copy)
    try:
        yield
    finally:
        settings["NAME"] = name


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_hundred_registrations_at_once_give_two_hundred_numbers_without_a_gap(tmp_path: Path) -> None:
    clerk, committee, decision = user("editor"), district(), kind("quyet-dinh")

    def register(_turn: int) -> tuple[int, str]:
        try:
            entry = outgoing(by=clerk, unit=committee, document_type=decision)
            return entry.sequence, entry.number
        finally:
            connections["default"].close()

    with database_of_threads(tmp_path), ThreadPoolExecutor(max_workers=50) as pool:
        given = list(pool.map(register, range(200)))
    assert sorted(sequence for sequence, _number in given) == list(range(1, 201))
    assert len({number for _sequence, number in given}) == 200


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_clerks_at_once_get_one_number_for_one_draft(tmp_path: Path) -> None:
    clerks, draft = [user("editor") for _ in range(8)], pages.directive(publish=False, number="")

    def take(clerk: Any) -> str:
        try:
            return take_number(page=draft, by=clerk, now=NOW).number
        finally:
            connections["default"].close()

    with database_of_threads(tmp_path), ThreadPoolExecutor(max_workers=8) as pool:
        assert set(pool.map(take, clerks)) == {"01/QĐ-UBND"}
