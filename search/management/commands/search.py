"""Ask the engine from the command line: an instrument for relevance."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.access import PUBLIC
from search.engine import get_engine
from search.engines.base import EngineError
from search.query import parse


class Command(BaseCommand):
    help = "Tìm như người đọc, in kết quả và điểm số."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("query")
        parser.add_argument("--explain", action="store_true", help="In cách tính điểm của kết quả đầu.")
        parser.add_argument("--all", action="store_true", help="Không lọc theo quyền đọc.")
        parser.add_argument("--limit", type=int, default=10)

    def handle(self, *args: Any, **options: Any) -> None:
        query = parse(options["query"], size=options["limit"])
        access = None if options["all"] else {PUBLIC}
        engine = get_engine()
        try:
            results = engine.search(query, access=access)
        except EngineError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{results.total} kết quả; từ: {' '.join(word.exact for word in query.all_words)}")
        for place, hit in enumerate(results.hits, start=1):
            title = "".join(segment.text for segment in hit.title)
            number = "".join(segment.text for segment in hit.number)
            self.stdout.write(f"{place:3}. {hit.score:10.2f}  {hit.id}  {number}  {title}")
            for passage in hit.passages:
                shown = "".join(f"[{s.text}]" if s.is_match else s.text for s in passage.segments)
                self.stdout.write(f"       {passage.label}: {shown}")
        if options["explain"] and results.hits:
            self.stdout.write(engine.explain(query, results.hits[0].id))
