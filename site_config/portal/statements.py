"""Small questions that every request asks: their SQL is made once a process; making it takes ten times as long as asking."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

Rows = tuple[tuple[Any, ...], ...]
MOST = 64

_statements: dict[tuple[str, str, str], tuple[str, Any]] = {}


def rows(name: str, about: str, make: "Callable[[], QuerySet[Any, Any]]") -> Rows:
    """Return the rows of a queryset of values as the database's driver gives them (a date may be a text).

    The queryset is made once for each ``name`` and ``about``: nothing else may change in it.
    """
    key = (f"{connection.vendor}:{connection.alias}", name, about)
    statement = _statements.get(key)
    if statement is None:
        if len(_statements) >= MOST:
            _statements.clear()
        try:
            statement = make().query.sql_with_params()
        except EmptyResultSet:
            return ()  # nothing can match now; what may match later is not kept
        _statements[key] = statement
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        return tuple(tuple(row) for row in cursor.fetchall())
