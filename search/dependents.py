"""Things that documents name (a unit, a type, a field): when one is renamed, the documents that name it are indexed anew.

They can't be deleted while a document names them (PROTECT), so only saving counts.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save

from .queue import enqueue

Finder = Callable[[Any], Iterable[str]]


def named_by(model: type[Model], name: str, find: Finder) -> None:
    """Have the keys that ``find(instance)`` returns queued when a ``model`` instance is saved, in the same transaction.

    ``name`` tells the finders of one model apart; a second registration of a name replaces nothing and is ignored.
    """

    def on_saved(sender: type[Model], instance: Model, created: bool = False, raw: bool = False, **_: Any) -> None:
        if not (raw or created):
            enqueue(find(instance))

    uid = f"search.named_by.{model._meta.label_lower}.{name}"
    post_save.connect(on_saved, sender=model, weak=False, dispatch_uid=uid)


def keys(label: str, numbers: Iterable[int]) -> list[str]:
    """Return the search keys of objects of one model by their primary keys."""
    return [f"{label}:{number}" for number in numbers]
