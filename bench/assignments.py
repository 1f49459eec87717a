"""The screens of tracking at few and at many assignments, visited in turns; PostgreSQL too where BENCH_DATABASE_URL names one."""

import os
import statistics
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

from bench.report import Report
from bench.steered import Steered, steered

FEW = 10_000
MOST_TIMES = 1.5
MOST_MS = 300.0


def office(folder: Path, count: int, size: str) -> AbstractContextManager[Steered]:
    """Start to build a district of ``count`` assignments in ``folder``/``size``."""
    (folder / size).mkdir(parents=True, exist_ok=True)
    settings = os.environ["DJANGO_SETTINGS_MODULE"]
    return steered("bench.workload", str(count), folder=folder / size, settings=settings)


def measure(report: Report, folder: Path, *, many: int, rounds: int) -> None:
    """Fill the report with times at ``FEW`` and at ``many`` assignments; the bars are those of issue 6."""
    server = "PostgreSQL" if os.environ.get("BENCH_DATABASE_URL") else "SQLite"
    with ExitStack() as stack:
        large = stack.enter_context(office(folder, many, "large"))
        small = stack.enter_context(office(folder, FEW, "small"))
        for name, visitor in (("few", small), ("many", large)):
            print(f"[{visitor.read()['built']:5.0f} s] district of {name} assignments built", flush=True)
        told, _same = large.read(), small.read()
        rows: list[list[object]] = []
        for name in told["names"]:
            turns = [(small.ask(name), large.ask(name)) for _turn in range(rounds + 1)][1:]
            rows.append(_row(report, name, turns))
        header = ["screen", "ms at few", "ms at many", "ratio", "SQL at few", "SQL at many"]
        title = f"Tracking at {FEW:,} and {told['documents']:,} assignments of 60 units, 3 % open, {server}"
        report.section("tracking", title, header, rows)
        report.note("the ratio is the median of ratios turn by turn")


def _row(report: Report, name: str, turns: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[object]:
    ratio = statistics.median(large["wall"] / small["wall"] for small, large in turns)
    few, many = (statistics.median(turn[side]["wall"] for turn in turns) for side in (0, 1))
    report.promise(f"{name}: time at many over few assignments", ratio, MOST_TIMES, "times")
    report.promise(f"{name}: median at many", many, MOST_MS, "ms")
    last_few, last_many = turns[-1]
    report.promise(f"{name}: more SQL queries at many", last_many["queries"] - last_few["queries"], 0, "queries")
    return [name, few, many, ratio, last_few["queries"], last_many["queries"]]
