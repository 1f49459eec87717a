"""Imports of tasks: how far each is, and what became of every row."""

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directives.documents.importing.enums import RowStatus
from site_config.portal.models.files import private_storage

from ..enums import WorkState


class TaskImportQuerySet(models.QuerySet["TaskImport"]):
    """Imports by what is to be done with them."""

    def due(self, *, now: datetime.datetime) -> Self:
        """Keep those that nobody works on at ``now``, oldest first."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        return self.filter(free, state__in=(WorkState.WAITING, WorkState.RUNNING)).order_by("pk")


class TaskImport(models.Model):
    """One filled template. ``position`` is the last row that is done; it moves in the row's own transaction."""

    name = models.CharField(_("tệp"), max_length=255)
    source = models.FileField(_("tệp nguồn"), upload_to="imports", storage=private_storage, max_length=255)
    dry_run = models.BooleanField(_("chạy thử, không ghi gì"), default=True)
    state = models.CharField(_("tình trạng"), max_length=10, choices=WorkState, default=WorkState.WAITING)
    position = models.PositiveIntegerField(_("dòng đã xử lý"), default=0)
    total = models.PositiveIntegerField(_("dòng cuối"), null=True)
    message = models.TextField(_("ghi chú"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người nhập"), on_delete=models.CASCADE, related_name="+"
    )
    created_at = models.DateTimeField(_("bắt đầu lúc"))
    finished_at = models.DateTimeField(_("xong lúc"), null=True)
    lease_until = models.DateTimeField(null=True, editable=False)

    objects = TaskImportQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("lượt nhập nhiệm vụ")
        verbose_name_plural = _("nhập nhiệm vụ")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Tell whether rows are left."""
        return self.state in (WorkState.WAITING, WorkState.RUNNING)

    @property
    def percent(self) -> int:
        """Return the share that is done, 0 to 100."""
        if self.state == WorkState.DONE:
            return 100
        return min(99, self.position * 100 // self.total) if self.total else 0


class TaskImportRow(models.Model):
    """What became of a row, in words for whoever filled it in."""

    job = models.ForeignKey(TaskImport, on_delete=models.CASCADE, related_name="rows")
    row = models.PositiveIntegerField(_("dòng"))
    status = models.CharField(_("kết quả"), max_length=10, choices=RowStatus)
    what = models.CharField(_("nhiệm vụ"), max_length=300, blank=True)
    reason = models.TextField(_("lý do, ghi chú"), blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("dòng nhập nhiệm vụ")
        verbose_name_plural = _("dòng nhập nhiệm vụ")
        ordering = ["row", "pk"]
        constraints = [models.UniqueConstraint(fields=["job", "row"], name="one_result_a_row")]

    def __str__(self) -> str:
        return f"{self.row}: {self.status}"
