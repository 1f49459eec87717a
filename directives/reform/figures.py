"""What a figure is: a number or a ratio with its day, or the statement that there is none. Pure."""

import datetime
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from .enums import FigureState


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a period.

    ``value`` is the number, or the numerator of a ratio whose ``denominator`` it then has; ``text`` is what a milestone
    reached («2.0»). ``as_of`` is the day the figure holds for, ``basis`` says of what a ratio is a share, ``method`` and
    ``source`` where an entered figure comes from. ``parts`` must add up to the whole (see :meth:`adds_up`); those of
    ``breakdown`` may overlap. A percentage is never stored: :attr:`percent` derives it.
    """

    state: FigureState
    value: Decimal | None = None
    denominator: Decimal | None = None
    text: str = ""
    as_of: datetime.date | None = None
    basis: str = ""
    method: str = ""
    source: str = ""
    parts: tuple["Part", ...] = ()
    breakdown: tuple["Part", ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """Return the ratio in per cent with two decimals, or None where there is no ratio."""
        if self.value is None or not self.denominator:
            return None
        return (self.value * 100 / self.denominator).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    @property
    def adds_up(self) -> bool:
        """Tell whether the parts, where all are counted, sum to the whole."""
        numbers = [part.figure.value for part in self.parts]
        known = [number for number in numbers if number is not None]
        return not numbers or len(known) < len(numbers) or self.value is None or sum(known) == self.value

    def as_json(self) -> dict[str, Any]:
        """Return the figure for JSON: numbers as numbers, days as ISO, what is unknown as null."""
        percent = self.percent
        return {
            "state": self.state.value,
            "value": number(self.value),
            "denominator": number(self.denominator),
            "percent": None if percent is None else float(percent),
            "text": self.text or None,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "basis": self.basis or None,
            "method": self.method or None,
            "source": self.source or None,
            "parts": [part.as_json() for part in self.parts],
            "breakdown": [part.as_json() for part in self.breakdown],
        }


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a figure: «sửa đổi, bổ sung: 6» of 16."""

    code: str
    label: Any
    figure: Figure

    def as_json(self) -> dict[str, Any]:
        """Return the part for JSON: its code, label and figure."""
        figure = self.figure.as_json()
        return {"code": self.code, "label": str(self.label), "value": figure["value"], "percent": figure["percent"]}


NO_DATA = Figure(FigureState.NO_DATA)
DONE_UNCOUNTED = Figure(FigureState.DONE_UNCOUNTED)


def counted(value: int | Decimal, **fields: Any) -> Figure:
    """Return a counted figure; ``fields`` as in Figure."""
    return Figure(FigureState.COUNTED, Decimal(value), **fields)


def ratio(value: int | Decimal, denominator: int | Decimal, **fields: Any) -> Figure:
    """Return a ratio; a missing or zero denominator gives no figure, never 0 %."""
    if not denominator:
        return NO_DATA
    return Figure(FigureState.COUNTED, Decimal(value), Decimal(denominator), **fields)


def number(value: Decimal | None) -> int | float | None:
    """Return a decimal as the plainest JSON number."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
