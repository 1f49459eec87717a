"""Every change of what is followed: follow, confirm, change, end, forget."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from site_config.portal.mail import enqueue_mail
from site_config.portal.models import OutgoingMail

from ..models import Follower, Frequency, SavedSearch, SearchSettings
from ..query import parse
from .mails import already_text, confirm_text

MAILS_A_DAY = 5  # asked for by strangers, to one address
UNCONFIRMED_KEPT = datetime.timedelta(days=7)
Filters = Mapping[str, Iterable[str]]


def search_key(text: str, filters: Filters) -> str:
    """Return what two equal searches share, however they are typed."""
    query = parse(text)
    said = [
        [word.folded for word in query.all_words],
        sorted((n, sorted(v)) for n, v in filters.items()),
        text.casefold(),
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def next_digest(frequency: str, *, after: datetime.datetime) -> datetime.datetime:
    """Return the first moment after ``after`` at which a digest of this frequency is sent (SearchSettings.digest_hour)."""
    hour = datetime.time(min(SearchSettings.load().digest_hour, 23))
    day = timezone.localdate(after)
    while True:
        moment = timezone.make_aware(datetime.datetime.combine(day, hour))
        if moment > after and (frequency == Frequency.DAILY or day.weekday() == 0):
            return moment
        day += datetime.timedelta(days=1)


@transaction.atomic
def follow_as_staff(*, user: Any, text: str, filters: Filters, frequency: str, now: datetime.datetime) -> SavedSearch:
    """Have a member of staff follow a search from now on. Raises ValidationError without an address or past the cap."""
    if not user.email:
        raise ValidationError(_("Tài khoản của bạn chưa có thư điện tử; hãy bổ sung trong phần Tài khoản rồi thử lại."))
    follower, _is_new = Follower.objects.get_or_create(user=user, defaults={"created_at": now})
    saved = _save(follower, text=text, filters=filters, frequency=frequency, now=now)
    _begin(saved, now=now)
    return saved


@transaction.atomic
def follow_by_mail(*, email: str, text: str, filters: Filters, frequency: str, now: datetime.datetime) -> None:
    """Note a reader's wish and send a mail to confirm it; nothing is told of whether the address is known. Nothing is raised."""
    address = email.strip().lower()
    follower, _is_new = Follower.objects.get_or_create(email=address, defaults={"created_at": now})
    begun = f"follow:{follower.pk}:{timezone.localdate(now).isoformat()}:"
    if OutgoingMail.objects.filter(dedup_key__startswith=begun).count() >= MAILS_A_DAY:
        return
    try:
        saved = _save(follower, text=text, filters=filters, frequency=frequency, now=now)
    except ValidationError:  # the cap; its owner sees it on the page to which this mail leads
        mail = already_text(follower)
        enqueue_mail(dedup_key=f"{begun}full", to=address, now=now, subject=mail.subject, text=mail.text)
        return
    followed = saved.confirmed_at is not None and saved.ended_at is None
    mail = already_text(follower) if followed else confirm_text(saved)
    enqueue_mail(dedup_key=f"{begun}{saved.pk}", to=address, now=now, subject=mail.subject, text=mail.text)


def _save(follower: Follower, *, text: str, filters: Filters, frequency: str, now: datetime.datetime) -> SavedSearch:
    """Return the follower's row for this search, new or as it is. Raises ValidationError past the cap."""
    key = search_key(text, filters)
    known = follower.searches.filter(key=key).first()
    if known is not None:
        if known.confirmed_at is None or known.ended_at is not None:
            known.frequency = frequency
            known.save(update_fields=["frequency"])
        return known
    if follower.searches.filter(ended_at=None).count() >= SearchSettings.load().searches_each:
        raise ValidationError(_("Bạn đã theo dõi đủ số tìm kiếm cho phép; hãy ngừng bớt một tìm kiếm rồi thử lại."))
    return SavedSearch.objects.create(
        follower=follower,
        text=text[:500],
        filters={name: list(values) for name, values in filters.items()},
        key=key,
        frequency=frequency,
        created_at=now,
        told_until=now,
        next_at=next_digest(frequency, after=now),
    )


def confirm(saved: SavedSearch, *, now: datetime.datetime) -> None:
    """Begin telling of what comes from now on; confirming again changes nothing."""
    if saved.confirmed_at is None or saved.ended_at is not None:
        _begin(saved, now=now)


def _begin(saved: SavedSearch, *, now: datetime.datetime) -> None:
    if saved.confirmed_at is not None and saved.ended_at is None:
        return
    saved.confirmed_at, saved.ended_at, saved.told_until = now, None, now
    saved.next_at, saved.attempts, saved.not_before, saved.last_reason = (
        next_digest(saved.frequency, after=now),
        0,
        None,
        "",
    )
    saved.save()


def change_frequency(saved: SavedSearch, *, frequency: str, now: datetime.datetime) -> None:
    """Send digests as often as now chosen. Raises ValidationError for a frequency that isn't one."""
    if frequency not in Frequency.values:
        raise ValidationError(_("Hãy chọn mỗi ngày hoặc mỗi tuần."))
    saved.frequency, saved.next_at = frequency, next_digest(frequency, after=now)
    saved.save(update_fields=["frequency", "next_at"])


def end(searches: Iterable[SavedSearch], *, now: datetime.datetime) -> int:
    """Stop telling; return how many were ended. What was told stays noted, so that it is never told again."""
    return SavedSearch.objects.filter(pk__in=[saved.pk for saved in searches], ended_at=None).update(ended_at=now)


def forget_unconfirmed(*, now: datetime.datetime) -> int:
    """Delete wishes that nobody confirmed, and addresses that follow nothing any more; return the number of rows."""
    old = now - UNCONFIRMED_KEPT
    wishes, _by_model = SavedSearch.objects.filter(confirmed_at=None, created_at__lt=old).delete()
    still = SavedSearch.objects.filter(Q(ended_at=None) | Q(ended_at__gt=old), follower=OuterRef("pk"))
    gone, _by_model = Follower.objects.filter(~Exists(still), user=None, created_at__lt=old).delete()
    return wishes + gone
