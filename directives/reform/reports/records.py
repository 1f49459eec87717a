"""The list behind a figure: the very records that were counted, or the figures that people entered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from ..counters import Record, Scope, UnknownCounter, counters
from ..enums import IndicatorSource
from ..figures import Figure
from ..indicators import entered_for, figures_of
from ..models import EnteredFigure, Indicator

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class RecordList:
    """A page of the records behind a figure, with the figure itself as it counts them."""

    name: str
    measure_unit: str
    guidance: str
    figure: Figure
    records: tuple[Record, ...]
    page: Page[Any]


def record_list(code: str, scope: Scope, *, page: int = 1, public_only: bool = True) -> RecordList:
    """Return the list behind the figure ``code``. Raises LookupError for an unknown or (``public_only``) internal one."""
    if ":" in code:
        return _of_series(code, scope, page)
    found = Indicator.objects.filter(code=code, is_active=True)
    indicator = (found.filter(is_public=True) if public_only else found).first()
    if indicator is None:
        raise LookupError(code)
    figure = figures_of([indicator], scope)[indicator.code]
    head = (indicator.name, indicator.measure_unit, indicator.guidance, figure)
    if indicator.source == IndicatorSource.ENTERED:
        shown = _paged([_entered_record(row) for row in entered_for(indicator, scope)], page)
        return RecordList(*head, tuple(shown.object_list), shown)
    counter = counters.get(indicator.counter)
    shown = _paged(counter.records(scope), page)
    return RecordList(*head, tuple(counter.record(found) for found in shown.object_list), shown)


def _of_series(code: str, scope: Scope, page: int) -> RecordList:
    series_code, _colon, line_code = code.partition(":")
    series = next((one for one in counters.series() if one.code == series_code), None)
    line = next((one for one in series.lines(scope) if one.code == line_code), None) if series else None
    if series is None or line is None:
        raise UnknownCounter(code)
    shown = _paged(series.records(scope, line_code), page)
    records = tuple(series.record(found) for found in shown.object_list)
    return RecordList(line.name, line.measure_unit, "", line.figure, records, shown)


def _paged(found: Sequence[Any] | Any, number: int) -> Page[Any]:
    paginator = Paginator(found, PAGE_SIZE)
    return paginator.page(number if 1 <= number <= paginator.num_pages else 1)


def _entered_record(row: EnteredFigure) -> Record:
    whole = f"{row.numerator:f}" if row.numerator is not None else row.text
    told = f"{whole}/{row.denominator:f}" if row.denominator is not None else whole
    return Record(row.unit.name if row.unit else str(row.indicator), "", row.as_of, row.source, told)
