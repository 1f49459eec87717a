"""What the results page tells others and asks of them, so that a log of queries needs no place in the page itself."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from .engines.base import Results

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answered:
    """A results page that was answered: who asked what, and the answer."""

    request: HttpRequest
    results: Results


Listener = Callable[[Answered], None]
Popular = Callable[[str, int], list[str]]
_listeners: list[Listener] = []
_popular: list[Popular] = []


def on_answered(listener: Listener) -> None:
    """Have ``listener`` told of every answered results page; it must be quick. Registering twice is a ``ValueError``."""
    if listener in _listeners:
        raise ValueError(f"{listener!r} is registered already")
    _listeners.append(listener)


def tell(answered: Answered) -> None:
    """Tell the listeners; a failing one never spoils a reader's page."""
    for listener in _listeners:
        try:
            listener(answered)
        except Exception:
            logger.exception("%r failed", listener)


def offer_popular(source: Popular) -> None:
    """Have ``source(beginning, limit)`` give past queries that begin so (folded), best first, for suggestions.

    It gives only what several readers asked and what found something everybody may see. Registering twice is a ``ValueError``.
    """
    if source in _popular:
        raise ValueError(f"{source!r} is registered already")
    _popular.append(source)


def popular(beginning: str, limit: int) -> list[str]:
    """Return past queries that begin like ``beginning``, at most ``limit``; none when a source fails."""
    found: list[str] = []
    for source in _popular:
        try:
            found += source(beginning, limit)
        except Exception:
            logger.exception("%r failed", source)
    return list(dict.fromkeys(found))[:limit]
