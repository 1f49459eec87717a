"""Lines of a register: what they tell, how one is written, which one a directive has."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.log_actions import log

from ..enums import Direction
from ..models import DirectivePage, RegisterBook, RegisterEntry
from ..numbers import parse_number


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """What a line of a register tells besides number and day (NĐ 30/2020/NĐ-CP, annex IV)."""

    summary: str
    author: str = ""
    signer: str = ""
    recipients: str = ""
    archive_unit: str = ""
    copies: int | None = None
    forwarded_on: datetime.date | None = None
    due_on: datetime.date | None = None
    note: str = ""


def columns_of(page: DirectivePage) -> Columns:
    """Return what the register tells of a directive."""
    return Columns(
        summary=" ".join(page.summary.split()) or page.title,
        author=str(page.issuer or ""),
        signer=page.signer,
        recipients="; ".join(page.recipient_lines),
    )


def standing_entry(page: DirectivePage) -> RegisterEntry | None:
    """Return the outgoing entry whose number ``page`` bears, or None."""
    if page.pk is None:
        return None
    entries = RegisterEntry.objects.standing().filter(page_id=page.pk, book__direction=Direction.OUTGOING)
    return entries.select_related("book").first()


def key_of(number: str) -> str:
    """Return the number's key, or «» when it is none we can read (letters of citizens, foreign papers)."""
    try:
        return parse_number(number).key
    except ValidationError:
        return ""


def enter(book: RegisterBook, *, by: Any, now: datetime.datetime, **fields: Any) -> RegisterEntry:
    """Write a line into a locked ``book``; called by the services, which have checked who acts.

    ``fields`` are the model's. Returns the entry. Raises ``ValidationError`` by field.
    """
    entry = RegisterEntry(book=book, registered_by=by, registered_at=now, **fields)
    entry.number_key = key_of(entry.number)
    entry.full_clean(validate_unique=False, validate_constraints=False)  # the locked book has seen to it
    entry.save(force_insert=True)
    log(instance=entry, action="registers.enter", user=by, data={"place": entry.place, "number": entry.number})
    return entry
