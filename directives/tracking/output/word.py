"""The report of a unit and a period as a Word file in administrative layout.

Source: NĐ 30/2020/NĐ-CP, annex I: A4, margins 20/20/30/15 mm, Times New Roman 13 to 14, national title, page numbers at the top
from the second page on.
"""

import io
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ..counts import Counts
from ..enums import Standing
from .heads import Head
from .lines import Line

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST = 500  # tasks listed one by one; the counts are of all
FONT = "Times New Roman"
_WIDTHS = (13, 56, 37, 29, 30)  # millimetres; 165 in all
_SHOWN = tuple(which for which in Standing if which != Standing.CANCELLED)


def word_report(head: Head, counts: Counts, lines: Iterable[Line], *, total: int) -> bytes:
    """Return the file: the heads, the counts by standing, the list of tasks (at most MOST of ``total``), the signature."""
    document = _blank()
    _nation(document, head)
    _paragraph(document, head.title, size=14, bold=True, align=ALIGN.CENTER, before=12)
    _paragraph(document, head.who, size=14, bold=True, align=ALIGN.CENTER)
    _paragraph(document, f"({head.period})", size=13, italic=True, align=ALIGN.CENTER, after=12)
    _paragraph(document, _("I. KẾT QUẢ CHUNG"), bold=True, before=6)
    _paragraph(document, _summary(counts), indent=True)
    _counts_table(document, counts)
    _paragraph(document, _("II. DANH SÁCH NHIỆM VỤ"), bold=True, before=12)
    if head.conditions:
        _paragraph(document, _("Điều kiện chọn: %(list)s.") % {"list": "; ".join(head.conditions)}, indent=True)
    _tasks_table(document, lines)
    if total > MOST:
        said = _("Danh sách chỉ nêu %(most)s trên %(total)s nhiệm vụ; danh sách đầy đủ ở tệp Excel kèm theo.")
        _paragraph(document, said % {"most": MOST, "total": total}, italic=True, before=6)
    _signature(document, head)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _summary(counts: Counts) -> str:
    if not counts.total:
        return _("Trong kỳ không có nhiệm vụ nào được giao.")
    return _(
        "Tổng số %(total)s nhiệm vụ; đã hoàn thành %(done)s (đúng hạn %(on_time)s, trễ hạn %(late)s); "
        "đang thực hiện %(open)s; quá hạn chưa hoàn thành %(overdue)s."
    ) % {
        "total": counts.total,
        "done": counts.done,
        "on_time": counts.done_on_time,
        "late": counts.done_late,
        "open": counts.open,
        "overdue": counts.overdue,
    }


def _blank() -> Any:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.paragraph_format.space_after = Pt(0)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    _field(number, "PAGE")
    return document


