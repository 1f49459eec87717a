"""Speed and reach of answers: the results page over the bare engine, and Wagtail's stock search over ours."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail.search import index

from bench.questions import Question
from bench.settings import STOCK
from bench.timing import Contest, contest
from directives.documents.models import DirectivePage
from search.access import PUBLIC
from search.document import registry
from search.engine import get_engine
from search.query import parse

HOST = "127.0.0.1"
FIRST = 10  # hits: one page of results
OURS, OURS_WAGTAIL, STOCK_OR, STOCK_AND = "engine.search", "Page.search, ours", "Page.search, stock «or»", "stock «and»"
PAGE, SAME, BARE = "results page", "engine, same question", "engine, hits only"

PATIENCE = 10.0  # seconds for one stock query; then it is stopped and counts as that long without a hit

Answer = tuple[int, ...]  # primary keys of pages, best first


def let_stock_read_bodies() -> None:
    """Make stock Wagtail search read what a developer would give it: number, summary and body; it has no way into files."""
    DirectivePage.search_fields = [*DirectivePage.search_fields, index.SearchField("body")]


def results_page(asked: Sequence[Question], *, rounds: int) -> Contest[Question]:
    """Let the whole request, the engine asked as the page asks it, and the engine without facets and passages answer in turns."""
    client = Client(SERVER_NAME=HOST)
    address = reverse("search:results")
    facets = [facet.name for facet in registry.facets()]
    engine = get_engine()

    def whole(question: Question) -> int:
        response = client.get(address, {"q": question.text})
        if response.status_code != 200:
            raise RuntimeError(f"{question.text!r}: {response.status_code}")
        return len(response.content)

    return contest(
        asked,
        {
            PAGE: whole,
            SAME: lambda question: engine.search(parse(question.text), access={PUBLIC}, facets=facets).total,
            BARE: lambda question: engine.search(parse(question.text), access={PUBLIC}, highlight=False).total,
        },
        rounds=rounds,
    )


def sql_queries(asked: Sequence[Question]) -> int:
    """Return the most SQL queries that one request for the results page makes."""
    client = Client(SERVER_NAME=HOST)
    counts = []
    for question in asked:
        with CaptureQueriesContext(connection) as made:
            client.get(reverse("search:results"), {"q": question.text})
        counts.append(len(made))
    return max(counts)


def against_stock(asked: Sequence[Question], *, rounds: int, seconds: float) -> Contest[Question]:
    """Let both searches answer in turns; each of the stock ways is given at most ``seconds``. Answers are primary keys."""
    ways: dict[str, Callable[[Question], Answer]] = {
        OURS: _engine,
        OURS_WAGTAIL: lambda question: stock_search(question, backend="default"),
        STOCK_OR: lambda question: _stock(question, operator="or"),
        STOCK_AND: lambda question: _stock(question, operator="and"),
    }
    return contest(asked, ways, rounds=rounds, budgets={STOCK_OR: seconds, STOCK_AND: seconds})


def _engine(question: Question) -> Answer:
    answer = get_engine().search(parse(question.text, size=FIRST), access={PUBLIC}, highlight=False)
    return tuple(int(hit.id.rpartition(":")[2]) for hit in answer.hits)


def stock_search(question: Question, **how: Any) -> Answer:
    """Return what Wagtail's own way of asking gives."""
    found = Page.objects.live().search(question.text, **how)[:FIRST]
    return tuple(page.pk for page in found)


def _stock(question: Question, *, operator: str) -> Answer:
    deadline = time.monotonic() + PATIENCE
    connection.ensure_connection()
    connection.connection.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
    try:
        return stock_search(question, backend=STOCK, operator=operator)
    except OperationalError:
        if time.monotonic() < deadline:
            raise
        return ()
    finally:
        connection.connection.set_progress_handler(None, 0)


def stopped(held: Contest[Question], way: str) -> int:
    """Return how many of the way's queries had to be stopped: their true times are longer than those taken."""
    return sum(taken >= PATIENCE * 1000 for taken in held.times[way].values())


@dataclass(frozen=True, slots=True)
class Reach:
    """Of ``pairs`` known documents asked for with and without marks: how many the first ten hits hold."""

    pairs: int
    marked: int
    unmarked: int


def reach(held: Contest[Question], way: str, *, numbers: dict[int, str], among: Sequence[Question]) -> Reach:
    """Return what ``way`` finds of the known documents of ``among``; ``numbers`` are those of all directives by primary key.

    Only intents asked in both spellings count.
    """
    spellings: dict[tuple[str, frozenset[str]], dict[bool, bool]] = {}
    for question in among:
        if question.wanted:
            found = {numbers.get(pk) for pk in held.answers[way][question]}
            spellings.setdefault((question.intent, question.wanted), {})[question.marked] = bool(
                found & question.wanted
            )
    pairs = [pair for pair in spellings.values() if len(pair) == 2]
    return Reach(len(pairs), sum(pair[True] for pair in pairs), sum(pair[False] for pair in pairs))
