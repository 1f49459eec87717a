"""What changes who may read a document; each receiver only calls ``records``.

published, unpublished, deleted   the page
moved, privacy set or lifted      the pages below
renamed                           the documents of a type, field, area or issuer
"""

from typing import Any

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from ..models import DirectivePage
from .choosing import WAYS
from .records import sync, touch, withdraw


def on_published(sender: type[Page], instance: DirectivePage, **_: Any) -> None:
    """Announce the page, or take it back; Wagtail sends this for a page that is only scheduled, too."""
    sync(DirectivePage.objects.filter(pk=instance.pk), now=timezone.now(), touched=instance.live)


def on_deleted(sender: type[Page], instance: DirectivePage, **_: Any) -> None:
    """Announce the page as gone."""
    withdraw(instance.translation_key, now=timezone.now())


def on_moved(sender: Any, instance: Page, **_: Any) -> None:
    """Look at the pages below a page that was moved: other restrictions may hold now."""
    sync(DirectivePage.objects.filter(path__startswith=instance.path), now=timezone.now())


def on_restriction(sender: Any, instance: PageViewRestriction, raw: bool = False, **_: Any) -> None:
    """Look at the pages under a restriction that was set, changed or lifted."""
    path = None if raw else Page.objects.filter(pk=instance.page_id).values_list("path", flat=True).first()
    if path:
        sync(DirectivePage.objects.filter(path__startswith=path), now=timezone.now())


def on_renamed(sender: Any, instance: Any, created: bool = False, raw: bool = False, **_: Any) -> None:
    """Announce the documents that show the name of what was saved."""
    if not raw and not created:
        lookup = next(way.lookup for way in WAYS.values() if way.model is sender)
        touch(Q(**{lookup: instance}), now=timezone.now())


def connect() -> None:
    """Connect everything above; called once, from ``AppConfig.ready``."""
    name = "documents.opening"
    page_published.connect(on_published, sender=DirectivePage, dispatch_uid=f"{name}.published")
    page_unpublished.connect(on_published, sender=DirectivePage, dispatch_uid=f"{name}.unpublished")
    post_delete.connect(on_deleted, sender=DirectivePage, dispatch_uid=f"{name}.deleted")
    post_page_move.connect(on_moved, dispatch_uid=f"{name}.moved")
    post_save.connect(on_restriction, sender=PageViewRestriction, dispatch_uid=f"{name}.restricted")
    post_delete.connect(on_restriction, sender=PageViewRestriction, dispatch_uid=f"{name}.opened")
    for way in WAYS.values():
        post_save.connect(on_renamed, sender=way.model, dispatch_uid=f"{name}.{way.name}")
