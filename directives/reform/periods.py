"""Reporting periods: 2022H1, 2022Q2, 2022M06, 2022N9, 2022; their names and the days they cover. Pure."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .enums import ORDINALS, PeriodKind

_CODE = re.compile(r"(?P<year>\d{4})\s*-?\s*(?P<part>M\d{1,2}|T\d{1,2}|Q[1-4]|H[12]|N9|9M)?", re.IGNORECASE)
_LETTERS = {"M": PeriodKind.MONTH, "T": PeriodKind.MONTH, "Q": PeriodKind.QUARTER, "H": PeriodKind.HALF}
_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.NINE: 9, PeriodKind.YEAR: 12}

FIRST_YEAR, LAST_YEAR = 2000, 2100


class UnknownPeriod(ValueError):
    """The text names no period; the message, in Vietnamese, says what does."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """First and last day of a period as (year offset, month, day): (-1, 12, 15) is 15 December of the year before."""

    start: tuple[int, int, int]
    end: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """The cut-off days that differ from the calendar, by kind and ordinal (data: models.PeriodRule)."""

    rules: Mapping[tuple[str, int], CutOff] = field(default_factory=dict)


CALENDAR = Cutoffs()


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A reporting period: the year it belongs to, its kind, and which of its kind (1 for the first quarter)."""

    year: int
    kind: PeriodKind
    ordinal: int = 1

    def __post_init__(self) -> None:
        if not (FIRST_YEAR <= self.year <= LAST_YEAR and 1 <= self.ordinal <= ORDINALS[self.kind]):
            raise UnknownPeriod(_explain(f"{self.year}/{self.ordinal}"))

    @property
    def code(self) -> str:
        """Return the code under which the period is asked for: «2022H1»."""
        part = {
            PeriodKind.MONTH: f"M{self.ordinal:02d}",
            PeriodKind.QUARTER: f"Q{self.ordinal}",
            PeriodKind.HALF: f"H{self.ordinal}",
            PeriodKind.NINE: "N9",
            PeriodKind.YEAR: "",
        }[self.kind]
        return f"{self.year}{part}"

    @property
    def label(self) -> str:
        """Return the period's name as reports write it: «6 tháng đầu năm 2022»."""
        values = {"n": self.ordinal, "roman": ("I", "II", "III", "IV")[(self.ordinal - 1) % 4], "year": self.year}
        names = {
            PeriodKind.MONTH: _("tháng %(n)s năm %(year)s"),
            PeriodKind.QUARTER: _("quý %(roman)s năm %(year)s"),
            PeriodKind.HALF: _("6 tháng đầu năm %(year)s") if self.ordinal == 1 else _("6 tháng cuối năm %(year)s"),
            PeriodKind.NINE: _("9 tháng đầu năm %(year)s"),
            PeriodKind.YEAR: _("năm %(year)s"),
        }
        return names[self.kind] % values

    def span(self, cutoffs: Cutoffs = CALENDAR) -> tuple[datetime.date, datetime.date]:
        """Return the first and the last day, after ``cutoffs`` where they have a rule, else after the calendar."""
        rule = cutoffs.rules.get((self.kind.value, self.ordinal))
        if rule is not None:
            return _day(self.year, rule.start), _day(self.year, rule.end)
        length = _MONTHS[self.kind]
        first = datetime.date(self.year, (self.ordinal - 1) * length + 1, 1)
        after = self.ordinal * length + 1
        end = datetime.date(self.year + (after > 12), (after - 1) % 12 + 1, 1) - datetime.timedelta(days=1)
        return first, end

    def previous(self) -> "Period":
        """Return the period of the same kind before this one."""
        if self.ordinal > 1:
            return Period(self.year, self.kind, self.ordinal - 1)
        return Period(self.year - 1, self.kind, ORDINALS[self.kind])

    def following(self) -> "Period":
        """Return the period of the same kind after this one."""
        if self.ordinal < ORDINALS[self.kind]:
            return Period(self.year, self.kind, self.ordinal + 1)
        return Period(self.year + 1, self.kind, 1)

    def same_last_year(self) -> "Period":
        """Return the same period of the year before."""
        return Period(self.year - 1, self.kind, self.ordinal)


def parse_period(text: str) -> Period:
    """Return the period named by ``text`` («2022H1», «2022-q2», «2022M6», «2022»). Raises UnknownPeriod."""
    match = _CODE.fullmatch(text.strip())
    if match is None:
        raise UnknownPeriod(_explain(text))
    year, part = int(match["year"]), (match["part"] or "").upper()
    if not part:
        return Period(year, PeriodKind.YEAR)
    if part in {"N9", "9M"}:
        return Period(year, PeriodKind.NINE)
    return Period(year, _LETTERS[part[0]], int(part[1:]))


def _explain(text: str) -> str:
    return _(
        "«%(text)s» không phải kỳ báo cáo. Hãy viết 2022M06 (tháng 6), 2022Q2 (quý II), 2022H1 (6 tháng đầu năm), "
        "2022N9 (9 tháng) hoặc 2022 (cả năm)."
    ) % {"text": text[:40]}


def _day(year: int, place: tuple[int, int, int]) -> datetime.date:
    """Return the day at (year offset, month, day); a day past the month's end is its last."""
    offset, month, day = place
    for last in (day, 30, 29, 28):
        try:
            return datetime.date(year + offset, month, min(day, last))
        except ValueError:
            continue
    raise ValueError(place)
