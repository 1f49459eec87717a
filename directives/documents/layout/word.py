"""A Word file in the layout of NĐ 30/2020/NĐ-CP, annex I: A4, Times New Roman, national title, issuer, number, place and day."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"
SIZE = 14  # 13 to 14 pt for the text
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15  # mm; 20-25, 20-25, 30-35, 15-20
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands over a document: ``upper`` above the ``issuer``, number and symbol, place and day of issue."""

    upper: str
    issuer: str
    number: str
    place: str
    day: datetime.date | None


def _in_two_lines(issuer: str) -> str:
    """Break a committee's or council's name before its place, where it would not stand on one line."""
    for body in ("ỦY BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN "):
        if issuer.startswith(body):
            return f"{body.strip()}\n{issuer.removeprefix(body)}"
    return issuer


def _day(day: datetime.date) -> str:
    """Return place and day's words: days below 10 and the months 1 and 2 with a nought (annex I, part II, 4)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return _("ngày %(day)s tháng %(month)s năm %(year)s") % {"day": f"{day.day:02d}", "month": month, "year": day.year}


class AdministrativeWord:
    """Builds one file; every method adds to its end, :meth:`to_bytes` gives it."""

    def __init__(self, title: str, *, landscape: bool = False) -> None:
        self.document: Any = Document()
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = FONT, Pt(SIZE)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        section = self.document.sections[0]
        width, height = (297, 210) if landscape else (210, 297)
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
        section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
        section.different_first_page_header_footer = True  # the first page carries no number
        self.width = width - LEFT - RIGHT
        self._number_pages(section)
        properties = self.document.core_properties
        properties.title, properties.language = title[:250], "vi-VN"

    def letterhead(self, head: Letterhead) -> None:
        """Add the two columns on top."""
        table = self.document.add_table(rows=2, cols=2)
        table.autofit = False
        self._set_widths(table, (0.41, 0.59))
        issuer, nation = table.rows[0].cells
        # 12 pt, the least of the 12 to 13 allowed: the national title stays on one line.
        self._in(issuer, _in_two_lines(head.upper.upper()), size=12, first=True)
        self._in(issuer, _in_two_lines(head.issuer.upper()), size=12, bold=True, line=True)
        self._in(nation, NATION, size=12, bold=True, first=True)
        self._in(nation, MOTTO, size=13, bold=True, line=True)
        number, place = table.rows[1].cells
        self._in(number, _("Số: %(number)s") % {"number": head.number}, size=13, first=True)
        told = _day(head.day) if head.day else _("ngày … tháng … năm …")
        self._in(place, ", ".join(part for part in (head.place, told) if part), size=14, italic=True, first=True)

    def title(self, kind: str, about: str) -> None:
        """Add the name of the type and what the document is about, centred."""
        self.paragraph(kind.upper(), bold=True, align=ALIGN.CENTER, indent=False, before=12, after=0)
        self.paragraph(about, bold=True, align=ALIGN.CENTER, indent=False, before=0, after=12)

    def heading(self, text: str, *, level: int = 1) -> None:
        """Add a numbered heading; level 1 is in capitals."""
        style = self.document.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(SIZE), True
        style.font.color.rgb = None
        fonts = style.element.rPr.rFonts
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.attrib.pop(qn(f"w:{script}Theme"), None)  # the theme's font would win
            fonts.set(qn(f"w:{script}"), FONT)
        fonts.attrib.pop(qn("w:cstheme"), None)
        paragraph = self.document.add_paragraph(style=style)
        paragraph.add_run(text.upper() if level == 1 else text).font.italic = level > 2
        self._space(paragraph, before=6, after=3)

    def paragraph(
        self,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        align: Any = ALIGN.JUSTIFY,
        indent: bool = True,
        before: float = 0,
        after: float = 6,
        size: float = SIZE,
    ) -> None:
        """Add a paragraph, its first line indented by 1 cm unless told otherwise."""
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)
        paragraph.alignment = align
        if indent:
            paragraph.paragraph_format.first_line_indent = Mm(10)
        self._space(paragraph, before=before, after=after)

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        shares: Sequence[float],
        right: frozenset[int] = frozenset(),
        strong: frozenset[int] = frozenset(),
    ) -> None:
        """Add a table whose headings repeat on every page, and whose rows are never torn apart.

        ``shares`` are the columns' parts of the width; the columns in ``right`` hold numbers; the rows in ``strong``, counted
        from 0, are headings within the table.
        """
        table = self.document.add_table(rows=1, cols=len(headings))
        table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
        for cell, text in zip(table.rows[0].cells, headings, strict=True):
            self._in(cell, text, size=12, bold=True, first=True)
        marker = OxmlElement("w:tblHeader")
        marker.set(qn("w:val"), "true")
        table.rows[0]._tr.get_or_add_trPr().append(marker)
        for number, values in enumerate(rows):
            row = table.add_row()
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for place, (cell, text) in enumerate(zip(row.cells, values, strict=True)):
                align = ALIGN.RIGHT if place in right else ALIGN.LEFT
                self._in(cell, text, size=12, bold=number in strong, first=True, align=align)
        self._set_widths(table, shares)
        self._space(self.document.add_paragraph(), before=0, after=0)

    def signature(self, recipients: Sequence[str], *, capacity: str, title: str, name: str, post: str = "") -> None:
        """Add «Nơi nhận» on the left, on the right who signs: in whose name, the ``post`` and the name."""
        table = self.document.add_table(rows=1, cols=2)
        left, right = table.rows[0].cells
        self._in(left, _("Nơi nhận:"), size=12, bold=True, italic=True, first=True, align=ALIGN.LEFT)
        for recipient in recipients:
            self._in(left, f"- {recipient}", size=11, align=ALIGN.LEFT)
        self._in(right, f"{capacity} {title}".strip().upper(), size=14, bold=True, first=True)
        if post:
            self._in(right, post.upper(), size=14, bold=True)
        for _gap in range(4):
            self._in(right, "", size=14)
        self._in(right, name, size=14, bold=True)

    def to_bytes(self) -> bytes:
        """Return the file."""
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _in(
        self,
        cell: Any,
        text: str,
        *,
        size: float,
        bold: bool = False,
        italic: bool = False,
        first: bool = False,
        line: bool = False,
        align: Any = ALIGN.CENTER,
    ) -> None:
        paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)
        paragraph.alignment = align
        self._space(paragraph, before=0, after=0)
        if line:
            self._rule(cell)

    def _set_widths(self, table: Any, shares: Sequence[float]) -> None:
        """Set the columns' parts of the width: on the cells for Word, on the grid for LibreOffice."""
        total = sum(shares)
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Mm(self.width * share / total)
            for cell in column.cells:
                cell.width = column.width

    def _rule(self, cell: Any) -> None:
        """Add the line that stands under issuer and motto."""
        paragraph = cell.add_paragraph()
        paragraph.alignment = ALIGN.CENTER
        run = paragraph.add_run("\u2014" * 7)
        run.font.size = Pt(7)
        self._space(paragraph, before=0, after=0)

    def _space(self, paragraph: Any, *, before: float, after: float) -> None:
        form = paragraph.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.1

    def _number_pages(self, section: Any) -> None:
        """Number the pages in the middle of the top margin, from the second on."""
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        run = paragraph.add_run()
        run.font.size = Pt(13)
        for kind, text in (("begin", ""), ("instr", "PAGE"), ("end", "")):
            if kind == "instr":
                part = OxmlElement("w:instrText")
                part.set(qn("xml:space"), "preserve")
                part.text = text
            else:
                part = OxmlElement("w:fldChar")
                part.set(qn("w:fldCharType"), kind)
            run._r.append(part)
