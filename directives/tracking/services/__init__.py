"""Every change of a task's state: one function for each act."""

from .assign import amend, assign, cancel, create_task
from .plan import sync_all_plans, sync_planned_tasks
from .report import Upload, acknowledge, confirm, report, return_

__all__ = [
    "Upload",
    "acknowledge",
    "amend",
    "assign",
    "cancel",
    "confirm",
    "create_task",
    "report",
    "return_",
    "sync_all_plans",
    "sync_planned_tasks",
]
