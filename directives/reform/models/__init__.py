"""Plans of administrative reform, periods, indicators and entered figures, procedures and their review."""

from .indicator import EnteredFigure, Indicator
from .pages import PlanItem, ReformIndexPage, ReformPlanPage
from .period import PeriodRule
from .procedure import OnlineLevel, OnlineState, Procedure, ProcedureField
from .review import ProcedureReview, ReviewProposal, ReviewTotal

__all__ = [
    "EnteredFigure",
    "Indicator",
    "OnlineLevel",
    "OnlineState",
    "PeriodRule",
    "PlanItem",
    "Procedure",
    "ProcedureField",
    "ProcedureReview",
    "ReformIndexPage",
    "ReformPlanPage",
    "ReviewProposal",
    "ReviewTotal",
]
