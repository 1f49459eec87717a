"""Planned tasks of a page, tasks, units' shares in them, reports with evidence, and the record of every act."""

from .assignment import Assignment, AssignmentEvent
from .planned import PlannedTask
from .report import Evidence, ProgressReport
from .task import Task

__all__ = ["Assignment", "AssignmentEvent", "Evidence", "PlannedTask", "ProgressReport", "Task"]
