"""What may be uploaded is told from the bytes; what may not comes back with a message that says what to do."""

import io
import unicodedata

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from site_config.portal.filetypes import SniffedType, sniff
from site_config.portal.uploads import MAX_NAME_BYTES, MAX_NAME_LENGTH, PERMITTED_TYPES, check_upload, safe_name
from tests import awkward

LIMIT = 1024 * 1024


def check(name: str, data: bytes, max_bytes: int = LIMIT) -> SniffedType:
    return check_upload(SimpleUploadedFile(name, data), max_bytes=max_bytes)


def refusal(name: str, data: bytes, max_bytes: int = LIMIT) -> ValidationError:
    upload = SimpleUploadedFile("x", data)
    upload._name = name  # as a client may send it, before Django cleans it
    with pytest.raises(ValidationError) as caught:
        check_upload(upload, max_bytes=max_bytes)
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("Kế hoạch.pdf", awkward.pdf(["x"]), SniffedType.PDF),
        ("KẾ HOẠCH.PDF", awkward.pdf(["x"]), SniffedType.PDF),
        ("khóa.pdf", awkward.encrypted_pdf(password="bi-mat"), SniffedType.PDF),
        ("hỏng.pdf", b"%PDF-1.7\nrubbish", SniffedType.PDF),
        ("có rác phía trước.pdf", b"\r\n\r\n%PDF-1.4 ...", SniffedType.PDF),
        ("a.docx", awkward.docx("x"), SniffedType.DOCX),
        ("khóa.docx", awkward.ole("EncryptionInfo", "EncryptedPackage"), SniffedType.OFFICE_ENCRYPTED),
        ("a.xlsx", awkward.xlsx(), SniffedType.XLSX),
        ("a.odt", awkward.odt(), SniffedType.ODT),
        ("a.doc", awkward.ole("1Table", "WordDocument", "Workbook"), SniffedType.DOC),
        ("a.xls", awkward.ole("Workbook", "WordDocument"), SniffedType.XLS),
        ("a.rtf", awkward.RTF, SniffedType.RTF),
        ("a.png", awkward.png(), SniffedType.PNG),
        ("a.JPEG", b"\xff\xd8\xff\xe0" + bytes(50), SniffedType.JPEG),
        ("a.tif", b"II*\x00" + bytes(50), SniffedType.TIFF),
    ],
)
def test_permitted_files_pass_and_are_rewound(name, data, kind):
    upload = SimpleUploadedFile(name, data)
    assert check_upload(upload, max_bytes=LIMIT) is kind
    assert upload.tell() == 0


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("a.pdf", b"", "empty", "0 byte"),
        ("~$hoach.docx", b"\x05Nguyen" + bytes(150), "lock_file", "khóa tạm"),
        ("a.exe", awkward.PROGRAM, "extension", ".exe"),
        ("a.pdf.exe", awkward.PROGRAM, "extension", ".exe"),
        ("a.svg", b"<svg/>", "extension", ".svg"),
        ("khong-duoi", b"abc", "extension", "không có đuôi"),
        ("a.pdf", awkward.PROGRAM, "disagrees", "chương trình máy tính"),
        ("a.doc", awkward.HTML, "disagrees", "trang web"),
        ("a.doc", b"\xef\xbb\xbf \n<HTML>", "disagrees", "trang web"),
        ("a.xls", "<html><table>".encode("utf-16"), "disagrees", "trang web"),
        ("a.doc", awkward.RTF, "disagrees", "RTF"),
        ("a.pdf", b"<html>%PDF-1.4", "disagrees", "trang web"),
        ("a.png", b'<?xml version="1.0"?><svg onload="x">', "disagrees", "SVG"),
        ("a.docx", awkward.xlsx(), "disagrees", "Excel"),
        ("a.docx", awkward.zipped({"a.txt": b"x"}), "disagrees", "ZIP"),
        ("a.docx", b"#!/bin/sh\n", "disagrees", "tệp lệnh"),
        ("a.pdf", b"Xin chao", "disagrees", "tệp chữ thường"),
        ("a.pdf", bytes(range(256)), "disagrees", "không phải loại tệp này"),
        ("a.docx", awkward.docx("x")[:-300], "damaged", "bị hỏng"),
        ("a.docx", awkward.zip_bomb(), "hostile", "giải nén"),
        ("a.docx", awkward.docx_with_body("<w:p/>", members={"word/vbaProject.bin": b"x"}), "macro", "macro"),
    ],
)
def test_refused_files_come_with_a_plain_reason(name, data, code, words):
    error = refusal(name, data)
    assert error.code == code
    assert words in " ".join(error.messages)


def test_a_file_over_the_limit_is_refused_with_both_sizes():
    error = refusal("a.pdf", b"%PDF-" + bytes(2 * 1024 * 1024))
    assert error.code == "too_large"
    assert "2,0" in error.messages[0]
    assert "1,0" in error.messages[0]


def test_a_file_with_too_many_members_is_refused():
    assert refusal("a.docx", awkward.crowded_docx(), 10 * LIMIT).code == "hostile"


def test_the_table_names_each_extension_once():
    extensions = " ".join(extension for row in PERMITTED_TYPES for extension in row.extensions)
    assert extensions == "pdf docx xlsx doc xls rtf odt ods png jpg jpeg tif tiff"
    assert set(extensions.split()) == set(settings.WAGTAILDOCS_EXTENSIONS)


@given(
    st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
)
def test_sniffing_never_fails(data, start):
    assert sniff(io.BytesIO(start + data)) in SniffedType


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kế hoạch số 7193/QĐ-UBND.PDF", "QĐ-UBND.pdf"),
        (r"C:\Users\van thu\Kế hoạch.docx", "Kế hoạch.docx"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("-rf own.pdf", "rf own.pdf"),
        (".htaccess.pdf", "htaccess.pdf"),
        ("báo\u202efdp.exe", "báofdp.exe"),
        ("a\x00b\nc\td.pdf", "ab c d.pdf"),
        ('a<b>"c"|d?.pdf', "a_b__c__d_.pdf"),
        ("con.pdf", "_con.pdf"),
        (".pdf", "pdf"),
        ("   ", "tep"),
        ("~$ke hoach.docx", "ke hoach.docx"),
        ("Hòa  Bình .docx", "Hòa Bình.docx"),
    ],
)
def test_names_are_made_safe_and_stay_readable(name, safe):
    assert safe_name(name) == safe


def test_decomposed_names_are_composed():
    assert safe_name(unicodedata.normalize("NFD", "Quyết định.pdf")) == "Quyết định.pdf"


@given(st.text(max_size=400))
def test_every_name_comes_out_storable_and_stays_as_it_is(name):
    safe = safe_name(name)
    assert 0 < len(safe) <= MAX_NAME_LENGTH
    assert len(safe.encode()) <= MAX_NAME_BYTES
    assert "/" not in safe
    assert "\\" not in safe
    assert not safe.startswith((".", "-"))
    assert unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe


def test_a_long_name_keeps_its_extension():
    assert safe_name("Quyết định phê duyệt " * 30 + ".DOCX").endswith(".docx")
