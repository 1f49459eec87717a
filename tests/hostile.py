"""Files that were made, or broken, to stop whoever reads them: (name, kind of attack) -> bytes, made in memory."""

import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from tests import awkward, office

DEEP = 200_000


def pdf_of(*objects: bytes) -> bytes:
    """Return a PDF of these objects, the first of which is the catalogue; without a table, which readers rebuild."""
    body = b"".join(b"%d 0 obj%bendobj\n" % (number, content) for number, content in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def pdf_page(
    content: bytes, *, size: bytes = b"0 0 595 842", filters: bytes = b"/FlateDecode", extra: bytes = b""
) -> bytes:
    """Return a PDF of one page with this (compressed) content stream; ``extra`` are its resources."""
    stream = b"<</Length %d/Filter[%b]>>stream\n%b\nendstream " % (len(content), filters, content)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b>>>>" % (size, extra)
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream)


def pdf_bomb() -> bytes:
    """A content stream of 400 MB, compressed twice."""
    return pdf_page(zlib.compress(zlib.compress(bytes(400 * 1024 * 1024), 1), 9), filters=b"/FlateDecode/FlateDecode")


def pdf_circle() -> bytes:
    """A page tree that contains itself."""
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")


def pdf_of_two_billion_pages() -> bytes:
    """A page tree that promises more pages than there are."""
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2147483647>>")


def pdf_of_many_pages(count: int = 5_050) -> bytes:
    """More pages than are read."""
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R>>"
    stream = b"<</Length 0>>stream\n\nendstream "
    tree = b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count)
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", tree, stream, *[page] * count)


def pdf_with_picture(side: int) -> bytes:
    """A page under a picture that claims to be ``side`` by ``side`` points of nothing."""
    data = zlib.compress(bytes(1024 * 1024))
    picture = (
        b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
        b"/Length %d>>stream\n%b\nendstream " % (side, side, len(data), data)
    )
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>"
    paint = b"595 0 0 842 0 0 cm /P Do"
    content = b"<</Length %d>>stream\n%b\nendstream " % (len(paint), paint)
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, content, picture)


def pdf_deep() -> bytes:
    """Brackets within brackets."""
    return pdf_of(
        b"<</Type/Catalog/Pages 2 0 R/X %b%b>>" % (b"[" * DEEP, b"]" * DEEP), b"<</Type/Pages/Kids[]/Count 0>>"
    )


def laughs(root: str) -> str:
    """Return a declaration of entities that multiply to a billion."""
    bombs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY e0 "ha">{bombs}]>'


def overlapping_zip() -> bytes:
    """A zip whose members share their bytes: a bomb without nesting."""
    plain = bytearray(awkward.docx_with_body("<w:p/>", members={"word/a.xml": bytes(900_000)}))
    start = plain.rindex(b"PK\x01\x02")
    end = plain.rindex(b"PK\x05\x06")
    entry = bytes(plain[start:end])
    count = 4_000
    total = struct.unpack_from("<H", plain, end + 10)[0] + count
    size = struct.unpack_from("<L", plain, end + 12)[0] + count * len(entry)
    tail = bytearray(plain[end:])
    struct.pack_into("<HH", tail, 8, total, total)
    struct.pack_into("<L", tail, 12, size)
    return bytes(plain[:end]) + entry * count + bytes(tail)


def locked_zip() -> bytes:
    """A Word file whose zip is under a password, which Office never does."""
    data = bytearray(awkward.docx("x"))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(sign)
        while position >= 0:
            data[position + place] |= 1
            position = data.find(sign, position + 1)
    return bytes(data)


def zip_of_paths() -> bytes:
    """Members that point outside."""
    return office.replaced(awkward.docx("x"), "../../../../etc/passwd", b"x")


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims this size."""
    head = struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">L", 13) + chunk + struct.pack(">L", zlib.crc32(chunk)) + awkward.png()[33:]
    )


def tiff_circle() -> bytes:
    """A TIFF whose only page is followed by itself."""
    entries = [(256, 3, 1, 8), (257, 3, 1, 8), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 200)]
    entries += [(277, 3, 1, 1), (278, 3, 1, 8), (279, 4, 1, 64)]
    fields = b"".join(struct.pack("<HHLL", *entry) for entry in entries)
    return (b"II*\x00" + struct.pack("<LH", 8, len(entries)) + fields + struct.pack("<L", 8)).ljust(200, b"\0") + bytes(
        64
    )


def strings_bomb() -> bytes:
    """An Excel file whose strings unpack to a thousand times their size."""
    return office.replaced(office.xlsx(), "xl/sharedStrings.xml", b"<sst>" + b"<si><t>a</t></si>" * 8_000_000)


def noise(size: int = 60_000) -> bytes:
    """The same random bytes each time."""
    return random.Random(4).randbytes(size)


def mimetype_bomb() -> bytes:
    """An OpenDocument file without a content, but with the right first member."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return target.getvalue()


CRAFTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty file": ("a.pdf", bytes),
    "noise": ("a.pdf", noise),
    "noise behind a PDF's name": ("a.pdf", lambda: b"%PDF-1.7\n" + noise()),
    "noise behind old Office's name": ("a.doc", lambda: awkward.ole("WordDocument") + noise()),
    "noise behind old Excel's name": ("a.xls", lambda: awkward.ole("Workbook") + noise()),
    "truncated PDF": ("a.pdf", lambda: awkward.pdf(awkward.LONG_TEXT)[:500]),
    "PDF under a password": ("a.pdf", lambda: awkward.encrypted_pdf(password="x")),
    "PDF whose page tree is a circle": ("a.pdf", pdf_circle),
    "PDF that promises two billion pages": ("a.pdf", pdf_of_two_billion_pages),
    "PDF of more pages than are read": ("a.pdf", pdf_of_many_pages),
    "PDF with a bomb as a page": ("a.pdf", pdf_bomb),
    "PDF with a huge page": ("a.pdf", lambda: pdf_page(zlib.compress(b"0 0 m 9 9 l S"), size=b"0 0 1e9 1e9")),
    "PDF with a huge picture": ("a.pdf", lambda: pdf_with_picture(50_000)),
    "PDF of deep brackets": ("a.pdf", pdf_deep),
    "zip bomb": ("a.docx", awkward.zip_bomb),
    "zip of too many parts": ("a.docx", awkward.crowded_docx),
    "zip of overlapping parts": ("a.docx", overlapping_zip),
    "zip under a password": ("a.docx", locked_zip),
    "zip with paths that lead outside": ("a.docx", zip_of_paths),
    "truncated Word": ("a.docx", lambda: awkward.docx("x")[:-300]),
    "Word under a password": ("a.docx", lambda: awkward.ole("EncryptionInfo", "EncryptedPackage")),
    "Word with a billion laughs": (
        "a.docx",
        lambda: awkward.docx_with_body("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", declaration=laughs("w:document")),
    ),
    "Word with a foreign entity": (
        "a.docx",
        lambda: awkward.docx_with_body("&e;", declaration='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
    ),
    "Word of deep tables": (
        "a.docx",
        lambda: awkward.docx_with_body("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000),
    ),
    "Word with macros": ("a.docx", lambda: awkward.docx_with_body("<w:p/>", members={"word/vbaProject.bin": b"x"})),
    "Excel with a bomb of strings": ("a.xlsx", strings_bomb),
    "Excel with a billion laughs": ("a.xlsx", lambda: office.xlsx_with_sheet("&e9;", declaration=laughs("worksheet"))),
    "Excel of seventeen billion cells": (
        "a.xlsx",
        lambda: office.xlsx_with_sheet('<row r="1"><c r="XFD1"/></row><row r="1048576"><c r="XFD1048576"/></row>'),
    ),
    "OpenDocument with a billion laughs": ("a.odt", lambda: office.odt("&e9;", declaration=laughs("x"))),
    "OpenDocument of deep spans": ("a.odt", lambda: office.odt("<text:span>" * DEEP + "x" + "</text:span>" * DEEP)),
    "OpenDocument without content": ("a.odt", mimetype_bomb),
    "OpenDocument whose cells repeat": (
        "a.ods",
        lambda: office.ods(
            '<table:table-row table:number-rows-repeated="99999999">'
            + office.cell("x", attributes='table:number-columns-repeated="99999999"')
            + "</table:table-row>"
        ),
    ),
    "RTF of deep groups": ("a.rtf", lambda: b"{\\rtf1" + b"{" * 1_000_000),
    "RTF of endless numbers": ("a.rtf", lambda: b"{\\rtf1\\bin-5\\u" + b"9" * 1_000_000 + b"\\bin99999999999 x}"),
    "web page of deep tags": ("a.html", lambda: b"<html>" + b"<div><font face=x>" * DEEP),
    "web page called Word": ("a.doc", lambda: awkward.HTML),
    "web page in parts without a page": ("a.doc", lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nx"),
    "program called PDF": ("a.pdf", lambda: awkward.PROGRAM),
    "drawing with a script called a picture": ("a.png", lambda: b'<svg onload="alert(1)"/>'),
    "picture of four billion points": ("a.png", lambda: png_of(65_535, 65_535)),
    "truncated picture": ("a.png", lambda: awkward.png()[:40]),
    "TIFF whose pages are a circle": ("a.tif", tiff_circle),
    "JPEG of nothing": ("a.jpg", lambda: b"\xff\xd8\xff" + noise()),
    "one endless word": ("a.txt", lambda: "ế".encode() * 6_000_000),
    "one endless line in an old encoding": ("a.txt", lambda: b"Ph\xaa duy\xd6t k\xd5 ho\xb9ch " * 300_000),
    "lock file of Word": ("~$a.docx", lambda: b"\x05Nguyen".ljust(162, b"\0")),
}
