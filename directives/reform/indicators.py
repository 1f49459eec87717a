"""The figures of a report: counted through the registry, or taken from what was entered; one place for every screen."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Q

from directives.units.models import OrganisationalUnit

from .counters import Scope, counters
from .enums import FigureState, IndicatorSource, Measure
from .figures import DONE_UNCOUNTED, NO_DATA, Figure
from .models import EnteredFigure, Indicator, PeriodRule
from .periods import Period


def scope_of(period: Period, *, on: datetime.date, unit: OrganisationalUnit | None = None) -> Scope:
    """Return the scope of a report on the day ``on``: the period's days after the cut-off rules in force."""
    start, end = period.span(PeriodRule.objects.all().cutoffs())
    return Scope(period=period, start=start, end=end, on=on, unit=unit)


def figures_of(indicators: Iterable[Indicator], scope: Scope) -> dict[str, Figure]:
    """Return indicator code -> figure; entered figures take one query in all, counted ones their counters' own."""
    wanted = list(indicators)
    entered = [indicator for indicator in wanted if indicator.source == IndicatorSource.ENTERED]
    found = _entered(entered, scope) if entered else {}
    for indicator in wanted:
        if indicator.source == IndicatorSource.COUNTED:
            found[indicator.code] = counters.get(indicator.counter).figure(scope)
    return {indicator.code: found.get(indicator.code, NO_DATA) for indicator in wanted}


def entered_for(indicator: Indicator, scope: Scope) -> "list[EnteredFigure]":
    """Return the entered records behind an indicator's figure: the district's own, else those of its units."""
    rows = [row for row in _rows([indicator], scope) if row.indicator_id == indicator.pk]
    return _used(rows, scope)


def _rows(indicators: list[Indicator], scope: Scope) -> list[EnteredFigure]:
    period = scope.period
    whose = Q(unit=scope.unit) if scope.unit else Q()
    return list(
        EnteredFigure.objects.filter(
            whose,
            indicator__in=indicators,
            period_kind=period.kind,
            period_year=period.year,
            period_ordinal=period.ordinal,
        ).select_related("indicator", "unit")
    )


def _used(rows: list[EnteredFigure], scope: Scope) -> list[EnteredFigure]:
    """Return what counts: the row of the scope itself, else every unit's where units report."""
    own = [row for row in rows if row.unit_id == (scope.unit.pk if scope.unit else None)]
    if own or scope.unit:
        return own
    return [row for row in rows if row.indicator.reported_by_units]


def _entered(indicators: list[Indicator], scope: Scope) -> dict[str, Figure]:
    by_code: dict[str, list[EnteredFigure]] = {}
    for row in _rows(indicators, scope):
        by_code.setdefault(row.indicator.code, []).append(row)
    return {code: _merged(_used(rows, scope)) for code, rows in by_code.items()}


def _merged(rows: list[EnteredFigure]) -> Figure:
    """Return one figure of several units': numerators and denominators are summed, percentages never."""
    if not rows:
        return NO_DATA
    if len(rows) == 1:
        return rows[0].figure
    known = [row for row in rows if row.state == FigureState.COUNTED and row.numerator is not None]
    if not known or rows[0].indicator.measure == Measure.MILESTONE:
        uncounted = any(row.state == FigureState.DONE_UNCOUNTED for row in rows)
        return DONE_UNCOUNTED if uncounted else NO_DATA
    bases = [row.denominator for row in known if row.denominator is not None]
    return Figure(
        FigureState.COUNTED,
        sum((row.numerator for row in known if row.numerator is not None), Decimal()),
        sum(bases, Decimal()) if len(bases) == len(known) else None,
        as_of=max((row.as_of for row in known if row.as_of), default=None),
        basis=rows[0].indicator.ratio_basis,
        source="; ".join(dict.fromkeys(row.source for row in known))[:300],
    )
