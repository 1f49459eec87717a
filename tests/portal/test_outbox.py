"""The outbox sends each mail once: rows commit with what they tell of, outlive killed workers and failing servers."""

import datetime
from typing import Any

import pytest
from django.core import mail as django_mail
from django.core.exceptions import ValidationError
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.db import transaction

from site_config.portal.mail import Composed, deliver_due, enqueue_mail, forget_old, register_composer, retry
from site_config.portal.models import OutgoingMail
from site_config.portal.models.mail import MAX_ATTEMPTS
from tests.mail_servers import Away

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2022, 6, 1, 8, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


class Refusing(BaseEmailBackend):
    """A mail server that takes nothing for one address, and remembers the others in Django's outbox."""

    def send_messages(self, messages: Any) -> int:
        for message in messages:
            if message.to == ["day@example.vn"]:
                raise OSError("552 mailbox full")
            django_mail.outbox.append(message)
        return len(messages)


class Killed(BaseEmailBackend):
    """A mail server that takes the mail while our process is killed."""

    def send_messages(self, messages: Any) -> int:
        django_mail.outbox.extend(messages)
        raise KeyboardInterrupt


def put(key: str = "k1", to: str = "a@example.vn", **more: Any) -> OutgoingMail | None:
    return enqueue_mail(dedup_key=key, to=to, subject="Nhắc việc", text="Có việc đến hạn.", now=NOW, **more)


def use(settings: Any, backend: type[BaseEmailBackend]) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.{backend.__name__}"


def subjects() -> list[str]:
    return [message.subject for message in django_mail.outbox]


def test_a_mail_goes_out_once_with_its_headers_and_both_forms() -> None:
    put(html="<p>Có việc</p>", headers={"List-Unsubscribe": "<https://x.vn/h>"})
    assert deliver_due(now=NOW) == 1
    assert deliver_due(now=NOW + HOUR) == 0
    [sent] = django_mail.outbox
    assert (sent.to, sent.body, sent.alternatives[0][0]) == (["a@example.vn"], "Có việc đến hạn.", "<p>Có việc</p>")
    assert sent.message()["List-Unsubscribe"] == "<https://x.vn/h>"
    assert sent.message()["Auto-Submitted"] == "auto-generated"


def test_one_key_is_one_mail_even_after_it_was_sent_and_forgotten() -> None:
    assert put() is not None
    assert put() is None
    deliver_due(now=NOW)
    forget_old(now=NOW + datetime.timedelta(days=31))
    assert (OutgoingMail.objects.get().to, OutgoingMail.objects.get().text) == ("", "")
    assert put() is None
    assert deliver_due(now=NOW + datetime.timedelta(days=32)) == 0
    assert subjects() == ["Nhắc việc"]


def test_the_row_rolls_back_with_what_it_tells_of() -> None:
    with transaction.atomic():
        put()
        transaction.set_rollback(True)
    assert deliver_due(now=NOW) == 0


def test_no_address_and_no_second_header_get_in() -> None:
    for bad in ("", "không phải", "a@example.vn\nBcc: b@example.vn"):
        with pytest.raises(ValidationError):
            put(to=bad)
    with pytest.raises(ValueError, match="line break"):
        put(headers={"X-A": "1\r\nBcc: b@example.vn"})
    assert put(key="k2") is not None
    enqueue_mail(dedup_key="k3", to="a@example.vn", subject="Một\nhai", text="", now=NOW)
    deliver_due(now=NOW)
    assert subjects() == ["Nhắc việc", "Một hai"]


def test_a_server_that_is_away_leaves_rows_waiting_with_the_reason_for_ever(settings: Any) -> None:
    put()
    real = settings.EMAIL_BACKEND
    use(settings, Away)
    now = NOW
    for _ in range(MAX_ATTEMPTS * 2):
        assert deliver_due(now=now) == 1
        now += HOUR
    assert "connection refused" in OutgoingMail.objects.waiting(now=now).get().last_reason
    settings.EMAIL_BACKEND = real
    deliver_due(now=now)
    assert subjects() == ["Nhắc việc"]


