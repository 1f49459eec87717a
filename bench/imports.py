"""The import against saving the same pages one by one through stock Wagtail, in one run."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.importer import BARE, OURS, PLAIN
from bench.report import Report
from bench.steered import Steered, steered

LEAST_TIMES = 10
STOCK_SHARE = 5  # stock adds a fifth as many: its time for one page does not depend on how many follow


@contextmanager
def side(folder: Path, name: str) -> Iterator[Steered]:
    """Start the side called ``name`` with a data folder of its own."""
    (folder / name).mkdir(parents=True)
    settings = "bench.stock_settings" if name != OURS else os.environ["DJANGO_SETTINGS_MODULE"]
    with steered("bench.importer", name, folder=folder / name, settings=settings) as process:
        yield process


def measure(report: Report, folder: Path, *, count: int) -> None:
    """Fill the report: stock before and after ours, so that a noisy machine hurts both alike."""
    half = max(count // STOCK_SHARE // 2, 1)
    with ExitStack() as stack:
        sides = {name: stack.enter_context(side(folder, name)) for name in (PLAIN, BARE, OURS)}
        for each in sides.values():  # all set their portals up meanwhile
            each.read()
        for each in sides.values():
            each.ask("1")  # what is done once: folders, types, caches
        taken = {name: sides[name].ask(str(half))["seconds"] for name in (PLAIN, BARE)}
        imported = sides[OURS].ask(str(count))
        for name in (PLAIN, BARE):
            taken[name] += sides[name].ask(str(half))["seconds"]
    rates = {name: 2 * half / taken[name] for name in (PLAIN, BARE)} | {OURS: count / imported["seconds"]}
    ways = {
        PLAIN: "add_child one by one, stock search signals on",
        BARE: "the same, without what this portal does in saving a page",
        OURS: "our import",
    }
    rows = [[ways[name], count if name == OURS else 2 * half, rate, rates[OURS] / rate] for name, rate in rates.items()]
    heads = ["way", "documents", "documents/s", "our import is so many times as fast"]
    report.section("import", "Import, documents per second", heads, rows)
    report.values["import_ratio"] = rates[OURS] / rates[PLAIN]
    report.values["import_ratio_bare"] = rates[OURS] / rates[BARE]
    report.note("ours until every document is in the index, with revision and history of each")
    report.promise(
        "import: share of its time that ten times the rate of add_child would need",
        LEAST_TIMES * rates[PLAIN] / rates[OURS],
        1,
        "times",
    )
    report.promise("import: documents not found afterwards", imported["lost"], 0, "documents")
