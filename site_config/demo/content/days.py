"""Days of the demo: short dates of 2022 and the working days of that half-year."""

from datetime import date, timedelta

YEAR = 2022
REPORT_DAY = date(2022, 6, 30)
# Days off from January to July 2022: New Year, Tết, giỗ Tổ, 30/4-1/5 with the days in lieu.
HOLIDAYS = frozenset(
    {date(2022, 1, 3), date(2022, 4, 11), date(2022, 5, 2), date(2022, 5, 3)}
    | {date(2022, 1, 31) + timedelta(days=n) for n in range(5)}
)


def day(text: str) -> date:
    """Return the date of "31/3" (2022) or "31/12/2021". Raises ValueError on anything else."""
    parts = [int(part) for part in text.split("/")]
    if len(parts) == 2:
        parts.append(YEAR)
    number, month, year = parts
    return date(year, month, number)


def is_working_day(value: date) -> bool:
    """Tell whether offices work on that day: Monday to Friday, no holiday."""
    return value.weekday() < 5 and value not in HOLIDAYS


def add_working_days(start: date, count: int) -> date:
    """Return the working day `count` working days after `start` (before it when negative)."""
    step = timedelta(days=1 if count >= 0 else -1)
    value = start
    for _ in range(abs(count)):
        value += step
        while not is_working_day(value):
            value += step
    return value