def _field(paragraph: Any, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = text
        run._r.append(mark)


def _paragraph(
    place: Any,
    text: str,
    *,
    size: float = 13,
    bold: bool = False,
    italic: bool = False,
    align: Any = ALIGN.JUSTIFY,
    before: float = 0,
    after: float = 0,
    indent: bool = False,
) -> Any:
    paragraph = place.add_paragraph()
    return _fill(
        paragraph, text, size=size, bold=bold, italic=italic, align=align, before=before, after=after, indent=indent
    )


def _fill(
    paragraph: Any,
    text: str,
    *,
    size: float = 13,
    bold: bool = False,
    italic: bool = False,
    align: Any = ALIGN.LEFT,
    before: float = 0,
    after: float = 0,
    indent: bool = False,
) -> Any:
    run = paragraph.add_run(_printable(text))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    if indent:
        paragraph.paragraph_format.first_line_indent = Mm(10)
    return paragraph


def _nation(document: Any, head: Head) -> None:
    """Put the agency on the left, the national title on the right, with place and date below (annex I, part II)."""
    table = document.add_table(rows=2, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _set_widths(table, (67, 98))  # the national title stays on one line
    left, right = table.rows[0].cells
    _fill(left.paragraphs[0], head.authority.upper(), size=12, align=ALIGN.CENTER)
    _fill(left.add_paragraph(), head.locality.upper(), size=12, align=ALIGN.CENTER)
    if head.unit is not None:
        _fill(left.add_paragraph(), head.unit.name.upper(), size=13, bold=True, align=ALIGN.CENTER)
    _fill(left.add_paragraph(), "─" * 8, size=8, align=ALIGN.CENTER)
    _fill(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align=ALIGN.CENTER)
    _fill(right.add_paragraph(), "Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align=ALIGN.CENTER)
    _fill(right.add_paragraph(), "─" * 16, size=8, align=ALIGN.CENTER)
    left, right = table.rows[1].cells
    _fill(left.paragraphs[0], _("Số:        /BC-"), size=13, align=ALIGN.CENTER)
    place = head.locality.removeprefix("Huyện ").strip() or "……"
    dated = _("%(place)s, ngày %(d)s tháng %(m)s năm %(y)s") % {
        "place": place,
        "d": f"{head.on.day:02d}",
        "m": f"{head.on.month:02d}" if head.on.month < 3 else head.on.month,
        "y": head.on.year,
    }
    _fill(right.paragraphs[0], dated, size=13, italic=True, align=ALIGN.CENTER)


def _set_widths(table: Any, widths: tuple[int, ...]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _counts_table(document: Any, counts: Counts) -> None:
    table = document.add_table(rows=1, cols=2)
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    for cell, text in zip(table.rows[0].cells, (_("Tình trạng"), _("Số nhiệm vụ")), strict=True):
        _fill(cell.paragraphs[0], text, bold=True, align=ALIGN.CENTER)
    for which in _SHOWN:
        row = table.add_row().cells
        _fill(row[0].paragraphs[0], str(which.label))
        _fill(row[1].paragraphs[0], str(counts.of(which)), align=ALIGN.RIGHT)
    row = table.add_row().cells
    _fill(row[0].paragraphs[0], _("Cộng (không kể tạm hoãn, từ chối)"), bold=True)
    _fill(row[1].paragraphs[0], str(counts.total), bold=True, align=ALIGN.RIGHT)
    _set_widths(table, (90, 40))


def _tasks_table(document: Any, lines: Iterable[Line]) -> None:
    headings = (_("STT"), _("Nhiệm vụ, văn bản giao"), _("Đơn vị chủ trì; phối hợp"), _("Hạn"), _("Tình trạng"))
    table = document.add_table(rows=1, cols=len(headings))
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    for cell, text in zip(table.rows[0].cells, headings, strict=True):
        _fill(cell.paragraphs[0], text, size=12, bold=True, align=ALIGN.CENTER)
    _repeat_head(table.rows[0])
    _set_widths(table, _WIDTHS)
    pattern = _pattern_row(table)
    for line in lines:
        if line.number > MOST:
            break
        due = line.share.due_on
        units = line.lead + (f"; {', '.join(line.cooperating)}" if line.cooperating else "")
        texts = (str(line.number), line.share.task.content, units, f"{due:%d/%m/%Y}" if due else "", line.standing)
        row = deepcopy(pattern)
        for slot, text in zip(row.iter(qn("w:t")), _slots(texts, line.source), strict=True):
            slot.text = _printable(text)
        table._tbl.append(row)


def _slots(texts: tuple[str, ...], source: str) -> tuple[str, ...]:
    number, content, *others = texts
    return (number, content, source, *others)


def _pattern_row(table: Any) -> Any:
    """Return a row with its looks and empty words, taken out of the table: copying it is quick, making one is not."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for place, (cell, width) in enumerate(zip(row.cells, _WIDTHS, strict=True)):
        cell.width = Mm(width)
        _fill(cell.paragraphs[0], "-", size=12, align=ALIGN.CENTER if place in (0, 3) else ALIGN.LEFT)
        if place == 1:
            _fill(cell.add_paragraph(), "-", size=11, italic=True)
    table._tbl.remove(row._tr)
    return row._tr


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")


def _repeat_head(row: Any) -> None:
    properties = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(name))


def _signature(document: Any, head: Head) -> None:
    _paragraph(document, "", after=6)
    table = document.add_table(rows=1, cols=2)
    _set_widths(table, (80, 85))
    left, right = table.rows[0].cells
    _fill(left.paragraphs[0], _("Nơi nhận:"), size=12, bold=True, italic=True)
    for text in (_("- UBND huyện (b/c);"), _("- Lưu: VT.")):
        _fill(left.add_paragraph(), text, size=11)
    signs = _("THỦ TRƯỞNG ĐƠN VỊ") if head.unit is not None else _("TM. ỦY BAN NHÂN DÂN")
    _fill(right.paragraphs[0], signs, size=13, bold=True, align=ALIGN.CENTER)
    _fill(right.add_paragraph(), _("(Ký, ghi rõ họ tên)"), size=12, italic=True, align=ALIGN.CENTER)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