def test_a_refused_mail_stops_visibly_and_holds_up_nobody(settings: Any) -> None:
    put(key="bad", to="day@example.vn")
    put(key="good")
    use(settings, Refusing)
    now = NOW
    for _ in range(MAX_ATTEMPTS + 3):
        deliver_due(now=now)
        now += HOUR
    assert len(django_mail.outbox) == 1
    stopped = OutgoingMail.objects.stopped(now=now).get()
    assert (stopped.dedup_key, "552 mailbox full" in stopped.last_reason) == ("bad", True)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    retry([stopped])
    deliver_due(now=now)
    assert len(django_mail.outbox) == 2


def test_killed_before_handing_over_is_sent_when_the_lease_ends() -> None:
    put()
    OutgoingMail.objects.update(lease_until=NOW + HOUR, lease_token="killed", attempts=1)
    assert deliver_due(now=NOW) == 0
    assert deliver_due(now=NOW + HOUR) == 1
    assert subjects() == ["Nhắc việc"]


def test_killed_while_handing_over_is_never_sent_a_second_time_unasked(settings: Any) -> None:
    put()
    real = settings.EMAIL_BACKEND
    use(settings, Killed)
    with pytest.raises(KeyboardInterrupt):
        deliver_due(now=NOW)
    settings.EMAIL_BACKEND = real
    later = NOW + datetime.timedelta(days=3)
    assert deliver_due(now=later) == 0
    assert subjects() == ["Nhắc việc"]
    unsure = OutgoingMail.objects.unsure(now=later).get()
    retry([unsure])
    deliver_due(now=later)
    first, second = django_mail.outbox
    assert first.message()["Message-ID"] == second.message()["Message-ID"]


def test_the_command_may_run_twice() -> None:
    put()
    call_command("send_mails")
    call_command("send_mails")
    assert subjects() == ["Nhắc việc"]


def test_each_mail_is_in_exactly_one_state() -> None:
    for n in range(6):
        put(key=f"s{n}")
    rows = list(OutgoingMail.objects.order_by("pk"))
    OutgoingMail.objects.filter(pk=rows[1].pk).update(sent_at=NOW)
    OutgoingMail.objects.filter(pk=rows[2].pk).update(handing_over_at=NOW, lease_until=NOW)
    OutgoingMail.objects.filter(pk=rows[3].pk).update(attempts=MAX_ATTEMPTS)
    OutgoingMail.objects.filter(pk=rows[4].pk).update(
        handing_over_at=NOW, lease_until=NOW + HOUR, attempts=MAX_ATTEMPTS
    )
    OutgoingMail.objects.filter(pk=rows[5].pk).update(withdrawn_at=NOW)
    mails = OutgoingMail.objects
    open_ones = [mails.unsure(now=NOW), mails.stopped(now=NOW), mails.waiting(now=NOW)]
    assert [part.count() for part in (mails.sent(), mails.withdrawn(), *open_ones)] == [1, 1, 1, 1, 2]


def write_of(payload: Any, now: datetime.datetime) -> Composed | None:
    if payload["what"] == "broken":
        raise RuntimeError("cannot write")
    return Composed("b@example.vn", payload["what"], "…") if payload["what"] else None


register_composer("test", write_of)


def test_a_composed_mail_is_written_when_its_turn_comes_and_may_be_withdrawn() -> None:
    for n, what in enumerate(["broken", "", "Một"]):
        enqueue_mail(
            dedup_key=f"c{n}", to="a@example.vn", subject="Bản tin", composer="test", payload={"what": what}, now=NOW
        )
    deliver_due(now=NOW)
    assert [(message.to, message.subject) for message in django_mail.outbox] == [(["b@example.vn"], "Một")]
    assert OutgoingMail.objects.withdrawn().get().dedup_key == "c1"
    assert "cannot write" in OutgoingMail.objects.waiting(now=NOW).get().last_reason
