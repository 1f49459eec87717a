"""A contest of knowledge for citizens (hội thi tìm hiểu): questions, a window of time, one entry a person, no needless data."""

import datetime
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directives.units.models import OrganisationalUnit
from site_config.portal.clean_text import CleanTextMixin

from .results import Channel


class QuizQuerySet(models.QuerySet["Quiz"]):
    """Quizzes, each notion in one place."""

    def public(self) -> Self:
        """Keep the public ones."""
        return self.filter(is_public=True)

    def open(self, *, at: datetime.datetime) -> Self:
        """Keep those that take entries at the moment ``at``."""
        return self.filter(starts_at__lte=at, ends_at__gt=at)


class Quiz(CleanTextMixin, ClusterableModel):
    """A contest with its window."""

    title = models.CharField(_("tên hội thi"), max_length=200)
    introduction = models.TextField(_("thể lệ"), max_length=5000)
    channel = models.ForeignKey(
        Channel,
        verbose_name=_("hình thức tuyên truyền"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    organiser = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("đơn vị tổ chức"), on_delete=models.PROTECT, related_name="+"
    )
    starts_at = models.DateTimeField(_("mở lúc"))
    ends_at = models.DateTimeField(_("đóng lúc"))
    is_public = models.BooleanField(_("công khai"), default=True)

    objects = QuizQuerySet.as_manager()

    class Meta:
        verbose_name = _("hội thi tìm hiểu")
        verbose_name_plural = _("hội thi tìm hiểu")
        ordering = ["-starts_at"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return the address of the public page."""
        return reverse("quizzes:quiz", args=[self.pk])

    def clean(self) -> None:
        """Refuse a window that closes before it opens."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("Giờ đóng phải sau giờ mở.")})


class QuizQuestion(CleanTextMixin, Orderable):
    """A question with up to four answers, one of them right."""

    quiz = ParentalKey(Quiz, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(_("câu hỏi"), max_length=500)
    answer_a = models.CharField(_("đáp án A"), max_length=300)
    answer_b = models.CharField(_("đáp án B"), max_length=300)
    answer_c = models.CharField(_("đáp án C"), max_length=300, blank=True)
    answer_d = models.CharField(_("đáp án D"), max_length=300, blank=True)
    right = models.CharField(_("đáp án đúng"), max_length=1, choices=[(x, x) for x in "ABCD"])
    explanation = models.CharField(_("giải thích"), max_length=500, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("câu hỏi")
        verbose_name_plural = _("câu hỏi")

    def __str__(self) -> str:
        return self.text

    @property
    def answers(self) -> list[tuple[str, str]]:
        """Return (letter, text) of the answers there are."""
        given = zip("ABCD", (self.answer_a, self.answer_b, self.answer_c, self.answer_d), strict=True)
        return [(letter, text) for letter, text in given if text]

    def clean(self) -> None:
        """Refuse a right answer that isn't there."""
        super().clean()
        if self.right and self.right not in dict(self.answers):
            raise ValidationError({"right": _("Đáp án đúng phải là một đáp án đã ghi.")})


class QuizEntry(models.Model):
    """One person's entry: who is known only by a keyed hash of e-mail or telephone, which tells twice from once and no more."""

    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="entries")
    person = models.CharField(max_length=64)
    answers: Any = models.JSONField(default=dict)
    score = models.PositiveSmallIntegerField()
    submitted_at = models.DateTimeField()

    class Meta:
        verbose_name = _("bài dự thi")
        verbose_name_plural = _("bài dự thi")
        constraints = [models.UniqueConstraint(fields=["quiz", "person"], name="one_entry_a_person")]
        indexes = [models.Index(fields=["quiz", "score"], name="entry_quiz_score")]

    def __str__(self) -> str:
        return f"{self.quiz}: {self.score}"
