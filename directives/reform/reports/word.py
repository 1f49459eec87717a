"""The report as a Word file in administrative layout: narrative by the editor's template, figures, appendix of numbers."""

from directives.documents.layout.word import AdministrativeWord, Letterhead
from site_config.portal.models import PortalSettings

from .building import Report
from .narrative import narrative
from .words import figure_in_words

TITLE = "Báo cáo"
SHARES = (1.3, 7, 2, 3.7)  # of the appendix: number, indicator, unit of measure, result


def report_as_word(report: Report, *, number: str = "…/BC-UBND") -> bytes:
    """Return the file of ``report``: letterhead, narrative by sections, tasks of the next period, appendix."""
    portal = PortalSettings.load()
    about = f"Kết quả công tác cải cách hành chính {report.period.label}"
    issuer = f"{portal.authority} {portal.locality}"
    word = AdministrativeWord(about)
    word.letterhead(Letterhead(portal.upper_authority, issuer, number, _place(portal.locality), report.on))
    word.title(TITLE, about)
    for part in narrative(report):
        word.heading(part.title, level=part.level)
        for text in part.paragraphs:
            word.paragraph(text)
    _appendix(word, report)
    recipients = [portal.upper_authority + " (b/c)", "Các phòng, ban, đơn vị", "UBND các xã", "Lưu: VT"]
    word.signature(
        [one for one in recipients if one.strip(" (b/c)")],
        capacity="TM.",
        title=portal.authority,
        name="",
        post="Chủ tịch",
    )
    return word.to_bytes()


def _place(locality: str) -> str:
    for kind in ("Huyện ", "Xã ", "Thị xã ", "Thành phố ", "Thị trấn ", "Phường ", "Tỉnh "):
        if locality.startswith(kind):
            return locality.removeprefix(kind)
    return locality


def _appendix(word: AdministrativeWord, report: Report) -> None:
    word.heading("Phụ lục số liệu", level=1)
    rows: list[tuple[str, str, str, str]] = []
    number = 0
    strong = set()
    for section in report.sections:
        strong.add(len(rows))
        rows.append((section.code, section.title, "", "không có số liệu" if section.is_silent else ""))
        for line in section.lines:
            number += 1
            rows.append((str(number), line.name, line.measure_unit, figure_in_words(line.figure, "")))
            rows += [
                ("", f"– {part.label}", line.measure_unit, figure_in_words(part.figure, ""))
                for part in (*line.figure.parts, *line.figure.breakdown)
            ]
    word.table(
        ("STT", "Chỉ tiêu", "Đơn vị tính", "Kết quả"),
        rows,
        shares=SHARES,
        right=frozenset({3}),
        strong=frozenset(strong),
    )
