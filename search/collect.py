"""From keys to SearchDocuments, after the present state of the database; one bad object never spoils the others."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.apps import apps
from modelsearch.index import get_indexed_models

from .adapters import ModelAdapter
from .document import Adapter, SearchDocument, registry, split_key

logger = logging.getLogger(__name__)
BATCH = 200


@dataclass(frozen=True, slots=True)
class Collected:
    """What keys stand for now: documents, ids that have none any more, and failures with their reasons."""

    documents: list[SearchDocument] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def adapter_of(label: str) -> Adapter | None:
    """Return the offered adapter of the model ``label``, the general one of an indexed model, or None."""
    adapter = registry.adapter(label)
    if adapter is not None:
        return adapter
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return ModelAdapter(model) if model in get_indexed_models() else None


def labels() -> list[str]:
    """Return the labels of everything searchable."""
    return sorted({*registry.labels(), *(model._meta.label_lower for model in get_indexed_models())})


def collect(keys: Iterable[str]) -> Collected:
    """Return what ``keys`` stand for in the database now."""
    found = Collected()
    by_label: dict[str, list[int]] = defaultdict(list)
    for key in dict.fromkeys(keys):
        try:
            label, number = split_key(key)
        except ValueError:
            found.gone.append(key)
        else:
            by_label[label].append(number)
    for label, ids in by_label.items():
        _collect_label(found, label, ids)
    return found


def _collect_label(found: Collected, label: str, ids: list[int]) -> None:
    adapter = adapter_of(label)
    made: list[SearchDocument] = []
    failed: dict[str, str] = {}
    if adapter is not None:
        try:
            made = list(adapter.documents(list(adapter.queryset(ids))))
        except Exception:
            made, failed = _one_by_one(adapter, label, ids)
    have = {document.id for document in made}
    found.documents.extend(made)
    found.failed.update(failed)
    found.gone.extend(key for key in (f"{label}:{number}" for number in ids) if key not in have and key not in failed)


def _one_by_one(adapter: Adapter, label: str, ids: list[int]) -> tuple[list[SearchDocument], dict[str, str]]:
    made: list[SearchDocument] = []
    failed: dict[str, str] = {}
    for number in ids:
        try:
            made.extend(adapter.documents(list(adapter.queryset([number]))))
        except Exception as error:
            logger.exception("%s:%s can't be prepared for search", label, number)
            failed[f"{label}:{number}"] = f"{type(error).__name__}: {error}"
    return made, failed


def all_keys() -> Iterator[list[str]]:
    """Yield the keys of everything searchable, in batches of one model each."""
    for label in labels():
        adapter = adapter_of(label)
        if adapter is None:
            continue
        ids = adapter.ids()
        for start in range(0, len(ids), BATCH):
            yield [f"{label}:{number}" for number in ids[start : start + BATCH]]


def count_keys() -> int:
    """Return how many keys all_keys yields."""
    return sum(len(adapter.ids()) for label in labels() if (adapter := adapter_of(label)) is not None)
