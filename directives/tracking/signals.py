"""Publishing a page gives its planned tasks; the service does the work."""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published

from site_config.portal import clock

from .services import sync_planned_tasks


def on_page_published(sender: type[Page], instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """Bring the page's tasks in line with what was published.

    Wagtail sends the signal for a page that is only scheduled, too: nothing is given before it is live.
    """
    if not instance.live:
        return
    sync_planned_tasks(page=instance, by=getattr(revision, "user", None), now=clock.now())


def connect() -> None:
    """Listen to publications; called once, from ``AppConfig.ready``."""
    page_published.connect(on_page_published, dispatch_uid="tracking.sync_planned_tasks")
