"""Rows of a page type inserted many at a time; Django's ``bulk_create`` does models of a single table only."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from wagtail.models import Page

_SHARED = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]


def insert_pages(pages: Sequence[Any]) -> None:
    """Insert pages of one type, whose place in the tree is set, into both of their tables; each gets its primary key."""
    if not pages:
        return
    parents = Page.objects.bulk_create(Page(**{name: getattr(page, name) for name in _SHARED}) for page in pages)
    for page, parent in zip(pages, parents, strict=True):
        page.pk = page.id = page.page_ptr_id = parent.pk
        page._state.adding = False
    model = type(pages[0])
    own = model._meta.local_concrete_fields
    most = connection.features.max_query_params
    size = max(1, most // len(own)) if most else 500
    for start in range(0, len(pages), size):
        # What bulk_create itself calls for each table.
        model._base_manager._insert(list(pages[start : start + size]), fields=own, using=connection.alias, raw=True)
