"""Administrative procedures (TTHC): what they demand, where they stand online, from when to when they are public."""

import datetime
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from directives.documents.models import DirectivePage
from directives.units.models import OrganisationalUnit
from search.text import fold
from site_config.portal.clean_text import CleanTextMixin

from ..enums import ProcedureLevel


class ProcedureField(CleanTextMixin, models.Model):
    """A field of procedures, e.g. «Hộ tịch»."""

    name = models.CharField(_("lĩnh vực"), max_length=120, unique=True)
    slug = models.SlugField(_("phần địa chỉ"), max_length=120, unique=True)

    class Meta:
        verbose_name = _("lĩnh vực thủ tục hành chính")
        verbose_name_plural = _("lĩnh vực thủ tục hành chính")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class OnlineLevel(CleanTextMixin, models.Model):
    """A level of online service; data, for the scale changed: 1 to 4, then «một phần, toàn trình» (NĐ 42/2022/NĐ-CP)."""

    name = models.CharField(_("mức độ"), max_length=60, unique=True)
    slug = models.SlugField(_("mã"), max_length=40, unique=True)
    rank = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    counts_as_online = models.BooleanField(
        _("tính là cung cấp trực tuyến"), default=False, help_text=_("Mức độ 3, 4; một phần, toàn trình.")
    )
    valid_from = models.DateField(_("áp dụng từ ngày"), null=True, blank=True)
    valid_to = models.DateField(_("áp dụng đến ngày"), null=True, blank=True)
    rule_source = models.CharField(_("căn cứ"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("mức độ dịch vụ công trực tuyến")
        verbose_name_plural = _("mức độ dịch vụ công trực tuyến")
        ordering = ["rank", "name"]

    def __str__(self) -> str:
        return self.name


class ProcedureQuerySet(models.QuerySet["Procedure"]):
    """Procedures, each notion in one place."""

    def public(self, *, on: datetime.date) -> Self:
        """Keep those published on the national portal, and not withdrawn, on the day ``on``."""
        return self.filter(published_on__lte=on).filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=on))

    def eligible(self, *, on: datetime.date) -> Self:
        """Keep the public ones that may be offered online: the denominator of the share of online services."""
        return self.public(on=on).filter(online_eligible=True)

    def with_level(self, *, on: datetime.date) -> Self:
        """Add ``level_now``: the id of the online level that held on the day ``on`` (None: never stated)."""
        states = OnlineState.objects.filter(procedure=OuterRef("pk"), since__lte=on).order_by("-since", "-pk")
        return self.annotate(level_now=Subquery(states.values("level")[:1]))

    def online(self, *, on: datetime.date) -> Self:
        """Keep the eligible ones that stood at a level which counts as online on the day ``on``."""
        counting = OnlineLevel.objects.filter(counts_as_online=True)
        return self.eligible(on=on).with_level(on=on).filter(level_now__in=counting.values("pk"))

    def for_unit(self, unit: OrganisationalUnit | None) -> Self:
        """Keep what ``unit`` settles; None keeps all."""
        return self if unit is None else self.filter(authority_unit=unit)

    def in_order(self) -> Self:
        """Sort by level, field and name."""
        return self.order_by("level", F("field__name"), "name", "pk")


