"""Pages whose minute has come: published or taken down, also when nothing ran at that minute."""

import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.apps import apps
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


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
    return done


def _try(what: Any, act: Any) -> int:
    try:
        act()
    except Exception:
        logger.exception("schedule: %r failed", what)
        return 0
    return 1
