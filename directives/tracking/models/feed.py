"""Calendar feeds: an address with a secret, for a person or a unit, that can be revoked."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit


class CalendarFeed(models.Model):
    """A feed of deadlines. Only a hash of the secret is kept: the address is shown once, when it is made."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feeds")
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    secret_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(_("tạo lúc"))
    revoked_at = models.DateTimeField(_("thu hồi lúc"), null=True, blank=True)

    class Meta:
        verbose_name = _("lịch iCalendar")
        verbose_name_plural = _("lịch iCalendar")
        ordering = ["-created_at", "pk"]

    def __str__(self) -> str:
        return self.unit.label if self.unit else str(_("Việc của tôi"))
