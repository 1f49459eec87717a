"""Files as offices really have them, good and bad, made in memory: nothing binary is kept in the repository."""

import io
import zipfile
from collections.abc import Sequence

import pypdf
from docx import Document
from docx.oxml import parse_xml
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PHRASE = "Day manh cai cach hanh chinh tren dia ban huyen"  # reportlab's own fonts have no Vietnamese letters
LONG_TEXT = [f"{PHRASE}, noi dung thu {number} cua ke hoach." for number in range(1, 12)]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PDF_ENCODING = "latin-1"


def pdf(*pages: Sequence[str]) -> bytes:
    """Return a PDF with a text layer; each page is a list of lines."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for lines in pages:
        for row, line in enumerate(lines):
            canvas.drawString(60, 780 - 16 * row, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scanned_pdf(pages: int = 1, *, stamp: str = "", text_page: Sequence[str] = ()) -> bytes:
    """Return a PDF whose pages are pictures, each with an optional signing stamp; a last page may have text."""
    target = io.BytesIO()
    canvas = Canvas(target)
    picture = ImageReader(io.BytesIO(png()))
    for _number in range(pages):
        canvas.drawImage(picture, 0, 0, width=595, height=842)
        if stamp:
            canvas.drawString(300, 800, stamp)
        canvas.showPage()
    for row, line in enumerate(text_page):
        canvas.drawString(60, 780 - 16 * row, line)
    if text_page:
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def outlined_pdf() -> bytes:
    """Return a PDF in which letters are curves, as design programs export them."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for row in range(30):
        canvas.bezier(60, 700 - row, 100, 650, 150, 720, 200, 700 - row)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def encrypted_pdf(*, password: str, owner: str = "chu-so-huu") -> bytes:
    """Return a PDF under a password; an empty one opens everywhere and only forbids copying."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf(LONG_TEXT)))
    writer.encrypt(password, owner, algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def pdf_without_pages() -> bytes:
    """Return a PDF whose page tree is empty."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def png() -> bytes:
    """Return the smallest PNG."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
        "0000000c4944415408d763f8ffff3f0005fe02fea135810e0000000049454e44ae426082"
    )


def docx(*paragraphs: str) -> bytes:
    """Return a Word file with these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return _saved(document)


def rich_docx() -> bytes:
    """Return a Word file with header, footer, nested table, page break, and a text box stored in two versions."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "ỦY BAN NHÂN DÂN HUYỆN BUÔN ĐÔN"
    section.footer.paragraphs[0].text = "Trang 1"
    document.add_paragraph("Điều 1. Phê duyệt kế hoạch")
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "Đơn vị chủ trì"
    table.cell(0, 1).text = "Thời hạn"
    table.cell(1, 0).text = "Phòng Nội vụ"
    table.cell(1, 1).text = "30/6/2022"
    inner = table.cell(1, 0).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "Phòng Tư pháp phối hợp"
    document.add_paragraph()._p.append(parse_xml(_TEXT_BOX))
    document.add_page_break()
    document.add_paragraph("Điều 2. Tổ chức thực hiện")
    return _saved(document)


_TEXT_BOX = f"""<w:r xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
<w:p><w:r><w:t>Khung chữ HỎA TỐC</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Khung chữ HỎA TỐC</w:t></w:r></w:p></w:txbxContent>
</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def docx_with_body(body: str, *, declaration: str = "", members: dict[str, bytes] | None = None) -> bytes:
    """Return a minimal Word file whose body is the given XML; ``members`` adds parts."""
    main = f'<?xml version="1.0" encoding="UTF-8"?>{declaration}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006/"
    relations = (
        f'<Relationships xmlns="{package}relationships"><Relationship Id="r1" Type="{kind}" '
        f'Target="word/document.xml"/></Relationships>'
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}content-types"/>'.encode(),
        "_rels/.rels": relations.encode(),
        "word/document.xml": main.encode(),
    }
    return zipped(parts | (members or {}))


def docx_with_note() -> bytes:
    """Return a Word file with a footnote on the first of two pages."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    )
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r>'
        "<w:t>Theo Nghị quyết 76/NQ-CP</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    body = (
        '<w:p><w:r><w:t>Trang đầu</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>Trang sau</w:t></w:r></w:p>'
    )
    members = {"word/_rels/document.xml.rels": relations.encode(), "word/footnotes.xml": notes.encode()}
    return docx_with_body(body, members=members)


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a zip of these members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def zip_bomb() -> bytes:
    """Return a Word file whose body unpacks to a thousand times its size."""
    return docx_with_body("<w:p/>", members={"word/media/zeros.bin": bytes(40 * 1024 * 1024)})


def crowded_docx(members: int = 6_000) -> bytes:
    """Return a Word file with more parts than any real one."""
    return docx_with_body("<w:p/>", members={f"word/part{number}.xml": b"<a/>" for number in range(members)})


def xlsx() -> bytes:
    """Return what is enough of an Excel file to be recognised."""
    return zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"})


def odt() -> bytes:
    """Return what is enough of an OpenDocument text to be recognised."""
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"})


def ole(*streams: str) -> bytes:
    """Return the start of an Office 97-2003 file whose directory names these streams."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    header[30:32] = (9).to_bytes(2, "little")
    header[48:52] = (0).to_bytes(4, "little")
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    return bytes(header) + entries


RTF = rb"{\rtf1\ansi Ke hoach}"
HTML = "<html><body><h1>Kế hoạch</h1></body></html>".encode()
PROGRAM = b"MZ\x90\x00" + bytes(200)


def _saved(document: object) -> bytes:
    target = io.BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()
