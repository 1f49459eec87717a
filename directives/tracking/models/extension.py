"""Requests for more time; every one stays, with its answer and the deadline it replaced."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

from ..enums import ExtensionState
from .assignment import Assignment


class ExtensionRequest(CleanTextMixin, models.Model):
    """A unit asks for a later deadline; at most one request of a share waits for an answer."""

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="extensions")
    old_due_on = models.DateField(_("hạn khi xin"))
    asked_due_on = models.DateField(_("xin gia hạn đến"))
    reason = models.TextField(_("lý do"), max_length=2_000)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("người xin"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(_("xin lúc"))
    state = models.CharField(_("trả lời"), max_length=20, choices=ExtensionState, default=ExtensionState.ASKED)
    granted_due_on = models.DateField(_("hạn mới"), null=True, blank=True)
    answer = models.TextField(_("ý kiến trả lời"), max_length=2_000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người trả lời"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)

    class Meta:
        verbose_name = _("đề nghị gia hạn")
        verbose_name_plural = _("đề nghị gia hạn")
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(state=ExtensionState.ASKED), name="one_extension_asked"
            ),
            models.CheckConstraint(
                condition=~Q(state=ExtensionState.APPROVED) | Q(granted_due_on__isnull=False),
                name="approved_has_its_deadline",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asked_due_on:%d/%m/%Y} · {self.get_state_display()}"
