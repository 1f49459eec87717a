"""Who follows what: saved searches of staff and of confirmed addresses, and what each was already told."""

import secrets
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin


def new_secret() -> str:
    """Return what makes a follower's links unguessable; a new one makes all old links void."""
    return secrets.token_hex(16)


class Frequency(models.TextChoices):
    """How often a digest is sent."""

    DAILY = "daily", _("Mỗi ngày")
    WEEKLY = "weekly", _("Mỗi tuần, vào thứ Hai")


class Follower(CleanTextMixin, models.Model):
    """A member of staff (``user``) or a confirmed address (``email``, in small letters); exactly one of the two."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE)
    email = models.EmailField(_("thư điện tử"), null=True, blank=True, unique=True)
    secret = models.CharField(max_length=32, default=new_secret)
    created_at = models.DateTimeField(_("tạo lúc"))

    class Meta:
        verbose_name = _("người theo dõi")
        verbose_name_plural = _("người theo dõi")
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None, email__isnull=False) | Q(user__isnull=False, email=None),
                name="search_follower_is_one",
            )
        ]

    def __str__(self) -> str:
        return self.address

    @property
    def address(self) -> str:
        """Return where digests go, "" when the account has no address."""
        return self.user.email if self.user is not None else self.email or ""


class SavedSearchQuerySet(models.QuerySet["SavedSearch"]):
    """Saved searches by state."""

    def followed(self) -> Self:
        """Return those that are confirmed and not ended."""
        return self.exclude(confirmed_at=None).filter(ended_at=None)

    def due(self, *, now: datetime) -> Self:
        """Return those whose digest is due at ``now`` and which are not postponed after a failure."""
        ripe = Q(not_before=None) | Q(not_before__lte=now)
        return self.followed().filter(ripe, next_at__lte=now)


class SavedSearch(CleanTextMixin, models.Model):
    """A question with filters that somebody follows.

    ``key`` tells equal ones; ``told_until`` is the moment up to which arrivals were looked at.
    """

    follower = models.ForeignKey(Follower, on_delete=models.CASCADE, related_name="searches")
    text = models.CharField(_("câu hỏi"), max_length=500, blank=True)
    filters = models.JSONField(_("bộ lọc"), default=dict, blank=True)
    key = models.CharField(max_length=64)
    frequency = models.CharField(_("gửi"), max_length=10, choices=Frequency.choices, default=Frequency.DAILY)
    created_at = models.DateTimeField(_("tạo lúc"))
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ngừng lúc"), null=True, blank=True)
    told_until = models.DateTimeField(_("đã báo đến"))
    next_at = models.DateTimeField(_("gửi lần tới"))
    not_before = models.DateTimeField(_("không thử trước"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    last_reason = models.TextField(_("lý do lần thử gần nhất"), blank=True)

    objects = SavedSearchQuerySet.as_manager()

    class Meta:
        verbose_name = _("tìm kiếm được theo dõi")
        verbose_name_plural = _("tìm kiếm được theo dõi")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["follower", "key"], name="search_saved_once")]
        indexes = [models.Index(fields=["next_at"], condition=Q(ended_at=None), name="search_saved_due")]

    def __str__(self) -> str:
        return self.text or str(self.pk)


class AlertItem(models.Model):
    """A document that a saved search was told of: there is never a second row, so never a second telling."""

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="items")
    key = models.CharField(_("đối tượng"), max_length=150)
    told_at = models.DateTimeField(_("báo lúc"))

    class Meta:
        verbose_name = _("mục đã báo")
        verbose_name_plural = _("mục đã báo")
        constraints = [models.UniqueConstraint(fields=["search", "key"], name="search_item_told_once")]

    def __str__(self) -> str:
        return self.key
