"""The table by unit: rows of units, columns of standings, each number with the list behind it."""

import datetime
from dataclasses import dataclass
from typing import Any

from directives.units.models import OrganisationalUnit

from .counts import Counts, counts_by_unit
from .enums import APART_STANDINGS, COUNTED_STANDINGS, Standing
from .filters import COUNTED, AssignmentFilter
from .querysets import AssignmentQuerySet


@dataclass(frozen=True, slots=True)
class Cell:
    """A number and the address of exactly its rows; ``standing`` is None for the total."""

    number: int
    url: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Row:
    """A unit's numbers."""

    unit: OrganisationalUnit
    counts: Counts
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Board:
    """All units in Vietnamese alphabetical order, and their sum."""

    rows: list[Row]
    total: Counts
    total_cells: list[Cell]
    # Suspended and declined: in no total, and never silently dropped.
    apart: list[Cell]
    on: datetime.date

    @property
    def columns(self) -> list[Any]:
        """Return the headings of the standings, in the cells' order after the total."""
        return [which.label for which in COUNTED_STANDINGS]


def board(
    queryset: AssignmentQuerySet,
    *,
    chosen: AssignmentFilter,
    today: datetime.date,
    list_url: str,
    only_counted: bool = False,
) -> Board:
    """Count what ``chosen`` keeps of ``queryset`` by unit, in two queries.

    Shown are the offices and communes that exist on the day (not if ``only_counted``), and every other unit with a number.
    """
    on = chosen.day(today)
    counted = counts_by_unit(chosen.apply(queryset, today=today), on=on)
    shown = set(counted)
    if not only_counted:
        shown |= set(OrganisationalUnit.objects.reporting().valid(on=on).values_list("pk", flat=True))
    rows = []
    total = Counts()
    for unit in OrganisationalUnit.objects.filter(pk__in=shown):
        counts = counted.get(unit.pk, Counts())
        total += counts
        rows.append(Row(unit=unit, counts=counts, cells=cells_of(counts, chosen, list_url, unit=unit.code)))
    apart = apart_cells(total, chosen, list_url, unit="")
    return Board(rows=rows, total=total, total_cells=cells_of(total, chosen, list_url, unit=""), apart=apart, on=on)


def apart_cells(counts: Counts, chosen: AssignmentFilter, list_url: str, **changes: Any) -> list[Cell]:
    """Return what stands in no total (suspended, declined), where there is any."""
    return [
        Cell(counts.of(which), list_url + chosen.query(standing=which.value, **changes), which)
        for which in APART_STANDINGS
        if counts.of(which)
    ]


def cells_of(counts: Counts, chosen: AssignmentFilter, list_url: str, **changes: Any) -> list[Cell]:
    """Return the total and the counted standings, each with the address of the list with ``changes`` made to ``chosen``."""
    cells = [Cell(counts.total, list_url + chosen.query(standing=COUNTED, **changes), None)]
    for which in COUNTED_STANDINGS:
        cells.append(Cell(counts.of(which), list_url + chosen.query(standing=which.value, **changes), which))
    return cells
