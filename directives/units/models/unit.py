"""Organisational units, the names people write for them, and who works where in what role."""

import datetime
import unicodedata
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from search.text import fold
from site_config.portal.clean_text import CleanTextMixin

from ..enums import Role, UnitKind


class UnitQuerySet(models.QuerySet["OrganisationalUnit"]):
    """Units, narrowed by day, kind and name."""

    def valid(self, *, on: datetime.date) -> Self:
        """Keep the units that exist on the day ``on``."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        )

    def reporting(self) -> Self:
        """Keep the offices and communes: those that carry out directives and report."""
        return self.filter(kind__in=[UnitKind.OFFICE, UnitKind.COMMUNE])

    def named(self, text: str) -> Self:
        """Keep the units whose code, name or alias is ``text``, whatever its case, marks and tone style."""
        return self.filter(Q(names__key=fold(text)) | Q(code__iexact=text.strip())).distinct()


class OrganisationalUnit(CleanTextMixin, models.Model):
    """An office, commune, school or other body; units end and have successors, old documents keep the old issuer."""

    code = models.CharField(_("mã"), max_length=30, unique=True)
    name = models.CharField(_("tên đầy đủ"), max_length=200)
    short_name = models.CharField(_("tên ngắn"), max_length=100, blank=True)
    kind = models.CharField(_("loại"), max_length=20, choices=UnitKind, default=UnitKind.OFFICE)
    parent = models.ForeignKey(
        "self", verbose_name=_("trực thuộc"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    valid_from = models.DateField(_("hoạt động từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("hoạt động đến ngày"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("đơn vị kế tục"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )
    external = models.BooleanField(
        _("cơ quan ngoài địa phương"),
        default=False,
        db_default=False,
        help_text=_(
            "Cơ quan cấp trên hoặc nơi khác, có tên ở đây vì là nơi ban hành văn bản đăng lại; văn bản của cơ quan"
            " này không được đếm vào báo cáo của địa phương."
        ),
    )
    # Vietnamese alphabetical order is not that of code points: the key is made on save.
    sort_key = models.CharField(max_length=400, editable=False, default="", db_index=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("đơn vị")
        verbose_name_plural = _("đơn vị")
        ordering = ["sort_key", "code"]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """Return the short name where there is one, else the full name."""
        return self.short_name or self.name

    def clean(self) -> None:
        """Refuse a unit above itself, a period that ends before it begins, and itself as successor."""
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("Ngày kết thúc phải sau ngày bắt đầu hoạt động.")})
        if self.pk and self.successor_id == self.pk:
            raise ValidationError({"successor": _("Đơn vị không thể kế tục chính mình.")})
        above = self.parent
        while above is not None:
            if self.pk and above.pk == self.pk:
                raise ValidationError({"parent": _("Đơn vị không thể trực thuộc chính mình hoặc đơn vị cấp dưới.")})
            above = above.parent

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the sort key and the unit's own names kept among the names people write."""
        self.sort_key = sort_key(self.name)
        super().save(*args, **kwargs)
        for name in {self.name, self.short_name} - {""}:
            UnitName.objects.get_or_create(unit=self, key=fold(name), defaults={"name": name})


class UnitName(CleanTextMixin, models.Model):
    """A name by which people write a unit («Tân Hoà», «Tân Hòa», «P. Nội vụ»); compared by its folded key."""

    unit = models.ForeignKey(OrganisationalUnit, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(_("cách viết"), max_length=200)
    key = models.CharField(max_length=200, editable=False, db_index=True)

    class Meta:
        verbose_name = _("tên gọi khác")
        verbose_name_plural = _("tên gọi khác")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["unit", "key"], name="unique_unit_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the folded key."""
        self.key = fold(self.name)
        super().save(*args, **kwargs)


class MembershipQuerySet(models.QuerySet["StaffMembership"]):
    """Memberships, narrowed by day, person and role."""

    def valid(self, *, on: datetime.date) -> Self:
        """Keep the memberships that hold on the day ``on``."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
        )


class StaffMembership(CleanTextMixin, models.Model):
    """A person's role in a unit, from one day to another."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("tài khoản"), on_delete=models.CASCADE, related_name="memberships"
    )
    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị"), on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(_("vai trò"), max_length=20, choices=Role)
    job_title = models.CharField(_("chức vụ"), max_length=150, blank=True)
    valid_from = models.DateField(_("từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("đến ngày"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("phân công cán bộ")
        verbose_name_plural = _("phân công cán bộ")
        ordering = ["unit__sort_key", "role"]
        constraints = [models.UniqueConstraint(fields=["user", "unit", "role"], name="unique_membership")]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.unit}"


# The Vietnamese alphabet: letters by this order first, tones only break ties.
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER = {letter: f"{index:02d}" for index, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}


def sort_key(name: str) -> str:
    """Return a string by which ``name`` sorts in Vietnamese alphabetical order under any database collation."""
    letters, tones = [], []
    for letter, tone in _letters(name):
        letters.append(_ORDER.get(letter, letter if letter.isdigit() else " "))
        tones.append(tone)
    return ("".join(letters) + "|" + "".join(tones))[:400]


def _letters(name: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for char in unicodedata.normalize("NFC", name).lower():
        base, tone = "", "1"
        for part in unicodedata.normalize("NFD", char):
            if part in _TONES:
                tone = _TONES[part]
            else:
                base += part
        pairs.append((unicodedata.normalize("NFC", base), tone))
    return pairs
