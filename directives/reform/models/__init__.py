"""Plans of administrative reform, periods as an administrator cuts them, indicators and the figures entered for them."""

from .indicator import EnteredFigure, Indicator
from .pages import PlanItem, ReformIndexPage, ReformPlanPage
from .period import PeriodRule

__all__ = ["EnteredFigure", "Indicator", "PeriodRule", "PlanItem", "ReformIndexPage", "ReformPlanPage"]
