"""Publishing a page gives its planned tasks, a changed calendar moves deadlines; the services do the work."""

import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published

from directives.units.calendars import on_change
from search.scheduling import register_duty
from site_config.portal import clock
from site_config.portal.mail import register_composer

from .models import ReminderRun
from .services import compose_digest, recount_deadlines, remind, sync_all_plans, sync_planned_tasks
from .services.digest import COMPOSER
from .turning import keep_standings


def on_page_published(sender: type[Page], instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """Bring the page's tasks in line with what was published.

    Wagtail sends the signal for a page that is only scheduled, too: nothing is given before it is live.
    """
    if not instance.live:
        return
    sync_planned_tasks(page=instance, by=getattr(revision, "user", None), now=clock.now())


def on_calendar_changed(by: Any) -> None:
    """Move the deadlines that were counted in working days, within the transaction of the change."""
    recount_deadlines(by=by, now=clock.now())


def mend_plans(now: datetime.datetime) -> int:
    """Do the worker's duty: give what a crash left out and what a new period asks for, dated by the portal's day."""
    return sync_all_plans(now=clock.now())


def remind_today(now: datetime.datetime) -> int:
    """Do the worker's duty: remind once on each day, from TRACKING_REMIND_HOUR on, dated by the portal's day."""
    today, moment = clock.today(), clock.now()
    if (
        timezone.localtime(moment).hour < settings.TRACKING_REMIND_HOUR
        or ReminderRun.objects.filter(day=today).exists()
    ):
        return 0
    return remind(day=today, now=moment)


def connect() -> None:
    """Listen to publications and to the worker's rounds; called once, from ``AppConfig.ready``."""
    page_published.connect(on_page_published, dispatch_uid="tracking.sync_planned_tasks")
    register_duty(mend_plans)
    register_duty(remind_today)
    register_composer(COMPOSER, compose_digest)
    register_duty(keep_standings)
    on_change(on_calendar_changed)
