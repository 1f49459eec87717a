"""Digests: what is new to a saved search since it was last told, noted and put into the outbox in one transaction."""

import datetime
import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from site_config.portal.mail import enqueue_mail

from ..arrivals import LIVE_DAY, PUBLIC_DAY, day_of
from ..document import split_key
from ..engine import get_engine
from ..models import AlertItem, Arrival, Follower, SavedSearch, SearchSettings
from ..query import MAX_FILTER_VALUES, NEWEST
from ..vocabulary import ask
from .mails import DIGEST, tokens_of
from .services import next_digest

logger = logging.getLogger(__name__)

FOLLOWERS_A_ROUND = 20
LOOKED_AT = 500  # hits of one search and window; what is beyond is only counted
# A document may be indexed later than it arrived (a file that can't be read at first): the window reaches back, and what
# was told is noted by item.
OVERLAP = datetime.timedelta(days=7)
LONGEST_WAIT = datetime.timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class News:
    """What is new to one saved search: keys in order, newest first."""

    saved: SavedSearch
    keys: list[str]


def send_due_digests(now: datetime.datetime, *, limit: int = FOLLOWERS_A_ROUND) -> int:
    """Prepare the digests that are due at ``now`` for up to ``limit`` followers; return how many searches were looked at.

    Harmless to repeat and to run beside another. A search that fails is postponed with its reason; the others go on.
    """
    due: dict[int, list[SavedSearch]] = defaultdict(list)
    for saved in (
        SavedSearch.objects.due(now=now).select_related("follower__user").order_by("next_at", "pk")[: limit * 20]
    ):
        due[saved.follower_id].append(saved)
    looked_at = 0
    for searches in list(due.values())[:limit]:
        looked_at += len(searches)
        try:
            _tell(searches[0].follower, searches, now=now)
        except IntegrityError:  # another process told the same at the same moment; its telling counts
            logger.info("a digest was prepared elsewhere")
    return looked_at


def _tell(follower: Follower, searches: list[SavedSearch], *, now: datetime.datetime) -> None:
    access = tokens_of(follower)
    found = []
    for saved in searches:
        try:
            found.append(News(saved, new_keys(saved, access=access, now=now) if access is not None else []))
        except Exception as error:
            _postpone(saved, error, now=now)
    if found:
        _note(follower, found, now=now)


def new_keys(saved: SavedSearch, *, access: frozenset[str], now: datetime.datetime) -> list[str]:
    """Return the keys of documents that came since the search is followed and of which it wasn't told. Raises EngineError."""
    facet = PUBLIC_DAY if saved.follower.user is None else LIVE_DAY
    keys: list[str] = []
    for days in _windows(max(saved.told_until - OVERLAP, saved.confirmed_at or saved.told_until), now):
        query = ask(saved.text, filters={**saved.filters, facet: days}, sort=NEWEST, size=LOOKED_AT)
        answer = get_engine().search(query, access=access, highlight=False)
        if not answer.relaxed:  # only what holds all that was asked is worth a mail
            keys += [hit.id for hit in answer.hits]
    came = _arrived(keys, public=saved.follower.user is None, after=saved.confirmed_at or saved.told_until)
    told = set(saved.items.filter(key__in=keys).values_list("key", flat=True))
    return [key for key in dict.fromkeys(keys) if key in came and key not in told]


def _windows(first: datetime.datetime, last: datetime.datetime) -> Iterable[tuple[str, ...]]:
    """Yield the days from ``first`` to ``last`` in runs that one filter takes; years of downtime count as the last one."""
    first = max(first, last - datetime.timedelta(days=366))
    days = []
    moment = first
    while day_of(moment) <= day_of(last):
        days.append(day_of(moment))
        moment += datetime.timedelta(days=1)
    for start in range(0, len(days), MAX_FILTER_VALUES):
        yield tuple(days[start : start + MAX_FILTER_VALUES])


def _arrived(keys: list[str], *, public: bool, after: datetime.datetime) -> set[str]:
    ids = {split_key(key)[1]: key for key in keys}
    field = "public_at" if public else "live_at"
    rows = Arrival.objects.filter(page_id__in=ids, **{f"{field}__gt": after})
    return {ids[number] for number in rows.values_list("page_id", flat=True)}


@transaction.atomic
def _note(follower: Follower, found: list[News], *, now: datetime.datetime) -> None:
    """Note items, mail and the next date together: a crash leaves all of it or nothing."""
    asked = {news.saved.pk: news for news in found}
    rows = SavedSearch.objects.select_for_update().filter(pk__in=asked, ended_at=None)
    # Whoever came first has moved the date.
    mine = [asked[row.pk] for row in rows if row.next_at == asked[row.pk].saved.next_at]
    cap = SearchSettings.load().digest_items
    payload: list[list[Any]] = []
    for news in mine:
        AlertItem.objects.bulk_create([AlertItem(search=news.saved, key=key, told_at=now) for key in news.keys])
        if news.keys:
            payload.append([news.saved.pk, news.keys[:cap], max(0, len(news.keys) - cap)])
    if payload:
        said = ";".join(f"{news.saved.pk}@{news.saved.next_at.isoformat()}" for news in mine)
        enqueue_mail(
            dedup_key=f"digest:{follower.pk}:{hashlib.sha256(said.encode()).hexdigest()[:40]}",
            to=follower.address,
            subject="Bản tin theo dõi tìm kiếm",
            composer=DIGEST,
            payload={"follower": follower.pk, "searches": payload},
            now=now,
        )
    for news in mine:
        SavedSearch.objects.filter(pk=news.saved.pk).update(
            told_until=now,
            next_at=next_digest(news.saved.frequency, after=now),
            attempts=0,
            not_before=None,
            last_reason="",
        )


def _postpone(saved: SavedSearch, error: Exception, *, now: datetime.datetime) -> None:
    logger.warning("saved search %s could not be asked: %s", saved.pk, error)
    wait = min(datetime.timedelta(minutes=2 ** min(saved.attempts + 1, 12)), LONGEST_WAIT)
    SavedSearch.objects.filter(pk=saved.pk).update(
        attempts=min(saved.attempts + 1, 1000),
        not_before=now + wait,
        last_reason=f"{type(error).__name__}: {error}"[:2000],
    )
