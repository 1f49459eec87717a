"""Every awkward file ends in its text or in an honest reason."""

import unicodedata
from pathlib import Path

import pytest

from search.extraction import reasons
from search.extraction.result import DEFAULT, Extraction, Limits, Status
from search.extraction.run import extract
from tests import awkward

BODY = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
STAMP = "Digitally signed by: UBND huyen"


@pytest.fixture(autouse=True)
def no_programs(monkeypatch):
    """As on a machine without LibreOffice and Tesseract; with them, see test_extraction_programs.py."""
    monkeypatch.setenv("PATH", "")


def run(folder: Path, data: bytes, name: str = "van-ban.pdf", limits: Limits = DEFAULT) -> Extraction:
    path = folder / "content"
    path.write_bytes(data)
    return extract(path, name=name, limits=limits)


def run_docx(folder: Path, data: bytes, limits: Limits = DEFAULT) -> Extraction:
    return run(folder, data, "văn bản.docx", limits)


def test_pdf_text_comes_page_by_page(tmp_path):
    result = run(tmp_path, awkward.pdf(["Trang mot"], ["Trang hai"]))
    assert (result.status, result.reason) == (Status.TEXT, "")
    assert result.pages == ("Trang mot", "Trang hai")
    assert result.page_count == 2


def test_a_number_broken_at_its_hyphen_keeps_the_hyphen(tmp_path):
    result = run(tmp_path, awkward.pdf(["Can cu Chi thi so 50/CT-", "UBND ngay 01/3/2022"]))
    assert "50/CT-" in result.pages[0]


def test_docx_gives_tables_headers_and_text_boxes_once(tmp_path):
    result = run_docx(tmp_path, awkward.rich_docx())
    text = "\n".join(result.pages)
    assert result.status is Status.TEXT
    assert text.count("Khung chữ HỎA TỐC") == 1
    assert text.count("Phòng Tư pháp phối hợp") == 1
    assert "Đơn vị chủ trì\tThời hạn" in text
    assert "ỦY BAN NHÂN DÂN HUYỆN BUÔN ĐÔN" in text
    assert "Trang 1" not in text


def test_docx_is_one_page_because_nobody_knows_its_printed_ones(tmp_path):
    result = run_docx(tmp_path, awkward.rich_docx())
    assert (len(result.pages), result.page_count) == (1, 0)
    assert result.pages[0].index("Điều 1.") < result.pages[0].index("\n\nĐiều 2.")


def test_docx_notes_stand_on_the_page_that_refers_to_them(tmp_path):
    result = run_docx(tmp_path, awkward.docx_with_note())
    assert result.pages == ("Trang đầu\nTheo Nghị quyết 76/NQ-CP\n\nTrang sau",)


def test_docx_text_that_was_deleted_moved_away_or_hidden_is_no_text(tmp_path):
    body = (
        "<w:p><w:r><w:t>Giữ lại</w:t></w:r><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>đã chuyển đi</w:t></w:r></w:moveFrom><w:ins><w:r><w:t> và thêm</w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert run_docx(tmp_path, awkward.docx_with_body(body)).pages == ("Giữ lại và thêm",)


def test_decomposed_text_comes_out_composed(tmp_path):
    text = unicodedata.normalize("NFD", "Thực hiện chỉ đạo")
    assert run_docx(tmp_path, awkward.docx(text)).pages == ("Thực hiện chỉ đạo",)


def test_invisible_characters_are_removed_but_the_soft_hyphen_stays(tmp_path):
    body = BODY.format("chỉ\u200b đạo\u202e x\u00adx\u00a0y")
    assert run_docx(tmp_path, awkward.docx_with_body(body)).pages == ("chỉ đạo x\u00adx y",)


@pytest.mark.parametrize(
    "data",
    [
        awkward.scanned_pdf(2),
        awkward.scanned_pdf(1, stamp=STAMP),
        awkward.scanned_pdf(1, stamp="Signature Not Verified"),
    ],
)
def test_scans_have_no_text_also_with_a_signing_stamp(tmp_path, data):
    result = run(tmp_path, data)
    assert (result.status, result.reason, result.pages) == (Status.NO_TEXT, reasons.NO_TESSERACT, ())
    assert result.page_count in (1, 2)


def test_a_text_page_behind_scans_is_read_and_the_scans_are_named(tmp_path):
    result = run(tmp_path, awkward.scanned_pdf(2, stamp=STAMP, text_page=awkward.LONG_TEXT))
    assert result.status is Status.TEXT
    assert result.pages[:2] == ("", "")
    assert awkward.PHRASE in result.pages[2]
    assert "2/3 trang là bản quét" in result.reason


def test_a_cover_over_a_picture_keeps_its_words(tmp_path):
    result = run(tmp_path, awkward.scanned_pdf(1, stamp="KE HOACH 2022", text_page=awkward.LONG_TEXT))
    assert result.pages[0] == "KE HOACH 2022"


def test_letters_turned_into_curves_are_told_from_scans(tmp_path):
    result = run(tmp_path, awkward.outlined_pdf())
    assert (result.status, result.reason) == (Status.NO_TEXT, reasons.OUTLINES)


@pytest.mark.parametrize(("data", "name"), [(awkward.pdf([]), "a.pdf"), (awkward.docx(), "a.docx")])
def test_blank_files_say_so(tmp_path, data, name):
    result = run(tmp_path, data, name)
    assert (result.status, result.reason) == (Status.NO_TEXT, reasons.BLANK)


def test_pdf_under_a_password_says_so(tmp_path):
    result = run(tmp_path, awkward.encrypted_pdf(password="bi-mat"))
    assert (result.status, result.reason) == (Status.REFUSED, reasons.PASSWORD)


def test_pdf_that_only_forbids_copying_is_read(tmp_path):
    result = run(tmp_path, awkward.encrypted_pdf(password=""))
    assert result.status is Status.TEXT
    assert awkward.PHRASE in result.pages[0]


def test_word_under_a_password_says_so(tmp_path):
    result = run_docx(tmp_path, awkward.ole("EncryptionInfo", "EncryptedPackage"))
    assert (result.status, result.reason) == (Status.REFUSED, reasons.PASSWORD)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\nrubbish", awkward.pdf_without_pages(), awkward.pdf(awkward.LONG_TEXT)[:400]]
)
def test_damaged_pdf_is_a_failure_with_a_reason(tmp_path, data):
    result = run(tmp_path, data)
    assert (result.status, result.reason, result.pages) == (Status.FAILED, reasons.DAMAGED_PDF, ())


