"""A directive as PDF with a text layer (ReportLab), byte for byte the same on every run.

The font is Source Serif (package font-source-serif-pro): its upright faces hold every Vietnamese
letter. Its italic does not, so italics are slanted here.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    PageBreak,
    SimpleDocTemplate,
    Spacer,
    Table,
)
from reportlab.platypus import Paragraph as Text

from site_config.demo.content.shapes import (
    Article,
    Block,
    DirectiveSeed,
    Heading,
    LegalBasis,
    Paragraph,
)
from site_config.demo.layout.flowables import Oblique, Rule
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

REGULAR, BOLD = "Demo-Regular", "Demo-Bold"
WIDTH = A4[0] - (MARGINS[2] + MARGINS[3]) * mm
INDENT = 10 * mm


def directive_pdf(directive: DirectiveSeed) -> bytes:
    """Return the PDF of the whole document and its annex."""
    register_fonts()
    printed = parts(directive)
    story = [*_head(printed), *_blocks(directive.body), *_foot(printed)]
    if printed.annex:
        story += [PageBreak(), *_annex(printed)]
    output = BytesIO()
    top, bottom, left, right = (margin * mm for margin in MARGINS)
    SimpleDocTemplate(
        output,
        pagesize=A4,
        topMargin=top,
        bottomMargin=bottom,
        leftMargin=left,
        rightMargin=right,
        title=f"{directive.number} - {directive.summary}",
        author="Tài liệu minh họa",
        lang="vi",
        invariant=1,
    ).build(story, onFirstPage=first_page, onLaterPages=_later_page)
    return output.getvalue()


@cache
def register_fonts() -> None:
    """Make the two faces known to ReportLab, once."""
    folder = files("font_source_serif_pro") / "files"
    for name, face in ((REGULAR, "Regular"), (BOLD, "Bold")):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"SourceSerifPro-{face}.ttf")))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR)


def text_style(size: float, *, bold: bool = False, align: Any = TA_CENTER, **more: Any) -> ParagraphStyle:
    """Return a paragraph style of the document's font; ``size`` in points."""
    font = BOLD if bold else REGULAR
    return ParagraphStyle(f"{font}{size}", fontName=font, fontSize=size, leading=size * 1.35, alignment=align, **more)


def line_of(text: str, size: float, **style: Any) -> Text:
    """Return ``text`` as a centred paragraph of ``size`` points."""
    return Text(escape(text), text_style(size, **style))


def _italic(text: str, size: float = BODY_SIZE, **options: Any) -> Oblique:
    return Oblique(text, options.pop("font", REGULAR), size, **options)


def _head(printed: Parts) -> list[Flowable]:
    left: list[Flowable] = [line_of(line, 12.5, bold=True) for line in printed.agency]
    left += [Rule(0.35), line_of(printed.number, BODY_SIZE)]
    if printed.subject:
        left.append(line_of(printed.subject, 12))
    if printed.urgency:
        left += [Spacer(1, 4), _boxed(printed.urgency)]
    right: list[Flowable] = [
        line_of(NATION, 12, bold=True),
        line_of(MOTTO, 13, bold=True),
        Rule(0.66),
        _italic(printed.place_and_date, BODY_SIZE, centred=True),
    ]
    story: list[Flowable] = [_columns(left, right, 0.41), Spacer(1, 14)]
    if printed.title:
        story += [
            line_of(printed.title, 14, bold=True),
            line_of(printed.summary, 14, bold=True),
            Rule(0.25),
            Spacer(1, 4),
        ]
    if printed.authority:
        story += [line_of(printed.authority, BODY_SIZE, bold=True), Spacer(1, 6)]
    return story


def _boxed(text: str) -> Table:
    table = Table([[line_of(text, BODY_SIZE, bold=True)]], colWidths=[34 * mm])
    table.setStyle([("BOX", (0, 0), (-1, -1), 1, colors.black)])
    return table


def _columns(left: list[Flowable], right: list[Flowable], share: float) -> Table:
    table = Table([[left, right]], colWidths=[WIDTH * share, WIDTH * (1 - share)])
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ]
    )
    return table


def _blocks(blocks: Iterable[Block]) -> list[Flowable]:
    story: list[Flowable] = []
    body = text_style(BODY_SIZE, align=TA_JUSTIFY, firstLineIndent=INDENT, spaceAfter=5)
    for block in blocks:
        match block:
            case LegalBasis(text):
                story.append(_italic(text, indent=INDENT, space_after=5))
            case Heading(text):
                align = TA_CENTER if text.endswith(":") else TA_LEFT
                story.append(line_of(text, BODY_SIZE, bold=True, align=align, spaceBefore=5, spaceAfter=5))
            case Paragraph(text):
                story.append(Text(escape(text), body))
            case Article(number, title, paragraphs):
                lead = f'<font name="{BOLD}">Điều {number}. {escape(title)}</font>'
                first = () if title else paragraphs[:1]
                story.append(Text(" ".join([lead, *map(escape, first)]), body))
                story += [Text(escape(text), body) for text in paragraphs[len(first) :]]
            case _:
                story += [_table(block.header, block.rows), Spacer(1, 8)]
    return story


def _table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    cells = [[line_of(cell, 11.5, bold=True) for cell in header]]
    cells += [[line_of(cell, 11.5, align=TA_LEFT) for cell in row] for row in rows]
    weights = [max(len(row[n]) for row in (header, *rows)) ** 0.6 + 1 for n in range(len(header))]
    widths = [WIDTH * weight / sum(weights) for weight in weights]
    table = Table(cells, colWidths=widths, repeatRows=1)
    table.setStyle([("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return table


def _foot(printed: Parts) -> list[Flowable]:
    left: list[Flowable] = [_italic("Nơi nhận:", 12, font=BOLD)]
    left += [line_of(text, 11, align=TA_LEFT) for text in printed.recipients]
    right: list[Flowable] = [line_of(line, BODY_SIZE, bold=True) for line in printed.signature]
    right += [Spacer(1, 20), _italic(SIGNED, BODY_SIZE, centred=True), Spacer(1, 20)]
    right.append(line_of(printed.signer, BODY_SIZE, bold=True))
    return [Spacer(1, 10), _columns(left, right, 0.5)]


def _annex(printed: Parts) -> list[Flowable]:
    return [
        line_of(printed.annex_title, 13.5, bold=True),
        _italic(printed.annex_reference, 12.5, centred=True),
        Spacer(1, 10),
        *_blocks(printed.annex),
    ]


def first_page(canvas: Any, document: Any) -> None:
    """Print the mark of an illustration on top of the page."""
    canvas.setFont(REGULAR, 9)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 10 * mm, MARK)


def _later_page(canvas: Any, document: Any) -> None:
    first_page(canvas, document)
    canvas.setFont(REGULAR, BODY_SIZE)
    canvas.drawCentredString(A4[0] / 2, A4[1] - 16 * mm, str(canvas.getPageNumber()))
