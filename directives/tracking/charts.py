"""The board as a picture: stacked bars by unit, without script, readable in light, dark and print."""

from xml.etree import ElementTree

import pygal
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _
from pygal.style import Style

from .boards import Board
from .enums import Standing

# Chosen to be told apart without colour vision: dark to light, and the legend keeps the order of the bars.
_SERIES: list[tuple[Standing, str]] = [
    (Standing.DONE_ON_TIME, "#0b6b4b"),
    (Standing.DONE_LATE, "#7fc9a8"),
    (Standing.NO_DEADLINE, "#c9d3dc"),
    (Standing.IN_TERM, "#8fa8bf"),
    (Standing.NEAR, "#e0a526"),
    (Standing.OVERDUE, "#9b1b1f"),
]
_LIGHT = Style(
    background="#ffffff",
    plot_background="#ffffff",
    foreground="#1d242c",
    foreground_strong="#1d242c",
    foreground_subtle="#56606b",
    guide_stroke_color="#d9d4c8",
    major_guide_stroke_color="#d9d4c8",
    font_family="system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif",
    colors=tuple(colour for _standing, colour in _SERIES),
    opacity="1",
    opacity_hover="1",
    label_font_size=13,
    legend_font_size=13,
    value_font_size=12,
    transition="0s",
)
_DARK = (
    "inline:@media (prefers-color-scheme: dark) {"
    "{{ id }}.background, {{ id }}.plot > .background { fill: #1b1f24; }"
    "{{ id }}text, {{ id }}.axis text, {{ id }}.legends .legend text { fill: #eceae4; } }"
)
_SVG = "http://www.w3.org/2000/svg"
ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
_ROW_HEIGHT = 34
MEDIA_TYPE = "image/svg+xml"
# The picture is opened as a document of its own too: nothing but its own style may act in it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'"


def board_svg(shown: Board) -> bytes:
    """Return the SVG (UTF-8, no script) with one stacked bar a unit that has anything to count."""
    rows = [row for row in shown.rows if row.counts.total]
    chart = pygal.HorizontalStackedBar(
        style=_LIGHT,
        css=[*pygal.Config().css, _DARK],
        js=[],
        width=760,
        height=120 + _ROW_HEIGHT * max(len(rows), 1),
        legend_at_bottom=True,
        legend_at_bottom_columns=3,
        show_y_guides=True,
        show_x_guides=False,
        truncate_label=-1,
        truncate_legend=-1,
        pretty_print=False,
        disable_xml_declaration=True,
        explicit_size=True,
        no_data_text=_("Chưa có nhiệm vụ"),
        formatter=lambda value: f"{int(value)}" if value is not None else "",
        value_formatter=lambda value: f"{int(value)}" if value is not None and float(value).is_integer() else "",
    )
    # Horizontal bars are drawn from the bottom up.
    drawn = list(reversed(rows))
    chart.x_labels = [row.unit.label for row in drawn]
    for which, _colour in _SERIES:
        chart.add(str(which.label), [row.counts.of(which) or None for row in drawn])
    return _without_script(chart.render(), title=str(_("Nhiệm vụ theo đơn vị và tình trạng")))


def _without_script(svg: bytes, *, title: str) -> bytes:
    tree = fromstring(svg)
    for parent in tree.iter():
        for child in list(parent):
            if child.tag == f"{{{_SVG}}}script":
                parent.remove(child)
    for element in tree.iter(f"{{{_SVG}}}title"):
        element.text = title
        break
    return bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True))
