"""Every change of a task's state: one function for each act."""

from .assign import Details, amend, assign, cancel, create_task, create_tasks
from .bulk import BulkAct, Outcome, act_on_many
from .calendar import recount_deadlines
from .course import reopen, resume, suspend, transfer
from .digest import compose_digest, send_digests
from .extension import approve_extension, refuse_extension, request_extension
from .feed import create_feed, feed_of, revoke_feed
from .nudge import nudge
from .plan import sync_all_plans, sync_planned_tasks
from .remind import remind
from .report import Upload, acknowledge, confirm, report, return_, unfinished_subtasks
from .saved import delete_filter, save_filter
from .unit import decline, delegate

__all__ = [
    "BulkAct",
    "Details",
    "Outcome",
    "Upload",
    "acknowledge",
    "act_on_many",
    "amend",
    "approve_extension",
    "assign",
    "cancel",
    "compose_digest",
    "confirm",
    "create_feed",
    "create_task",
    "create_tasks",
    "decline",
    "delegate",
    "delete_filter",
    "feed_of",
    "nudge",
    "recount_deadlines",
    "refuse_extension",
    "remind",
    "reopen",
    "report",
    "request_extension",
    "resume",
    "return_",
    "revoke_feed",
    "save_filter",
    "send_digests",
    "suspend",
    "sync_all_plans",
    "sync_planned_tasks",
    "transfer",
    "unfinished_subtasks",
]
