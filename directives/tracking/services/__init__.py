"""Every change of a task's state: one function for each act."""

from .assign import Details, amend, assign, cancel, create_task, create_tasks
from .calendar import recount_deadlines
from .course import reopen, resume, suspend, transfer
from .extension import approve_extension, refuse_extension, request_extension
from .plan import sync_all_plans, sync_planned_tasks
from .report import Upload, acknowledge, confirm, report, return_, unfinished_subtasks
from .unit import decline, delegate

__all__ = [
    "Details",
    "Upload",
    "acknowledge",
    "amend",
    "approve_extension",
    "assign",
    "cancel",
    "confirm",
    "create_task",
    "create_tasks",
    "decline",
    "delegate",
    "recount_deadlines",
    "refuse_extension",
    "reopen",
    "report",
    "request_extension",
    "resume",
    "return_",
    "suspend",
    "sync_all_plans",
    "sync_planned_tasks",
    "transfer",
    "unfinished_subtasks",
]
