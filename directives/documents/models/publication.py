"""What harvesters are told of: each document that was ever public, when that last changed, and whether it still is."""

import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from .directive import DirectivePage


class PublicationRecordQuerySet(models.QuerySet["PublicationRecord"]):
    """Records, narrowed by time and set."""

    def changed(self, *, since: datetime.datetime | None, before: datetime.datetime | None) -> Self:
        """Keep the records changed at or after ``since`` and before ``before``; None doesn't narrow."""
        found = self if since is None else self.filter(changed_at__gte=since)
        return found if before is None else found.filter(changed_at__lt=before)

    def in_set(self, name: str) -> Self:
        """Keep the records of the set «type-quyet-dinh», «issuer-BD»…; "" doesn't narrow."""
        return self.filter(sets__contains=f" {name} ") if name else self


class PublicationRecord(models.Model):
    """One document's standing in public, kept when the page is gone so that others learn of it (OAI-PMH 2.0, 2.5.1).

    It holds nothing of the document but in which sets it was while everybody could read it.
    """

    identifier = models.UUIDField(_("định danh"), unique=True)
    page = models.OneToOneField(
        DirectivePage,
        null=True,
        on_delete=models.SET_NULL,
        related_name="publication_record",
        verbose_name=_("văn bản"),
    )
    changed_at = models.DateTimeField(_("đổi lúc"))
    withdrawn = models.BooleanField(_("không còn công khai"), default=False, db_default=False)
    sets = models.CharField(_("tập"), max_length=1000, db_default=" ", default=" ")  # « type-quyet-dinh issuer-BD »

    wagtail_reference_index_ignore = True  # it holds no page back from being deleted

    objects = PublicationRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("bản ghi công bố")
        verbose_name_plural = _("bản ghi công bố")
        ordering = ["changed_at", "pk"]
        indexes = [models.Index(fields=["changed_at", "id"], name="publication_changed")]

    def __str__(self) -> str:
        return f"urn:uuid:{self.identifier}"
