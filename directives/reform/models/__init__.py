"""Plans of administrative reform, periods, indicators, procedures and their review, and what shows the quality of the work."""

from .indicator import EnteredFigure, Indicator
from .inspection import Finding, Inspection
from .narrative import NarrativePart
from .pages import PlanItem, ReformIndexPage, ReformPlanPage
from .period import PeriodRule
from .procedure import OnlineLevel, OnlineState, Procedure, ProcedureField
from .quality import (
    Attendance,
    Commendation,
    CoordinationRegulation,
    IsoState,
    Milestone,
    PersonnelRecords,
    TrainingClass,
)
from .review import ProcedureReview, ReviewProposal, ReviewTotal
from .round import ReportRound, ReportVersion, UnitReport
from .scoring import Criterion, ScoringRound, UnitScore
from .survey import PaperTotal, Survey, SurveyQuestion, SurveyResponse

__all__ = [
    "Attendance",
    "Commendation",
    "CoordinationRegulation",
    "Criterion",
    "EnteredFigure",
    "Finding",
    "Indicator",
    "Inspection",
    "IsoState",
    "Milestone",
    "NarrativePart",
    "OnlineLevel",
    "OnlineState",
    "PaperTotal",
    "PeriodRule",
    "PersonnelRecords",
    "PlanItem",
    "Procedure",
    "ProcedureField",
    "ProcedureReview",
    "ReformIndexPage",
    "ReformPlanPage",
    "ReportRound",
    "ReportVersion",
    "ReviewProposal",
    "ReviewTotal",
    "ScoringRound",
    "Survey",
    "SurveyQuestion",
    "SurveyResponse",
    "TrainingClass",
    "UnitReport",
    "UnitScore",
]
