"""The board as a picture: stacked bars by unit, without script, readable in light, dark and print."""

from xml.etree import ElementTree

import pygal
from django.utils.translation import gettext as _
from pygal.style import Style

from .boards import Board
from .enums import Standing

# Chosen to be told apart without colour vision: dark to light, and the legend keeps the order of the bars.
_SERIES: list[tuple[tuple[Standing, ...], str]] = [
    ((Standing.DONE_ON_TIME,), "#0b6b4b"),
    ((Standing.DONE_LATE,), "#7fc9a8"),
    ((Standing.IN_TERM, Standing.NO_DEADLINE), "#8fa8bf"),
    ((Standing.NEAR,), "#e0a526"),
    ((Standing.OVERDUE,), "#9b1b1f"),
]
_LIGHT = Style(
    background="#ffffff",
    plot_background="#ffffff",
    foreground="#1d242c",
    foreground_strong="#1d242c",
    foreground_subtle="#56606b",
    font_family="system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif",
    colors=tuple(colour for _standings, colour in _SERIES),
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
        show_y_guides=False,
        show_x_guides=True,
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
    for standings, _colour in _SERIES:
        chart.add(str(standings[0].label), [sum(row.counts.of(which) for which in standings) for row in drawn])
    return _without_script(chart.render_tree(), title=str(_("Nhiệm vụ theo đơn vị và tình trạng")))


def _without_script(tree: ElementTree.Element, *, title: str) -> bytes:
    for parent in tree.iter():
        for child in list(parent):
            if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == "script":
                parent.remove(child)
    first = next((e for e in tree.iter() if isinstance(e.tag, str) and e.tag.rpartition("}")[2] == "title"), None)
    if first is not None:
        first.text = title
    return bytes(ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True))
