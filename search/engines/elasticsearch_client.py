"""How the portal reaches an Elasticsearch cluster: what the settings say, the official client, its errors as ours."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from elasticsearch import ApiError, Elasticsearch, NotFoundError, OrjsonSerializer, SerializationError, TransportError
from elasticsearch.helpers import BulkIndexError

from .base import EngineError, NeedsRebuild

RETRIES = 6  # a master that dies is replaced in a second or two; the pauses between tries add up to more
PAUSE, LONGEST_PAUSE = 0.1, 2.0  # seconds between tries; doubled each time
READING_PAUSE = 0.02  # a reader waits: the next node is asked almost at once
RESTING = 3.0  # seconds that nobody else is kept waiting after no node answered
NO_INDEX = "Chưa có chỉ mục tìm kiếm; hãy chạy lệnh search_rebuild."

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class ClusterSettings:
    """Where the cluster is and how the index lies in it.

    ``urls`` are nodes of one cluster; ``ca_file`` signs their certificates (empty: the system's authorities); ``prefix``
    begins the names of all our indexes; ``replicas`` is a number, or «auto»: one as soon as there are two nodes;
    ``timeout`` is what a search may take, ``write_timeout`` what a bulk may take, in seconds.
    """

    urls: tuple[str, ...]
    api_key: str = ""
    ca_file: str = ""
    verify: bool = True
    prefix: str = "portal"
    replicas: str = "auto"
    timeout: float = 3.0
    write_timeout: float = 60.0


def connect(settings: ClusterSettings) -> Elasticsearch:
    """Return a client that knows every node, leaves dead ones out and tries again elsewhere; it opens nothing yet."""
    secure: dict[str, Any] = {}
    if any(url.startswith("https:") for url in settings.urls):
        secure = {"verify_certs": settings.verify, "ssl_show_warn": False}
        if settings.ca_file:
            secure["ca_certs"] = settings.ca_file
    return Elasticsearch(
        list(settings.urls),
        api_key=settings.api_key or None,
        serializer=OrjsonSerializer(),
        request_timeout=settings.write_timeout,
        max_retries=RETRIES,
        retry_on_timeout=True,
        retry_backoff_base=PAUSE,
        retry_backoff_cap=LONGEST_PAUSE,
        **secure,
    )


class Reading:
    """The client as readers use it: short patience, and while no node answers only one reader in a while finds that out."""

    def __init__(self, client: Elasticsearch, settings: ClusterSettings) -> None:
        self._client = client.options(
            request_timeout=settings.timeout,
            max_retries=len(settings.urls) + 1,
            retry_on_timeout=len(settings.urls) > 1,
            retry_on_status=(502, 503),  # a question that takes too long takes as long again
            retry_backoff_base=READING_PAUSE,
            retry_backoff_cap=10 * READING_PAUSE,
        )
        self._resting_until = 0.0

    def __call__(self, ask: Callable[[Elasticsearch], Answer]) -> Answer:
        """Return what ``ask`` gives; asked again when the index went away meanwhile, for its alias then points to the new one.

        Raises EngineError.
        """
        if time.monotonic() < self._resting_until:
            raise EngineError("Elasticsearch: không nút nào trả lời.")
        with engine_errors():
            try:
                return self._twice(ask)
            except TransportError:
                self._resting_until = time.monotonic() + RESTING
                raise

    def _twice(self, ask: Callable[[Elasticsearch], Answer]) -> Answer:
        try:
            return ask(self._client)
        except NotFoundError:
            return ask(self._client)

    def wake(self) -> None:
        """Let readers ask again at once: the cluster has just answered."""
        self._resting_until = 0.0


@contextmanager
def engine_errors() -> Iterator[None]:
    """Turn the client's errors into EngineError; an index that isn't there into NeedsRebuild."""
    try:
        yield
    except NotFoundError as error:
        if _kind(error) in {"index_not_found_exception", "aliases_not_found_exception"}:
            raise NeedsRebuild(NO_INDEX) from error
        raise EngineError(f"Elasticsearch: {_words(error)}") from error
    except BulkIndexError as error:
        raise bulk_error([failed for one in error.errors for failed in one.values()]) from error
    except (ApiError, TransportError, SerializationError) as error:
        raise EngineError(f"Elasticsearch: {_words(error)}") from error


def bulk_error(failures: list[dict[str, Any]]) -> EngineError:
    """Return the error for the items that a bulk refused."""
    reasons = [failure.get("error") or {} for failure in failures]
    kinds = {str(reason.get("type")) if isinstance(reason, dict) else str(reason) for reason in reasons}
    if "index_not_found_exception" in kinds:
        return NeedsRebuild(NO_INDEX)
    first = reasons[0].get("reason", "") if isinstance(reasons[0], dict) else reasons[0]
    return EngineError(f"Elasticsearch: {len(failures)} × {', '.join(sorted(kinds))}: {first}"[:1000])


def _kind(error: ApiError) -> str:
    body = error.body
    cause = body.get("error") if isinstance(body, dict) else None
    return str(cause.get("type", "")) if isinstance(cause, dict) else ""


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:1000]
