"""Files that are made beside: how far each is, and the finished file for whoever asked."""

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_config.portal.models.files import private_storage

from ..enums import WorkState


class ExportJobQuerySet(models.QuerySet["ExportJob"]):
    """Exports by what is to be done with them."""

    def due(self, *, now: datetime.datetime) -> Self:
        """Keep those that nobody works on at ``now``, oldest first; one whose worker was killed comes back."""
        free = Q(lease_until=None) | Q(lease_until__lte=now)
        return self.filter(free, state__in=(WorkState.WAITING, WorkState.RUNNING)).order_by("pk")


class ExportJob(models.Model):
    """An Excel file of the list that ``query`` (the list's own address) shows to ``created_by`` on the day ``on``."""

    query = models.CharField(_("điều kiện"), max_length=1000, blank=True)
    title = models.CharField(_("tên"), max_length=255)
    on = models.DateField(_("tính đến ngày"))
    state = models.CharField(_("tình trạng"), max_length=10, choices=WorkState, default=WorkState.WAITING)
    position = models.PositiveIntegerField(_("đã ghi"), default=0)
    total = models.PositiveIntegerField(_("tổng số"), null=True)
    attempts = models.PositiveSmallIntegerField(_("số lần làm"), default=0)
    message = models.TextField(_("ghi chú"), blank=True)
    file = models.FileField(_("tệp"), upload_to="exports", storage=private_storage, max_length=255, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người yêu cầu"), on_delete=models.CASCADE, related_name="+"
    )
    created_at = models.DateTimeField(_("yêu cầu lúc"))
    finished_at = models.DateTimeField(_("xong lúc"), null=True)
    lease_until = models.DateTimeField(null=True, editable=False)

    objects = ExportJobQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("tệp báo cáo")
        verbose_name_plural = _("tệp báo cáo")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Tell whether it is still being made."""
        return self.state in (WorkState.WAITING, WorkState.RUNNING)

    @property
    def percent(self) -> int:
        """Return the share that is written, 0 to 100."""
        if self.state == WorkState.DONE:
            return 100
        return min(99, self.position * 100 // self.total) if self.total else 0
