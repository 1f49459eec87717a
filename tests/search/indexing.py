"""What the tests of search share: the worker's work done here and now, and the answers in short."""

from typing import Any

from django.utils import timezone

from search.access import reader_tokens
from search.engine import get_engine
from search.maintenance import Verification, rebuild, verify
from search.query import parse
from search.worker import Worker


def work() -> int:
    """Do what the worker would do until nothing is due."""
    return Worker().run_once()


def fresh_index() -> None:
    """Build the index from the database."""
    rebuild(now=timezone.now())


def check() -> Verification:
    return verify(now=timezone.now())


def titles(text: str, user: Any = None, **options: Any) -> list[str]:
    """Return the titles found by ``user`` (None: a reader who isn't signed in)."""
    results = get_engine().search(parse(text, **options), access=reader_tokens(user))
    return ["".join(segment.text for segment in hit.title) for hit in results.hits]
