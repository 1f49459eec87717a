"""Who saw what is not public: internal tasks, evidence, records taken out. Written by services only, never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

from ..enums import Access
from .assignment import Assignment


class AccessEntry(CleanTextMixin, models.Model):
    """One look at something that not everybody may see."""

    access = models.CharField(_("việc"), max_length=20, choices=Access)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(_("người xem"), max_length=150, blank=True)
    at = models.DateTimeField(_("lúc"), db_index=True)
    assignment = models.ForeignKey(
        Assignment, null=True, blank=True, on_delete=models.SET_NULL, related_name="accesses"
    )
    what = models.CharField(_("nội dung"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("lượt xem")
        verbose_name_plural = _("lượt xem")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_access_display()} · {self.by_name}"
