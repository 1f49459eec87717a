"""Registers of outgoing and incoming documents (sổ đăng ký văn bản đi, đến: NĐ 30/2020/NĐ-CP, art. 16, 22, annex IV)."""

import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit
from search.text import fold
from site_config.portal.clean_text import CleanTextMixin

from ..enums import Direction, EntryState
from .catalogue import DocumentType
from .directive import DirectivePage


class RegisterBook(CleanTextMixin, models.Model):
    """A year's book of one unit and series. ``last_number`` is the counter: read and raised under this row's lock only.

    Numbers begin at 01 on 1 January and end on 31 December (NĐ 30/2020/NĐ-CP, art. 15 and 22), hence a book a year.
    """

    unit = models.ForeignKey(
        OrganisationalUnit, verbose_name=_("cơ quan"), on_delete=models.PROTECT, related_name="register_books"
    )
    direction = models.CharField(_("sổ"), max_length=10, choices=Direction)
    series = models.SlugField(_("hệ thống số"), max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(_("năm"))
    last_number = models.PositiveIntegerField(_("số đã cấp cuối cùng"), default=0)

    class Meta:
        verbose_name = _("sổ đăng ký văn bản")
        verbose_name_plural = _("sổ đăng ký văn bản")
        ordering = ["-year", "unit__sort_key", "-direction", "series"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "direction", "series", "year"], name="unique_register_book")
        ]

    def __str__(self) -> str:
        return f"{self.get_direction_display()} {self.year} · {self.unit}" + (
            f" · {self.series}" if self.series else ""
        )

    @property
    def is_outgoing(self) -> bool:
        """Tell whether the book is one of outgoing documents."""
        return self.direction == Direction.OUTGOING


class EntryQuerySet(models.QuerySet["RegisterEntry"]):
    """Entries of registers, narrowed by state, day and words."""

    def standing(self) -> Self:
        """Keep the entries whose number was not cancelled."""
        return self.filter(state=EntryState.REGISTERED)

    def between(self, start: datetime.date | None, end: datetime.date | None) -> Self:
        """Keep the entries registered from ``start`` to ``end``, both included; None is open."""
        kept = self
        if start:
            kept = kept.filter(registered_on__gte=start)
        return kept.filter(registered_on__lte=end) if end else kept

    def worded(self, text: str) -> Self:
        """Keep the entries that hold every word of ``text``, with or without marks."""
        kept = self
        for word in fold(text).split()[:12]:
            kept = kept.filter(search_text__contains=word)
        return kept

    def in_order(self) -> Self:
        """Return the entries as they stand in a book: by number, suffixes after it."""
        return self.order_by("sequence", "suffix")


class RegisterEntry(CleanTextMixin, models.Model):
    """A line of a register; the fields are the prescribed columns (annex IV). It is never deleted, only cancelled."""

    book = models.ForeignKey(RegisterBook, verbose_name=_("sổ"), on_delete=models.PROTECT, related_name="entries")
    sequence = models.PositiveIntegerField(_("số"))
    suffix = models.CharField(_("chữ kèm số"), max_length=1, blank=True)
    state = models.CharField(_("tình trạng"), max_length=12, choices=EntryState, default=EntryState.REGISTERED)
    registered_on = models.DateField(_("ngày đến"))  # incoming: day of arrival; outgoing: day of registration
    number = models.CharField(_("số, ký hiệu"), max_length=60, blank=True)
    number_key = models.CharField(max_length=80, editable=False, blank=True)
    dated_on = models.DateField(_("ngày văn bản"), null=True, blank=True)
    document_type = models.ForeignKey(
        DocumentType, verbose_name=_("tên loại"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    summary = models.TextField(_("trích yếu"))
    author = models.CharField(_("tác giả"), max_length=250, blank=True)
    signer = models.CharField(_("người ký"), max_length=150, blank=True)
    recipients = models.TextField(_("nơi nhận"), blank=True)
    archive_unit = models.CharField(_("đơn vị, người nhận bản lưu"), max_length=200, blank=True)
    copies = models.PositiveIntegerField(_("số lượng bản"), null=True, blank=True)
    forwarded_on = models.DateField(_("ngày chuyển"), null=True, blank=True)
    due_on = models.DateField(_("hạn giải quyết"), null=True, blank=True)
    note = models.CharField(_("ghi chú"), max_length=500, blank=True)
    page = models.ForeignKey(
        DirectivePage,
        verbose_name=_("văn bản trên cổng"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="register_entries",
    )
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    registered_at = models.DateTimeField(editable=False)
    search_text = models.TextField(editable=False, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("mục trong sổ đăng ký")
        verbose_name_plural = _("mục trong sổ đăng ký")
        ordering = ["book", "sequence", "suffix"]
        indexes = [
            models.Index(fields=["book", "dated_on"], name="register_book_day"),
            models.Index(fields=["number_key"], name="register_number_key"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["book", "sequence", "suffix"], name="unique_register_number"),
            models.UniqueConstraint(
                fields=["book", "page"],
                condition=Q(page__isnull=False, state=EntryState.REGISTERED),
                name="one_register_number_a_page",
            ),
        ]

    def __str__(self) -> str:
        return self.number or self.place

    @property
    def place(self) -> str:
        """Return the entry's own number in its book: «07», «07a»."""
        return f"{self.sequence:02d}{self.suffix}"

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the number was cancelled."""
        return self.state == EntryState.CANCELLED

    @property
    def named_summary(self) -> str:
        """Return «tên loại và trích yếu»: «Quyết định về việc …», «Kế hoạch: …»; a công văn has its summary alone."""
        if self.document_type is None or self.document_type.slug == "cong-van":
            return self.summary
        if self.summary.startswith("Về "):
            return f"{self.document_type.name} v{self.summary[1:]}"
        return f"{self.document_type.name}: {self.summary}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the folded words by which the entry is searched."""
        words = (self.number, self.summary, self.author, self.signer, self.recipients, self.note)
        self.search_text = fold(" ".join(word for word in words if word))
        super().save(*args, **kwargs)
