"""A book and its counter: found or opened, locked, and asked for the next place. Call inside a transaction."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from directives.units.models import OrganisationalUnit

from ..enums import Direction
from ..models import RegisterBook
from .permissions import require_keeper

# Office practice, no rule of law: a document dated before the last number was given takes the number of its day with
# a letter. No đ: it would read as d in a folded key.
SUFFIXES = "abcdefghijklmnopqrstuvwxyz"
MAX_NUMBER = 999_999


def locked_book(*, unit: OrganisationalUnit, direction: str, series: str, year: int) -> RegisterBook:
    """Return the book, opened where missing, with its row locked until the transaction ends.

    On PostgreSQL the lock is the row's; on SQLite the transaction itself is the only writer (IMMEDIATE).
    """
    book, _made = RegisterBook.objects.get_or_create(unit=unit, direction=direction, series=series, year=year)
    return RegisterBook.objects.select_for_update().get(pk=book.pk)


def next_place(book: RegisterBook) -> tuple[int, str]:
    """Return the next number of a locked book and keep it: numbers run on without a gap, none is given twice."""
    if book.last_number >= MAX_NUMBER:
        raise ValidationError(_("Sổ đã hết số. Hãy báo quản trị hệ thống."), code="full")
    book.last_number += 1
    book.save(update_fields=["last_number"])
    return book.last_number, ""


def place_for_day(book: RegisterBook, *, day: datetime.date, reason: str) -> tuple[int, str]:
    """Return the place of an outgoing document dated ``day`` in a locked book.

    In the order of time that is the next number (NĐ 30/2020/NĐ-CP, art. 15). A document dated before the last number
    given is back-dated: it takes the last number of its day with a letter (07a, 07b), needs a ``reason``, and leaves the
    counter alone. Raises ``ValidationError``.
    """
    latest = book.entries.aggregate(latest=Max("dated_on"))["latest"]
    if latest is None or day >= latest:
        return next_place(book)
    if not reason.strip():
        raise ValidationError(
            {
                "reason": _(
                    "Sổ đã cấp số cho ngày %(latest)s, sau ngày %(day)s. Số ghi lùi ngày sẽ kèm chữ (ví dụ 07a) và "
                    "phải có lý do. Hãy ghi lý do, hoặc sửa lại ngày văn bản."
                )
                % {"latest": _date(latest), "day": _date(day)}
            },
            code="back_dated",
        )
    base = book.entries.filter(dated_on__lte=day).order_by("-sequence").values_list("sequence", flat=True).first()
    if base is None:
        raise ValidationError(
            {
                "dated_on": _(
                    "Trong sổ chưa có số nào đến ngày %(day)s nên không có số để kèm chữ. Hãy dùng ngày hôm nay."
                )
                % {"day": _date(day)}
            },
            code="no_number_of_day",
        )
    used = set(book.entries.filter(sequence=base).values_list("suffix", flat=True))
    for letter in SUFFIXES:
        if letter not in used:
            return base, letter
    raise ValidationError(_("Số %(number)s đã dùng hết chữ kèm. Hãy chọn ngày khác."), params={"number": base})


@transaction.atomic
def open_book(
    *,
    unit: OrganisationalUnit,
    direction: str,
    series: str,
    year: int,
    last_number: int,
    by: Any,
    now: datetime.datetime,
) -> RegisterBook:
    """Open a book, or move its counter on, when earlier numbers of the year were given on paper up to ``last_number``.

    Raises ``ValidationError`` when the book has already given that number or a later one, ``PermissionDenied``.
    """
    require_keeper(by, on=timezone.localdate(now))
    if direction == Direction.INCOMING:
        series = ""
    book = locked_book(unit=unit, direction=direction, series=series, year=year)
    if not book.last_number <= last_number <= MAX_NUMBER:
        raise ValidationError(
            {
                "last_number": _("Sổ đã cấp đến số %(number)s. Số cuối cùng đã cấp không được nhỏ hơn số này.")
                % {"number": book.last_number}
            }
        )
    old, book.last_number = book.last_number, last_number
    book.full_clean()
    book.save()
    log(instance=book, action="registers.open", user=by, data={"old": old, "new": last_number})
    return book


def _date(day: datetime.date) -> str:
    return date_format(day, "DATE_FORMAT")
