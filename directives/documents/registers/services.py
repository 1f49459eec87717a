"""Giving numbers: each act checks who acts, works under the book's lock, and is logged."""

import datetime
from dataclasses import asdict
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..enums import Direction, NumberPattern
from ..models import DirectivePage, DocumentType, RegisterBook, RegisterEntry
from ..numbering.symbols import agency_symbol
from ..numbers import DocumentNumber, parse_number
from .books import locked_book, next_place, place_for_day
from .entries import Columns, columns_of, enter, key_of, standing_entry
from .permissions import require_keeper


def proposed_symbol(
    *, unit: OrganisationalUnit, document_type: DocumentType, drafter: OrganisationalUnit | None = None
) -> str:
    """Return the symbol the next number would carry: as in the unit's last number of the type, else by the rule.

    Raises ``ValidationError`` for types that have no number.
    """
    rule = document_type.number_rule
    built = rule.symbol(agency=agency_symbol(unit.name), drafter=drafter.code if drafter else "")
    if document_type.number_pattern == NumberPattern.AGENCY_DRAFTER:
        return built
    own = RegisterEntry.objects.filter(book__unit=unit, book__direction=Direction.OUTGOING, document_type=document_type)
    last = own.standing().exclude(number="").order_by("-registered_at", "-pk").first()
    return parse_number(last.number).symbol if last else built


@transaction.atomic
def register_outgoing(
    *,
    unit: OrganisationalUnit,
    document_type: DocumentType,
    dated_on: datetime.date,
    columns: Columns,
    by: Any,
    now: datetime.datetime,
    symbol: str = "",
    drafter: OrganisationalUnit | None = None,
    reason: str = "",
    page: DirectivePage | None = None,
) -> RegisterEntry:
    """Give the next number of the unit's series to a signed document and enter it in the book of its year.

    ``symbol`` overrides the proposed one; ``reason`` is needed for a back-dated number. Returns the entry. Raises
    ``ValidationError`` by field, ``PermissionDenied``.
    """
    today = timezone.localdate(now)
    require_keeper(by, on=today)
    if dated_on > today:
        raise ValidationError({"dated_on": _("Ngày văn bản không được sau hôm nay: số cấp sau khi ký.")})
    book = locked_book(unit=unit, direction=Direction.OUTGOING, series=document_type.series_name, year=dated_on.year)
    sequence, suffix = place_for_day(book, day=dated_on, reason=reason)
    symbol = symbol.strip() or proposed_symbol(unit=unit, document_type=document_type, drafter=drafter)
    number = document_type.number_rule.compose(sequence=sequence, suffix=suffix, year=dated_on.year, symbol=symbol)
    _refuse_known_number(number, unit=unit, year=dated_on.year, page=page)
    values = asdict(columns)
    values["note"] = "; ".join(part for part in (columns.note, reason.strip()) if part)
    return enter(
        book,
        by=by,
        now=now,
        sequence=sequence,
        suffix=suffix,
        registered_on=today,
        number=str(number),
        dated_on=dated_on,
        document_type=document_type,
        page=page,
        **values,
    )


def _refuse_known_number(
    number: DocumentNumber, *, unit: OrganisationalUnit, year: int, page: DirectivePage | None
) -> None:
    """Refuse a number that a document on the portal already bears: the book must first be told of numbers on paper."""
    same = DirectivePage.objects.filter(number_key=number.key, issuer=unit, issued_on__year=year)
    others = same.exclude(pk=page.pk) if page else same
    known = next((other for other in others if parse_number(other.number).identity == number.identity), None)
    if known is not None:
        raise ValidationError(
            _(
                "Số %(number)s đã có trên cổng: «%(title)s». Hãy mở «Sổ văn bản», chọn «Mở sổ» và ghi số cuối cùng đã cấp "
                "trên giấy rồi lấy số lại."
            ),
            code="known_number",
            params={"number": str(number), "title": known.title},
        )


