"""What the worker does beside its round for search: mails, jobs on the index, the log's old rows."""

import datetime

from django.utils import timezone

from site_config.portal import mail

from .following.digests import send_due_digests
from .following.services import forget_unconfirmed
from .jobs import run_due_job
from .query_log import forget_old
from .scheduling import register_duty


def send_mails(now: datetime.datetime) -> int:
    """Send what is due; 0 when nothing is."""
    taken = mail.deliver_due(now=now)
    if taken:
        mail.forget_old(now=now)
    return taken


class LogKeeper:
    """Forgets old questions, once a day and process."""

    def __init__(self) -> None:
        self._done_on: datetime.date | None = None

    def __call__(self, now: datetime.datetime) -> int:
        """Delete what is no longer kept; always 0, because nothing more is waiting."""
        today = timezone.localdate(now)
        if self._done_on != today:
            forget_old(today=today)
            forget_unconfirmed(now=now)
            self._done_on = today
        return 0


def register() -> None:
    """Give the worker its errands; called once, when the applications are ready."""
    register_duty(send_due_digests, beside=True)
    register_duty(send_mails, beside=True)
    register_duty(run_due_job, beside=True)
    register_duty(LogKeeper(), beside=True)
