"""Personal data, contradictions and passages found in extracted text."""

import pytest

from directives.documents.reading.fulltext import lay_out_text
from directives.documents.reading.mismatches import compare
from directives.documents.reading.passages import cut
from directives.documents.reading.personal_data import find_personal_data
from directives.documents.reading.proposal import Proposal


def kinds(text: str) -> list[str]:
    return [one.kind.value for one in find_personal_data([text])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Nguyễn Văn Mẫu, CCCD số 066099000123", ["identity"]),
        ("CMND: 240 123 456 do Công an cấp", ["old_identity"]),
        ("liên hệ bà Mẫu 0912 345 678", ["phone"]),
        ("điện thoại +84 912.345.678", ["phone"]),
        ("bà Trần Thị Mẫu, thường trú: thôn 4, xã Ea Wer, huyện Buôn Đôn", ["address"]),
        ("ông Mẫu sinh ngày 02/03/1980", ["birth"]),
        ("ông Lê Văn Mẫu, địa chỉ: số nhà 12 đường Hùng Vương", ["address"]),
    ],
)
def test_patterns_of_private_persons(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổng kinh phí 240.123.456 đồng, mã 123456789, số 7193/QĐ-UBND ngày 20/12/2021",
        "Đường dây nóng Bộ phận một cửa: 0912 345 678",
        "Văn phòng UBND huyện: 0262 3789 123",
        "066.099.000.123 đồng",
        "Địa chỉ: số 1 đường Hùng Vương, trụ sở UBND huyện",
        "Chủ xe thường trú, tạm trú tại địa phương nào thì đăng ký xe tại cơ quan thuộc địa phương đó",
        "",
    ],
)
def test_what_offices_write_is_no_personal_data(text: str) -> None:
    assert kinds(text) == []


def test_numbers_are_masked_and_said_once_with_their_place() -> None:
    (found,) = find_personal_data(["dòng đầu", "CCCD 066099000123\nnhắc lại 066099000123"])
    assert found.masked == "066*********"
    assert found.source == "trang 2, dòng 1"


def test_a_form_that_says_something_else_than_the_file() -> None:
    read = {
        name: Proposal(value, "trang 1, dòng 2")
        for name, value in {
            "number": "101/QĐ-UBND",
            "issuer": "UBND huyện Buôn Đôn",
            "issued_on": "2022-01-12",
            "signer": "Nguyễn Văn A",
        }.items()
    }
    form = {
        "number": "100/qd-ubnd",
        "issuer": "Ủy ban nhân dân huyện Buôn Đôn",
        "issued_on": "2022-01-12",
        "signer": "Nguyễn Văn A (minh họa)",
        "document_type": "Quyết định",
    }
    assert [(one.field, one.form, one.file) for one in compare(form, read)] == [
        ("number", "100/qd-ubnd", "101/QĐ-UBND")
    ]
    assert compare(form | {"number": "0101/QĐ-UBND"}, read) == []
    assert compare({}, read) == []


def test_files_are_cut_at_their_articles_over_pages() -> None:
    pages = ["QUYẾT ĐỊNH\nĐiều 1. Một\nNội dung", "còn lại của điều một.\nĐiều 2. Hai\nHết."]
    passages = cut(pages)
    assert [(one.anchor, one.label, one.page) for one in passages] == [
        ("trang-1", "", 1),
        ("dieu-1", "Điều 1", 1),
        ("dieu-2", "Điều 2", 2),
    ]
    assert "còn lại của điều một." in passages[1].text
    assert "".join("".join(one.text.split()) for one in passages) == "".join("".join(pages).split())


def test_files_without_articles_are_cut_by_page() -> None:
    assert [(one.anchor, one.page) for one in cut(["Một", "", "Ba"])] == [("trang-1", 1), ("trang-3", 3)]


def test_lines_broken_by_the_margin_become_whole_paragraphs_again() -> None:
    pages = [
        "QUYẾT ĐỊNH:\nĐiều 1. Tên\n1. Một câu khá dài bị cắt ở lề phải của trang giấy khi in\nra tệp PDF.\n2. Hai.",
        "2\nHết.",
    ]
    laid = lay_out_text(pages)
    assert [(one.text, one.anchor, one.page) for one in laid.paragraphs] == [
        ("QUYẾT ĐỊNH:", "", 1),
        ("Điều 1. Tên", "dieu-1", 0),
        ("1. Một câu khá dài bị cắt ở lề phải của trang giấy khi in ra tệp PDF.", "dieu-1-khoan-1", 0),
        ("2. Hai.", "dieu-1-khoan-2", 0),
        ("Hết.", "", 2),
    ]
    assert [part.anchor for part in laid.parts] == ["dieu-1"]
