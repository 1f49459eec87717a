"""Score an engine on a test collection in BEIR's format."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.engine import EMBEDDED
from search.engines.base import EngineError
from search.evaluation import MEASURES, Evaluation, NotACollection, Score, evaluate, load
from search.temporary import ENGINES


class Command(BaseCommand):
    help = "Chấm điểm máy tìm kiếm trên một bộ thử dạng BEIR, trong chỉ mục tạm; dòng cuối là một đối tượng JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", type=Path, help="Thư mục có corpus.jsonl (hoặc .gz), queries.jsonl, qrels/test.tsv."
        )
        parser.add_argument("--engine", choices=sorted(ENGINES), default=EMBEDDED, help="Máy tìm kiếm được chấm.")
        parser.add_argument("--kind", default="", help="Chỉ chấm các câu hỏi thuộc loại này.")
        parser.add_argument("--json", action="store_true", help="Chỉ in đối tượng JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            collection = load(folder, kind=options["kind"])
            with ENGINES[options["engine"]]() as (engine, size_of):
                found = evaluate(engine, collection, size_of=size_of)
        except (NotACollection, EngineError, OSError) as error:
            raise CommandError(str(error)) from error
        if not options["json"]:
            self._table(found)
        self.stdout.write(json.dumps(_plain(found, folder, options["engine"]), ensure_ascii=False))

    def _table(self, found: Evaluation) -> None:
        self.stdout.write(
            f"{found.documents} văn bản, {found.index_seconds:.1f} s "
            f"({found.documents / found.index_seconds:,.0f} văn bản/s), {found.index_bytes / 1e6:.1f} MB"
        )
        self.stdout.write(
            "".join([f"{'':24}", f"{'n':>6}", *(f"{name:>11}" for name in MEASURES), f"{'p50 ms':>9}{'p95 ms':>9}"])
        )
        for name, score in [*sorted(found.kinds.items()), ("*", found.score)]:
            self._row(name or "-", score)

    def _row(self, name: str, score: Score) -> None:
        cells = "".join(f"{value:11.4f}" for value in score.measures.values())
        self.stdout.write(f"{name:24}{score.queries:6}{cells}{score.p50:9.2f}{score.p95:9.2f}")


def _plain(found: Evaluation, folder: Path, engine: str) -> dict[str, Any]:
    return {
        "collection": str(folder),
        "engine": engine,
        "documents": found.documents,
        **found.score.as_dict(),
        "index_seconds": round(found.index_seconds, 3),
        "index_bytes": found.index_bytes,
        "kinds": {name: score.as_dict() for name, score in sorted(found.kinds.items())},
    }
