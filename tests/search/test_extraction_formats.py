"""Excel, OpenDocument, RTF, web pages and plain text: what a reader of the file sees, and nothing else."""

from pathlib import Path

import pytest

from search.extraction import reasons
from search.extraction.result import DEFAULT, Extraction, Limits, Status
from search.extraction.run import extract
from tests import awkward, office


def run(folder: Path, data: bytes, name: str, limits: Limits = DEFAULT) -> Extraction:
    path = folder / "content"
    path.write_bytes(data)
    return extract(path, name=name, limits=limits)


def test_excel_gives_a_page_a_visible_sheet(tmp_path):
    result = run(tmp_path, office.xlsx(), "phân công.xlsx")
    assert (result.status, result.reason, result.page_count) == (Status.TEXT, "", 2)
    first, second = result.pages
    assert first.startswith("Phân công\nĐơn vị chủ trì\tThời hạn\tKinh phí")
    assert "Phòng Nội vụ\t30/6/2022\t2500000" in first
    assert "Tỷ lệ\t0,5\tTRUE" in first
    assert "Ghi chú: báo cáo hằng quý" in first
    assert "Xã Ea Bar" in second
    assert "không ai thấy" not in first + second


def test_an_excel_file_that_declares_seventeen_billion_cells_is_read(tmp_path):
    rows = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>tận cùng</t></is></c></row>'
    result = run(tmp_path, office.xlsx_with_sheet(rows), "a.xlsx")
    assert result.status is Status.TEXT
    assert "tận cùng" in result.pages[0]


def test_an_excel_file_too_large_for_the_time_is_read_in_part_and_says_so(tmp_path):
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 400_000))
    result = run(tmp_path, office.xlsx_with_sheet(rows), "a.xlsx", Limits(cpu_seconds=2))
    assert (result.status, result.reason) == (Status.TEXT, reasons.SHEETS_CUT)
    assert "\n1000\n" in result.pages[0]


def test_an_empty_excel_file_says_so(tmp_path):
    result = run(tmp_path, office.xlsx_with_sheet(""), "a.xlsx")
    assert (result.status, result.reason) == (Status.NO_TEXT, reasons.BLANK)


def test_open_document_text_keeps_paragraphs_tabs_and_notes(tmp_path):
    note = "<text:note><text:note-body><text:p>Theo Nghị quyết 76/NQ-CP</text:p></text:note-body></text:note>"
    annotation = "<office:annotation><text:p>chỉ biên tập thấy</text:p></office:annotation>"
    data = office.odt(
        "Điều 1.<text:tab/>Phê duyệt<text:s/>kế hoạch" + note + annotation, "Điều 2.<text:line-break/>Hết"
    )
    result = run(tmp_path, data, "a.odt")
    assert result.pages == ("Điều 1.\tPhê duyệt kế hoạch\nTheo Nghị quyết 76/NQ-CP\nĐiều 2.\nHết",)


def test_open_document_sheets_are_pages_and_repetition_costs_nothing(tmp_path):
    row = office.cell("Phòng Nội vụ") + office.cell("x", attributes='table:number-columns-repeated="1000000000"')
    rows = f'<table:table-row table:number-rows-repeated="1000000000">{row}</table:table-row>'
    result = run(tmp_path, office.ods(rows), "a.ods")
    assert result.pages == ("Một\nPhòng Nội vụ\tx", "Hai\nXã Ea Bar")
    assert result.page_count == 2


def test_open_document_under_a_password_says_so(tmp_path):
    data = office.odt("x", manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    result = run(tmp_path, data, "a.odt")
    assert (result.status, result.reason) == (Status.REFUSED, reasons.PASSWORD)


def test_rtf_gives_its_text_and_nothing_of_its_machinery(tmp_path):
    data = office.rtf(("Times New Roman", "Kế hoạch cải cách hành chính"), ("Times New Roman", "Thời hạn: 30/6"))
    result = run(tmp_path, data, "a.rtf")
    assert result.pages == ("Kế hoạch cải cách hành chính\nThời hạn: 30/6",)
    assert (result.status, result.reason) == (Status.TEXT, "")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1 a{\*\unknown b}c}", "ac"),
        (rb"{\rtf1 a\v hidden\v0 b}", "ab"),
        (rb"{\rtf1 {\field{\*\fldinst HYPERLINK x}{\fldrslt trang}} web}", "trang web"),
        (rb"{\rtf1{\pict 89504e47}a\cell b\row}", "a\tb"),
        (rb"{\rtf1\bin5 {{{{{a}", "a"),
        (rb"{\rtf1\ansicpg1258 H\'e0 N\'f4\'f2i}", "Hà Nội"),
        (rb"{\rtf1\uc1\u7871?\uc0\u7871 x}", "ếếx"),
        (rb"{\rtf1\u55357?\u56832?}", "😀"),
        (rb"{\rtf1 a\{b\}\\c}", r"a{b}\c"),
    ],
)
def test_rtf_rules(tmp_path, source, text):
    assert run(tmp_path, source, "a.rtf").pages == (text,)


