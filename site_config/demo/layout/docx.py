"""A directive as a Word file (python-docx), byte for byte the same on every run."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from site_config.demo.content.shapes import (
    Article,
    Block,
    DirectiveSeed,
    Heading,
    LegalBasis,
    Paragraph,
)
from site_config.demo.layout.parts import (
    BODY_SIZE,
    MARGINS,
    MARK,
    MOTTO,
    NATION,
    SIGNED,
    Parts,
    parts,
)

FONT = "Times New Roman"
STAMP = (2022, 7, 1, 8, 0, 0)
WIDTH = 210 - MARGINS[2] - MARGINS[3]


def directive_docx(directive: DirectiveSeed) -> bytes:
    """Return the Word file of the whole document and its annex."""
    printed = parts(directive)
    document = _blank(f"{directive.number} - {directive.summary}")
    _head(document, printed)
    _blocks(document, directive.body)
    _foot(document, printed)
    if printed.annex:
        document.add_page_break()
        _add(document, printed.annex_title, size=13.5, bold=True, align=ALIGN.CENTER)
        _add(document, printed.annex_reference, size=12.5, italic=True, align=ALIGN.CENTER)
        _blocks(document, printed.annex)
    return _bytes(document)


def evidence_docx(title: str, paragraphs: Iterable[str]) -> bytes:
    """Return a short Word file that stands for a proof (minh chứng) of a progress report."""
    document = _blank(title)
    _add(document, title.upper(), size=14, bold=True, align=ALIGN.CENTER)
    for text in paragraphs:
        _body(document, text)
    return _bytes(document)


def _blank(title: str) -> Any:
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(BODY_SIZE)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(MARGINS[0]), Mm(MARGINS[1])
    section.left_margin, section.right_margin = Mm(MARGINS[2]), Mm(MARGINS[3])
    section.header_distance = Mm(9)
    header = section.header.paragraphs[0]
    header.alignment = ALIGN.CENTER
    header.add_run(MARK).font.size = Pt(9)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title[:250], "Tài liệu minh họa", "vi-VN"
    properties.created = properties.modified = datetime(*STAMP)
    return document


def _add(
    place: Any,
    text: str,
    *,
    size: float = BODY_SIZE,
    bold: bool = False,
    italic: bool = False,
    align: Any = None,
) -> Any:
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def _body(document: Any, text: str, **style: Any) -> Any:
    paragraph = _add(document, text, align=ALIGN.JUSTIFY, **style)
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.paragraph_format.space_after = Pt(5)
    return paragraph


def _ruled(paragraph: Any, indent: float) -> None:
    """Draw a line under the paragraph, `indent` millimetres in from both sides."""
    border = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    border.append(bottom)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
    paragraph.paragraph_format.line_spacing = Pt(4)
    paragraph.paragraph_format.space_after = Pt(6)
    # The schema wants the border before the spacing.
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:spacing", "w:ind", "w:jc")


def _rule(place: Any, indent: float) -> None:
    _ruled(_add(place, "", size=2), indent)


def _columns(document: Any, share: float) -> tuple[Any, Any]:
    """Return the two cells of a borderless table over the whole width."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    left, right = table.rows[0].cells
    left.width, right.width = Mm(WIDTH * share), Mm(WIDTH * (1 - share))
    for cell in (left, right):
        # A cell must keep one paragraph; ours come after it is gone.
        cell._tc.remove(cell.paragraphs[0]._p)
    return left, right


def _head(document: Any, printed: Parts) -> None:
    left, right = _columns(document, 0.41)
    for line in printed.agency:
        _add(left, line, size=12.5, bold=True, align=ALIGN.CENTER)
    _rule(left, 22)
    _add(left, printed.number, align=ALIGN.CENTER)
    if printed.subject:
        _add(left, printed.subject, size=12, align=ALIGN.CENTER)
    if printed.urgency:
        _add(left, printed.urgency, bold=True, align=ALIGN.CENTER)
    _add(right, NATION, size=12, bold=True, align=ALIGN.CENTER)
    _add(right, MOTTO, size=13, bold=True, align=ALIGN.CENTER)
    _rule(right, 22)
    _add(right, printed.place_and_date, italic=True, align=ALIGN.CENTER)
    _add(document, "")
    if printed.title:
        _add(document, printed.title, size=14, bold=True, align=ALIGN.CENTER)
        _add(document, printed.summary, size=14, bold=True, align=ALIGN.CENTER)
        _rule(document, 60)
    if printed.authority:
        _add(document, printed.authority, bold=True, align=ALIGN.CENTER)


def _blocks(document: Any, blocks: Iterable[Block]) -> None:
    for block in blocks:
        match block:
            case LegalBasis(text):
                _body(document, text, italic=True)
            case Heading(text):
                _add(document, text, bold=True, align=ALIGN.CENTER if text.endswith(":") else None)
            case Paragraph(text):
                _body(document, text)
            case Article(number, title, paragraphs):
                first = () if title else paragraphs[:1]
                head = _body(document, f"Điều {number}. {title}", bold=True)
                for text in first:
                    head.add_run(text).font.size = Pt(BODY_SIZE)
                for text in paragraphs[len(first) :]:
                    _body(document, text)
            case _:
                _table(document, block.header, block.rows)


def _table(document: Any, header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(rows=0, cols=len(header))
    table.style = "Table Grid"
    table.autofit = False
    weights = [max(len(row[n]) for row in (header, *rows)) ** 0.6 + 1 for n in range(len(header))]
    for place, row in enumerate((header, *rows)):
        for cell, text, weight in zip(table.add_row().cells, row, weights, strict=True):
            cell.width = Mm(WIDTH * weight / sum(weights))
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(12), place == 0
    _add(document, "", size=6)


def _foot(document: Any, printed: Parts) -> None:
    _add(document, "", size=6)
    left, right = _columns(document, 0.5)
    _add(left, "Nơi nhận:", size=12, bold=True, italic=True)
    for text in printed.recipients:
        _add(left, text, size=11)
    for line in printed.signature:
        _add(right, line, bold=True, align=ALIGN.CENTER)
    _add(right, "")
    _add(right, SIGNED, italic=True, align=ALIGN.CENTER)
    _add(right, "")
    _add(right, printed.signer, bold=True, align=ALIGN.CENTER)


def _bytes(document: Any) -> bytes:
    """Save with fixed times: a zip file keeps the clock of its making."""
    saved, fixed = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for entry in source.infolist():
            info = ZipInfo(entry.filename, STAMP)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(entry.filename))
    return fixed.getvalue()
