"""The board as a picture: stacked bars by unit, without script, readable in light, dark and print."""

import pygal
from django.utils.translation import gettext as _

from site_config.portal.charts import DARK, light, without_script

from .boards import Board
from .enums import Standing
from .overview import TREND, Line

# Chosen to be told apart without colour vision: dark to light, and the legend keeps the order of the bars.
_SERIES: list[tuple[Standing, str]] = [
    (Standing.DONE_ON_TIME, "#0b6b4b"),
    (Standing.DONE_LATE, "#7fc9a8"),
    (Standing.NO_DEADLINE, "#c9d3dc"),
    (Standing.IN_TERM, "#8fa8bf"),
    (Standing.NEAR, "#e0a526"),
    (Standing.OVERDUE, "#9b1b1f"),
]
_LIGHT = light([colour for _standing, colour in _SERIES])
_ROW_HEIGHT = 34


def board_svg(shown: Board) -> bytes:
    """Return the SVG (UTF-8, no script) with one stacked bar a unit that has anything to count."""
    rows = [row for row in shown.rows if row.counts.total]
    chart = pygal.HorizontalStackedBar(
        style=_LIGHT,
        css=[*pygal.Config().css, DARK],
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
    return without_script(chart.render(), title=str(_("Nhiệm vụ theo đơn vị và tình trạng")))


def trend_svg(months: list[Line]) -> bytes:
    """Return the SVG (UTF-8, no script) with a line for all that fell due in each month, and for how it stands."""
    chart = pygal.Line(
        style=light([colour for _standing, colour in TREND]),
        css=[*pygal.Config().css, DARK],
        js=[],
        width=760,
        height=360,
        legend_at_bottom=True,
        legend_at_bottom_columns=2,
        include_x_axis=True,
        truncate_legend=-1,
        pretty_print=False,
        disable_xml_declaration=True,
        explicit_size=True,
        x_label_rotation=45,
        no_data_text=_("Chưa có nhiệm vụ"),
        value_formatter=lambda value: f"{int(value)}" if value is not None and float(value).is_integer() else "",
    )
    chart.x_labels = [line.label for line in months]
    for which, _colour in TREND:
        numbers = [line.counts.total if which is None else line.counts.of(which) for line in months]
        chart.add(str(_("Tổng số đến hạn")) if which is None else str(which.label), numbers)
    return without_script(chart.render(), title=str(_("Nhiệm vụ theo tháng đến hạn")))
