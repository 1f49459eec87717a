"""Filters of the list that an account keeps under a name."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin


class SavedFilter(CleanTextMixin, models.Model):
    """A list's conditions as its address holds them («?don-vi=NV»), for the one account that saved them."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_task_filters")
    name = models.CharField(_("tên bộ lọc"), max_length=80)
    query = models.CharField(_("điều kiện"), max_length=1000, blank=True)
    created_at = models.DateTimeField(_("lưu lúc"))

    class Meta:
        verbose_name = _("bộ lọc đã lưu")
        verbose_name_plural = _("bộ lọc đã lưu")
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="one_saved_filter_a_name")]

    def __str__(self) -> str:
        return self.name
