"""The reform report of sixty units over one year's records and over ten years'."""

import os
import statistics
from contextlib import ExitStack
from pathlib import Path

from bench.report import Report
from bench.steered import steered

YEARS = (1, 10)
MOST_SECONDS = 5.0


def measure(report: Report, folder: Path, *, rounds: int) -> None:
    """Fill the report with the time and the queries of building it, in turns over few and many years."""
    settings = os.environ["DJANGO_SETTINGS_MODULE"]
    with ExitStack() as stack:
        sides = []
        for years in YEARS:
            place = folder / f"years{years}"
            place.mkdir(parents=True)
            sides.append(stack.enter_context(steered("bench.decade", str(years), folder=place, settings=settings)))
        for side in sides:
            side.read()
        turns = [[side.ask("report") for side in sides] for _turn in range(rounds)]
    rows = []
    for place, years in enumerate(YEARS):
        told = [turn[place] for turn in turns]
        seconds = statistics.median(one["seconds"] for one in told)
        queries, indicators = told[-1]["queries"], told[-1]["indicators"]
        rows.append([years, 60, seconds * 1000, indicators, queries, queries / indicators])
    heads = ["years of records", "units", "ms to build", "indicators", "SQL", "SQL an indicator"]
    report.section("reform", "Reform report of half a year", heads, rows)
    report.promise("reform report over ten years: seconds", rows[-1][2] / 1000, MOST_SECONDS, "s")
    report.promise("reform report: more SQL queries over ten years", rows[-1][4] - rows[0][4], 0, "queries")
