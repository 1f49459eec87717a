"""The reform index of a round by unit: scores summed in the database, ranked, with what is still missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, F, Q, Sum

from directives.units.models import OrganisationalUnit

from ..models import ScoringRound, UnitScore


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit's place: equal totals share a place. ``assessed`` of ``criteria`` criteria have an assessed score."""

    place: int | None
    unit: OrganisationalUnit
    self_score: Decimal | None
    score: Decimal | None
    assessed: int
    criteria: int

    @property
    def complete(self) -> bool:
        """Tell whether every criterion was assessed; only then does the unit have a place."""
        return self.criteria > 0 and self.assessed == self.criteria


def highest(scoring: ScoringRound) -> Decimal:
    """Return the highest total that can be reached."""
    return scoring.criteria.aggregate(total=Sum("max_score"))["total"] or Decimal(0)


def ranking(scoring: ScoringRound) -> list[Ranked]:
    """Return the units that have scores, best first, those not wholly assessed last and without a place. Three queries."""
    criteria = scoring.criteria.count()
    rows = (
        UnitScore.objects.filter(criterion__round=scoring)
        .order_by()
        .values("unit")
        .annotate(
            own=Sum("self_score"),
            total=Sum("assessed_score"),
            assessed=Count("pk", filter=Q(assessed_score__isnull=False)),
        )
        .order_by(F("total").desc(nulls_last=True))
    )
    units = OrganisationalUnit.objects.in_bulk([row["unit"] for row in rows])
    found = [Ranked(None, units[row["unit"]], row["own"], row["total"], row["assessed"], criteria) for row in rows]
    found.sort(key=lambda one: (not one.complete, -(one.score or 0), one.unit.sort_key))
    return list(_placed(found))


def _placed(found: list[Ranked]) -> Iterable[Ranked]:
    place, last = 0, None
    for number, one in enumerate(found, start=1):
        if not one.complete:
            yield one
            continue
        if one.score != last:
            place, last = number, one.score
        yield Ranked(place, one.unit, one.self_score, one.score, one.assessed, one.criteria)
