"""The work that search has to do, as rows: they commit with the page and survive any kill."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

MAX_ATTEMPTS = 8


class IndexQueueQuerySet(models.QuerySet["IndexQueue"]):
    """Rows by what is to be done with them."""

    def due(self, *, now: datetime) -> Self:
        """Rows that somebody must work on at ``now``: not leased, not postponed, not stopped; oldest first."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        ripe = Q(not_before=None) | Q(not_before__lte=now)
        return self.filter(free & ripe, attempts__lt=MAX_ATTEMPTS).order_by("pk")

    def stopped(self, *, now: datetime) -> Self:
        """Rows that failed too often and wait for an administrator."""
        return self.filter(Q(lease_until=None) | Q(lease_until__lte=now), attempts__gte=MAX_ATTEMPTS)

    def waiting(self, *, now: datetime) -> Self:
        """Rows that will be worked on without anybody's help."""
        return self.exclude(pk__in=self.stopped(now=now).values("pk"))


class IndexQueue(models.Model):
    """A document to be put into, or taken out of, the index, after the state of the database when it is its turn.

    Several rows may name one document: a row written while the document is being indexed must not get lost.
    """

    key = models.CharField(_("đối tượng"), max_length=150, db_index=True)
    enqueued_at = models.DateTimeField(_("xếp hàng lúc"))
    not_before = models.DateTimeField(_("không thử trước"), null=True, blank=True)
    lease_until = models.DateTimeField(_("giữ chỗ đến"), null=True, blank=True)
    lease_token = models.CharField(_("mã giữ chỗ"), max_length=32, blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    last_reason = models.TextField(_("lý do lần thử gần nhất"), blank=True)

    objects = IndexQueueQuerySet.as_manager()

    class Meta:
        verbose_name = _("việc lập chỉ mục")
        verbose_name_plural = _("hàng đợi lập chỉ mục")
        indexes = [models.Index(fields=["attempts", "not_before", "lease_until"], name="search_queue_due")]

    def __str__(self) -> str:
        return self.key


class Heartbeat(models.Model):
    """When a background process last did its round, so that the administrator sees that it runs."""

    name = models.CharField(_("tiến trình"), max_length=40, unique=True)
    last_run = models.DateTimeField(_("chạy lần cuối"))
    message = models.TextField(_("ghi chú"), blank=True)

    class Meta:
        verbose_name = _("tiến trình nền")
        verbose_name_plural = _("tiến trình nền")

    def __str__(self) -> str:
        return self.name
