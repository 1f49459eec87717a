"""What a file really is, told from its bytes and never from its name. Pure: no Django."""

import re
from enum import StrEnum
from typing import IO
from zipfile import ZipFile

from .containers import UnsafeZipError, ZipFault, open_checked

HEAD_SIZE = 4096
_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE compound file: Office 97-2003, and encrypted Office files of today


class SniffedType(StrEnum):
    """Kinds of file the portal tells apart."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    DOC = "doc"
    XLS = "xls"
    RTF = "rtf"
    ODT = "odt"
    ODS = "ods"
    PNG = "png"
    JPEG = "jpeg"
    TIFF = "tiff"
    OFFICE_ENCRYPTED = "office_encrypted"
    DOCX_MACRO = "docx_macro"
    XLSX_MACRO = "xlsx_macro"
    PPTX = "pptx"
    PPT = "ppt"
    OLE = "ole"
    ZIP = "zip"
    ZIP_DAMAGED = "zip_damaged"
    ZIP_HOSTILE = "zip_hostile"
    GIF = "gif"
    HTML = "html"
    MHTML = "mhtml"
    SVG = "svg"
    XML = "xml"
    PROGRAM = "program"
    SCRIPT = "script"
    TEXT = "text"
    EMPTY = "empty"
    UNKNOWN = "unknown"


_PLAIN_SIGNATURES: tuple[tuple[bytes, SniffedType], ...] = (
    (b"MZ", SniffedType.PROGRAM),
    (b"\x7fELF", SniffedType.PROGRAM),
    (b"\xcf\xfa\xed\xfe", SniffedType.PROGRAM),
    (b"\xca\xfe\xba\xbe", SniffedType.PROGRAM),
    (b"\x89PNG\r\n\x1a\n", SniffedType.PNG),
    (b"\xff\xd8\xff", SniffedType.JPEG),
    (b"II*\x00", SniffedType.TIFF),
    (b"MM\x00*", SniffedType.TIFF),
    (b"II+\x00", SniffedType.TIFF),
    (b"MM\x00+", SniffedType.TIFF),
    (b"GIF87a", SniffedType.GIF),
    (b"GIF89a", SniffedType.GIF),
)
# Names of streams that tell Office 97-2003 files apart ([MS-DOC], [MS-XLS], [MS-PPT], [MS-OFFCRYPTO]).
_OLE_STREAMS: tuple[tuple[str, SniffedType], ...] = (
    ("EncryptedPackage", SniffedType.OFFICE_ENCRYPTED),
    ("WordDocument", SniffedType.DOC),
    ("Workbook", SniffedType.XLS),
    ("Book", SniffedType.XLS),
    ("PowerPoint Document", SniffedType.PPT),
)
_HTML_TAGS = re.compile(rb"<(!doctype\s+html|html|head|body|script|iframe|meta|table|title|div|style)[\s>/]", re.I)
_MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:\s*multipart/related", re.I)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def sniff(file: IO[bytes]) -> SniffedType:
    """Return what a seekable binary file is; never raises for bad content. The position is left at 0."""
    try:
        file.seek(0)
        head = file.read(HEAD_SIZE)
        if not head:
            return SniffedType.EMPTY
        if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return _sniff_zip(file)
        if head.startswith(_CFB):
            return _sniff_ole(file, head)
        return _sniff_head(head)
    finally:
        file.seek(0)


def _sniff_head(head: bytes) -> SniffedType:
    for signature, kind in _PLAIN_SIGNATURES:
        if head.startswith(signature):
            return kind
    text = _ascii_start(head)
    if text.startswith(b"{\\rt"):
        return SniffedType.RTF
    if text.startswith(b"#!") or text[:9].lower() == b"@echo off":
        return SniffedType.SCRIPT
    if text.startswith(b"<"):
        return _sniff_markup(text)
    if is_mhtml(head):
        return SniffedType.MHTML
    if b"%PDF-" in head[:1024]:  # PDF readers accept rubbish before the header, ISO 32000-1 annex H
        return SniffedType.PDF
    if b"\x00" not in head or head.startswith(_BYTE_ORDER_MARKS):
        return SniffedType.TEXT if _looks_like_text(head) else SniffedType.UNKNOWN
    return SniffedType.UNKNOWN


def is_mhtml(head: bytes) -> bool:
    """Tell whether a file that begins so is a web page with its pictures in one file (RFC 2557), as Word saves it."""
    return bool(_MHTML.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()))


def _ascii_start(head: bytes) -> bytes:
    """Return the start without byte order mark and space; UTF-16 is narrowed, so that markup in it is still seen."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _sniff_markup(text: bytes) -> SniffedType:
    if re.search(rb"<svg[\s>/]", text, re.I):
        return SniffedType.SVG
    if _HTML_TAGS.search(text):
        return SniffedType.HTML
    return SniffedType.XML if text.startswith(b"<?xml") else SniffedType.HTML


def _looks_like_text(head: bytes) -> bool:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    return head.startswith(_BYTE_ORDER_MARKS) or controls == 0


def _sniff_zip(file: IO[bytes]) -> SniffedType:
    try:
        with open_checked(file) as archive:
            return _office_kind(archive)
    except UnsafeZipError as error:
        return SniffedType.ZIP_DAMAGED if error.fault is ZipFault.DAMAGED else SniffedType.ZIP_HOSTILE


def _office_kind(archive: ZipFile) -> SniffedType:
    names = archive.namelist()
    folders = {name.split("/", 1)[0].lower() for name in names if "/" in name}
    macros = any(name.lower().endswith("vbaproject.bin") for name in names)
    if "[Content_Types].xml" in names:
        if "word" in folders:
            return SniffedType.DOCX_MACRO if macros else SniffedType.DOCX
        if "xl" in folders:
            return SniffedType.XLSX_MACRO if macros else SniffedType.XLSX
        if "ppt" in folders:
            return SniffedType.PPTX
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        try:
            declared = archive.read("mimetype")
        except Exception:  # zipfile raises half a dozen kinds for one damaged member
            return SniffedType.ZIP_DAMAGED
        if declared.startswith(b"application/vnd.oasis.opendocument.text"):
            return SniffedType.ODT
        if declared.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return SniffedType.ODS
    return SniffedType.ZIP


def _sniff_ole(file: IO[bytes], head: bytes) -> SniffedType:
    """Return the kind whose stream comes first in the directory: the file's own streams precede embedded objects'."""
    sector = 1 << min(int.from_bytes(head[30:32], "little"), 12)
    directory = (int.from_bytes(head[48:52], "little") + 1) * sector
    file.seek(0)
    data = file.read()
    for part in (data[directory:], data):
        found = [(part.find(f"{name}\0".encode("utf-16-le")), kind) for name, kind in _OLE_STREAMS]
        present = [(position, kind) for position, kind in found if position >= 0]
        if present:
            return min(present)[1]
    return SniffedType.OLE
