"""Imports as rows: how far each is, what became of every row, and from what a page was imported."""

import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_config.portal.models.files import private_storage

from ..importing.enums import OPEN_STATES, JobState, RowStatus
from .directive import DirectivePage


class ImportJobQuerySet(models.QuerySet["ImportJob"]):
    """Imports by what is to be done with them."""

    def unfinished(self) -> Self:
        """Keep those that still have rows to do."""
        return self.filter(state__in=OPEN_STATES)

    def due(self, *, now: datetime.datetime) -> Self:
        """Keep uploaded imports that nobody works on at ``now``, oldest first."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        return self.unfinished().filter(free).exclude(source="").order_by("pk")


class ImportJob(models.Model):
    """One import. ``position`` counts what is done in the source's own order and moves in the batch's transaction."""

    name = models.CharField(_("nguồn"), max_length=255)
    source = models.FileField(
        _("tệp nguồn"), upload_to="imports", storage=private_storage, max_length=255, blank=True, editable=False
    )
    source_hash = models.CharField(max_length=64, editable=False, db_index=True)
    publish = models.BooleanField(_("xuất bản ngay"), default=True)
    dry_run = models.BooleanField(_("chạy thử, không ghi gì"), default=False)
    state = models.CharField(_("tình trạng"), max_length=10, choices=JobState, default=JobState.WAITING)
    message = models.TextField(_("ghi chú"), blank=True)
    position = models.PositiveIntegerField(_("đã xử lý"), default=0)
    total = models.PositiveIntegerField(_("tổng số"), null=True)
    created = models.PositiveIntegerField(_("thêm mới"), default=0)
    updated = models.PositiveIntegerField(_("cập nhật"), default=0)
    unchanged = models.PositiveIntegerField(_("không đổi"), default=0)
    skipped = models.PositiveIntegerField(_("bỏ qua"), default=0)
    failed = models.PositiveIntegerField(_("lỗi"), default=0)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người nhập"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("bắt đầu lúc"))
    finished_at = models.DateTimeField(_("xong lúc"), null=True)
    lease_until = models.DateTimeField(null=True, editable=False)
    lease_token = models.CharField(max_length=32, blank=True, editable=False)

    objects = ImportJobQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("lượt nhập văn bản")
        verbose_name_plural = _("nhập văn bản")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Tell whether there is something left to do."""
        return self.state in OPEN_STATES

    @property
    def percent(self) -> int:
        """Return the share that is done, 0 to 100; 0 while the source has not been counted."""
        if not self.total:
            return 100 if self.state == JobState.DONE else 0
        return min(100, self.position * 100 // self.total)

    def count(self, statuses: list[str]) -> None:
        """Add a batch's statuses to the counters."""
        names = {RowStatus.ERROR.value: "failed"}
        for status in statuses:
            name = names.get(status, status)
            setattr(self, name, getattr(self, name) + 1)


class ImportRow(models.Model):
    """What became of a row (for articles of one document: of its first row), in words for the editor."""

    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField(_("dòng"))
    number = models.CharField(_("số, ký hiệu"), max_length=100, blank=True)
    status = models.CharField(_("kết quả"), max_length=10, choices=RowStatus)
    reason = models.TextField(_("lý do"), blank=True)
    page = models.ForeignKey(DirectivePage, null=True, on_delete=models.SET_NULL, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("dòng nhập")
        verbose_name_plural = _("dòng nhập")
        ordering = ["row", "pk"]
        indexes = [models.Index(fields=["job", "status", "row"], name="import_row_status")]

    def __str__(self) -> str:
        return f"{self.row}: {self.status}"


class ImportedDocument(models.Model):
    """From what a page was made: an equal ``fingerprint`` means nothing new; another ``revision`` since, an editor's work."""

    page = models.OneToOneField(DirectivePage, on_delete=models.CASCADE, related_name="imported", primary_key=True)
    fingerprint = models.CharField(max_length=64)
    revision_id = models.BigIntegerField(null=True)
    published_elsewhere = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("nguồn nhập của văn bản")
        verbose_name_plural = _("nguồn nhập của văn bản")

    def __str__(self) -> str:
        return str(self.page_id)


def row_of(job: ImportJob, **fields: Any) -> ImportRow:
    """Return an unsaved report row of ``job``, its texts cut to what the columns hold."""
    fields["number"] = str(fields.get("number", ""))[:100]
    return ImportRow(job=job, **fields)
