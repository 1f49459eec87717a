"""When a document first came to be readable: what is new to those who follow a search."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Arrival(models.Model):
    """The moment at which a page was first live (for staff), and first open to everybody (None: never yet)."""

    page_id = models.PositiveBigIntegerField(unique=True)
    live_at = models.DateTimeField(_("đăng lần đầu"))
    public_at = models.DateTimeField(_("công khai lần đầu"), null=True, blank=True)

    class Meta:
        verbose_name = _("lần xuất hiện đầu")
        verbose_name_plural = _("lần xuất hiện đầu")

    def __str__(self) -> str:
        return str(self.page_id)
