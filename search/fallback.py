"""When the engine rests: numbers and titles looked up in the database, with the same care for who may read."""

from typing import Any

from django.db.models import Q
from wagtail.models import Page

from .access import page_tokens
from .collect import adapter_of
from .document import SearchDocument, registry
from .query import SearchQuery
from .signals import key_of

LIMIT = 20


def look_up(query: SearchQuery, *, access: frozenset[str]) -> list[SearchDocument]:
    """Return at most LIMIT documents whose title holds the words as typed, newest first, only what ``access`` allows.

    Document numbers are in the slugs of their pages (7193-qd-ubnd), so that they are found without the engine too.
    """
    text = " ".join(word.exact for word in query.words)
    wanted = Q()
    if text:
        wanted |= Q(title__icontains=text)
    for number in query.numbers:
        wanted |= Q(slug__startswith="-".join(number.parts))
    if not wanted:
        return []
    pages = list(Page.objects.live().filter(wanted).order_by("-first_published_at", "-pk")[: LIMIT * 3])
    tokens = page_tokens(pages)
    return _documents([page for page in pages if tokens[page.pk] & access][:LIMIT], access)


def _documents(pages: list[Any], access: frozenset[str]) -> list[SearchDocument]:
    """Return the documents of ``pages`` in their order; page types that aren't offered to readers stay out."""
    by_label: dict[str, list[int]] = {}
    for page in pages:
        label = (key_of(page) or "").rpartition(":")[0]
        if registry.adapter(label) is not None:
            by_label.setdefault(label, []).append(page.pk)
    found = {}
    for label, ids in by_label.items():
        adapter = adapter_of(label)
        if adapter is not None:
            for document in adapter.documents(list(adapter.queryset(ids))):
                if document.access & access:
                    found[document.id] = document
    return [found[key] for page in pages if (key := key_of(page)) in found]
