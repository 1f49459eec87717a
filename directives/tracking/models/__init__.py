"""Planned tasks of a page, tasks, units' shares in them, reports with evidence, requests for time, the record."""

from .assignment import Assignment, AssignmentEvent
from .export import ExportJob
from .extension import ExtensionRequest
from .planned import PlannedTask
from .report import Evidence, ProgressReport
from .task import Task, article_name

__all__ = [
    "Assignment",
    "AssignmentEvent",
    "Evidence",
    "ExportJob",
    "ExtensionRequest",
    "PlannedTask",
    "ProgressReport",
    "Task",
    "article_name",
]