def test_rtf_that_lost_its_end_says_so(tmp_path):
    result = run(tmp_path, rb"{\rtf1 {\b Ke hoach", "a.rtf")
    assert (result.pages, result.reason) == (("Ke hoach",), reasons.CUT_SHORT)


@pytest.mark.parametrize("name", ["sổ văn bản.doc", "sổ văn bản.xls", "a.docx", "a.pdf"])
def test_a_web_page_under_another_name_is_read_and_named(tmp_path, name):
    html = (
        "<html><head><title>x</title><style>p{}</style></head><body><p>Ủy ban <b>nhân</b> dân</p><script>x</script>"
        "<table><tr><td>Số</td><td>Ngày<br>ban hành</td></tr></table></body></html>"
    )
    result = run(tmp_path, html.encode(), name)
    assert result.pages == ("Ủy ban nhân dân\n\nSố\tNgày ban hành",)
    assert "thực ra là trang web (HTML)" in result.reason
    assert name.rpartition(".")[2] in result.reason


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_web_page_is_read_in_its_own_encoding(tmp_path, encoding):
    data = "<html><body><p>Kế hoạch</p></body></html>".encode(encoding)
    assert run(tmp_path, data, "a.html").pages == ("Kế hoạch",)


def test_an_old_web_page_in_the_windows_encoding(tmp_path):
    data = b'<html><meta charset="windows-1258"><body>H\xe0 N\xf4\xf2i</body></html>'
    assert run(tmp_path, data, "a.html").pages == ("Hà Nội",)


def test_a_web_page_saved_with_its_pictures(tmp_path):
    result = run(tmp_path, office.mhtml("<html><body><p>Kế hoạch</p></body></html>"), "a.doc")
    assert result.pages == ("Kế hoạch",)
    assert "MHTML" in result.reason


def test_rtf_under_the_name_of_word_is_read_and_named(tmp_path):
    result = run(tmp_path, awkward.RTF, "kế hoạch.doc")
    assert result.pages == ("Ke hoach",)
    assert "thực ra là RTF" in result.reason


@pytest.mark.parametrize("data", ["Kế hoạch".encode(), b"K\xea\xec ho\xf2ach", "Kế hoạch".encode("utf-16")])
def test_plain_text(tmp_path, data):
    assert run(tmp_path, data, "a.txt").status is Status.TEXT


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (office.xlsx()[:-400], "a.xlsx", reasons.DAMAGED_EXCEL),
        (office.replaced(office.xlsx(), "xl/workbook.xml", b"<workbook"), "a.xlsx", reasons.DAMAGED_EXCEL),
        (awkward.xlsx(), "a.xlsx", reasons.DAMAGED_EXCEL),
        (awkward.zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a.odt", reasons.DAMAGED_ODF),
        (office.odt("<text:p>"), "a.odt", reasons.DAMAGED_ODF),
        (awkward.ole("Workbook"), "a.xls", reasons.DAMAGED_EXCEL),
        (awkward.png()[:40], "a.png", reasons.DAMAGED_IMAGE),
        (b"II*\x00" + bytes(50), "a.tif", reasons.DAMAGED_IMAGE),
        (b"\xff\xd8\xff\xe0" + bytes(50), "a.jpg", reasons.DAMAGED_IMAGE),
    ],
)
def test_damaged_files_fail_with_a_reason(tmp_path, data, name, reason):
    result = run(tmp_path, data, name)
    assert (result.status, result.reason, result.pages) == (Status.FAILED, reason, ())


def test_text_beyond_the_limit_is_cut_and_the_cut_is_named(tmp_path):
    result = run(tmp_path, b"a b " * 1_000_000, "a.txt", Limits(characters=1_000_000))
    assert len(result.pages[0]) == 1_000_000
    assert "1 triệu ký tự" in result.reason
