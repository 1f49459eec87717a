"""The part of a run on Elasticsearch: measure, fill the report."""

from wagtail.models import Page

from bench import distributed, searching
from bench.composing import compose
from bench.questions import questions
from bench.report import Report
from directives.documents.models import DirectivePage
from site_config.demo.content.directives import DOCUMENTS

MOST_OVER_RAW_SEARCH = 1.3
LEAST_OF_RAW_BULK = 0.7
LEAST_OVERLAP = 0.95


class Distributed:
    """Measures on the district that the course has built."""

    def __init__(self, report: Report, *, rounds: int) -> None:
        self.report = report
        self.rounds = rounds
        self.engine = distributed.open_engine()
        composed = compose(max(DirectivePage.objects.count() - len(DOCUMENTS), 1))
        self.asked = questions([*DOCUMENTS, *composed])

    def measure(self, *, seconds: float) -> None:
        """Fill, ask, compare."""
        self._fill(seconds)
        self._raw_search()
        self._stock(seconds)
        shared = distributed.overlap(self.engine, self.asked)
        self.report.values["engines_overlap"] = shared
        self.report.note(f"ten first results of the two engines: {shared:.3f} the same on average")
        self.report.promise("engines differ in the ten first", 1 - shared, 1 - LEAST_OVERLAP, "share")

    def _fill(self, seconds: float) -> None:
        documents = distributed.every_document()
        filled = distributed.fill_in_turns(self.engine, documents, rounds=2, seconds=seconds)
        counts = {distributed.UPDATE_INDEX: Page.objects.count()}
        rows = []
        for way in (distributed.REBUILD, distributed.WRITE, distributed.RAW_BULK, distributed.UPDATE_INDEX):
            taken, count = filled.spread(way), counts.get(way, len(documents))
            rows.append([way, count, taken.count, taken.median, count / taken.median * 1000])
        header = ["way", "documents", "runs", "median ms", "documents/s"]
        self.report.section("elasticsearch_indexing", "Elasticsearch: documents per second", header, rows)
        whole = filled.ratio(distributed.REBUILD, distributed.RAW_BULK)
        slower = filled.ratio(distributed.WRITE, distributed.RAW_BULK)
        self.report.note(
            f"ratio of speeds over raw: {1 / slower:.2f} of what is prepared, {1 / whole:.2f} with cutting"
        )
        self.report.promise("Elasticsearch: our filling over raw _bulk", slower, 1 / LEAST_OF_RAW_BULK, "times")

    def _raw_search(self) -> None:
        held = distributed.against_raw(self.engine, self.asked, rounds=self.rounds)
        over = held.ratio(distributed.SEARCH, distributed.RAW_SEARCH)
        rows = []
        for way in (distributed.SEARCH, distributed.RAW_SEARCH):
            taken = held.spread(way)
            rows.append([way, taken.count, taken.median, taken.p95, held.ratio(way, distributed.RAW_SEARCH)])
        header = ["way", "times", "median ms", "p95 ms", "over raw"]
        title = "Elasticsearch: ten marked hits and every facet, over the bare request"
        self.report.section("elasticsearch_raw", title, header, rows)
        self.report.promise("Elasticsearch: engine.search over raw _search", over, MOST_OVER_RAW_SEARCH, "times")

    def _stock(self, seconds: float) -> None:
        held = distributed.against_stock(self.engine, self.asked, rounds=self.rounds, seconds=seconds)
        numbers = dict(DirectivePage.objects.values_list("pk", "number"))
        rows = []
        for way in (searching.OURS, distributed.STOCK_OR, distributed.STOCK_AND):
            taken = held.spread(way)
            found = searching.reach(held, way, numbers=numbers, among=held.both(way))
            spellings = [f"{found.marked}/{found.pairs}", f"{found.unmarked}/{found.pairs}"]
            rows.append([way, taken.count, taken.median, taken.p95, held.ratio(way, searching.OURS), *spellings])
        header = ["way", "times", "median ms", "p95 ms", "over engine", "found, marked", "unmarked"]
        title = "The same queries through stock Wagtail search on Elasticsearch, first ten hits"
        self.report.section("elasticsearch_stock", title, header, rows)
