"""Words that mean the same, and pages shown first: kept by people, effective at the next request."""

import datetime
import secrets
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from site_config.portal.clean_text import CleanTextMixin

from ..text import words

MAX_SYLLABLES = 8
MAX_MEANINGS = 4
MAX_PATTERNS = 20


class VocabularyState(models.Model):
    """One row whose ``version`` changes with every synonym and promotion, so that each process knows when to read them anew."""

    version = models.CharField(max_length=16)

    def __str__(self) -> str:
        return self.version

    @classmethod
    def turn(cls) -> None:
        """Give a new version. Random, so that it never comes back, not even after a rollback or a restore."""
        cls.objects.update_or_create(pk=1, defaults={"version": secrets.token_hex(8)})


class VocabularyModel(CleanTextMixin, models.Model):
    """A row of the vocabulary: saving or deleting it turns the version in the same transaction."""

    updated_at = models.DateTimeField(_("sửa lúc"), auto_now=True)

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save and turn the version."""
        super().save(*args, **kwargs)
        VocabularyState.turn()

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete and turn the version."""
        found = super().delete(*args, **kwargs)
        VocabularyState.turn()
        return found


def lines(text: str) -> list[str]:
    """Return the lines of a field that takes one thing a line, trimmed, each once."""
    return list(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))


def folded_key(text: str) -> str:
    """Return the folded syllables of ``text`` between single spaces: by what two spellings are the same."""
    return " ".join(words(text)[1])


class Synonym(VocabularyModel):
    """An abbreviation or word and what it means, e.g. «CCHC» = «cải cách hành chính».

    ``two_way``: who searches the meaning finds the term too. Compared by folded syllables, so marks don't matter.
    """

    term = models.CharField(_("từ hoặc chữ viết tắt"), max_length=100, help_text=_("Ví dụ: CCHC"))
    meanings = models.TextField(
        _("nghĩa"), help_text=_("Mỗi dòng một cách viết, nhiều nhất 4 dòng. Ví dụ: cải cách hành chính")
    )
    two_way = models.BooleanField(
        _("tìm theo cả hai chiều"),
        default=True,
        help_text=_("Bỏ chọn nếu gõ từ này thì tìm cả nghĩa, nhưng gõ nghĩa thì không tìm từ này."),
    )
    active = models.BooleanField(_("đang dùng"), default=True)
    note = models.CharField(_("ghi chú"), max_length=200, blank=True)
    key = models.CharField(max_length=200, unique=True, editable=False)

    class Meta:
        verbose_name = _("từ đồng nghĩa, chữ viết tắt")
        verbose_name_plural = _("từ đồng nghĩa, chữ viết tắt")
        ordering = ["key"]

    def __str__(self) -> str:
        return self.term

    @property
    def meaning_lines(self) -> list[str]:
        """Return the meanings, one each."""
        return lines(self.meanings)

    def clean(self) -> None:
        """Refuse what search could not use, or would understand in two ways."""
        super().clean()
        self.key = folded_key(self.term)
        problems: dict[str, Any] = {}
        if not 1 <= len(self.key.split()) <= MAX_SYLLABLES:
            problems["term"] = _("Hãy nhập từ 1 đến 8 âm tiết, có chữ hoặc số.")
        elif Synonym.objects.filter(key=self.key).exclude(pk=self.pk).exists():
            problems["term"] = _("Từ này (không kể dấu) đã có trong danh sách; hãy sửa mục đã có.")
        if message := self._problem_of_meanings():
            problems["meanings"] = message
        if problems:
            raise ValidationError(problems)

    def _problem_of_meanings(self) -> Any:
        keys = [folded_key(line) for line in self.meaning_lines]
        if not keys:
            return _("Hãy nhập ít nhất một nghĩa.")
        if len(keys) > MAX_MEANINGS:
            return _("Nhiều nhất 4 nghĩa; hãy giữ những cách viết hay gặp nhất.")
        if any(not 1 <= len(key.split()) <= MAX_SYLLABLES for key in keys):
            return _("Mỗi nghĩa phải có từ 1 đến 8 âm tiết.")
        if self.key in keys:
            return _("Nghĩa không được trùng với chính từ đó (không kể dấu).")
        if len(set(keys)) < len(keys):
            return _("Có hai nghĩa giống nhau (không kể dấu); hãy bỏ bớt một.")
        return None

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the key that the term gives."""
        self.key = folded_key(self.term)
        super().save(*args, **kwargs)


class Match(models.TextChoices):
    """When a question calls for a promoted page."""

    WHOLE = "whole", _("Câu hỏi đúng bằng một dòng")
    CONTAINS = "contains", _("Câu hỏi có chứa một dòng")


class PromotionQuerySet(models.QuerySet["Promotion"]):
    """Promotions by time."""

    def on(self, day: datetime.date) -> Self:
        """Return those that hold on ``day``."""
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        return self.filter(begun, Q(ends_on=None) | Q(ends_on__gte=day))


class Promotion(VocabularyModel):
    """A page shown first, marked «Được ghim», for some questions and some time; only to those who may read it anyway."""

    patterns = models.TextField(
        _("câu hỏi"), help_text=_("Mỗi dòng một câu hỏi, không cần dấu. Ví dụ: dang ky khai sinh")
    )
    match = models.CharField(_("khớp khi"), max_length=10, choices=Match.choices, default=Match.WHOLE)
    page = models.ForeignKey(Page, verbose_name=_("trang được ghim"), on_delete=models.CASCADE, related_name="+")
    starts_on = models.DateField(_("từ ngày"), null=True, blank=True)
    ends_on = models.DateField(_("đến hết ngày"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("thứ tự"), default=10, help_text=_("Số nhỏ đứng trước."))
    note = models.CharField(_("lý do ghim"), max_length=300, help_text=_("Chỉ người quản trị thấy."))

    objects = PromotionQuerySet.as_manager()

    class Meta:
        verbose_name = _("kết quả được ghim")
        verbose_name_plural = _("kết quả được ghim")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return ", ".join(self.pattern_lines[:3])

    @property
    def pattern_lines(self) -> list[str]:
        """Return the questions, one each."""
        return lines(self.patterns)

    def clean(self) -> None:
        """Refuse questions without words and periods that end before they begin."""
        super().clean()
        problems: dict[str, Any] = {}
        found = self.pattern_lines
        if not found or any(not folded_key(line) for line in found):
            problems["patterns"] = _("Mỗi dòng phải có chữ hoặc số.")
        elif len(found) > MAX_PATTERNS:
            problems["patterns"] = _("Nhiều nhất 20 dòng.")
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            problems["ends_on"] = _("Ngày kết thúc phải từ ngày bắt đầu trở đi.")
        if problems:
            raise ValidationError(problems)