@transaction.atomic
def record_outgoing(
    *, page: DirectivePage, by: Any, now: datetime.datetime, columns: Columns | None = None
) -> RegisterEntry:
    """Enter a document that already bears its number (given on paper, or imported) under that very number.

    The counter moves on to it where it is behind. Returns the entry, the same one when called again. Raises
    ``ValidationError`` when number, type, issuer or day is missing or another document holds the place.
    """
    today = timezone.localdate(now)
    require_keeper(by, on=today)
    if page.issuer is None or page.document_type is None or page.issued_on is None or not page.number:
        raise ValidationError(_("Hãy điền đủ số, loại, cơ quan và ngày ban hành trước khi ghi vào sổ."))
    held = standing_entry(page)
    if held is not None:
        return held
    parsed = parse_number(page.number)
    book = locked_book(
        unit=page.issuer,
        direction=Direction.OUTGOING,
        series=page.document_type.series_name,
        year=page.issued_on.year,
    )
    taken = book.entries.filter(sequence=parsed.sequence, suffix=parsed.suffix.lower()).first()
    if taken is not None:
        raise ValidationError(
            _("Trong sổ, số %(place)s đã là của «%(title)s». Kiểm tra lại số của văn bản."),
            params={"place": taken.place, "title": taken.summary[:150]},
        )
    if parsed.sequence > book.last_number:
        book.last_number = parsed.sequence
        book.save(update_fields=["last_number"])
    return enter(
        book,
        by=by,
        now=now,
        sequence=parsed.sequence,
        suffix=parsed.suffix.lower(),
        registered_on=today,
        number=page.number,
        dated_on=page.issued_on,
        document_type=page.document_type,
        page=page,
        **asdict(columns or columns_of(page)),
    )


@transaction.atomic
def register_incoming(
    *,
    unit: OrganisationalUnit,
    received_on: datetime.date,
    columns: Columns,
    by: Any,
    now: datetime.datetime,
    number: str = "",
    dated_on: datetime.date | None = None,
    document_type: DocumentType | None = None,
    page: DirectivePage | None = None,
) -> RegisterEntry:
    """Give the next «số đến» of the unit's year to a document that arrived (NĐ 30/2020/NĐ-CP, art. 22).

    ``columns.author`` is who issued it, ``number`` its own number. Returns the entry. Raises ``ValidationError`` by
    field, also when the same document already has a number in the book; ``PermissionDenied``.
    """
    today = timezone.localdate(now)
    require_keeper(by, on=today)
    if received_on > today:
        raise ValidationError({"received_on": _("Ngày đến không được sau hôm nay.")})
    if dated_on and dated_on > received_on:
        raise ValidationError({"dated_on": _("Ngày văn bản không được sau ngày đến.")})
    if not columns.author.strip():
        raise ValidationError({"author": _("Hãy ghi tác giả: cơ quan hoặc người gửi văn bản.")})
    book = locked_book(unit=unit, direction=Direction.INCOMING, series="", year=received_on.year)
    _refuse_second_arrival(book, number=number, dated_on=dated_on, author=columns.author)
    sequence, suffix = next_place(book)
    return enter(
        book,
        by=by,
        now=now,
        sequence=sequence,
        suffix=suffix,
        registered_on=received_on,
        number=number.strip(),
        dated_on=dated_on,
        document_type=document_type,
        page=page,
        **asdict(columns),
    )


def _refuse_second_arrival(book: RegisterBook, *, number: str, dated_on: datetime.date | None, author: str) -> None:
    if not number.strip():
        return
    key = key_of(number)
    same = book.entries.standing().filter(number_key=key, dated_on=dated_on, author__iexact=author.strip()).first()
    if key and same is not None:
        raise ValidationError(
            {"number": _("Văn bản này đã vào sổ với số đến %(place)s.") % {"place": same.place}}, code="arrived"
        )
