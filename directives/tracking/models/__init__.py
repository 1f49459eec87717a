"""Planned tasks of a page, tasks, units' shares in them, reports with evidence, requests for time, the record."""

from .assignment import Assignment, AssignmentEvent
from .extension import ExtensionRequest
from .planned import PlannedTask
from .report import Evidence, ProgressReport
from .task import Task, article_name

__all__ = [
    "Assignment",
    "AssignmentEvent",
    "Evidence",
    "ExtensionRequest",
    "PlannedTask",
    "ProgressReport",
    "Task",
    "article_name",
]
