"""From the editor's paragraphs and the report's figures to the words of the report."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..enums import Section
from ..models.narrative import FIGURE, NarrativePart
from .building import AREAS, Report, ReportLine
from .words import figure_in_words, number_in_words

PARTS_HEADING = "Kết quả cải cách hành chính theo từng nội dung"


@dataclass(frozen=True, slots=True)
class NarrativeSection:
    """A heading of the report with its paragraphs."""

    title: str
    level: int
    paragraphs: tuple[str, ...]


def narrative(report: Report) -> list[NarrativeSection]:
    """Return the report in words; an area without figures says «không có số liệu»; the next period's tasks come last."""
    texts: dict[str, list[str]] = {}
    lines = {line.code: line for line in report.lines}
    for part in NarrativePart.objects.filter(is_active=True):
        told = _fill(part, lines, report)
        if told:
            texts.setdefault(part.section, []).append(told)
    return list(_sections(report, texts))


def _sections(report: Report, texts: dict[str, list[str]]) -> Iterable[NarrativeSection]:
    silent = {section.code for section in report.sections if section.is_silent}
    for section in Section:
        if section == Section.INSTITUTIONS:
            yield NarrativeSection(f"II. {PARTS_HEADING}", 1, ())
        paragraphs = texts.get(section.value, [])
        if section in AREAS and section.value in silent:
            paragraphs = [*paragraphs, _("Trong kỳ không có số liệu.")]
        if section == Section.NEXT:
            paragraphs = [*paragraphs, *_next_tasks(report)]
        level = 2 if section in AREAS else 1
        number = section.value.removeprefix("II.") if section in AREAS else section.value
        if paragraphs or section in AREAS:
            yield NarrativeSection(f"{number}. {section.label}", level, tuple(paragraphs))


def _next_tasks(report: Report) -> list[str]:
    numbers = ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")
    contents = [task.content.rstrip(" .;,") for task in report.next_tasks]
    return [
        f"{numbers[place]} là, {_lower(text)}." if place < len(numbers) else f"- {text}."
        for place, text in enumerate(contents)
    ]


def _lower(text: str) -> str:
    # «UBND huyện…» keeps its capitals.
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _fill(part: NarrativePart, lines: dict[str, ReportLine], report: Report) -> str:
    if part.codes and not any(_speaks(code, lines) for code in part.codes):
        return ""

    def told(match: re.Match[str]) -> str:
        if match["code"] == "ky":
            return report.period.label
        if match["code"].endswith(":all"):
            return _listed(match["code"].removesuffix("all"), lines)
        line = lines.get(match["code"])
        if line is None:
            return _("(không có số liệu)")
        return _figure(line, match["form"] or "day-du")

    return FIGURE.sub(told, part.text)


def _speaks(code: str, lines: dict[str, ReportLine]) -> bool:
    if code.endswith(":all"):
        prefix = code.removesuffix("all")
        return any(line.has_data for line in lines.values() if line.code.startswith(prefix))
    return code in lines and lines[code].has_data


def _listed(prefix: str, lines: dict[str, ReportLine]) -> str:
    """Return all lines of a series that say something: «2 lượt loa đài; …»."""
    told = [line for line in lines.values() if line.code.startswith(prefix) and line.has_data]
    return "; ".join(f"{line.name}: {figure_in_words(line.figure, line.measure_unit)}" for line in told)


def _figure(line: ReportLine, form: str) -> str:
    figure = line.figure
    if form == "so" and figure.value is not None:
        return number_in_words(figure.percent if figure.percent is not None else figure.value)
    if form == "phan":
        parts = figure.parts or figure.breakdown
        return "; ".join(f"{figure_in_words(p.figure, '')} {str(p.label).lower()}" for p in parts)
    return figure_in_words(figure, line.measure_unit)
