"""Long work on the index, asked for by a person or by the night, done by the worker."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class JobKind(models.TextChoices):
    """What is done."""

    REBUILD = "rebuild", _("Dựng lại chỉ mục")
    VERIFY = "verify", _("Đối chiếu chỉ mục với cơ sở dữ liệu")


class IndexJob(models.Model):
    """A rebuild or a comparison: asked for, under way with so much done, ended with an outcome or a reason."""

    kind = models.CharField(_("việc"), max_length=10, choices=JobKind.choices)
    requested_at = models.DateTimeField(_("yêu cầu lúc"))
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_token = models.CharField(max_length=32, blank=True)
    attempts = models.PositiveSmallIntegerField(_("số lần thử"), default=0)
    started_at = models.DateTimeField(_("bắt đầu lúc"), null=True, blank=True)
    ended_at = models.DateTimeField(_("kết thúc lúc"), null=True, blank=True)
    done = models.PositiveIntegerField(_("đã làm"), default=0)
    total = models.PositiveIntegerField(_("tổng số"), default=0)
    outcome = models.JSONField(_("kết quả"), default=dict, blank=True)
    reason = models.TextField(_("lý do không xong"), blank=True)

    class Meta:
        verbose_name = _("việc trên chỉ mục")
        verbose_name_plural = _("việc trên chỉ mục")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def percent(self) -> int | None:
        """Return how much is done, 0 to 100; None while nothing can be said."""
        return min(100, 100 * self.done // self.total) if self.total else None
