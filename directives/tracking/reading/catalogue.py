"""The reader for the units on record: the one place of this package that asks the database."""

import datetime
import re
from collections.abc import Iterable

from django.db import DatabaseError

from directives.units.calendars import working_calendar
from directives.units.enums import UnitKind
from directives.units.models import OrganisationalUnit
from directives.units.working_days import WorkingCalendar

from .names import Lexicon
from .reader import Reader
from .shapes import KnownUnit
from .usual import usual_units

# The authority itself, also where nobody has entered which units stand below it.
_AUTHORITY = re.compile(r"(?:Ủy|Uỷ) ban nhân dân (?:huyện|tỉnh|thành phố|thị xã|quận)", re.IGNORECASE)


def lexicon(*, on: datetime.date | None = None, texts: Iterable[str] = ()) -> Lexicon:
    """Return the units that tasks may be given to (on the day ``on``, or ever) with all their spellings. Two queries.

    A unit above others, as the issuing People's Committee, gives tasks and receives none. Without any unit on record the
    usual offices stand in, and the communes that ``texts`` name.
    """
    units = _on_record(on)
    if not units:
        return Lexicon(usual_units(texts))
    return Lexicon(units, _district())


def _on_record(on: datetime.date | None) -> list[KnownUnit]:
    found = OrganisationalUnit.objects.filter(children=None)
    if on is not None:
        found = found.valid(on=on)
    rows = found.prefetch_related("names").order_by("sort_key", "code")
    return [
        KnownUnit(unit.code, unit.name, unit.kind, (unit.short_name, *(one.name for one in unit.names.all())))
        for unit in rows
        if unit.kind != UnitKind.OTHER or not _AUTHORITY.match(unit.name)
    ]


def _district() -> str:
    """Return what «huyện» is followed by in the name of the units' parent: «Buôn Đôn»."""
    above = OrganisationalUnit.objects.filter(children__kind=UnitKind.OFFICE).distinct().first()
    match = re.search(r"(?:huyện|thị xã|thành phố|quận)\s+(.+)$", above.name, re.IGNORECASE) if above else None
    return match[1] if match else ""


def reader(
    *, on: datetime.date | None = None, texts: Iterable[str] = (), formulas: str = "alone"
) -> tuple[Reader, Lexicon]:
    """Return the reader of tasks for the units on record, and those units; also where no database can be asked."""
    try:
        words, calendar = lexicon(on=on, texts=texts), working_calendar()
    except DatabaseError:
        words, calendar = Lexicon(usual_units(texts)), WorkingCalendar()
    return Reader(words, calendar.add_working_days, formulas=formulas), words
