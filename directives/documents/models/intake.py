"""Files that wait to become directives."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.models import Document

from .directive import DirectivePage


class IntakeFileQuerySet(models.QuerySet["IntakeFile"]):
    """Dropped files, narrowed by what became of them."""

    def waiting(self) -> Self:
        """Keep the files of which no draft was made yet."""
        return self.filter(page=None)


class IntakeFile(models.Model):
    """A file dropped on «Thêm từ tệp». What is proposed is read from its text each time, never stored.

    ``page`` is the draft made of it; the row of a file that was put aside is deleted, the file stays.
    """

    document = models.OneToOneField(
        Document, verbose_name=_("tệp"), on_delete=models.CASCADE, related_name="directive_intake"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("người tải lên"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("tải lên lúc"), db_index=True)
    page = models.ForeignKey(
        DirectivePage, verbose_name=_("văn bản"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = IntakeFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("tệp chờ lập văn bản")
        verbose_name_plural = _("tệp chờ lập văn bản")
        ordering = ["uploaded_at", "pk"]

    def __str__(self) -> str:
        return str(self.document)
