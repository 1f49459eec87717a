"""Counted words, by which misspelt questions are mended."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SpellingLexicon(models.Model):
    """Counted words of public documents (search/spelling/lexicon.py); one row, which the worker replaces."""

    built_at = models.DateTimeField(_("lập lúc"))
    documents = models.PositiveIntegerField(_("số tài liệu"))
    data = models.BinaryField()

    class Meta:
        verbose_name = _("từ vựng sửa lỗi gõ")
        verbose_name_plural = _("từ vựng sửa lỗi gõ")

    def __str__(self) -> str:
        return f"{self.built_at:%Y-%m-%d %H:%M}"
