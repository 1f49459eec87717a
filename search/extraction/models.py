"""The text of an attached file, in a row of its own, once per content."""

from collections.abc import Collection
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from search.extraction.result import Status

STATUS_LABELS = {
    Status.PENDING: _("Đang chờ đọc"),
    Status.TEXT: _("Đã đọc nội dung"),
    Status.NO_TEXT: _("Không có lớp chữ"),
    Status.REFUSED: _("Không đọc được loại này"),
    Status.FAILED: _("Đọc bị lỗi"),
}


class ExtractedTextQuerySet(models.QuerySet["ExtractedText"]):
    """Rows by what is to be done with them."""

    def pending(self) -> Self:
        """Rows whose file hasn't been read yet, leased or not."""
        return self.filter(status=Status.PENDING)

    def due(self, *, now: datetime) -> Self:
        """Pending rows that nobody works on at ``now``: not leased, or left behind by a killed worker; oldest first."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        ripe = Q(not_before=None) | Q(not_before__lte=now)
        return self.pending().filter(free & ripe).order_by("created_at", "pk")

    def for_hashes(self, hashes: Collection[str]) -> Self:
        """Rows of these contents (SHA-256, hex)."""
        return self.filter(content_hash__in=set(hashes))


class ExtractedText(models.Model):
    """What was read from one content, or why nothing was; also the work to do, while ``status`` is pending.

    ``pages`` is a list of texts, one a printed page (a Word file is one). A lease keeps two
    workers from one file; a row whose worker was killed is due again when its lease has ended.
    """

    content_hash = models.CharField(_("mã băm nội dung"), max_length=64, unique=True)
    status = models.CharField(
        _("trạng thái"),
        max_length=10,
        choices=[(status.value, label) for status, label in STATUS_LABELS.items()],
        default=Status.PENDING.value,
    )
    reason = models.TextField(_("lý do"), blank=True)
    engine = models.CharField(_("bộ đọc"), max_length=40, blank=True)
    pages = models.JSONField(_("chữ từng trang"), default=list, blank=True)
    page_count = models.PositiveIntegerField(_("số trang in"), default=0)
    size = models.PositiveBigIntegerField(_("dung lượng"), default=0, help_text=_("Tính bằng byte."))
    created_at = models.DateTimeField(_("tạo lúc"), default=timezone.now)
    finished_at = models.DateTimeField(_("đọc xong lúc"), null=True, blank=True)
    lease_until = models.DateTimeField(_("giữ chỗ đến"), null=True, blank=True)
    lease_token = models.CharField(_("mã giữ chỗ"), max_length=32, blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    not_before = models.DateTimeField(_("không thử trước"), null=True, blank=True)
    last_reason = models.TextField(_("lý do lần thử gần nhất"), blank=True)

    objects = ExtractedTextQuerySet.as_manager()

    class Meta:
        app_label = "search"
        verbose_name = _("nội dung tệp")
        verbose_name_plural = _("nội dung các tệp")
        indexes = [models.Index(fields=["status", "created_at"], name="search_extracted_due")]

    def __str__(self) -> str:
        return f"{self.content_hash[:12]} ({self.get_status_display()})"
