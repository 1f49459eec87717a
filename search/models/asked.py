"""What is asked and opened, by day and question: no person, no address, no session is ever kept."""

import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class PeriodQuerySet(models.QuerySet[models.Model]):
    """Rows by day."""

    def within(self, first: datetime.date, last: datetime.date) -> Self:
        """Return the rows of the days from ``first`` to ``last``, both counted."""
        return self.filter(day__range=(first, last))


class QueryDay(models.Model):
    """How often a question was asked on a day. ``query`` is folded, ``text`` one way in which it was typed.

    ``public_searches`` counts readers who weren't signed in; ``public_results`` is what the last of them found (None: nobody),
    so that nothing restricted can be told from it.
    """

    day = models.DateField(_("ngày"))
    query = models.CharField(_("câu hỏi không dấu"), max_length=200)
    text = models.CharField(_("câu hỏi"), max_length=200)
    searches = models.PositiveIntegerField(_("số lần tìm"), default=0)
    public_searches = models.PositiveIntegerField(_("số lần tìm của người đọc"), default=0)
    found_nothing = models.PositiveIntegerField(_("số lần không thấy gì"), default=0)
    public_results = models.PositiveIntegerField(_("số kết quả"), null=True, blank=True)
    clicks = models.PositiveIntegerField(_("số lần mở kết quả"), default=0)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("câu hỏi tìm kiếm")
        verbose_name_plural = _("nhật ký câu hỏi tìm kiếm")
        constraints = [models.UniqueConstraint(fields=["day", "query"], name="search_query_day")]
        indexes = [models.Index(fields=["query"], name="search_query_text")]

    def __str__(self) -> str:
        return self.text


class ClickDay(models.Model):
    """How often a document was opened from the results of a question on a day; ``places`` sums its places in the list."""

    day = models.DateField(_("ngày"))
    query = models.CharField(_("câu hỏi không dấu"), max_length=200)
    key = models.CharField(_("đối tượng"), max_length=150)
    clicks = models.PositiveIntegerField(_("số lần mở"), default=0)
    places = models.PositiveIntegerField(_("tổng thứ hạng"), default=0)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("lượt mở kết quả")
        verbose_name_plural = _("lượt mở kết quả")
        constraints = [models.UniqueConstraint(fields=["day", "query", "key"], name="search_click_day")]

    def __str__(self) -> str:
        return self.key
