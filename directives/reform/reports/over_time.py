"""Indicators over time: the frozen figures of every approved report side by side, and their plots."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pygal
from django.utils.translation import gettext as _

from site_config.portal.charts import DARK, light, without_script

from ..models import ReportVersion

COLOUR = "#0b6b4b"
SHOWN = 10  # periods, the latest


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator: its frozen line in each period's report, None where that report has none."""

    code: str
    name: str
    measure_unit: str
    lines: tuple[dict[str, Any] | None, ...]

    @property
    def numbers(self) -> tuple[float | None, ...]:
        """Return what is plotted: the percentage of a ratio, else the number; None for what is not counted."""
        return tuple(_number(line) for line in self.lines)

    @property
    def is_plotted(self) -> bool:
        """Tell whether two periods have a number: one alone shows no course."""
        return sum(number is not None for number in self.numbers) > 1


def latest_versions() -> list[ReportVersion]:
    """Return the latest version of every approved report, the newest period first. One query."""
    latest: dict[int, ReportVersion] = {}
    for version in ReportVersion.objects.select_related("round").order_by("number"):
        latest[version.round_id] = version
    return sorted(latest.values(), key=lambda version: str(version.data["period"]["end"]), reverse=True)


def rows(versions: Sequence[ReportVersion]) -> list[Row]:
    """Return the indicators of ``versions`` in the order of the newest report, then those that only older ones have."""
    by_code = [{line["code"]: line for line in version.data["figures"]} for version in versions]
    newest: dict[str, dict[str, Any]] = {}
    for lines in reversed(by_code):
        newest = {**lines, **{code: line for code, line in newest.items() if code not in lines}}
    return [
        Row(code, line["name"], line["measure_unit"] or "", tuple(lines.get(code) for lines in by_code))
        for code, line in newest.items()
    ]


def _number(line: dict[str, Any] | None) -> float | None:
    if line is None or line["state"] != "counted":
        return None
    value = line["percent"] if line["percent"] is not None else line["value"]
    return None if value is None else float(value)


def course_svg(row: Row, periods: Sequence[str]) -> bytes:
    """Return the SVG (UTF-8, no script) of an indicator's course, the oldest period first."""
    drawn = list(zip(periods, row.numbers, strict=True))[::-1]
    return _bars(pygal.Bar, drawn, title=row.name, width=640, height=320)


def parts_svg(line: dict[str, Any]) -> bytes:
    """Return the SVG (UTF-8, no script) with one bar a part of a frozen figure (its areas, its kinds)."""
    parts = [*line["parts"], *line["breakdown"]]
    # Horizontal bars are drawn from the bottom up.
    drawn = [(part["label"], _part(part)) for part in reversed(parts)]
    return _bars(pygal.HorizontalBar, drawn, title=line["name"], width=640, height=90 + 34 * max(len(drawn), 1))


def _part(part: dict[str, Any]) -> float | None:
    return None if part["value"] is None else float(part["value"])


def _bars(kind: Any, drawn: Iterable[tuple[str, float | None]], *, title: str, width: int, height: int) -> bytes:
    pairs = list(drawn)
    chart = kind(
        style=light([COLOUR]),
        css=[*pygal.Config().css, DARK],
        js=[],
        width=width,
        height=height,
        show_legend=False,
        print_values=True,
        range=(0, max([number for _label, number in pairs if number is not None], default=1) or 1),
        truncate_label=-1,
        pretty_print=False,
        disable_xml_declaration=True,
        explicit_size=True,
        no_data_text=_("Chưa có số liệu"),
        value_formatter=lambda value: f"{value:g}".replace(".", ",") if value is not None else "",
    )
    chart.x_labels = [label for label, _number in pairs]
    chart.add(title, [number for _label, number in pairs])
    return without_script(chart.render(), title=title)
