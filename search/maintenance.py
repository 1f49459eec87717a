"""Filling the index anew, and comparing it with the database."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from .arrivals import note_arrivals, nothing_noted
from .collect import all_keys, collect, count_keys
from .document import SearchDocument
from .engine import get_engine
from .engines.base import Engine
from .models import IndexQueue
from .queue import enqueue

Progress = Callable[[int, int], None]  # called with what is done and the total, in documents


def _unseen(done: int, total: int) -> None:
    """Show nothing."""


def _watched(progress: Progress) -> Iterator[list[str]]:
    """Yield the keys of everything searchable in batches, telling ``progress`` after each."""
    done, total = 0, count_keys()
    progress(done, total)
    for keys in all_keys():
        yield keys
        done += len(keys)
        progress(done, total)


@dataclass(frozen=True, slots=True)
class Verification:
    """The index against the database: keys that are missing, surplus or stale, and rows still waiting in the queue."""

    documents: int
    missing: tuple[str, ...]
    surplus: tuple[str, ...]
    stale: tuple[str, ...]
    failed: tuple[str, ...]
    waiting: int

    @property
    def ok(self) -> bool:
        """Tell whether the index says what the database says."""
        return not (self.missing or self.surplus or self.stale or self.failed)

    def as_dict(self) -> dict[str, object]:
        """Return everything as plain values, for JSON."""
        return {**asdict(self), "ok": self.ok}


def rebuild(*, now: datetime, engine: Engine | None = None, progress: Progress = _unseen) -> int:
    """Fill a new index from the database and put it in the old one's place; return the number of documents.

    What is edited meanwhile is queued again, and so is what could not be prepared, so that its reason shows.
    Raises EngineError.
    """

    def documents() -> Iterator[SearchDocument]:
        of_old = nothing_noted()
        for keys in _watched(progress):
            note_arrivals(keys, now=now, of_old=of_old)
            found = collect(keys)
            if found.failed:
                enqueue(found.failed, now=now)
            yield from found.documents

    def replay(keys: Collection[str]) -> None:
        enqueue(keys, now=now)

    return (engine or get_engine()).rebuild(documents(), replay=replay)


def verify(*, now: datetime, engine: Engine | None = None, progress: Progress = _unseen) -> Verification:
    """Compare every document's fingerprint in the index with the database's. Raises EngineError."""
    # Counted first: «nothing waits» then speaks of an index that holds all of it.
    waiting = IndexQueue.objects.waiting(now=now).count()
    indexed = (engine or get_engine()).ids()
    seen, missing, stale, failed = set(), [], [], []
    for keys in _watched(progress):
        found = collect(keys)
        failed += list(found.failed)
        for document in found.documents:
            seen.add(document.id)
            if document.id not in indexed:
                missing.append(document.id)
            elif indexed[document.id] != document.fingerprint:
                stale.append(document.id)
    surplus = sorted(set(indexed) - seen - set(failed))
    return Verification(len(seen), tuple(missing), tuple(surplus), tuple(stale), tuple(failed), waiting)
