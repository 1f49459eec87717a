"""What an editor plans on a page's edit screen; part of the page's revision, seen by nobody else until published."""

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin


class PlannedTask(CleanTextMixin, Orderable, ClusterableModel):
    """A row of «Nhiệm vụ giao trong văn bản»: publishing the page makes it a Task.

    ``key`` is the row's identity: primary keys of a page's rows change from revision to revision.
    """

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="planned_tasks")
    key = models.UUIDField(null=True, blank=True, default=uuid.uuid4)
    content = models.TextField(_("nội dung nhiệm vụ"), max_length=2000)
    lead_unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị chủ trì"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    cooperating_units = ParentalManyToManyField(
        OrganisationalUnit, verbose_name=_("đơn vị phối hợp"), blank=True, related_name="+"
    )
    deadline = models.DateField(
        _("hạn hoàn thành"), null=True, blank=True, help_text=_("Để trống nếu văn bản không ấn định hạn.")
    )
    is_public = models.BooleanField(
        _("công khai"), default=True, help_text=_("Hiện nhiệm vụ và kết quả trên trang văn bản.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("nhiệm vụ dự kiến")
        verbose_name_plural = _("nhiệm vụ dự kiến")
        indexes = [models.Index(fields=["page", "key"], name="planned_page_key")]

    def clean(self) -> None:
        """Give a row that comes from an empty form its key."""
        super().clean()
        self.key = self.key or uuid.uuid4()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with a key."""
        self.key = self.key or uuid.uuid4()
        super().save(*args, **kwargs)
