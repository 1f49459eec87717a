"""Figures in the words of officials, for templates."""

from django import template

from ..figures import Figure
from ..reports.words import figure_in_words

register = template.Library()


@register.filter
def in_words(figure: Figure, measure_unit: str = "") -> str:
    """Return a figure with its unit of measure: «4.500 tờ», «66,07 % (74/112 …)», «có thực hiện, chưa thống kê»."""
    return figure_in_words(figure, measure_unit)
