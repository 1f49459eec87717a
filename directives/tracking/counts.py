"""How many: the one place where assignments become numbers."""

import datetime
from dataclasses import asdict, dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Count, F, Min, Q

from .enums import COUNTED_STANDINGS, AssignmentRole, AssignmentState, Standing
from .querysets import AssignmentQuerySet, condition


@dataclass(frozen=True, slots=True)
class Counts:
    """How many assignments stand how; ``total`` obeys the partition law."""

    done_on_time: int = 0
    done_late: int = 0
    in_term: int = 0
    near: int = 0
    overdue: int = 0
    no_deadline: int = 0
    suspended: int = 0
    declined: int = 0
    cancelled: int = 0

    @property
    def total(self) -> int:
        """Return everything but what is shown apart (suspended, declined) or was cancelled."""
        return sum(getattr(self, which.value) for which in COUNTED_STANDINGS)

    @property
    def done(self) -> int:
        """Return done on time and done late together."""
        return self.done_on_time + self.done_late

    @property
    def apart(self) -> int:
        """Return suspended and declined together."""
        return self.suspended + self.declined

    @property
    def open(self) -> int:
        """Return what is not done and not overdue."""
        return self.in_term + self.near + self.no_deadline

    @property
    def fell_due(self) -> int:
        """Return what had to be done by the day: done or overdue; the denominator of «tỷ lệ hoàn thành»."""
        return self.done + self.overdue

    @property
    def done_share(self) -> Decimal | None:
        """Return done of what fell due in percent, two places, half up; None where nothing fell due (empty is not 0)."""
        if not self.fell_due:
            return None
        return (Decimal(self.done * 100) / self.fell_due).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)

    def of(self, which: Standing) -> int:
        """Return the number for one standing."""
        return int(getattr(self, which.value))

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{name: value + getattr(other, name) for name, value in asdict(self).items()})


def _aggregates(on: datetime.date) -> dict[str, Count]:
    return {which.value: Count("pk", filter=condition(which, on=on)) for which in Standing}


def counts_by_standing(queryset: AssignmentQuerySet, *, on: datetime.date) -> Counts:
    """Count ``queryset`` by standing on the day ``on`` in one query."""
    return Counts(**queryset.order_by().aggregate(**_aggregates(on)))


def counts_by_unit(queryset: AssignmentQuerySet, *, on: datetime.date) -> dict[int, Counts]:
    """Count ``queryset`` by unit and standing on the day ``on`` in one query: unit id -> counts."""
    return counts_by(queryset, "unit_id", on=on)


def counts_by(queryset: AssignmentQuerySet, key: str, *, on: datetime.date) -> dict[Any, Counts]:
    """Count ``queryset`` by the field (or annotation) ``key`` and standing on the day ``on`` in one query."""
    rows = queryset.order_by().values(key).annotate(**_aggregates(on))
    return {row[key]: _counts(row) for row in rows}


def _counts(row: Any) -> Counts:
    return Counts(**{which.value: row[which.value] for which in Standing})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a page's tasks are: ``tasks`` counts them by their leading unit, ``overdue_units`` are late in any role."""

    tasks: Counts
    overdue_units: int
    next_due: datetime.date | None
    on: datetime.date

    @property
    def done(self) -> int:
        """Return how many tasks are done, in time or late."""
        return self.tasks.done

    @property
    def total(self) -> int:
        """Return how many tasks the page gives."""
        return self.tasks.total

    @property
    def days_left(self) -> int | None:
        """Return the days to the next deadline of an open task, or None."""
        return None if self.next_due is None else (self.next_due - self.on).days

    @property
    def complete(self) -> bool:
        """Tell whether every task is done."""
        return self.total > 0 and self.done == self.total


def progress_of(queryset: AssignmentQuerySet, *, page_ids: list[int], on: datetime.date) -> dict[int, Progress]:
    """Return the progress of the pages with these ids in one query; a page without tasks has no entry."""
    lead = Q(role=AssignmentRole.LEAD)
    still_working = condition(Standing.NEAR, on=on) | (
        condition(Standing.IN_TERM, on=on) & ~Q(state=AssignmentState.SUBMITTED)
    )
    rows = (
        queryset.carrying_out()
        .not_cancelled()
        .filter(task__page__in=page_ids)
        .order_by()
        .values(page=F("task__page_id"))
        .annotate(
            **{which.value: Count("pk", filter=lead & condition(which, on=on)) for which in Standing},
            overdue_units=Count("unit", filter=condition(Standing.OVERDUE, on=on), distinct=True),
            next_due=Min("due_on", filter=lead & still_working),
        )
    )
    return {
        row["page"]: Progress(
            tasks=_counts(row),
            overdue_units=row["overdue_units"],
            next_due=row["next_due"],
            on=on,
        )
        for row in rows
    }
