"""How objects are turned into SearchDocuments: a base for page types, and one for any other indexed model."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from wagtail.models import Page

from .access import PUBLIC, page_tokens
from .document import INTERNAL, Contribution, Passage, SearchDocument, registry
from .extraction.service import texts_of

DRAFT = "draft"


def families(model: type[models.Model]) -> tuple[str, ...]:
    """Return the labels by which objects of ``model`` can be asked for: its own and its concrete parents'."""
    return (model._meta.label_lower, *(parent._meta.label_lower for parent in model._meta.get_parent_list()))


def local_day(moment: datetime.datetime | None) -> datetime.date | None:
    """Return the day of ``moment`` in the portal's time zone, or None."""
    return timezone.localtime(moment).date() if moment else None


def _exactly(model: Any, objects: "models.QuerySet[Any]") -> "models.QuerySet[Any]":
    """Return ``objects`` in a steady order; of a page type only its own pages, not those of types derived from it."""
    if issubclass(model, Page):
        objects = objects.filter(content_type=ContentType.objects.get_for_model(model, for_concrete_model=False))
    return objects.order_by("pk")


class PageAdapter:
    """Offers a page type. Subclass, name ``model`` and ``kind``, and override what the type has to give.

    ``related`` and ``prefetched`` name what the methods touch, so that a batch costs a constant number of queries.
    """

    model: type[Page]
    kind: str
    related: ClassVar[Sequence[str]] = ()
    prefetched: ClassVar[Sequence[str]] = ()

    def ids(self) -> list[int]:
        """Return the primary keys of all pages of exactly this type."""
        return list(_exactly(self.model, self.model._default_manager.all()).values_list("pk", flat=True))

    def queryset(self, ids: Iterable[int]) -> "models.QuerySet[Any]":
        """Return the pages of exactly this type with these primary keys."""
        pages = _exactly(self.model, self.model._default_manager.filter(pk__in=ids))
        if self.related:
            pages = pages.select_related(*self.related)
        return pages.prefetch_related(*self.prefetched)

    def documents(self, objects: list[Any]) -> Iterable[SearchDocument]:
        """Return the documents of these pages, each with its access tokens and the text of its files."""
        tokens = page_tokens(objects)
        files = {page.pk: list(self.files(page)) for page in objects}
        added = registry.contributed(objects)
        texts = texts_of([document for found in files.values() for _label, document in found])
        for page in objects:
            url = page.get_url() or ""
            more = added.get(page.pk, Contribution())
            access = tokens[page.pk] if url else tokens[page.pk] - {PUBLIC}
            yield SearchDocument(
                id=f"{self.model._meta.label_lower}:{page.pk}",
                kind=self.kind,
                title=self.title(page),
                url=url,
                number=self.number(page),
                summary=self.summary(page),
                body=tuple(self.body(page)),
                attachments=tuple(self._attachments(files[page.pk], texts)),
                date=self.date(page),
                access=access,
                facets={"kind": (self.kind,), **self.facets(page), **more.facets},
                stored={**self.stored(page), **more.stored, **({} if page.live else {"state": DRAFT})},
                families=families(self.model),
                keywords=self.keywords(page),
            )

    def title(self, page: Any) -> str:
        """Return what a hit's link says."""
        return page.title if page.live else page.draft_title or page.title

    def number(self, page: Any) -> str:
        """Return the document number, "" where there is none."""
        return ""

    def summary(self, page: Any) -> str:
        """Return a sentence or two about the page."""
        return str(page.search_description or "")

    def body(self, page: Any) -> Iterable[Passage]:
        """Return the parts of the text that can be opened on their own."""
        return ()

    def files(self, page: Any) -> Iterable[tuple[str, Any]]:
        """Return (label, document) of the page's files."""
        return ()

    def file_passages(self, label: str, document: Any, pages: Sequence[str]) -> Iterable[Passage]:
        """Return the parts of a file's text (``pages``) that can be opened on their own: its pages."""
        for place, text in enumerate(pages, start=1):
            where = f"{label}, trang {place}" if len(pages) > 1 else label
            suffix = f"{document.url}#page={place}" if len(pages) > 1 else document.url
            yield Passage(f"tep-{document.pk}-trang-{place}", where, text, suffix)

    def _attachments(self, files: list[tuple[str, Any]], texts: dict[Any, tuple[str, ...]]) -> Iterable[Passage]:
        for label, document in files:
            yield from self.file_passages(label, document, texts.get(document.pk, ()))

    def date(self, page: Any) -> datetime.date | None:
        """Return the date that orders «mới nhất»."""
        return local_day(page.first_published_at)

    def facets(self, page: Any) -> dict[str, tuple[str, ...]]:
        """Return the values of registered facets besides ``kind``."""
        return {}

    def stored(self, page: Any) -> dict[str, str]:
        """Return small strings for the results page («type» for its chip)."""
        return {}

    def keywords(self, page: Any) -> str:
        """Return words that find the page without being shown."""
        return ""


class ModelAdapter:
    """Offers any model with ``search_fields`` to the admin's searches and choosers; never to public results."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def ids(self) -> list[int]:
        """Return the primary keys of all objects of exactly this model."""
        return list(_exactly(self.model, self.model.get_indexed_objects()).values_list("pk", flat=True))

    def queryset(self, ids: Iterable[int]) -> "models.QuerySet[Any]":
        """Return the objects of exactly this model with these primary keys."""
        return _exactly(self.model, self.model.get_indexed_objects().filter(pk__in=ids))

    def documents(self, objects: list[Any]) -> Iterable[SearchDocument]:
        """Return the documents made of the model's own search fields."""
        label = self.model._meta.label_lower
        access = frozenset({INTERNAL})
        for found in objects:
            begun = _texts(found, self.model.get_search_fields(), AutocompleteField)
            whole = [text for text in _texts(found, self.model.get_search_fields(), SearchField) if text not in begun]
            title = str(found)
            yield SearchDocument(
                id=f"{label}:{found.pk}",
                kind=label,
                title=title,
                url="",
                body=(Passage("", "", "\n".join(whole)),) if whole else (),
                access=access,
                families=families(self.model),
                keywords=" ".join(text for text in begun if text != title),
            )


def _texts(found: Any, fields: Iterable[Any], wanted: type[Any]) -> list[str]:
    """Return the texts of the fields of one sort, following related ones."""
    texts: list[str] = []
    for field in fields:
        if isinstance(field, wanted):
            texts += _strings(field.get_value(found))
        elif isinstance(field, RelatedFields):
            value = field.get_value(found)
            related = value.all() if hasattr(value, "all") else [value] if value is not None else []
            for one in related:
                texts += _texts(one, field.fields, wanted)
    return list(dict.fromkeys(texts))


def _strings(value: Any) -> list[str]:
    if value is None or value == "":
        return []
    if isinstance(value, list | tuple | set):
        return [text for one in value for text in _strings(one)]
    return [str(value)]
