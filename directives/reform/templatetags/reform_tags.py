"""Figures in the words of officials, for templates."""

import datetime
import uuid
from decimal import Decimal
from typing import Any

from django import template

from ..enums import FigureState
from ..figures import Figure
from ..models import PlanItem, ReformPlanPage
from ..plans.tasks import ItemState, item_states
from ..reports.words import figure_in_words, number_in_words, percent_in_words

register = template.Library()


@register.filter
def in_words(figure: Figure, measure_unit: str = "") -> str:
    """Return a figure with its unit of measure: «4.500 tờ», «66,07 % (74/112 …)», «có thực hiện, chưa thống kê»."""
    return figure_in_words(figure, measure_unit)


@register.simple_tag
def plan_states(page: ReformPlanPage, day: datetime.date) -> dict[uuid.UUID, ItemState]:
    """Return item key -> how its task stands on ``day``; nothing for a page that was never saved. One query."""
    return item_states(page.pk, on=day) if page.pk else {}


@register.filter
def state_of(states: dict[uuid.UUID, ItemState], item: PlanItem) -> ItemState | None:
    """Return the state of an item's task, or None when it gives none."""
    return states.get(item.key) if item.key else None


@register.filter
def done_count(states: dict[uuid.UUID, ItemState]) -> int:
    """Return how many items are done."""
    return sum(state.is_done for state in states.values())


@register.filter
def plain_value(value: Any, percent: float | None = None) -> str:
    """Return a frozen value as people read it: a percentage where there is one, «không có số liệu» for none."""
    if percent is not None:
        return percent_in_words(Decimal(str(percent)))
    if value is None:
        return str(FigureState.NO_DATA.label)
    return value if isinstance(value, str) else number_in_words(Decimal(str(value)))


@register.filter
def frozen_in_words(line: dict[str, Any]) -> str:
    """Return a line of a frozen report in words; a ratio says of what it is a share."""
    if line["statement"]:
        return str(line["statement"])
    told = plain_value(line["text"] or line["value"], line["percent"])
    if line["percent"] is not None:
        told += f" ({plain_value(line['value'])}/{plain_value(line['denominator'])} {line['basis'] or ''})".replace(
            " )", ")"
        )
    return told