def test_pdf_that_lost_its_end_is_repaired(tmp_path):
    whole = awkward.pdf(awkward.LONG_TEXT)
    result = run(tmp_path, whole[: whole.rindex(b"xref\n")])
    assert result.status is Status.TEXT
    assert awkward.PHRASE in result.pages[0]


@pytest.mark.parametrize(
    "data",
    [
        awkward.docx("Kế hoạch")[:-200],
        awkward.docx_with_body("<w:p><w:r>"),
        awkward.docx_with_body("<w:p/>").replace(b"PK\x01\x02", b"PK\x01\x03"),
    ],
)
def test_damaged_docx_is_a_failure_with_a_reason(tmp_path, data):
    result = run_docx(tmp_path, data)
    assert (result.status, result.reason, result.pages) == (Status.FAILED, reasons.DAMAGED_DOCX, ())


@pytest.mark.parametrize("data", [awkward.zip_bomb(), awkward.crowded_docx()])
def test_bombs_are_refused_before_they_are_unpacked(tmp_path, data):
    result = run_docx(tmp_path, data)
    assert (result.status, result.reason) == (Status.REFUSED, reasons.HOSTILE_ZIP)


def test_an_external_entity_is_never_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("mat khau")
    declaration = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    result = run_docx(tmp_path, awkward.docx_with_body(BODY.format("&e;"), declaration=declaration))
    assert (result.status, result.reason, result.pages) == (Status.REFUSED, reasons.ENTITIES, ())


def test_an_entity_that_multiplies_is_refused(tmp_path):
    bombs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    declaration = f'<!DOCTYPE x [<!ENTITY e0 "ha">{bombs}]>'
    result = run_docx(tmp_path, awkward.docx_with_body(BODY.format("&e9;"), declaration=declaration))
    assert result.status in (Status.REFUSED, Status.FAILED)
    assert result.pages == ()


def test_tables_nested_hundreds_deep_are_read(tmp_path):
    depth = 500
    body = "<w:tbl><w:tr><w:tc>" * depth + BODY.format("tận cùng") + "</w:tc></w:tr></w:tbl>" * depth
    assert run_docx(tmp_path, awkward.docx_with_body(body)).pages == ("tận cùng",)


def test_one_endless_line_is_cut_and_the_cut_is_named(tmp_path):
    limits = Limits(characters=2_000_000)
    line = " ".join(str(number * 7919) for number in range(400_000))
    result = run_docx(tmp_path, awkward.docx_with_body(BODY.format(line)), limits)
    assert result.status is Status.TEXT
    assert sum(map(len, result.pages)) == 2_000_000
    assert "2 triệu ký tự" in result.reason


def test_pages_beyond_the_limit_are_left_out_and_counted(tmp_path):
    result = run(tmp_path, awkward.pdf(["mot"], ["hai"], ["ba"]), limits=Limits(pages=2))
    assert result.pages == ("mot", "hai")
    assert result.page_count == 3
    assert "3 trang" in result.reason


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.pdf", reasons.EMPTY),
        (awkward.PROGRAM, "a.pdf", reasons.TYPE_DISAGREES),
        (awkward.PROGRAM, "a.exe", reasons.UNSUPPORTED),
        (b"Chu thuong, khong phai PDF", "a.pdf", reasons.TYPE_DISAGREES),
        (b"<svg/>", "a.svg", reasons.UNSUPPORTED),
        (b"<svg/>", "a.png", reasons.TYPE_DISAGREES),
        (awkward.zipped({"a.txt": b"x"}), "a.docx", reasons.TYPE_DISAGREES),
        (b"\x05Nguyen" + bytes(155), "~$ke hoach.docx", reasons.LOCK_FILE),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path, data, name, reason):
    result = run(tmp_path, data, name)
    assert (result.status, result.reason, result.pages) == (Status.REFUSED, reason, ())


def test_a_file_over_the_limit_is_not_read(tmp_path):
    result = run(tmp_path, awkward.pdf(["x"]), limits=Limits(file_size=100))
    assert result.status is Status.REFUSED
    assert "nặng hơn" in result.reason


@pytest.mark.parametrize(
    ("data", "name", "program"),
    [
        (awkward.ole("WordDocument"), "a.doc", "LibreOffice"),
        (awkward.png(), "a.png", "Tesseract"),
        (awkward.scanned_pdf(1), "a.pdf", "Tesseract"),
    ],
)
def test_a_program_that_is_not_installed_is_named(tmp_path, data, name, program):
    result = run(tmp_path, data, name)
    assert (result.status, result.pages) == (Status.NO_TEXT, ())
    assert program in result.reason


def test_the_kind_is_told_from_the_bytes_not_from_the_name(tmp_path):
    result = run(tmp_path, awkward.docx("Kế hoạch"), "sai-đuôi.pdf")
    assert result.pages == ("Kế hoạch",)
    assert "“.pdf” nhưng thực ra là Word (.docx)" in result.reason
