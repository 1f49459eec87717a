"""Expressions of time that set a deadline: «trước ngày 30/6/2022», «trong quý II/2022», «trong 15 ngày làm việc kể từ …».

«Trước ngày D» and «chậm nhất ngày D» both mean D; a month, quarter or half-year means its last day.
"""

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .shapes import Deadline, Force

WorkingDays = Callable[[datetime.date, int], datetime.date]

_NUMBERS = {
    word: number
    for number, words in {
        1: "một i",
        2: "hai ii",
        3: "ba iii",
        4: "bốn tư iv",
        5: "năm",
        6: "sáu",
        7: "bảy",
        8: "tám",
        9: "chín",
        10: "mười",
    }.items()
    for word in words.split()
} | {"mười hai": 12, "mười lăm": 15, "hai mươi": 20, "ba mươi": 30}
_COUNT = r"(\d{1,3}|mười hai|mười lăm|hai mươi|ba mươi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_YEAR = r"(?:\s*(?:/|-|\.|,?\s*năm)\s*(\d{4}))?"
_HOUR = r"(?:\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{1,2})?(?:\s*phút)?\s*,?\s*)?"
_WEEKDAY = r"(?:(?:sáng|chiều)?\s*(?:thứ\s+\w+|chủ nhật)\s*,?\s*\(?)?"
# A day: «ngày 30/6/2022», «30-6-2022», «ngày 05 tháng 5 năm 2022», «ngày 15/5».
_DAY = (
    r"(?:(?:ngày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}))?(?![\d/])"
    rf"|ngày\s+(\d{{1,2}})\s+tháng\s+(\d{{1,2}}){_YEAR})"
)
# What makes a time a deadline; «vào», «đến», «trong» name the day itself.
_UNTIL = (
    r"(?<!\w)(?:trước(?!\s+khi)|chậm nhất|muộn nhất|không\s+(?:muộn|chậm|quá|trễ)(?:\s+hơn)?|quá hạn"
    r"|hạn\s+(?:cuối|chót)(?:\s+cùng)?"
    r"|(?:thời\s+)?hạn(?:\s+[^\W\d]+){0,4}|thời gian(?:\s+[^\W\d]+){0,4}|(?:cho\s+)?đến\s+hết|hết|đến|xong|vào"
    r"|trong(?:\s+vòng)?"
    r"|hoàn thành(?=\s+(?:tháng|quý|trong|vào))|tiến độ)"
)
_LINK = r"(?:\s*(?:là|vào|trong|đến|hết|trước|:|xong)){0,3}\s*"
_LAST = r"(?:(?:cuối|hết|trong)\s+)?"

