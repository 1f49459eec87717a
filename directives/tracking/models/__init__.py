"""Planned tasks of a page, tasks, units' shares in them, reports with evidence, requests for time, the record."""

from .access import AccessEntry
from .assignment import Assignment, AssignmentEvent
from .export import ExportJob
from .extension import ExtensionRequest
from .feed import CalendarFeed
from .planned import PlannedTask
from .reminder import NoticePreference, Reminder, ReminderRule, ReminderRun
from .report import Evidence, ProgressReport
from .saved import SavedFilter
from .task import Task, article_name
from .task_import import TaskImport, TaskImportRow

__all__ = [
    "AccessEntry",
    "Assignment",
    "AssignmentEvent",
    "CalendarFeed",
    "Evidence",
    "ExportJob",
    "ExtensionRequest",
    "NoticePreference",
    "PlannedTask",
    "ProgressReport",
    "Reminder",
    "ReminderRule",
    "ReminderRun",
    "SavedFilter",
    "Task",
    "TaskImport",
    "TaskImportRow",
    "article_name",
]
