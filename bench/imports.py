"""The import against saving the same pages one by one through stock Wagtail, in one run."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.importer import OURS, STOCK
from bench.report import Report
from bench.steered import Steered, steered

LEAST_TIMES = 10
STOCK_SHARE = 5  # stock adds a fifth as many: its time for one page does not depend on how many follow


@contextmanager
def side(folder: Path, name: str) -> Iterator[Steered]:
    """Start the side called ``name`` with a data folder of its own."""
    (folder / name).mkdir(parents=True)
    settings = "bench.stock_settings" if name == STOCK else os.environ["DJANGO_SETTINGS_MODULE"]
    with steered("bench.importer", name, folder=folder / name, settings=settings) as process:
        yield process


def measure(report: Report, folder: Path, *, count: int) -> None:
    """Fill the report: stock before and after ours, so that a noisy machine hurts both alike."""
    half = max(count // STOCK_SHARE // 2, 1)
    with ExitStack() as stack:
        stock, ours = (stack.enter_context(side(folder, name)) for name in (STOCK, OURS))
        for each in (stock, ours):  # both set their portals up meanwhile
            each.read()
        for each in (stock, ours):
            each.ask("1")  # what is done once: folders, types, caches
        before = stock.ask(str(half))["seconds"]
        imported = ours.ask(str(count))
        after = stock.ask(str(half))["seconds"]
    rates = {
        "stock add_child, search signals on": 2 * half / (before + after),
        "our import": count / imported["seconds"],
    }
    taken = [2 * half, count]
    rows = [[way, pages, pages / rate, rate] for (way, rate), pages in zip(rates.items(), taken, strict=True)]
    report.section("import", "Import, documents per second", ["way", "documents", "seconds", "documents/s"], rows)
    slow, fast = rates.values()
    report.values["import_ratio"] = fast / slow
    report.note(
        f"ratio {fast / slow:.1f}; ours until every document is in the index, with revision and history of each"
    )
    report.promise(
        "import: share of its time that ten times stock's rate would need", LEAST_TIMES * slow / fast, 1, "times"
    )
    report.promise("import: documents not found afterwards", imported["lost"], 0, "documents")