_ON_DAY = re.compile(rf"{_UNTIL}{_LINK}{_HOUR}{_WEEKDAY}{_DAY}")
_AND_DAY = re.compile(rf"\s*(?:đến|-|–)\s*(?:hết\s+)?{_DAY}")
_MONTH = re.compile(rf"(?:({_UNTIL}){_LINK}|cuối\s+){_LAST}tháng\s+(\d{{1,2}}){_YEAR}(?![/\d])")
_QUARTER = re.compile(
    rf"(?:({_UNTIL}){_LINK}|cuối\s+){_LAST}quý\s+(iii|ii|iv|i|[1-4]|một|hai|ba|bốn|tư)(?!\w){_YEAR}(?!/)"
)
_PART_OF_YEAR = re.compile(
    rf"{_UNTIL}{_LINK}{_LAST}(6|sáu|9|chín|3|ba|06|09|03)\s+tháng\s+(đầu|cuối)\s+năm(?:\s+(\d{{4}}))?"
)
_YEAR_END = re.compile(
    r"(trong|hết|cuối|đến hết|trong cả)\s+năm\s+(\d{4})|(?:trước|vào|xong|hoàn thành"
    r"|chậm nhất)\s+(cuối)\s+năm(?:\s+nay)?(?!\s*\d)"
)
_ANCHOR = (
    rf"(?:\s*,?\s*\(?(?:kể từ|tính từ|từ|sau)\s+(?:khi\s+|thời điểm\s+)?(?:{_DAY}|(?:ngày\s+)?"
    r"(được ký|ký|ban hành|phát hành|nhận được|nhận|tiếp nhận|có hiệu lực)([^,.;\n]{0,60})))?"
)
_COUNTED = re.compile(
    r"(?:(?:trong|sau)(?:\s+vòng|\s+thời hạn|\s+thời gian)?|thời hạn(?:\s+là)?:?|(?:chậm nhất"
    r"|muộn nhất)(?:\s+là)?(?:\s+(?:trong|sau))?"
    rf"|không quá)(?:\s+không quá)?\s+{_COUNT}\s*(?:\([^)]{{1,20}}\)\s*)?(ngày làm việc|ngày|tuần"
    rf"|tháng)(?!\s+(?:đầu|cuối|\d|tới|trước)){_ANCHOR}"
)
_REPEATED = re.compile(
    r"(?:(?:trước|chậm nhất|vào"
    r"|xong)\s+(?:là\s+)?)?(?:(?:trước\s+)?ngày\s+(?:mùng\s+)?\d{1,2}\s*(?:,\s*\d{1,2}\s*)?(?:của\s+)?"
    r"(?=hằng|hàng|mỗi|tháng\s+(?:cuối|đầu|sau|tiếp)))"
    r"(?:(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm|\w+ tháng)|tháng\s+(?:cuối|đầu|sau"
    r"|tiếp theo)(?:\s+(?:của\s+)?(?:mỗi\s+)?quý)?)"
    r"|(?:hằng|hàng)\s+năm\s*,?\s*(?:trước|vào|chậm nhất)\s*(?:là\s+)?ngày\s+\d{1,2}(?:/|\s+tháng\s+)\d{1,2}"
    r"|(?:trước|vào|chậm nhất)?\s*ngày\s+\d{1,2}(?:/|\s+tháng\s+)\d{1,2}\s+(?:hằng|hàng)\s+năm"
    r"|(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)|mỗi\s+(?:tuần|tháng|quý)|theo\s+(?:tháng|quý)(?!\s+\w*\d)"
    r"|thường xuyên|liên tục"
    r"|(?:trước|vào)\s+ngày\s+\d{1,2}\s+(?:thứ|của tháng)"
)
_NOT_BEFORE = re.compile(
    r"(?:hiệu lực|tính|áp dụng|số liệu|chốt|được cấp|phát sinh|đăng ký|giai đoạn)\s+(?:thi hành\s+)?$"
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What times are counted from: the day of issue (None: unknown), a year for dates without one, and working days."""

    issued_on: datetime.date | None
    year: int | None
    working_days: WorkingDays


def year_of(text: str, issued_on: datetime.date | None) -> int | None:
    """Return the year that dates without one mean: that of issue, else the one that ``text`` names most."""
    if issued_on:
        return issued_on.year
    years = re.findall(r"(?<!\d)(20\d\d)(?!\d)", text)
    return int(max(years, key=years.count)) if years else None


def find_deadlines(low: str, when: Calendar) -> list[Deadline]:
    """Return the deadlines in ``low`` (lower case, NFC) in order, none inside another."""
    found: list[Deadline] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(low):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if _NOT_BEFORE.search(low, max(0, match.start() - 30), match.start()):
                continue
            deadline = read(match, when)
            if deadline is not None:
                found.append(deadline)
    return sorted(found, key=lambda one: one.start)


def bare_deadline(cell: str, when: Calendar) -> Deadline | None:
    """Return the deadline of a table's cell: «30/6», «Tháng 6», «Quý IV/2022», «Thường xuyên»."""
    low = re.sub(r"([,;])\s*", r"\1 hạn ", " ".join(cell.lower().split()))
    found = find_deadlines(low, when) or find_deadlines(f"hạn {low.removeprefix('ngày ')}", when)
    return next((one for one in reversed(found) if one.day), found[0] if found else None)


def _on_day(match: re.Match[str], when: Calendar) -> Deadline | None:
    groups = match.groups()
    day = _date(*_day_parts(groups), when)
    if day is None:
        return None
    end = match.end()
    further = _AND_DAY.match(match.string, end)
    if further and (until := _date(*_day_parts(further.groups()), when)):
        day, end = until, further.end()  # «thời gian: 01/6 - 15/6/2022»
    return Deadline(match.start(), end, day, _("ngày ghi trong văn bản"))


def _day_parts(groups: tuple[str | None, ...]) -> tuple[str | None, str | None, str | None]:
    day, month, year, other_day, other_month, other_year = groups
    return (day or other_day, month or other_month, year or other_year)


def _date(day: str | None, month: str | None, year: str | None, when: Calendar) -> datetime.date | None:
    if not (day and month):
        return None
    wanted = int(year) if year else when.year
    if wanted is None:
        return None
    try:
        found = datetime.date(wanted, int(month), int(day))
        return found if year else _not_long_past(found, when)
    except ValueError:
        return None


def _not_long_past(day: datetime.date, when: Calendar) -> datetime.date:
    """Return ``day``, a year later when it lies long before the issue: «trước ngày 15/01» written in November."""
    if when.issued_on and (when.issued_on - day).days > 60:
        return day.replace(year=day.year + 1)
    return day


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _last_day(
    match: re.Match[str], months: int, span: int, year: str | None, when: Calendar, how: str
) -> Deadline | None:
    """Return the end of the month number ``months``; of the one before the period when the text says «trước»."""
    wanted = int(year) if year else when.year
    if wanted is None or not 1 <= months <= 12:
        return None
    day = _month_end(wanted, months)
    if not year:
        day = _not_long_past(day, when)
    before = match[1] if match.re in (_MONTH, _QUARTER) else ""
    if before and before.startswith("trước"):
        day = day.replace(day=1)
        for _step in range(span):
            day = (day - datetime.timedelta(days=1)).replace(day=1)
        day = _month_end(day.year, day.month)
    return Deadline(match.start(), match.end(), day, how)


def _month(match: re.Match[str], when: Calendar) -> Deadline | None:
    return _last_day(match, int(match[2]), 1, match[3], when, _("ngày cuối của tháng"))


def _quarter(match: re.Match[str], when: Calendar) -> Deadline | None:
    number = int(match[2]) if match[2].isdigit() else _NUMBERS[match[2]]
    return _last_day(match, 3 * number, 3, match[3], when, _("ngày cuối của quý"))


def _part_of_year(match: re.Match[str], when: Calendar) -> Deadline | None:
    months = int(match[1]) if match[1].isdigit() else _NUMBERS[match[1]]
    return _last_day(
        match, months if match[2] == "đầu" else 12, 0, match[3], when, _("ngày cuối của kỳ %(n)s tháng") % {"n": months}
    )


def _year_end(match: re.Match[str], when: Calendar) -> Deadline | None:
    year = int(match[2]) if match[2] else when.year
    if year is None:
        return None
    return Deadline(match.start(), match.end(), datetime.date(year, 12, 31), _("ngày cuối của năm"), Force.YEAR)


def _counted(match: re.Match[str], when: Calendar) -> Deadline | None:
    count = int(match[1]) if match[1].isdigit() else _NUMBERS[match[1]]
    start, from_what = _anchor(match, when)
    if start is None:
        return Deadline(match.start(), match.end(), None, from_what, Force.EVENT)
    unit = match[2]
    if unit == "ngày làm việc":
        day = when.working_days(start, count)
    elif unit == "tháng":
        months = start.month - 1 + count
        year, month = start.year + months // 12, months % 12 + 1
        day = datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    else:
        day = start + datetime.timedelta(days=count * (7 if unit == "tuần" else 1))
    how = _("%(count)s %(unit)s kể từ ngày %(start)s") % {
        "count": count,
        "unit": unit,
        "start": f"{start.day}/{start.month}/{start.year}",
    }
    return Deadline(match.start(), match.end(), day, how)


def _anchor(match: re.Match[str], when: Calendar) -> tuple[datetime.date | None, str]:
    """Return the day from which ``match`` counts, or (None, why it can't be said)."""
    stated = _date(*_day_parts(match.groups()[2:8]), when)
    if stated is not None:
        return stated, ""
    event, of_what = match[9], match[10] or ""
    if event is None:
        return None, _("văn bản không nói tính từ ngày nào")
    own = not of_what.strip() or re.match(
        r"\s*(?:được\s+)?(?:ban hành|ký|văn bản|công văn|quyết định|kế hoạch|thông báo|chỉ thị|kết luận|công điện"
        r"|thư)",
        of_what,
    )
    if not own and event in ("nhận được", "nhận", "tiếp nhận", "có hiệu lực"):
        return None, _("tính từ khi %(event)s%(what)s") % {"event": event, "what": of_what.rstrip()}
    if when.issued_on is None:
        return None, _("tính từ ngày ban hành, chưa rõ ngày ban hành")
    return when.issued_on, ""


def _repeated(match: re.Match[str], when: Calendar) -> Deadline | None:
    return Deadline(
        match.start(), match.end(), None, _("định kỳ: %(words)s") % {"words": match[0].strip()}, Force.REPEATED
    )


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar], Deadline | None]], ...] = (
    (_REPEATED, _repeated),
    (_COUNTED, _counted),
    (_ON_DAY, _on_day),
    (_PART_OF_YEAR, _part_of_year),
    (_MONTH, _month),
    (_QUARTER, _quarter),
    (_YEAR_END, _year_end),
)
