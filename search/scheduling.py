"""Pages whose minute has come: published or taken down, also when nothing ran at that minute."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.apps import apps
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)

Duty = Callable[[datetime], int]
_duties: list[Duty] = []
_errands: list[Duty] = []


def register_duty(duty: Duty, *, beside: bool = False) -> None:
    """Have the worker call ``duty(now)`` at each look at the schedule; it returns how many things it did, 0 when idle.

    ``beside``: the duty may wait for others (a mail server) and runs in a thread of its own, so that it never holds up pages
    and index. Upper rooms register theirs in ``AppConfig.ready``. A second registration of one function is a ``ValueError``.
    """
    if duty in _duties or duty in _errands:
        raise ValueError(f"{duty!r} is registered already")
    (_errands if beside else _duties).append(duty)


def run_errands(*, now: datetime) -> int:
    """Do the duties that run beside; return how many things were done. One that fails is logged, the others go on."""
    return sum(_guarded(errand, now) for errand in _errands)


def _models() -> list[Any]:
    others = [m for m in apps.get_models() if issubclass(m, DraftStateMixin) and not issubclass(m, Page)]
    return [Page, *others]


def _expired(now: datetime) -> Iterable[Any]:
    for model in _models():
        yield from model.objects.filter(live=True, expire_at__lte=now).order_by("expire_at")


def run_schedule(*, now: datetime) -> int:
    """Unpublish what expired and publish approved revisions whose time has come at ``now``; return how many.

    A page that can't be published is left as it is and logged; the others go on.
    """
    done = 0
    for page in _expired(now):
        done += _try(page, lambda page=page: page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled"))
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    for revision in due:
        done += _try(revision, lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled"))
    for duty in _duties:
        done += _guarded(duty, now)
    return done


def _guarded(duty: Duty, now: datetime) -> int:
    try:
        return duty(now)
    except Exception:
        logger.exception("duty %r failed", duty)
        return 0


def _try(what: Any, act: Any) -> int:
    try:
        act()
    except Exception:
        logger.exception("schedule: %r failed", what)
        return 0
    return 1
