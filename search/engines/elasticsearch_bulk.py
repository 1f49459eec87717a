"""Writing many documents: chunks by bytes, what is refused for haste tried again after pauses, little waiting ahead."""

import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Any

from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from .elasticsearch_client import LONGEST_PAUSE, PAUSE, bulk_error

Action = dict[str, Any]
CHUNK_BYTES = 4_000_000
CHUNK_ACTIONS = 500
TRIES = 9  # about ten seconds in all
# Too busy; closed for a moment while a rebuild changes over; a shard on its way to another node.
AGAIN = (429, 403, 503)
SENDERS = 2  # one chunk on its way while the next is taken apart; the cluster's queue stays short
WAITING = 200  # actions prepared ahead


def write(client: Elasticsearch, actions: Iterable[Action], **options: Any) -> int:
    """Write ``actions`` and return how many; deleting what isn't there is no error. Raises EngineError and the client's."""
    count = 0
    failures: list[dict[str, Any]] = []
    for ok, item in streaming_bulk(
        client,
        actions,
        chunk_size=CHUNK_ACTIONS,
        max_chunk_bytes=CHUNK_BYTES,
        raise_on_error=False,
        max_retries=TRIES,
        initial_backoff=PAUSE,
        max_backoff=LONGEST_PAUSE,
        retry_on_status=AGAIN,
        **options,
    ):
        [(act, answer)] = item.items()
        if ok or (act == "delete" and answer.get("result") == "not_found"):
            count += 1
        else:
            failures.append(answer)
    if failures:
        raise bulk_error(failures)
    return count


def write_ahead(
    client: Elasticsearch, actions: Iterable[Action], *, between: Callable[[], None], **options: Any
) -> int:
    """The same for very many: this thread makes actions while others send; a full queue makes it wait.

    ``between`` is called after each action (it may raise to stop).
    """
    ahead: queue.Queue[Action | None] = queue.Queue(WAITING)
    with ThreadPoolExecutor(SENDERS, thread_name_prefix="bulk") as pool:
        sent = [pool.submit(write, client, _taken(ahead), **options) for _ in range(SENDERS)]
        try:
            for action in actions:
                _hand_over(ahead, action, sent)
                between()
        finally:
            for _ in sent:
                _hand_over(ahead, None, sent)
    return sum(one.result() for one in sent)


def _taken(ahead: "queue.Queue[Action | None]") -> Iterator[Action]:
    while (action := ahead.get()) is not None:
        yield action


def _hand_over(ahead: "queue.Queue[Action | None]", action: Action | None, sent: list["Future[int]"]) -> None:
    """Put the action into the queue as soon as there is room; a sender that failed is told of at once."""
    while True:
        try:
            ahead.put(action, timeout=0.2)
        except queue.Full:
            done, _running = wait(sent, timeout=0, return_when=FIRST_COMPLETED)
            if action is None and len(done) == len(sent):
                return
            for one in done:
                if (error := one.exception()) is not None and action is not None:
                    raise error from None
        else:
            return
