"""The outbox: rows written with what they tell of, taken with a lease, marked before they are handed over."""

import logging
import secrets
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.validators import validate_email
from django.db import connection, transaction
from django.db.models import F, Q

from ..models import OutgoingMail
from ..models.mail import MAX_ATTEMPTS
from .composers import Composed, compose

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
LONGEST_WAIT = timedelta(hours=1)
TEXT_KEPT = timedelta(days=30)
_LONGEST_REASON = 2000
_LONGEST_SUBJECT = 300


def enqueue_mail(
    *,
    dedup_key: str,
    to: str,
    subject: str,
    text: str = "",
    html: str = "",
    headers: Mapping[str, str] | None = None,
    composer: str = "",
    payload: Mapping[str, Any] | None = None,
    now: datetime,
    not_before: datetime | None = None,
) -> OutgoingMail | None:
    """Put a mail into the outbox and return its row; None when there is or was one with this ``dedup_key``.

    The row belongs to the caller's transaction. ``to`` is one address; line breaks in ``subject`` become spaces. With a
    ``composer`` the text is made from ``payload`` when the mail goes out (composers.py). Raises ``ValidationError`` for an
    address that isn't one, and ``ValueError`` for line breaks in ``headers`` (RFC 5322).
    """
    validate_email(to)
    extra = _checked(headers or {})
    mail = OutgoingMail(
        dedup_key=dedup_key,
        to=to,
        subject=" ".join(subject.split())[:_LONGEST_SUBJECT],
        text=text,
        html=html,
        headers=extra,
        composer=composer,
        payload=dict(payload or {}),
        created_at=now,
        not_before=not_before,
    )
    mail.clean_fields()
    given = ("to", "subject", "text", "html", "headers", "composer", "payload", "created_at", "not_before")
    row, is_new = OutgoingMail.objects.get_or_create(
        dedup_key=dedup_key, defaults={name: getattr(mail, name) for name in given}
    )
    return row if is_new else None


def deliver_due(*, now: datetime, limit: int = 20) -> int:
    """Send up to ``limit`` mails that are due and return how many were taken; 0 means that nothing is due at ``now``.

    Never raises for a mail or the mail server: what fails stays, with its reason and a later date. A mail is marked before
    it is handed over; when the process is killed in between it is «unsure» and nobody sends it a second time unasked.
    """
    mails = _lease(now=now, limit=limit)
    if not mails:
        return 0
    server = get_connection()
    try:
        server.open()
    except Exception as error:  # whatever the server's library raises: nothing was handed over
        logger.warning("the mail server can't be reached: %s", error)
        _wait_for_server(mails, error, now=now)
        return len(mails)
    try:
        for mail in mails:
            _send(mail, server, now=now)
    finally:
        _close(server)
    return len(mails)


def retry(mails: Collection[OutgoingMail]) -> int:
    """Have mails sent that stopped or are unsure, at an administrator's request; return how many."""
    return OutgoingMail.objects.filter(pk__in=[mail.pk for mail in mails], sent_at=None).update(
        attempts=0, not_before=None, lease_until=None, lease_token="", handing_over_at=None
    )


def forget_old(*, now: datetime) -> int:
    """Blank address and text of mails sent more than TEXT_KEPT ago; their keys stay. Return how many."""
    day = now - TEXT_KEPT
    old = OutgoingMail.objects.filter(Q(sent_at__lt=day) | Q(withdrawn_at__lt=day)).exclude(to="")
    return old.update(to="", subject="", text="", html="", headers={}, payload={})


def message_id(mail: OutgoingMail) -> str:
    """Return the Message-ID, the same at each try, so that mail servers know a second copy for what it is."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    return f"<mail-{mail.pk}-{int(mail.created_at.timestamp())}@{domain}>"


def _checked(headers: Mapping[str, str]) -> dict[str, str]:
    if any("\n" in part or "\r" in part for pair in headers.items() for part in pair):
        raise ValueError("line break in a mail header")
    return dict(headers)


def _lease(*, now: datetime, limit: int) -> list[OutgoingMail]:
    token = secrets.token_hex(16)
    with transaction.atomic():
        due = OutgoingMail.objects.due(now=now)
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        taken = list(due.values_list("pk", flat=True)[:limit])
        if not taken:
            return []
        OutgoingMail.objects.filter(pk__in=taken).update(
            lease_token=token, lease_until=now + LEASE, attempts=F("attempts") + 1
        )
    return list(OutgoingMail.objects.filter(lease_token=token).order_by("pk"))


def _held(mail: OutgoingMail) -> Any:
    return OutgoingMail.objects.filter(pk=mail.pk, lease_token=mail.lease_token, sent_at=None)


def _send(mail: OutgoingMail, server: Any, *, now: datetime) -> None:
    try:
        content = _content(mail, now)
    except Exception as error:  # one mail that can't be made never holds up the others
        logger.exception("mail %s can't be composed", mail.dedup_key)
        _postpone(mail, error, now=now)
        return
    if content is None:
        _held(mail).update(withdrawn_at=now, lease_until=None, lease_token="", last_reason="")
        return
    if not _held(mail).update(handing_over_at=now):
        return  # the lease ran out and another process took it
    try:
        server.send_messages([_message(mail, content, server)])
    except Exception as error:  # refused, or the line broke: tried again under the same Message-ID
        _postpone(mail, error, now=now)
        return
    _held(mail).update(sent_at=now, lease_until=None, lease_token="", last_reason="")


def _content(mail: OutgoingMail, now: datetime) -> Composed | None:
    if mail.composer:
        return compose(mail.composer, mail.payload, now)
    return Composed(mail.to, mail.subject, mail.text, mail.html, mail.headers)


def _message(mail: OutgoingMail, content: Composed, server: Any) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        subject=" ".join(content.subject.split())[:_LONGEST_SUBJECT],
        body=content.text,
        to=[content.to],
        headers={"Message-ID": message_id(mail), "Auto-Submitted": "auto-generated", **_checked(content.headers)},
        connection=server,
    )
    if content.html:
        message.attach_alternative(content.html, "text/html")
    return message


def _postpone(mail: OutgoingMail, error: Exception, *, now: datetime) -> None:
    if mail.attempts >= MAX_ATTEMPTS:
        logger.error("mail %s stopped after %s attempts: %s", mail.dedup_key, mail.attempts, error)
    _held(mail).update(
        lease_until=None,
        lease_token="",
        handing_over_at=None,
        not_before=now + _wait(mail.attempts),
        last_reason=_reason(error),
    )


def _wait_for_server(mails: list[OutgoingMail], error: Exception, *, now: datetime) -> None:
    """Give mails back while the server is away: that is no fault of theirs, so they never stop for it."""
    for mail in mails:
        _held(mail).update(
            lease_until=None,
            lease_token="",
            not_before=now + _wait(mail.attempts),
            last_reason=_reason(error),
            attempts=min(mail.attempts, MAX_ATTEMPTS - 2),
        )


def _close(server: Any) -> None:
    try:
        server.close()
    except Exception as error:  # all was handed over; a rude farewell changes nothing
        logger.info("the mail server's connection did not close well: %s", error)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:_LONGEST_REASON]


def _wait(attempts: int) -> timedelta:
    return min(timedelta(seconds=15 * 2**attempts), LONGEST_WAIT)
