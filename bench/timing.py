"""Stopwatch and comparison: whatever is compared runs in turns, so that a noisy machine hurts all alike. Pure."""

import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Case = TypeVar("Case")


@dataclass(frozen=True, slots=True)
class Spread:
    """Measured times in milliseconds."""

    count: int
    median: float
    p95: float
    worst: float


def spread(milliseconds: Iterable[float]) -> Spread:
    """Return the spread of the times; NaN where there are none."""
    taken = sorted(milliseconds)
    if not taken:
        return Spread(0, float("nan"), float("nan"), float("nan"))
    rank = max(0, -(-len(taken) * 95 // 100) - 1)  # the nearest rank: a time that was really taken
    return Spread(len(taken), statistics.median(taken), taken[rank], taken[-1])


def processor_clock(work: Callable[[], Any]) -> tuple[float, float]:
    """Do ``work``; return (milliseconds, milliseconds of processor time): the latter doesn't grow with others' load."""
    begun, used = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - used) * 1000


def stopwatch(work: Callable[[], Any]) -> tuple[float, Any]:
    """Do ``work``; return (milliseconds, its result)."""
    begun = time.perf_counter()
    result = work()
    return (time.perf_counter() - begun) * 1000, result


@dataclass(slots=True)
class Contest(Generic[Case]):
    """Times in milliseconds of several ways to answer the same cases, and each way's answer to each case."""

    times: dict[str, dict[tuple[Case, int], float]] = field(default_factory=dict)
    answers: dict[str, dict[Case, Any]] = field(default_factory=dict)

    def spread(self, way: str) -> Spread:
        """Return the spread of one way's times."""
        return spread(self.times[way].values())

    def ratio(self, way: str, over: str) -> float:
        """Return the median, over the turns that both ways took, of time(way) / time(over)."""
        common = self.times[way].keys() & self.times[over].keys()
        if not common:
            return float("nan")
        return statistics.median(self.times[way][turn] / self.times[over][turn] for turn in common)

    def both(self, *ways: str) -> list[Case]:
        """Return the cases that every one of ``ways`` answered, in order."""
        first, *others = (self.answers[way] for way in ways)
        return [case for case in first if all(case in other for other in others)]


def contest(
    cases: Sequence[Case],
    ways: Mapping[str, Callable[[Case], Any]],
    *,
    rounds: int = 1,
    budgets: Mapping[str, float] | None = None,
    warm: bool = True,
) -> Contest[Case]:
    """Let every way answer every case ``rounds`` times, case by case in changing order.

    A way with a budget (seconds in all) sits out once it is spent; every other way goes on. With ``warm`` each way without
    a budget answers the first case once untimed before.
    """
    left = dict(budgets or {})
    result: Contest[Case] = Contest({way: {} for way in ways}, {way: {} for way in ways})
    names = list(ways)
    for name in names if warm else ():
        if name not in left:
            ways[name](cases[0])
    for turn in range(rounds):
        for place, case in enumerate(cases):
            shift = (turn + place) % len(names)
            for name in names[shift:] + names[:shift]:
                if left.get(name, 1.0) <= 0:
                    continue
                taken, answer = stopwatch(lambda name=name, case=case: ways[name](case))  # type: ignore[misc]
                result.times[name][case, turn] = taken
                result.answers[name][case] = answer
                if name in left:
                    left[name] -= taken / 1000
    return result
