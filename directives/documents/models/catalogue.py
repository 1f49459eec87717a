"""Lists that an administrator may extend: document types, fields of activity, areas of reform."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

from ..enums import DocumentClass, NumberPattern
from ..numbering.rules import NumberRule


class DocumentType(CleanTextMixin, models.Model):
    """A type of document with its abbreviation (NĐ 30/2020/NĐ-CP, art. 7 and annex III)."""

    name = models.CharField(_("tên loại"), max_length=100)
    abbreviation = models.CharField(_("chữ viết tắt"), max_length=10, blank=True)
    slug = models.SlugField(_("phần địa chỉ"), max_length=60, unique=True)
    document_class = models.CharField(
        _("nhóm"), max_length=20, choices=DocumentClass, default=DocumentClass.ADMINISTRATIVE
    )
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)
    number_pattern = models.CharField(
        _("mẫu số, ký hiệu"),
        max_length=20,
        choices=NumberPattern,
        default=NumberPattern.TYPE_AGENCY,
        db_default=NumberPattern.TYPE_AGENCY,
    )
    series = models.SlugField(
        _("hệ thống số"),
        max_length=60,
        blank=True,
        db_default="",
        help_text=_(
            "Các loại ghi cùng một tên ở đây lấy chung một dãy số, ví dụ «chung». Để trống: loại này có dãy số riêng. "
            "Văn bản QPPL luôn có dãy số riêng theo loại (NĐ 30/2020/NĐ-CP, điều 15)."
        ),
    )
    rule_source = models.CharField(_("căn cứ của mẫu số"), max_length=200, blank=True, db_default="")

    class Meta:
        verbose_name = _("loại văn bản")
        verbose_name_plural = _("loại văn bản")
        ordering = ["document_class", "position", "name"]
        constraints = [models.UniqueConstraint(fields=["name", "document_class"], name="unique_document_type")]

    def __str__(self) -> str:
        if self.document_class == DocumentClass.NORMATIVE:
            return f"{self.name} (QPPL)"
        return self.name

    def clean(self) -> None:
        """Refuse a shared series for a normative type: each has its own (NĐ 30/2020/NĐ-CP, art. 15)."""
        super().clean()
        # Laws and codes share theirs, but the National Assembly keeps it, not our books.
        ours = self.document_class == DocumentClass.NORMATIVE and self.number_pattern != NumberPattern.YEAR_TERM
        if ours and self.series not in {"", self.slug}:
            raise ValidationError({"series": _("Mỗi loại văn bản QPPL có hệ thống số riêng. Hãy để trống ô này.")})

    @property
    def series_name(self) -> str:
        """Return the name of the series in which the type's numbers count: its own unless it shares one."""
        return self.series or self.slug

    @property
    def number_rule(self) -> NumberRule:
        """Return how numbers of this type are built."""
        return NumberRule(pattern=self.number_pattern, abbreviation=self.abbreviation, type_name=self.name)


class DocumentField(CleanTextMixin, models.Model):
    """A field of activity (lĩnh vực), e.g. «Nội vụ»."""

    name = models.CharField(_("lĩnh vực"), max_length=100, unique=True)
    slug = models.SlugField(_("phần địa chỉ"), max_length=100, unique=True)

    class Meta:
        verbose_name = _("lĩnh vực")
        verbose_name_plural = _("lĩnh vực")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class ReformArea(CleanTextMixin, models.Model):
    """One of the six contents of administrative reform (NQ 76/NQ-CP of 15/7/2021)."""

    code = models.PositiveSmallIntegerField(
        _("số"), unique=True, validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    name = models.CharField(_("nội dung cải cách"), max_length=150)
    short_name = models.CharField(_("tên ngắn"), max_length=60)
    slug = models.SlugField(_("phần địa chỉ"), max_length=60, unique=True)

    class Meta:
        verbose_name = _("nội dung cải cách hành chính")
        verbose_name_plural = _("nội dung cải cách hành chính")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name
