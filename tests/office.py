"""Excel, OpenDocument, RTF, web pages and pictures as offices really have them, made in memory."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import font_source_serif_pro
import openpyxl
from docx import Document
from openpyxl.styles import Font
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.awkward import zipped

_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(f'xmlns:{name}="{_OPEN}{name}:1.0"' for name in ("office", "text", "table", "style", "manifest"))


def xlsx(*, font: str = "Times New Roman", text: str = "Phòng Nội vụ") -> bytes:
    """Return an Excel file with two visible sheets and a hidden one; numbers, a date, a formula, merged cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phân công"
    sheet.append(["Đơn vị chủ trì", "Thời hạn", "Kinh phí"])
    sheet.append([text, date(2022, 6, 30), 2_500_000.0])
    sheet["A2"].font = Font(name=font)
    sheet.append(["Tỷ lệ", 0.5, True])
    sheet.merge_cells("A5:C5")
    sheet["A5"] = "Ghi chú: báo cáo\nhằng quý"
    second = book.create_sheet("Phụ lục")
    second["C3"] = "Xã Ea Bar"
    secret = book.create_sheet("Nháp")
    secret["A1"] = "không ai thấy"
    secret.sheet_state = "hidden"
    return saved(book)


def xlsx_with_sheet(rows: str, *, declaration: str = "") -> bytes:
    """Return an Excel file whose one sheet has the given XML rows."""
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    head = f'<?xml version="1.0"?>{declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    sheet = f'{head}<dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>'
    return replaced(saved(book), "xl/worksheets/sheet1.xml", sheet.encode())


def replaced(package: bytes, name: str, data: bytes) -> bytes:
    """Return the zip with one member replaced or added."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    return zipped(parts | {name: data})


def odt(*paragraphs: str, styles: str = "", declaration: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument text; paragraphs are XML, ``styles`` the automatic styles."""
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    return _open_document("text", f"<office:text>{body}</office:text>", styles, declaration, manifest)


def ods(rows: str) -> bytes:
    """Return an OpenDocument spreadsheet with two sheets, the first of the given XML rows."""
    second = "<table:table-row><table:table-cell><text:p>Xã Ea Bar</text:p></table:table-cell></table:table-row>"
    tables = f'<table:table table:name="Một">{rows}</table:table><table:table table:name="Hai">{second}</table:table>'
    return _open_document("spreadsheet", f"<office:spreadsheet>{tables}</office:spreadsheet>", "", "", "")


def _open_document(kind: str, body: str, styles: str, declaration: str, manifest: str) -> bytes:
    content = (
        f'<?xml version="1.0"?>{declaration}<office:document-content {_NAMESPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body>"
        "</office:document-content>"
    )
    entries = f"<manifest:manifest {_NAMESPACES}>{manifest}</manifest:manifest>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
            "content.xml": content.encode(),
            "META-INF/manifest.xml": entries.encode(),
        }
    )


def odt_style(name: str, font: str) -> str:
    """Return a text style with this font, for ``odt``."""
    return f'<style:style style:name="{name}" style:family="text"><style:text-properties style:font-name="{font}"/></style:style>'


def rtf(*runs: tuple[str, str]) -> bytes:
    """Return an RTF file of (font, text) runs, a paragraph each; letters beyond ASCII as WordPad writes them.

    Letters up to U+00FF become bytes, as in files from before Unicode; others ``\\u`` with a stand-in.
    """
    fonts = list(dict.fromkeys(font for font, _text in runs))
    table = "".join(rf"{{\f{place}\fnil\fcharset0 {font};}}" for place, font in enumerate(fonts))
    body = "".join(rf"{{\f{fonts.index(font)} {_rtf_text(text)}\par}}" for font, text in runs)
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{table}}}{{\info{{\title khong phai chu}}}}{body}}}".encode(
        "latin-1"
    )


def _rtf_text(text: str) -> str:
    return "".join(
        letter if letter.isascii() else rf"\'{ord(letter):02x}" if ord(letter) < 256 else rf"\u{ord(letter)}?"
        for letter in text
    )


def mhtml(html: str) -> bytes:
    """Return a web page as Word saves it with its pictures."""
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n--x\r\n'
    part = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return (head + part + html + "\r\n--x--\r\n").encode()


def docx_in_fonts(*runs: tuple[str, str]) -> bytes:
    """Return a Word file of (font, text) runs, all in one paragraph but for those that begin with a line end."""
    document = Document()
    paragraph = document.add_paragraph()
    for font, text in runs:
        if text.startswith("\n"):
            paragraph = document.add_paragraph()
        run = paragraph.add_run(text.lstrip("\n"))
        run.font.name = font
    return saved(document)


def picture(lines: Sequence[str], *, turned: int = 0) -> Image.Image:
    """Return an A4 page at 150 dots an inch with these lines in a real Vietnamese typeface."""
    folder = Path(font_source_serif_pro.__file__).parent / "files"
    face = ImageFont.truetype(str(folder / "SourceSerifPro-Regular.ttf"), 30)
    page = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(page)
    for row, line in enumerate(lines):
        draw.text((100, 120 + 50 * row), line, font=face, fill=0)
    return page.rotate(turned, expand=True)


def picture_file(*pages: Image.Image, kind: str = "png") -> bytes:
    """Return pictures as a file; several pages for TIFF and PDF only."""
    target = io.BytesIO()
    options = {"save_all": True, "append_images": pages[1:]} if len(pages) > 1 else {}
    pages[0].save(target, kind, **options)
    return target.getvalue()


def pdf_with_scan(text: Iterable[str], scan: Image.Image, *, stamp: str = "") -> bytes:
    """Return a PDF whose first page has text and whose second is a picture with a signing stamp."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for row, line in enumerate(text):
        canvas.drawString(60, 780 - 16 * row, line)
    canvas.showPage()
    canvas.drawImage(ImageReader(scan), 0, 0, width=595, height=842)
    canvas.drawString(300, 20, stamp)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def saved(document: object) -> bytes:
    """Return a python-docx document or openpyxl book as bytes."""
    target = io.BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


def cell(text: str, *, attributes: str = "") -> str:
    """Return an ODS cell."""
    return f"<table:table-cell {attributes}><text:p>{escape(text)}</text:p></table:table-cell>"
