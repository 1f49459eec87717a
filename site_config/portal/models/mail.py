"""Mails to be sent, as rows: they commit with what they tell of, and survive any kill."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..clean_text import CleanTextMixin

MAX_ATTEMPTS = 8


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    """Mails by what is to be done with them; each mail is in exactly one of sent, withdrawn, unsure, stopped, waiting."""

    def sent(self) -> Self:
        """Mails that the mail server took."""
        return self.exclude(sent_at=None)

    def withdrawn(self) -> Self:
        """Mails of which nothing was left to tell when their turn came."""
        return self.exclude(withdrawn_at=None)

    def unsure(self, *, now: datetime) -> Self:
        """Mails whose process was killed while it handed them over: perhaps sent, so nobody sends them again unasked."""
        return self._unsent(now).exclude(handing_over_at=None)

    def stopped(self, *, now: datetime) -> Self:
        """Mails that the server refused too often and that wait for an administrator."""
        return self._unsent(now).filter(handing_over_at=None, attempts__gte=MAX_ATTEMPTS)

    def waiting(self, *, now: datetime) -> Self:
        """Mails that will go out, or be tried again, without anybody's help; also those under way."""
        held = Q(lease_until__gt=now)
        return self.filter(held | Q(handing_over_at=None, attempts__lt=MAX_ATTEMPTS), sent_at=None, withdrawn_at=None)

    def due(self, *, now: datetime) -> Self:
        """Mails that somebody must send at ``now``: not leased, not postponed, not stopped; oldest first."""
        ripe = Q(not_before=None) | Q(not_before__lte=now)
        return self._unsent(now).filter(ripe, handing_over_at=None, attempts__lt=MAX_ATTEMPTS).order_by("pk")

    def _unsent(self, now: datetime) -> Self:
        return self.filter(Q(lease_until=None) | Q(lease_until__lte=now), sent_at=None, withdrawn_at=None)


class OutgoingMail(CleanTextMixin, models.Model):
    """A mail for one address. ``dedup_key`` says what it is ("alert:12:2026-11-25"): there is never a second one of it.

    The row stays when it was sent, so that the key goes on guarding; address and text are blanked after a while. With a
    ``composer`` (portal/mail/composers.py) the text is made from ``payload`` only when the mail's turn has come, so that it
    tells what the receiver may know then, and nothing restricted lies in the outbox.
    """

    dedup_key = models.CharField(_("khóa chống trùng"), max_length=200, unique=True)
    to = models.EmailField(_("người nhận"), blank=True)
    subject = models.CharField(_("tiêu đề"), max_length=300, blank=True)
    text = models.TextField(_("nội dung"), blank=True)
    html = models.TextField(_("nội dung HTML"), blank=True)
    headers = models.JSONField(_("tiêu đề kỹ thuật"), default=dict, blank=True)
    composer = models.CharField(_("người soạn"), max_length=60, blank=True, db_default="")
    payload = models.JSONField(_("dữ liệu để soạn"), default=dict, blank=True, db_default={})
    created_at = models.DateTimeField(_("tạo lúc"))
    not_before = models.DateTimeField(_("không gửi trước"), null=True, blank=True)
    lease_until = models.DateTimeField(_("giữ chỗ đến"), null=True, blank=True)
    lease_token = models.CharField(_("mã giữ chỗ"), max_length=32, blank=True, db_index=True)
    handing_over_at = models.DateTimeField(_("bắt đầu giao lúc"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    last_reason = models.TextField(_("lý do lần thử gần nhất"), blank=True)
    sent_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("rút lại lúc"), null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("thư gửi đi")
        verbose_name_plural = _("thư gửi đi")
        indexes = [
            models.Index(
                fields=["attempts", "not_before", "lease_until"], condition=Q(sent_at=None), name="portal_mail_due"
            )
        ]

    def __str__(self) -> str:
        return self.subject or self.dedup_key
