"""Addresses that documents had and left: each leads to the document that held it last, whatever its address is now."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from .directive import DirectivePage


class FormerAddressQuerySet(models.QuerySet["FormerAddress"]):
    """Addresses left behind, kept in step with pages."""

    def follow(self, page: "DirectivePage", *, old: str, now: datetime.datetime) -> None:
        """Keep the address ``old`` ("" when there was none) that ``page`` has just left, and clear its new one."""
        if old and old != page.public_path:
            self.update_or_create(path=old, defaults={"page": page, "left_at": now})
        self.clear([page.public_path])

    def clear(self, paths: Iterable[str]) -> None:
        """Forget who had these addresses before: from now on they mean the documents that hold them."""
        if taken := [path for path in paths if path]:
            self.filter(path__in=taken).delete()

    def leading_to(self, path: str) -> Self:
        """Keep the row of ``path``, the document being published."""
        return self.filter(path=path, page__live=True).exclude(page__public_path="")


class FormerAddress(models.Model):
    """«quyet-dinh/2021/7193-qd-ubnd» as it stood below the index, and the document that held it last.

    It points at the page, not at another address: there is no chain to follow and no loop to fall into.
    """

    path = models.CharField(_("địa chỉ cũ"), max_length=400, unique=True)
    page = models.ForeignKey("documents.DirectivePage", on_delete=models.CASCADE, related_name="former_addresses")
    left_at = models.DateTimeField(_("đổi lúc"))

    wagtail_reference_index_ignore = True  # it holds no page back from being deleted

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("địa chỉ cũ của văn bản")
        verbose_name_plural = _("địa chỉ cũ của văn bản")
        ordering = ["-left_at"]

    def __str__(self) -> str:
        return self.path
