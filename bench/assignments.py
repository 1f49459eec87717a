"""The screens of tracking at few and at many assignments, visited in turns; on PostgreSQL too where one is named."""

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


def office(folder: Path, count: int, size: str, server: str) -> AbstractContextManager[Steered]:
    """Start to build a district of ``count`` assignments in ``folder``/``size``, its database on ``server`` ("": SQLite)."""
    (folder / size).mkdir(parents=True, exist_ok=True)
    settings = os.environ["DJANGO_SETTINGS_MODULE"]
    return steered("bench.workload", str(count), folder=folder / size, settings=settings, server=server)


def measure(report: Report, folder: Path, *, many: int, rounds: int) -> None:
    """Fill the report with times at ``FEW`` and at ``many`` assignments on each database there is."""
    server = os.environ.get("BENCH_DATABASE_URL", "")
    _measure(report, folder / "sqlite", "SQLite", "", many=many, rounds=rounds)
    if server:
        _measure(report, folder / "postgresql", "PostgreSQL", server, many=many, rounds=rounds)
    else:
        print("\nPostgreSQL is not measured: name one that may be filled in BENCH_DATABASE_URL=postgres://…/bench")


def _measure(report: Report, folder: Path, database: str, server: str, *, many: int, rounds: int) -> None:
    with ExitStack() as stack:
        large = stack.enter_context(office(folder, many, "large", server))
        small = stack.enter_context(office(folder, FEW, "small", server))
        for name, visitor in (("few", small), ("many", large)):
            print(f"[{visitor.read()['built']:5.0f} s] district of {name} assignments built, {database}", flush=True)
        told, _same = large.read(), small.read()
        rows: list[list[object]] = []
        for name in told["names"]:
            turns = [(small.ask(name), large.ask(name)) for _turn in range(rounds + 1)][1:]
            rows.append(_row(report, f"{name}, {database}", turns))
        header = ["screen", "ms at few", "ms at many", "ratio", "in its slowest query", "SQL at few", "SQL at many"]
        title = f"Tracking at {FEW:,} and {told['documents']:,} assignments of 60 units, 3 % open"
        report.section(f"tracking_{database.lower()}", title, header, rows)
        report.note("the ratio is the median of ratios turn by turn; ms of the slowest query at many")
        report.note("pages that count all shares of ten years are bound by the one query that reads them all")


def _row(report: Report, name: str, turns: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[object]:
    ratio = statistics.median(large["wall"] / small["wall"] for small, large in turns)
    few, many = (statistics.median(turn[side]["wall"] for turn in turns) for side in (0, 1))
    report.promise(f"{name}: time at many over few assignments", ratio, MOST_TIMES, "times")
    report.promise(f"{name}: median at many", many, MOST_MS, "ms")
    last_few, last_many = turns[-1]
    report.promise(f"{name}: more SQL queries at many", last_many["queries"] - last_few["queries"], 0, "queries")
    slowest = statistics.median(large["slowest"] for _small, large in turns)
    return [name, few, many, ratio, slowest, last_few["queries"], last_many["queries"]]
