"""With LibreOffice and Tesseract really installed: old Word files and scans are read, and nothing outlives the answer."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from search.extraction import reasons
from search.extraction.result import DEFAULT, Extraction, Limits, Status
from search.extraction.run import extract
from search.legacy import LegacyEncoding, encode
from tests import awkward, office

pytestmark = [pytest.mark.services, pytest.mark.xdist_group("programs")]

LINES = [
    "ỦY BAN NHÂN DÂN HUYỆN BUÔN ĐÔN",
    "Số: 50/CT-UBND",
    "Chỉ thị về việc đẩy mạnh cải cách hành chính trên địa bàn huyện",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    "Thủ trưởng các phòng, ban chuyên môn thực hiện nghiêm túc nội dung sau.",
]
PHRASE = "đẩy mạnh cải cách hành chính trên địa bàn huyện"


@pytest.fixture(autouse=True)
def programs():
    """Skip where the programs are absent, fail where they must be there."""
    missing = [name for name in ("soffice", "tesseract") if not shutil.which(name)]
    if missing and os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"not installed: {', '.join(missing)}")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def run(folder: Path, data: bytes, name: str, limits: Limits = DEFAULT) -> Extraction:
    path = folder / "content"
    path.write_bytes(data)
    return extract(path, name=name, limits=limits)


def by_office(folder: Path, data: bytes, source: str, target: str) -> bytes:
    """Return the file in another format, written by LibreOffice itself."""
    (folder / f"tep.{source}").write_bytes(data)
    place = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", place, "--headless", "--convert-to", target, "--outdir", str(folder), f"tep.{source}"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / f"tep.{target}").read_bytes()


def test_old_word_is_read_with_its_old_fonts(tmp_path):
    data = office.docx_in_fonts(
        (".VnTime", encode("Điều 1. Thư ký và tư pháp", LegacyEncoding.TCVN3)), ("Arial", "\nỦy ban")
    )
    result = run(tmp_path, by_office(tmp_path, data, "docx", "doc"), "cũ.doc")
    assert result.pages == ("Điều 1. Thư ký và tư pháp\nỦy ban",)
    assert (result.status, result.engine) == (Status.TEXT, "libreoffice")


def test_old_excel_is_read_with_its_old_fonts(tmp_path):
    data = office.xlsx(font=".VnTime", text=encode("tư pháp", LegacyEncoding.TCVN3))
    result = run(tmp_path, by_office(tmp_path, data, "xlsx", "xls"), "cũ.xls")
    assert "tư pháp\t30/6/2022\t2500000" in result.pages[0]
    assert "không ai thấy" not in "".join(result.pages)
    assert (result.engine, result.page_count) == ("xlrd", 2)


@pytest.mark.parametrize(("source", "target"), [("docx", "odt"), ("docx", "rtf"), ("xlsx", "ods")])
def test_what_libreoffice_writes_is_read(tmp_path, source, target):
    if source == "xlsx":
        data = office.xlsx()
    else:
        data = office.docx_in_fonts(("Arial", LINES[2]), (".VnTime", "\n" + encode("tư pháp", LegacyEncoding.TCVN3)))
    result = run(tmp_path, by_office(tmp_path, data, source, target), f"a.{target}")
    words = ["Phòng Nội vụ", "Xã Ea Bar"] if source == "xlsx" else [PHRASE, "tư pháp"]
    assert all(word in "\n".join(result.pages) for word in words)


def test_a_damaged_old_word_file_is_a_failure(tmp_path):
    result = run(tmp_path, awkward.ole("WordDocument") + b"\xec\xa5".ljust(4096, b"\0"), "a.doc")
    assert result.status in (Status.FAILED, Status.NO_TEXT)
    assert result.reason


@pytest.mark.parametrize(("kind", "pages"), [("png", 1), ("jpeg", 1), ("tiff", 2)])
def test_pictures_are_recognised_page_by_page(tmp_path, kind, pages):
    data = office.picture_file(*[office.picture(LINES)] * pages, kind=kind)
    result = run(tmp_path, data, f"a.{kind}")
    assert (result.status, result.engine, result.page_count) == (Status.TEXT, "tesseract", pages)
    assert all(PHRASE in page for page in result.pages)
    assert "nhận dạng chữ từ ảnh quét" in result.reason


def test_a_page_that_lies_on_its_side_is_turned(tmp_path):
    page = office.picture(LINES * 5, turned=90)
    assert PHRASE in run(tmp_path, office.picture_file(page), "a.png").pages[0]


def test_only_the_pages_without_a_text_layer_are_recognised(tmp_path):
    data = office.pdf_with_scan(awkward.LONG_TEXT, office.picture(LINES), stamp="Digitally signed by: UBND huyen")
    result = run(tmp_path, data, "a.pdf")
    assert (result.status, result.engine, result.page_count) == (Status.TEXT, "pdfium+tesseract", 2)
    assert awkward.PHRASE in result.pages[0]
    assert PHRASE in result.pages[1]
    assert "1/2 trang được nhận dạng" in result.reason


def test_an_empty_scan_says_that_nothing_was_recognised(tmp_path):
    result = run(tmp_path, awkward.scanned_pdf(1), "a.pdf")
    assert (result.status, result.reason) == (Status.NO_TEXT, reasons.OCR_EMPTY)


def test_what_there_was_no_time_for_is_named(tmp_path):
    data = office.picture_file(*[office.picture(LINES * 6)] * 40, kind="pdf")
    result = run(tmp_path, data, "a.pdf", Limits(cpu_seconds=12, wall_seconds=60))
    assert result.status is Status.TEXT
    assert PHRASE in result.pages[0]
    assert result.page_count == 40
    assert "vì hết thời gian" in result.reason


def test_no_program_and_no_file_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    data = office.picture_file(*[office.picture(LINES * 6)] * 5, kind="pdf")
    run(tmp_path, data, "a.pdf", Limits(wall_seconds=1))
    assert list((tmp_path / "tmp").iterdir()) == []
