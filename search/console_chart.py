"""The trend of questions as a picture, beside its table."""

from collections.abc import Sequence

import pygal
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from site_config.portal.charts import DARK, light, without_script

from .console import Step

# Told apart without colour vision by lightness, and by their dashes.
_COLOURS = ("#0b3d6b", "#9b1b1f", "#3f9a74")
_DASHES = ("", "8, 5", "2, 4")
_LABELS_SHOWN = 12


def trend_svg(steps: Sequence[Step], *, by_month: bool) -> bytes:
    """Return the SVG (UTF-8, no script) with three lines: searches, those that found nothing, results opened."""
    chart = pygal.Line(
        style=light(_COLOURS),
        css=[*pygal.Config().css, DARK],
        js=[],
        width=760,
        height=320,
        legend_at_bottom=True,
        legend_at_bottom_columns=3,
        truncate_legend=-1,
        x_label_rotation=30,
        show_minor_x_labels=False,
        x_labels_major_every=max(1, len(steps) // _LABELS_SHOWN),
        include_x_axis=True,
        dots_size=2,
        pretty_print=False,
        disable_xml_declaration=True,
        explicit_size=True,
        no_data_text=_("Chưa có lượt tìm"),
        value_formatter=lambda value: f"{value:.0f}",
    )
    chart.x_labels = [date_format(step.day, "m/Y" if by_month else "d/m") for step in steps]
    series = [
        (_("Lượt tìm"), [step.searches for step in steps]),
        (_("Không thấy gì"), [step.found_nothing for step in steps]),
        (_("Mở kết quả"), [step.clicks for step in steps]),
    ]
    for (label, values), dashes in zip(series, _DASHES, strict=True):
        chart.add(label, values, stroke_style={"width": 3, "dasharray": dashes} if dashes else {"width": 3})
    return without_script(chart.render(), title=_("Lượt tìm kiếm theo thời gian"))
