"""Groups of units that directives name together: «các xã, thị trấn», «các phòng chuyên môn»."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from search.text import fold
from site_config.portal.clean_text import CleanTextMixin

from ..enums import UnitKind
from .unit import OrganisationalUnit, UnitQuerySet


class UnitGroupQuerySet(models.QuerySet["UnitGroup"]):
    """Groups of units."""

    def named(self, text: str) -> Self:
        """Keep the groups called ``text``, whatever its case and marks."""
        key = fold(text)
        return self.filter(pk__in=[group.pk for group in self if fold(group.name) == key])


class UnitGroup(CleanTextMixin, models.Model):
    """A name for several units: every unit of a kind, and any others that are listed."""

    code = models.SlugField(_("mã"), max_length=30, unique=True)
    name = models.CharField(_("tên nhóm"), max_length=200)
    kind = models.CharField(
        _("mọi đơn vị thuộc loại"),
        max_length=20,
        choices=UnitKind,
        blank=True,
        help_text=_("Gồm cả đơn vị lập sau này."),
    )
    units = models.ManyToManyField(
        OrganisationalUnit, verbose_name=_("và các đơn vị"), blank=True, related_name="groups"
    )

    objects = UnitGroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("nhóm đơn vị")
        verbose_name_plural = _("nhóm đơn vị")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def members(self, *, on: datetime.date) -> UnitQuerySet:
        """Return the group's units that exist on the day ``on``, in Vietnamese alphabetical order."""
        inside = Q(groups=self)
        if self.kind:
            inside |= Q(kind=self.kind)
        return OrganisationalUnit.objects.filter(inside).valid(on=on).distinct()
