"""`make bench`: builds a district of its own, measures it, prints ratios of one run. See --help."""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("pages", "search", "publish", "register", "tracking", "import", "reform")


def arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description="Speed of the portal as ratios measured in one run, on SQLite and Tantivy."
    )
    parser.add_argument(
        "--only",
        action="append",
        choices=PARTS,
        metavar="PART",
        help=f"only this part, may be repeated: {', '.join(PARTS)} (default: all)",
    )
    parser.add_argument(
        "--documents", type=int, default=100_000, help="directives of the large register (default 100000)"
    )
    parser.add_argument(
        "--assignments", type=int, default=1_000_000, help="assignments of the large office (default 1000000)"
    )
    parser.add_argument("--imported", type=int, default=1000, help="documents imported (default 1000)")
    parser.add_argument("--pages", type=int, default=1500, help="directives in all (default 1500)")
    parser.add_argument(
        "--collection", type=Path, metavar="FOLDER", help="a BEIR test collection to ask the engine, too"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all values there, too")
    parser.add_argument(
        "--publications", type=int, default=12, help="directives published with a Word file (default 12)"
    )
    parser.add_argument("--rounds", type=int, default=5, help="times every query is asked (default 5)")
    parser.add_argument(
        "--stock-seconds", type=float, default=40, help="time given to each way of asking stock Wagtail (default 40)"
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="an empty folder for the data, which stays")
    return parser.parse_args()


def main() -> None:
    """Measure in a data folder of its own; always take it away, unless it is to be kept."""
    options = arguments()
    if options.keep and options.keep.exists() and any(options.keep.iterdir()):
        sys.exit(f"{options.keep} is not empty")
    folder = options.keep.resolve() if options.keep else Path(tempfile.mkdtemp(prefix="portal-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    # Before Django starts; also what the worker beside inherits.
    os.environ |= {
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'portal.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
    }
    # This file's own folder goes: a module there must not stand in for a room of the same name.
    sys.path[:] = [str(ROOT), *(place for place in sys.path if Path(place or ".").resolve() != ROOT / "bench")]
    from bench.nodes import node

    distributed = node(folder / "elasticsearch") if "search" in (options.only or PARTS) else nullcontext("")
    try:
        with distributed as address:
            os.environ["ELASTICSEARCH_URL"] = address
            measure(options, distributed=bool(address))
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


def measure(options: argparse.Namespace, *, distributed: bool) -> None:
    """Set up Django, then build, measure, report."""
    import django

    django.setup()
    from bench import assignments, collection, imports, reports, sizes
    from bench.course import Course
    from bench.distributed_course import Distributed
    from bench.report import Report

    begun = time.monotonic()
    report = Report()
    report.values["run"] = {
        "pages": options.pages,
        "machine": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load_at_start": os.getloadavg()[0],
    }
    folder = Path(os.environ["VAR_DIR"])
    parts = options.only or PARTS
    if {"pages", "search", "publish"} & set(parts):
        course = Course(report, pages=options.pages, rounds=options.rounds)
        course.build()
        if "search" in parts:
            course.search(stock_seconds=options.stock_seconds)
            if distributed:
                Distributed(report, rounds=options.rounds).measure(seconds=options.stock_seconds)
            else:
                print("\nElasticsearch is not measured: run .ci/elasticsearch install, or set ELASTICSEARCH_URL")
        if "publish" in parts:
            course.publish(options.publications)
    if "import" in parts:
        imports.measure(report, folder / "import", count=options.imported)
    if "register" in parts:
        sizes.measure(report, folder / "register", many=options.documents, rounds=options.rounds)
    if "tracking" in parts:
        assignments.measure(report, folder / "tracking", many=options.assignments, rounds=options.rounds)
    if "reform" in parts:
        reports.measure(report, folder / "reform", rounds=options.rounds)
    if options.collection:
        collection.measure(report, options.collection)
    seconds = time.monotonic() - begun
    report.values["run"] |= {"seconds": seconds, "load_at_end": os.getloadavg()[0]}
    values = report.finish()
    print(
        f"\n{seconds:.0f} s; load {values['run']['load_at_start']:.1f} to {values['run']['load_at_end']:.1f}"
        f" on {values['run']['cores']} cores"
    )
    if options.json:
        options.json.write_text(json.dumps(values, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
