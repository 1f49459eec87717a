"""Lists that an administrator may extend: document types, fields of activity, areas of reform."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from site_config.portal.clean_text import CleanTextMixin

from ..enums import DocumentClass


class DocumentType(CleanTextMixin, models.Model):
    """A type of document with its abbreviation (NĐ 30/2020/NĐ-CP, art. 7 and annex III)."""

    name = models.CharField(_("tên loại"), max_length=100)
    abbreviation = models.CharField(_("chữ viết tắt"), max_length=10, blank=True)
    slug = models.SlugField(_("phần địa chỉ"), max_length=60, unique=True)
    document_class = models.CharField(
        _("nhóm"), max_length=20, choices=DocumentClass, default=DocumentClass.ADMINISTRATIVE
    )
    position = models.PositiveSmallIntegerField(_("thứ tự"), default=0)

    class Meta:
        verbose_name = _("loại văn bản")
        verbose_name_plural = _("loại văn bản")
        ordering = ["document_class", "position", "name"]
        constraints = [models.UniqueConstraint(fields=["name", "document_class"], name="unique_document_type")]

    def __str__(self) -> str:
        if self.document_class == DocumentClass.NORMATIVE:
            return f"{self.name} (QPPL)"
        return self.name


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
