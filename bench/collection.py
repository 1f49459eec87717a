"""The embedded engine on a test collection (--collection): hits, times, articles a second. Not part of the project's data."""

import tempfile
from pathlib import Path

from bench.report import Report
from search.engines.tantivy import TantivyEngine
from search.evaluation import MEASURES, evaluate, load

MOST_MS = 15
LEAST_A_SECOND = 1_500


def measure(report: Report, folder: Path) -> None:
    """Score the engine on the collection in ``folder``, in an index of its own; every question is asked once."""
    with tempfile.TemporaryDirectory(prefix="portal-collection-") as place:
        root = Path(place)
        engine = TantivyEngine(root)
        size = lambda: sum(path.stat().st_size for path in root.rglob("*") if path.is_file())  # noqa: E731
        found = evaluate(engine, load(folder), size_of=size)
    rows = [
        [name or "-", score.queries, *score.measures.values(), score.p50, score.p95]
        for name, score in [*sorted(found.kinds.items()), ("all", found.score)]
    ]
    title = f"Embedded engine on {folder.name}: {found.documents:,} documents, ten marked hits and six facets"
    report.section("collection", title, ["questions", "n", *MEASURES, "median ms", "p95 ms"], rows)
    speed = found.documents / found.index_seconds
    report.note(f"{speed:,.0f} documents a second, {found.index_bytes / 1e6:.0f} MB")
    report.promise("engine.search on the collection, p95 over its bar", found.score.p95 / MOST_MS, 1, "times")
    report.promise("indexing the collection, bar over documents a second", LEAST_A_SECOND / speed, 1, "times")
