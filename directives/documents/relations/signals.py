"""What happens to pages and rows elsewhere; each receiver only calls a service or writes queue rows.

page published               citations of it are resolved, its targets are indexed anew, an override is put on record
page unpublished             its targets are indexed anew: its acts no longer count
relation saved, deleted      its target is indexed anew
privacy set, lifted          the targets of the pages below are indexed anew
page moved                   the same
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from search.scheduling import register_duty

from ..models import DirectivePage, DirectiveRelation
from .duty import keep_validity
from .services import record_override, requeue, resolve_arrival


def on_published(sender: type[Page], instance: DirectivePage, revision: Any = None, **_: Any) -> None:
    """Let citations find the page; Wagtail sends this for a page that is only scheduled, too."""
    if not instance.live:
        return
    resolve_arrival(page=instance)
    requeue_targets(instance.path)
    record_override(page=instance, by=getattr(revision, "user", None))


def on_unpublished(sender: type[Page], instance: DirectivePage, **_: Any) -> None:
    """Have what the page acted on indexed anew."""
    requeue_targets(instance.path)


def on_relation(sender: type[DirectiveRelation], instance: DirectiveRelation, raw: bool = False, **_: Any) -> None:
    """Have the target of a saved or deleted row indexed anew."""
    if not raw:
        requeue([instance.target_id])


def on_restriction(sender: Any, instance: PageViewRestriction, raw: bool = False, **_: Any) -> None:
    """Have the targets of the pages under a restriction indexed anew."""
    path = None if raw else Page.objects.filter(pk=instance.page_id).values_list("path", flat=True).first()
    if path:
        requeue_targets(path)


def on_moved(sender: Any, instance: Page, **_: Any) -> None:
    """Have the targets of moved pages indexed anew: other restrictions may hold now."""
    requeue_targets(instance.path)


def requeue_targets(path: str) -> int:
    """Queue what the directives at or below the tree path ``path`` act on; return how many."""
    rows = DirectiveRelation.objects.filter(page__path__startswith=path).exclude(target=None)
    return requeue(rows.values_list("target_id", flat=True).distinct())


def connect() -> None:
    """Connect everything above; called once, from ``AppConfig.ready``."""
    name = "documents.relations"
    page_published.connect(on_published, sender=DirectivePage, dispatch_uid=f"{name}.published")
    page_unpublished.connect(on_unpublished, sender=DirectivePage, dispatch_uid=f"{name}.unpublished")
    post_page_move.connect(on_moved, dispatch_uid=f"{name}.moved")
    post_save.connect(on_relation, sender=DirectiveRelation, dispatch_uid=f"{name}.saved")
    post_delete.connect(on_relation, sender=DirectiveRelation, dispatch_uid=f"{name}.deleted")
    post_save.connect(on_restriction, sender=PageViewRestriction, dispatch_uid=f"{name}.restricted")
    post_delete.connect(on_restriction, sender=PageViewRestriction, dispatch_uid=f"{name}.opened")
    register_duty(keep_validity)
