"""The prescribed columns of the registers: one list, from which screen, print and Excel are made.

Outgoing: the ten contents of NĐ 30/2020/NĐ-CP, annex IV, part I. Incoming: nine, with the time limit for handling.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..models import DocumentType, RegisterBook, RegisterEntry

Cell = str | int | datetime.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, width in characters, and what an entry has in it."""

    heading: str | Promise
    width: int
    value: Callable[[RegisterEntry], Cell]


def _incoming_place(entry: RegisterEntry) -> Cell:
    return entry.place if entry.suffix else entry.sequence


def _signed_by_hand(entry: RegisterEntry) -> Cell:
    return None


OUTGOING: tuple[Column, ...] = (
    Column(_("Số, ký hiệu văn bản"), 18, lambda entry: entry.number),
    Column(_("Ngày tháng văn bản"), 12, lambda entry: entry.dated_on),
    Column(_("Tên loại và trích yếu nội dung văn bản"), 46, lambda entry: entry.named_summary),
    Column(_("Người ký"), 20, lambda entry: entry.signer),
    Column(_("Nơi nhận văn bản"), 26, lambda entry: entry.recipients),
    Column(_("Đơn vị, người nhận bản lưu"), 18, lambda entry: entry.archive_unit),
    Column(_("Số lượng bản"), 9, lambda entry: entry.copies),
    Column(_("Ngày chuyển"), 12, lambda entry: entry.forwarded_on),
    Column(_("Ký nhận"), 11, _signed_by_hand),
    Column(_("Ghi chú"), 18, lambda entry: entry.note),
)
INCOMING: tuple[Column, ...] = (
    Column(_("Ngày đến"), 12, lambda entry: entry.registered_on),
    Column(_("Số đến"), 8, _incoming_place),
    Column(_("Tác giả"), 24, lambda entry: entry.author),
    Column(_("Số, ký hiệu văn bản"), 18, lambda entry: entry.number),
    Column(_("Ngày tháng văn bản"), 12, lambda entry: entry.dated_on),
    Column(_("Tên loại và trích yếu nội dung văn bản"), 48, lambda entry: entry.named_summary),
    Column(_("Đơn vị hoặc người nhận"), 24, lambda entry: entry.recipients),
    Column(_("Hạn giải quyết"), 12, lambda entry: entry.due_on),
    Column(_("Ghi chú"), 18, lambda entry: entry.note),
)


def columns_for(book: RegisterBook) -> tuple[Column, ...]:
    """Return the columns of the book's direction."""
    return OUTGOING if book.is_outgoing else INCOMING


def book_title(book: RegisterBook) -> str:
    """Return the title on the book's cover."""
    return str(_("SỔ ĐĂNG KÝ VĂN BẢN ĐI") if book.is_outgoing else _("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"))


def series_names() -> dict[str, str]:
    """Return what people call each series: the names of the types that count in it, «Kế hoạch, Báo cáo»."""
    names: dict[str, list[str]] = {}
    for found in DocumentType.objects.all():
        names.setdefault(found.series_name, []).append(str(found))
    return {series: ", ".join(found) for series, found in names.items()}


def book_label(book: RegisterBook, names: dict[str, str]) -> str:
    """Return the book's name on the screen, ``names`` from ``series_names``: «Văn bản đi 2022 · UBND … · Quyết định»."""
    parts = (f"{book.get_direction_display()} {book.year}", str(book.unit), names.get(book.series, book.series))
    return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Extent:
    """What a print of a book covers (the cover's «từ ngày … đến ngày …, từ số … đến số …»); empty without lines."""

    first_day: datetime.date | None
    last_day: datetime.date | None
    first_place: str
    last_place: str


def extent(entries: list[RegisterEntry]) -> Extent:
    """Return from which to which day and number ``entries``, in the book's order, go."""
    days = sorted(entry.registered_on for entry in entries)
    return Extent(
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        first_place=entries[0].place if entries else "",
        last_place=entries[-1].place if entries else "",
    )