class Procedure(index.Indexed, CleanTextMixin, ClusterableModel):
    """A procedure with the parts that NĐ 63/2010/NĐ-CP, art. 8.2 demands before it may be published."""

    code = models.CharField(_("mã TTHC"), max_length=40, unique=True)
    name = models.CharField(_("tên thủ tục"), max_length=500)
    field = models.ForeignKey(
        ProcedureField, verbose_name=_("lĩnh vực"), on_delete=models.PROTECT, related_name="procedures"
    )
    level = models.CharField(_("cấp thực hiện"), max_length=10, choices=ProcedureLevel)
    authority = models.CharField(_("cơ quan giải quyết"), max_length=200, blank=True)
    authority_unit = models.ForeignKey(
        OrganisationalUnit,
        verbose_name=_("đơn vị giải quyết"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="procedures",
    )
    time_limit_days = models.PositiveSmallIntegerField(_("thời hạn (ngày làm việc)"), null=True, blank=True)
    time_limit = models.CharField(_("thời hạn giải quyết"), max_length=300, blank=True)
    fee = models.CharField(_("phí, lệ phí"), max_length=300, blank=True)
    steps = models.TextField(_("trình tự thực hiện"), blank=True)
    way = models.TextField(_("cách thức thực hiện"), blank=True)
    papers = models.TextField(_("thành phần, số lượng hồ sơ"), blank=True)
    subjects = models.CharField(_("đối tượng thực hiện"), max_length=300, blank=True)
    result = models.CharField(_("kết quả"), max_length=300, blank=True)
    conditions = models.TextField(_("yêu cầu, điều kiện"), blank=True)
    forms = models.TextField(_("mẫu đơn, tờ khai"), blank=True)
    legal_basis = models.TextField(_("căn cứ pháp lý"), blank=True)
    decision = models.ForeignKey(
        DirectivePage,
        verbose_name=_("quyết định công bố"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="procedures",
    )
    online_eligible = models.BooleanField(
        _("đủ điều kiện cung cấp trực tuyến"),
        default=False,
        help_text=_("Chỉ những thủ tục này là mẫu số của tỷ lệ TTHC mức độ 3, 4."),
    )
    published_on = models.DateField(_("ngày công khai"), null=True, blank=True, db_index=True)
    withdrawn_on = models.DateField(_("ngày thôi công khai"), null=True, blank=True)
    search_key = models.TextField(editable=False, default="")

    # What is found is said by procedures/search.py; these make a save known to the index.
    search_fields: ClassVar[list[Any]] = [index.SearchField("name"), index.SearchField("code")]

    objects = ProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = _("thủ tục hành chính")
        verbose_name_plural = _("thủ tục hành chính")
        ordering = ["level", "field__name", "name"]
        indexes = [models.Index(fields=["level", "field"], name="procedure_level_field")]

    def __str__(self) -> str:
        return f"{self.code} · {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the form in which the list compares words: code and name without case and marks."""
        self.search_key = fold(f"{self.code} {self.name}")
        super().save(*args, **kwargs)

    def is_public(self, *, on: datetime.date) -> bool:
        """Tell whether readers may see the procedure on the day ``on``; the same rule as the queryset's ``public``."""
        published = self.published_on is not None and self.published_on <= on
        return published and (self.withdrawn_on is None or self.withdrawn_on > on)

    def get_absolute_url(self) -> str:
        """Return the address of the public page."""
        return reverse("procedures:procedure", args=[self.pk])

    def clean(self) -> None:
        """Demand the parts the law names before publication; a day of withdrawal follows that of publication."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.published_on:
            needed = ("steps", "way", "papers", "subjects", "authority")
            missing = [name for name in needed if not str(getattr(self, name)).strip()]
            if not self.time_limit.strip() and self.time_limit_days is None:
                missing.append("time_limit")
            message = _(
                "Thủ tục công khai phải có mục này (NĐ 63/2010/NĐ-CP, điều 8). Hãy bổ sung hoặc bỏ ngày công khai."
            )
            errors |= dict.fromkeys(missing, message)
        if self.withdrawn_on and (self.published_on is None or self.withdrawn_on < self.published_on):
            errors["withdrawn_on"] = _("Ngày thôi công khai phải sau ngày công khai.")
        if errors:
            raise ValidationError(errors)


class OnlineState(models.Model):
    """From when a procedure stands at an online level: its history, never overwritten."""

    procedure = ParentalKey(Procedure, on_delete=models.CASCADE, related_name="online_states")
    level = models.ForeignKey(OnlineLevel, verbose_name=_("mức độ"), on_delete=models.PROTECT, related_name="+")
    since = models.DateField(_("từ ngày"))

    class Meta:
        verbose_name = _("mức độ trực tuyến")
        verbose_name_plural = _("mức độ trực tuyến")
        ordering = ["since", "pk"]
        constraints = [models.UniqueConstraint(fields=["procedure", "since"], name="one_online_state_a_day")]

    def __str__(self) -> str:
        return f"{self.level} · {self.since:%d/%m/%Y}"
