"""The register's list and the admin's explorer, at few and at many documents, visited in turns."""

import os
import statistics
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any

from bench.report import Report
from bench.steered import Steered, steered

FEW = 1_000
MOST_TIMES = 1.5


def district(folder: Path, count: int, size: str) -> AbstractContextManager[Steered]:
    """Start to build a district of ``count`` directives in ``folder``/``size``."""
    (folder / size).mkdir(parents=True)
    settings = os.environ["DJANGO_SETTINGS_MODULE"]
    return steered("bench.district", str(count), size, folder=folder / size, settings=settings)


def measure(report: Report, folder: Path, *, many: int, rounds: int) -> None:
    """Fill the report with times at ``FEW`` and at ``many`` documents; the bar is on their ratio, turn by turn."""
    with ExitStack() as stack:
        large = stack.enter_context(district(folder, many, "large"))
        small = stack.enter_context(district(folder, FEW, "small"))
        for name, visitor in (("few", small), ("many", large)):
            print(f"[{visitor.read()['built']:5.0f} s] district of {name} documents built", flush=True)
        told, _same = large.read(), small.read()
        rows: list[list[object]] = []
        for name in told["names"]:
            turns = [(small.ask(name), large.ask(name)) for _turn in range(rounds + 1)][1:]
            rows.append(_row(report, name, turns))
        header = ["page", "ms at few", "ms at many", "ratio", "CPU at few", "CPU at many", "SQL at few", "SQL at many"]
        title = f"Register and explorer at {FEW:,} and {told['documents']:,} documents"
        report.section("sizes", title, header, rows)
        report.note("both districts have as many documents a month; the ratio is the median of ratios turn by turn")


def _row(report: Report, name: str, turns: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[object]:
    few, many = [small for small, _large in turns], [large for _small, large in turns]
    ratio = statistics.median(large["wall"] / small["wall"] for small, large in turns)
    report.promise(f"{name}: time at many over few documents", ratio, MOST_TIMES, "times")
    report.promise(f"{name}: more SQL queries at many", many[-1]["queries"] - few[-1]["queries"], 0, "queries")
    cells = [statistics.median(turn[key] for turn in side) for key in ("wall", "cpu") for side in (few, many)]
    return [name, *cells[:2], ratio, *cells[2:], few[-1]["queries"], many[-1]["queries"]]
