"""Columns and articles, propaganda plans, channels and what was done through them."""

from .pages import ArticlePage, ColumnPage, PropagandaIndexPage, columns_with_counts
from .plans import PlanChannel, PropagandaPlanPage
from .quiz import Quiz, QuizEntry, QuizQuestion
from .results import Channel, ChannelResult, CountedBy, ResultFile, ResultPhoto

__all__ = [
    "ArticlePage",
    "Channel",
    "ChannelResult",
    "ColumnPage",
    "CountedBy",
    "PlanChannel",
    "PropagandaIndexPage",
    "PropagandaPlanPage",
    "Quiz",
    "QuizEntry",
    "QuizQuestion",
    "ResultFile",
    "ResultPhoto",
    "columns_with_counts",
]
