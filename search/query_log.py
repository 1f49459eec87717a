"""The log of questions: counts by day, kept in memory for a moment and written together, never on the reader's time."""

import atexit
import datetime
import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import DatabaseError, connection, transaction
from django.db.models import F, Sum
from django.utils import timezone

from .listening import Answered
from .models import ClickDay, QueryDay, SearchSettings
from .personal import masked
from .query import RELEVANCE
from .text import words

logger = logging.getLogger(__name__)

LONGEST = 200
MOST_WAITING = 5_000  # kept in memory while the database is away; more is let go
_signer = Signer(salt="search.click")


@dataclass(slots=True)
class Tally:
    """What is to be added to one day and question."""

    text: str
    searches: int = 0
    public_searches: int = 0
    found_nothing: int = 0
    public_results: int | None = None


@dataclass(slots=True)
class Opened:
    """What is to be added to one day, question and document."""

    clicks: int = 0
    places: int = 0


def question_of(text: str) -> tuple[str, str]:
    """Return (folded, as typed) of what may be kept of a question; two empty strings when nothing may."""
    clean = masked(text)[:LONGEST]
    folded = " ".join(words(clean)[1])[:LONGEST]
    return (folded, clean) if folded else ("", "")


class QueryLog:
    """Counts in memory; ``flush`` adds them to the database. Safe to use from several threads."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._asked: dict[tuple[datetime.date, str], Tally] = {}
        self._opened: dict[tuple[datetime.date, str, str], Opened] = {}
        self._flusher_of = 0

    def asked(self, text: str, *, results: int, public: bool, day: datetime.date) -> None:
        """Count one search for ``text`` that found ``results``; ``public``: by a reader who isn't signed in."""
        query, typed = question_of(text)
        if not query:
            return
        with self._guard:
            if len(self._asked) >= MOST_WAITING:
                return
            tally = self._asked.setdefault((day, query), Tally(typed))
            tally.text = typed
            tally.searches += 1
            tally.found_nothing += results == 0
            if public:
                tally.public_searches += 1
                tally.public_results = results
        self._see_to_flushing()

    def opened(self, query: str, key: str, *, place: int, day: datetime.date) -> None:
        """Count one opening of the document ``key`` from ``place`` (1 is the first) in the results of ``query`` (folded)."""
        with self._guard:
            if len(self._opened) >= MOST_WAITING:
                return
            entry = self._opened.setdefault((day, query, key), Opened())
            entry.clicks += 1
            entry.places += place
        self._see_to_flushing()

    def clear(self) -> None:
        """Let go of what isn't written yet."""
        with self._guard:
            self._asked, self._opened = {}, {}

    def flush(self) -> int:
        """Write what waits and return how many rows it touched. Raises DatabaseError; then all of it still waits."""
        with self._guard:
            asked, opened = self._asked, self._opened
            self._asked, self._opened = {}, {}
        if not (asked or opened):
            return 0
        try:
            with transaction.atomic():
                _add_asked(asked)
                _add_opened(opened)
        except DatabaseError:
            with self._guard:
                self._asked, self._opened = asked | self._asked, opened | self._opened
            raise
        return len(asked) + len(opened)

    def _see_to_flushing(self) -> None:
        """Start this process's flusher, once; a forked server has its own."""
        if not settings.SEARCH_LOG_FLUSH_SECONDS or self._flusher_of == os.getpid():
            return
        self._flusher_of = os.getpid()
        threading.Thread(target=self._flush_for_ever, name="query-log", daemon=True).start()
        atexit.register(self._flush_guarded)

    def _flush_for_ever(self) -> None:
        pause = threading.Event()
        while True:
            pause.wait(settings.SEARCH_LOG_FLUSH_SECONDS)
            self._flush_guarded()

    def _flush_guarded(self) -> None:
        try:
            if self.flush():
                connection.close()
        except Exception:  # counts are no reason to trouble anybody
            logger.exception("the log of questions could not be written")


log = QueryLog()


def _add_asked(asked: Mapping[tuple[datetime.date, str], Tally]) -> None:
    rows = [QueryDay(day=day, query=query, text=tally.text) for (day, query), tally in asked.items()]
    QueryDay.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)
    for (day, query), tally in asked.items():
        changes = {"text": tally.text}
        if tally.public_results is not None:
            changes["public_results"] = tally.public_results  # type: ignore[assignment]
        QueryDay.objects.filter(day=day, query=query).update(
            searches=F("searches") + tally.searches,
            public_searches=F("public_searches") + tally.public_searches,
            found_nothing=F("found_nothing") + tally.found_nothing,
            **changes,
        )


def _add_opened(opened: Mapping[tuple[datetime.date, str, str], Opened]) -> None:
    rows = [ClickDay(day=day, query=query, key=key) for day, query, key in opened]
    ClickDay.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)
    for (day, query, key), entry in opened.items():
        more = {"clicks": F("clicks") + entry.clicks}
        QueryDay.objects.filter(day=day, query=query).update(**more)
        ClickDay.objects.filter(day=day, query=query, key=key).update(**more, places=F("places") + entry.places)


def note_answer(answered: Answered) -> None:
    """Count an answered results page: the first page of a plain question. Turning pages and filtering ask nothing new."""
    results = answered.results
    query = results.query
    if query.text and query.page == 1 and not query.filters and query.sort == RELEVANCE:
        log.asked(
            query.text,
            results=results.total,
            public=not answered.request.user.is_authenticated,
            day=timezone.localdate(),
        )


def click_token(text: str, key: str, place: int) -> str:
    """Return what the results page hands to the address that counts openings, signed; "" when the question isn't kept."""
    query, _typed = question_of(text)
    return _signer.sign(f"{place}|{key}|{query}") if query else ""


def note_click(token: str, *, day: datetime.date) -> bool:
    """Count the opening that ``token`` (see click_token) tells of; return False for a token that isn't ours."""
    try:
        place, key, query = _signer.unsign(token).split("|", 2)
    except (BadSignature, ValueError):
        return False
    log.opened(query, key, place=int(place), day=day)
    return True


def forget_old(*, today: datetime.date) -> int:
    """Delete what SearchSettings no longer keeps, rare questions sooner; return the number of rows."""
    kept = SearchSettings.load()
    oldest = today - datetime.timedelta(days=kept.keep_days)
    gone, _by_model = QueryDay.objects.filter(day__lt=oldest).delete()
    rare = QueryDay.objects.values("query").annotate(times=Sum("searches")).filter(times__lt=kept.rare_below)
    old_rare = QueryDay.objects.filter(
        day__lt=today - datetime.timedelta(days=kept.keep_rare_days), query__in=rare.values("query")
    )
    more, _by_model = QueryDay.objects.filter(pk__in=list(old_rare.values_list("pk", flat=True))).delete()
    clicks = ClickDay.objects.exclude(query__in=QueryDay.objects.values("query")) | ClickDay.objects.filter(
        day__lt=oldest
    )
    last, _by_model = clicks.delete()
    return gone + more + last
