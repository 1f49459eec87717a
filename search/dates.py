"""Dates as people write them: «20/12/2021», «ngày 20 tháng 12 năm 2021», «tháng 6/2022», «quý II năm 2022», «2021». Pure.

Every spelling gives the same tokens (ISO: "2021-12-20", "2021-12"), in documents and in queries.
"""

import calendar
import datetime
import re
from dataclasses import dataclass

from .text import nfc

_YEAR = r"(?:19|20)\d{2}"
_BREAK = r"\s*[/.–-]\s*"
_OF_MONTH = rf"(?:{_BREAK}|\s+(?:tháng|thang)\s+)"
_OF_YEAR = rf"(?:{_BREAK}|\s+(?:năm|nam)\s+)"
_DAY = rf"(?P<day>\d{{1,2}}){_OF_MONTH}(?P<month>\d{{1,2}}){_OF_YEAR}(?P<year>{_YEAR})"
_ISO = rf"(?P<iso_year>{_YEAR})-(?P<iso_month>\d{{2}})-(?P<iso_day>\d{{2}})"
_MONTH = rf"(?:tháng|thang)\s+(?P<only_month>\d{{1,2}}){_OF_YEAR}(?P<month_year>{_YEAR})"
_QUARTER = rf"(?:quý|quy)\s+(?P<quarter>[1-4]|iv|i{{1,3}}){_OF_YEAR}(?P<quarter_year>{_YEAR})"
_LONE_YEAR = rf"(?:(?:năm|nam)\s+)?(?P<lone_year>{_YEAR})"
# In running text the year is looked for first: that is quick, and most text holds none.
_A_YEAR = re.compile(rf"{_YEAR}(?<=[\s/.–-]\d{{4}})(?![\w/])")
_WRITTEN = re.compile(rf"(?<![\w/-])(?:{_DAY}|{_MONTH})$", re.IGNORECASE)
_LONGEST = 40  # characters of a written date
_ASKED = re.compile(
    rf"(?<![\w/.,-])(?:(?:(?:ngày|ngay)\s+)?(?:{_DAY}|{_ISO})|{_MONTH}|{_QUARTER}|{_LONE_YEAR})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class DateRef:
    """A day, month, quarter or year in a query: its first and last day, and its place in the text."""

    since: datetime.date
    until: datetime.date
    start: int
    end: int

    @property
    def token(self) -> str:
        """Return the token under which texts that name it are found, "" for a quarter or a year."""
        if self.since == self.until:
            return self.since.isoformat()
        return self.since.isoformat()[:7] if self.since.month == self.until.month else ""


def date_tokens(text: str) -> list[str]:
    """Return the tokens of the dates written in ``text`` (NFC), each once: days also as their months."""
    found: dict[str, None] = {}
    for year in _A_YEAR.finditer(text):
        match = _WRITTEN.search(text[max(0, year.start() - _LONGEST) : year.end()])
        if match is None:
            continue
        if match["day"]:
            day = _day(match["year"], match["month"], match["day"])
            if day is not None:
                found[day.isoformat()] = found[day.isoformat()[:7]] = None
        elif 1 <= int(match["only_month"]) <= 12:
            found[f"{match['month_year']}-{int(match['only_month']):02d}"] = None
    return list(found)


def find_dates(text: str, *, limit: int = 3) -> list[DateRef]:
    """Return the dates in a query ``text``, at most ``limit``."""
    found: list[DateRef] = []
    for match in _ASKED.finditer(nfc(text)):
        span = _span(match)
        if span is not None:
            found.append(DateRef(*span, match.start(), match.end()))
        if len(found) == limit:
            break
    return found


def _span(match: re.Match[str]) -> tuple[datetime.date, datetime.date] | None:
    if match["day"] or match["iso_day"]:
        day = _day(
            match["year"] or match["iso_year"], match["month"] or match["iso_month"], match["day"] or match["iso_day"]
        )
        return (day, day) if day else None
    if match["only_month"]:
        return _months(int(match["month_year"]), int(match["only_month"]), 1)
    if match["quarter"]:
        number = _ROMAN.get(match["quarter"].lower()) or int(match["quarter"])
        return _months(int(match["quarter_year"]), 3 * number - 2, 3)
    return _months(int(match["lone_year"]), 1, 12)


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _months(year: int, first: int, count: int) -> tuple[datetime.date, datetime.date] | None:
    last = first + count - 1
    if not 1 <= first <= last <= 12:
        return None
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])
