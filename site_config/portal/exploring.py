"""The admin's explorer in a large tree: what it asks of the database stays as small as the folder it shows.

Wagtail's view lists children with ``path LIKE 'x%'``, which no index of SQLite answers, and with the condition that each
is among all the pages the account may see: a subquery over the whole tree. Both are said here in another way; the pages
found are the same.
"""

from typing import Any

from django.db.models.lookups import In
from django.db.models.sql import Query
from wagtail.models import Page

HIGHEST = Page.alphabet[-1]


def with_subqueries_inlined(pages: Any) -> Any:
    """Return ``pages`` with «pk is among the pages that fulfil A» said as «A», where A asks about columns of a page only."""
    found = pages.all()
    where = found.query.where
    if where.connector != "AND" or where.negated:
        return found
    for place, condition in enumerate(where.children):
        if _is_about_pages(condition, found.query):
            inner = condition.rhs
            inlined = inner.where.clone()
            inlined.relabel_aliases({inner.get_initial_alias(): found.query.get_initial_alias()})
            where.children[place] = inlined
    return found


def _is_about_pages(condition: Any, query: Query) -> bool:
    """Tell whether ``condition`` is «primary key IN (SELECT primary key FROM the same table WHERE …)» and no more."""
    if not isinstance(condition, In) or not isinstance(condition.rhs, Query):
        return False
    inner, key = condition.rhs, query.get_meta().pk
    tables = [alias for alias, count in inner.alias_refcount.items() if count]
    return (
        getattr(condition.lhs, "target", None) == key
        and condition.lhs.alias == query.get_initial_alias()
        and inner.get_meta().db_table == query.get_meta().db_table
        and [getattr(column, "target", None) for column in inner.select] == [key]
        and tables in ([], [inner.get_initial_alias()])
        and not (inner.is_sliced or inner.distinct or inner.combinator or inner.group_by or inner.extra_tables)
    )


def below(pages: Any, parent: Page) -> Any:
    """Return ``pages``, all of which lie below ``parent``, with that said as a range, which an index answers.

    The longest path below is the highest letter over and over, as treebeard sorts its siblings.
    """
    length = Page._meta.get_field("path").max_length
    return pages.filter(path__range=(parent.path, parent.path.ljust(length, HIGHEST)))
