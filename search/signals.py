"""Every way in which the index would go stale, each of which only writes queue rows. See tests/search/test_staleness.py.

saved, deleted               any indexed model (publish and unpublish save the page)
moved, slug changed          the page and everything below it: addresses and restrictions change
privacy set, changed, lifted the page and everything below it
page permissions changed     the page and everything below it: who sees drafts changes
file's text extracted        the pages that hold the file
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from modelsearch.index import get_indexed_models
from wagtail.documents import get_document_model
from wagtail.models import GroupPagePermission, Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import page_published, page_unpublished

from .extraction.service import on_extracted, request_extraction
from .queue import enqueue


def key_of(instance: Model) -> str | None:
    """Return the key of an object: of a page by its most specific type. None where its type no longer exists."""
    if isinstance(instance, Page):
        kind = ContentType.objects.get_for_id(instance.content_type_id)
        model = kind.model_class()
        return f"{model._meta.label_lower}:{instance.pk}" if model else None
    return f"{instance._meta.label_lower}:{instance.pk}"


def enqueue_tree(pages: Iterable[Page]) -> None:
    """Queue pages and everything below them."""
    keys: list[str] = []
    kinds: dict[int, str] = {}
    for page in pages:
        rows = Page.objects.filter(path__startswith=page.path).values_list("content_type_id", "pk")
        for kind, number in rows:
            if kind not in kinds:
                model = ContentType.objects.get_for_id(kind).model_class()
                kinds[kind] = model._meta.label_lower if model else ""
            if kinds[kind]:
                keys.append(f"{kinds[kind]}:{number}")
    enqueue(keys)


def enqueue_holders(content_hash: str) -> None:
    """Queue every page that holds a file with this content (SHA-256, hex)."""
    documents = get_document_model()._default_manager.filter(content_hash=content_hash)
    holders: set[int] = set()
    page_type = ContentType.objects.get_for_model(Page, for_concrete_model=False)
    for document in documents:
        rows = ReferenceIndex.get_references_to(document).filter(base_content_type=page_type)
        holders |= {int(number) for number in rows.values_list("object_id", flat=True)}
    enqueue(key for page in Page.objects.filter(pk__in=holders) if (key := key_of(page)))


def on_saved(sender: type[Model], instance: Model, raw: bool = False, **_: Any) -> None:
    """Queue a saved object."""
    if not raw and (key := key_of(instance)):
        enqueue([key])


def on_deleted(sender: type[Model], instance: Model, **_: Any) -> None:
    """Queue a deleted object: its turn finds nothing and takes it out."""
    if key := key_of(instance):
        enqueue([key])


def on_page_event(sender: Any, instance: Page, **_: Any) -> None:
    """Queue a page that was published or unpublished."""
    if key := key_of(instance):
        enqueue([key])


def before_page_saved(sender: Any, instance: Page, raw: bool = False, **_: Any) -> None:
    """Remember whether the page's address is about to change."""
    instance._search_moved = False
    if not raw and instance.pk:
        old = Page.objects.filter(pk=instance.pk).values_list("url_path", flat=True).first()
        instance._search_moved = old is not None and old != instance.url_path


def on_page_saved(sender: Any, instance: Page, raw: bool = False, **_: Any) -> None:
    """Queue a saved page, with everything below it when its address changed."""
    if raw:
        return
    if getattr(instance, "_search_moved", False):
        enqueue_tree([instance])
    else:
        on_page_event(sender, instance)


def on_page_rule(sender: Any, instance: Any, raw: bool = False, **_: Any) -> None:
    """Queue the pages under a restriction or permission that was saved or deleted."""
    if not raw:
        enqueue_tree(Page.objects.filter(pk=instance.page_id))


def on_restricted_groups(sender: Any, instance: Any, action: str, **_: Any) -> None:
    """Queue the pages under a restriction whose groups changed."""
    if action.startswith("post_") and isinstance(instance, PageViewRestriction):
        enqueue_tree(Page.objects.filter(pk=instance.page_id))


def on_file_saved(sender: type[Model], instance: Any, raw: bool = False, **_: Any) -> None:
    """Ask for the text of a saved file, and queue the pages that hold it (its title or content may be new)."""
    if not raw and instance.content_hash:
        request_extraction(instance)
        enqueue_holders(instance.content_hash)


def connect() -> None:
    """Connect everything above; called once, when the applications are ready."""
    for model in get_indexed_models():
        name = f"search.{model._meta.label_lower}"
        if issubclass(model, Page):
            pre_save.connect(before_page_saved, sender=model, dispatch_uid=f"{name}.before")
        saved = on_page_saved if issubclass(model, Page) else on_saved
        post_save.connect(saved, sender=model, dispatch_uid=f"{name}.saved")
        post_delete.connect(on_deleted, sender=model, dispatch_uid=f"{name}.deleted")
    page_published.connect(on_page_event, dispatch_uid="search.published")
    page_unpublished.connect(on_page_event, dispatch_uid="search.unpublished")
    for rule in (PageViewRestriction, GroupPagePermission):
        post_save.connect(on_page_rule, sender=rule, dispatch_uid=f"search.{rule.__name__}.saved")
        post_delete.connect(on_page_rule, sender=rule, dispatch_uid=f"search.{rule.__name__}.deleted")
    m2m_changed.connect(
        on_restricted_groups, sender=PageViewRestriction.groups.through, dispatch_uid="search.restricted_groups"
    )
    post_save.connect(on_file_saved, sender=get_document_model(), dispatch_uid="search.file")
    on_extracted(enqueue_holders)
