"""Lines of registers by what people remember: a number in any spelling, or words with or without marks."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

from ..models.register import EntryQuerySet
from ..numbers import DocumentNumber, parse_number

MAX_QUERY = 200


def find_entries(
    entries: EntryQuerySet,
    *,
    text: str = "",
    start: datetime.date | None = None,
    end: datetime.date | None = None,
) -> EntryQuerySet:
    """Return the entries from ``start`` to ``end`` that ``text`` names: by number first, else by all its words.

    «30/2020» finds 30/2020/NĐ-CP and never 130/2020/NĐ-CP; a bare «7» is also the line's own number (số đến 07).
    """
    kept = entries.between(start, end)
    text = text.strip()[:MAX_QUERY]
    if not text:
        return kept
    try:
        number = parse_number(text, partial=True)
    except ValidationError:
        return kept.worded(text)
    numbered = kept.filter(_numbered(number))
    return numbered if numbered.exists() else kept.worded(text)


def _numbered(number: DocumentNumber) -> Q:
    if number.complete:
        return Q(number_key=number.key)
    wanted = Q(number_key__startswith=f"{number.key}.")
    if number.year is None:
        wanted |= Q(sequence=number.sequence, suffix=number.suffix.lower())
    return wanted
