"""Many new pages written at once: what saving and publishing them one by one would leave in the database.

Page and directive rows, areas, a revision each, the log, the reference index, the search queue: all in the caller's
transaction. Signals are not sent; what listens to them is called here.
"""

import datetime
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import CharField, F, OuterRef, Subquery
from django.db.models.functions import Cast
from modelcluster.models import (
    get_all_child_m2m_relations,
    get_all_child_relations,
    get_serializable_data_for_fields,
)
from wagtail.models import Locale, Page, PageLogEntry, ReferenceIndex, Revision

from search.queue import enqueue

from ..models import DirectiveIndexPage, DirectivePage, FormerAddress, ImportedDocument
from ..opening.records import sync
from ..relations.services import resolve_arrivals
from .places import place
from .rows import insert_pages

LOG_ACTION = "documents.import"
LABEL = DirectivePage._meta.label_lower


class New(NamedTuple):
    """A page of ``preparing.prepare`` to be written, with the fingerprint of its record."""

    page: DirectivePage
    fingerprint: str
    published_before: bool


def add_pages(
    new: list[New],
    *,
    index: DirectiveIndexPage,
    by: Any,
    source: str,
    now: datetime.datetime,
    today: datetime.date,
) -> None:
    """Write the pages under ``index``; each gets its primary key. Call within a transaction.

    ``by`` is the acting account or None, ``source`` the name shown in the history, ``now`` the moment of publishing.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("pages of an import are written in a transaction")
    pages = [one.page for one in new]
    locale = Locale.get_default()
    types = _content_types()
    for page in pages:
        page.locale = locale
        page.content_type = types[0]
        page.owner = by
    place(pages, index=index, today=today)
    references = [_references(page) for page in pages]
    for page in pages:
        page.draft_title = page.title
        page.latest_revision_created_at = now
        if page.live:
            page.first_published_at = page.last_published_at = now
    contents = _contents(pages)
    _insert(pages)
    revisions = _add_revisions(pages, contents, types, by=by, now=now)
    _add_logs(pages, revisions, types, by=by, source=source, now=now)
    _add_references(pages, references, types)
    ImportedDocument.objects.bulk_create(
        ImportedDocument(
            page=one.page,
            fingerprint=one.fingerprint,
            revision_id=revision.pk,
            published_elsewhere=one.published_before,
        )
        for one, revision in zip(new, revisions, strict=True)
    )
    enqueue((f"{LABEL}:{page.pk}" for page in pages), now=now)
    public = {page.pk: page for page in pages if page.live}
    sync(DirectivePage.objects.filter(pk__in=public), now=now, loaded=public)
    FormerAddress.objects.clear(page.public_path for page in pages)
    resolve_arrivals(pages=[page for page in pages if page.live])


def _content_types() -> list[ContentType]:
    """Return the content types of a directive, most specific first, as Wagtail's revisions and references name them."""
    models: list[Any] = [DirectivePage, *DirectivePage._meta.get_parent_list()]
    return [ContentType.objects.get_for_model(model, for_concrete_model=False) for model in models]


def _references(page: DirectivePage) -> set[tuple[int, str, str, str]]:
    """Return what the page refers to; its body is made of plain text, which refers to nothing."""
    body, page.body = page.body, []
    found = set(ReferenceIndex._extract_references_from_object(page))
    page.body = body
    return found


def _contents(pages: list[DirectivePage]) -> list[dict[str, Any]]:
    """Return ``serializable_data()`` of each page; what hangs on a new page, nothing but its areas, is asked once."""
    if not pages:
        return []
    hanging = {relation.get_accessor_name() for relation in get_all_child_relations(DirectivePage)}
    empty: dict[str, Any] = {name: [] for name in hanging}
    empty |= {field.name: [] for field in get_all_child_m2m_relations(DirectivePage) if field.serialize}
    return [
        get_serializable_data_for_fields(page) | empty | {"reform_areas": [area.pk for area in page.reform_areas.all()]}
        for page in pages
    ]


def _insert(pages: list[DirectivePage]) -> None:
    insert_pages(pages)
    areas = DirectivePage.reform_areas.through
    areas.objects.bulk_create(
        areas(directivepage_id=page.pk, reformarea_id=area.pk) for page in pages for area in page.reform_areas.all()
    )


def _add_revisions(
    pages: list[DirectivePage],
    contents: list[dict[str, Any]],
    types: list[ContentType],
    *,
    by: Any,
    now: datetime.datetime,
) -> list[Revision]:
    for page, content in zip(pages, contents, strict=True):
        content["pk"] = page.pk
    revisions = Revision.objects.bulk_create(
        Revision(
            content_type=types[0],
            base_content_type=types[-1],
            object_id=str(page.pk),
            created_at=now,
            user=by,
            object_str=str(page),
            content=content,
        )
        for page, content in zip(pages, contents, strict=True)
    )
    newest = Revision.objects.filter(
        base_content_type=types[-1], object_id=Cast(OuterRef("pk"), CharField(max_length=255))
    ).order_by("-pk")
    made = Page.objects.filter(pk__in=[page.pk for page in pages])
    made.update(latest_revision_id=Subquery(newest.values("pk")[:1]))
    made.filter(live=True).update(live_revision_id=F("latest_revision_id"))
    for page, revision in zip(pages, revisions, strict=True):
        page.latest_revision_id = revision.pk
        page.live_revision_id = revision.pk if page.live else None
    return revisions


def _add_logs(
    pages: list[DirectivePage],
    revisions: list[Revision],
    types: list[ContentType],
    *,
    by: Any,
    source: str,
    now: datetime.datetime,
) -> None:
    PageLogEntry.objects.bulk_create(
        PageLogEntry(
            content_type=types[0],
            label=page.title,
            action=LOG_ACTION,
            data={"source": source, "published": page.live},
            timestamp=now,
            user=by,
            revision=revision,
            content_changed=True,
            page=page,
        )
        for page, revision in zip(pages, revisions, strict=True)
    )


def _add_references(
    pages: list[DirectivePage], references: list[set[tuple[int, str, str, str]]], types: list[ContentType]
) -> None:
    ReferenceIndex.objects.bulk_create(
        ReferenceIndex(
            content_type=types[0],
            base_content_type=types[-1],
            object_id=str(page.pk),
            to_content_type_id=to_type,
            to_object_id=to_object,
            model_path=model_path,
            content_path=content_path,
            content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
        )
        for page, found in zip(pages, references, strict=True)
        for to_type, to_object, model_path, content_path in found
    )
