"""The course of a run: build the district, grow it, measure, fill the report."""

import contextlib
import io
import time

from django.core.management import call_command
from wagtail.models import Page

from bench import indexing, searching
from bench.composing import compose
from bench.growing import Grower
from bench.publishing import publications
from bench.questions import Question, questions
from bench.report import Report
from bench.timing import spread
from bench.weighing import Weight, public_pages, weigh
from directives.documents.models import DirectiveIndexPage, DirectivePage
from search.worker import Worker
from site_config.demo.content.directives import DOCUMENTS
from site_config.demo.content.shapes import DirectiveSeed

SEARCHABLE_WITHIN = 2_000  # ms
MOST_QUERIES = 20
MOST_RESULTS_QUERIES = 8
MOST_OVER_ENGINE = 2.5
MOST_BYTES = 100 * 1024
VISITS = 10
FILL_SECONDS = 30.0
WORDS = {
    "publishing": "publishing alone",
    "searchable": "publishing until found",
    "from_upload": "upload, save, publish, until found",
}


class Course:
    """One run on an empty database."""

    def __init__(self, report: Report, *, pages: int, rounds: int) -> None:
        self.report = report
        self.rounds = rounds
        self.more = max(pages - len(DOCUMENTS), 1)
        self.composed: list[DirectiveSeed] = []
        self._clock = time.monotonic()

    def build(self) -> None:
        """Load the demo, weigh its pages, grow it, weigh them again, fill both indexes."""
        with contextlib.redirect_stdout(io.StringIO()):
            call_command("migrate", verbosity=0)
            call_command("load_demo")
        self._step(f"demo district loaded, {DirectivePage.objects.count()} directives")
        addresses = public_pages()
        few = DirectivePage.objects.count()
        before = weigh(addresses, visits=VISITS)
        self.composed = list(compose(self.more))
        Grower(DirectiveIndexPage.objects.get()).grow(self.composed)
        self._step(f"grown to {DirectivePage.objects.count()} directives, inserted in batches")
        self._fill()
        after = weigh(addresses, visits=VISITS)
        self._weights(few, before, DirectivePage.objects.count(), after)

    def _step(self, text: str) -> None:
        now = time.monotonic()
        print(f"[{now - self._clock:5.1f} s] {text}", flush=True)
        self._clock = now

    def _fill(self) -> None:
        searching.let_stock_read_bodies()
        Worker().run_once()  # what growing left in the queue; the rebuild would index it again
        filled = indexing.fill_both(rounds=2, seconds=FILL_SECONDS)
        count = Page.objects.count()
        rows = []
        for way in (indexing.REBUILD, indexing.UPDATE_INDEX):
            taken = filled.spread(way)
            rows.append([way, count, taken.count, taken.median, count / taken.median * 1000])
        self.report.section("indexing", "Pages per second", ["way", "pages", "runs", "median ms", "pages/s"], rows)
        over = 1 / filled.ratio(indexing.REBUILD, indexing.UPDATE_INDEX)
        self.report.values["indexing_ratio"] = over
        self.report.note(
            f"ratio of speeds, ours over stock: {over:.2f}; ours also reads the texts of files, cuts passages and pairs"
        )

    def _weights(self, few: int, before: dict[str, Weight], many: int, after: dict[str, Weight]) -> None:
        rows: list[list[object]] = []
        for name, now in after.items():
            was = before[name]
            processor = [was.processor.median, now.processor.median, now.processor.median / was.processor.median]
            queries = [was.queries, now.queries]
            rows.append([name, was.times.median, now.times.median, now.times.p95, *processor, *queries])
            self.report.promise(f"{name}: SQL queries", max(queries), MOST_QUERIES, "queries")
            self.report.promise(
                f"{name}: more SQL queries at {many:,} directives", now.queries - was.queries, 0, "queries"
            )
        header = ["page", f"ms at {few}", f"ms at {many}", "p95", f"CPU ms at {few}", f"at {many}", "ratio"]
        header += [f"SQL at {few}", f"SQL at {many}"]
        self.report.section("pages", "Public pages, whole requests", header, rows)
        rows = []
        for name, now in after.items():
            heavier = max(before[name], now, key=lambda weight: weight.carried)
            rows.append([name, heavier.html, heavier.assets, heavier.carried, heavier.later, heavier.zipped])
            self.report.promise(f"{name}: HTML, CSS, JavaScript", heavier.carried / 1024, MOST_BYTES / 1024, "KB")
        header = ["page", "HTML", "CSS, JS", "together", "JS later", "all as gzip"]
        self.report.section("bytes", "Public pages, bytes", header, rows)
        self.report.note("«JS later»: loaded when a reader goes to the search box")

    def search(self, *, stock_seconds: float) -> None:
        """Ask the questions: results page over engine, stock over ours."""
        known = [*DOCUMENTS, *self.composed]
        asked = questions(known)
        page = searching.results_page(asked, rounds=self.rounds)
        rows = []
        for way in (searching.PAGE, searching.SAME, searching.BARE):
            taken = page.spread(way)
            rows.append([way, taken.count, taken.median, taken.p95, page.ratio(searching.PAGE, way)])
        title = f"Results page over the engine, {len(asked)} queries"
        self.report.section("results_page", title, ["way", "times", "median ms", "p95 ms", "page takes … times"], rows)
        over = page.ratio(searching.PAGE, searching.SAME)
        self.report.promise("results page over engine.search, median", over, MOST_OVER_ENGINE, "times")
        self.report.promise("results page: SQL queries", searching.sql_queries(asked), MOST_RESULTS_QUERIES, "queries")
        self._step("queries asked of the results page")
        self._stock(asked, seconds=stock_seconds)
        self._step("queries asked of both searches")

    def _stock(self, asked: list[Question], *, seconds: float) -> None:
        held = searching.against_stock(asked, rounds=self.rounds, seconds=seconds)
        numbers = dict(DirectivePage.objects.values_list("pk", "number"))
        ways = [searching.OURS, searching.OURS_WAGTAIL, searching.STOCK_OR, searching.STOCK_AND]
        rows = []
        for way in ways:
            taken = held.spread(way)
            found = searching.reach(held, way, numbers=numbers, among=held.both(way))
            ratios = [held.ratio(way, searching.OURS), held.ratio(way, searching.OURS_WAGTAIL)]
            spellings = [f"{found.marked}/{found.pairs}", f"{found.unmarked}/{found.pairs}"]
            rows.append([way, taken.count, taken.median, taken.p95, *ratios, *spellings, searching.stopped(held, way)])
        header = ["way", "times", "median ms", "p95 ms", "over engine", "over Page.search"]
        header += ["found, marked", "unmarked", "stopped"]
        self.report.section("stock", "The same queries through stock Wagtail search, first ten hits", header, rows)
        self.report.note("found: known documents among the first ten; stock has number, summary and body, but no files")
        self.report.note(
            f"a way whose {seconds:.0f} s are up sits out; stopped: after {searching.PATIENCE:.0f} s, as if nothing was found"
        )

    def publish(self, count: int) -> None:
        """Publish ``count`` more directives with a Word file while the worker runs."""
        fresh = list(compose(self.more + count))[self.more :]
        taken = publications(fresh)
        rows: list[list[object]] = []
        for name in ("publishing", "searchable", "from_upload"):
            times = spread(getattr(one, name) for one in taken)
            over = times.worst / SEARCHABLE_WITHIN
            rows.append([WORDS[name], times.count, times.median, times.p95, times.worst, over])
            if name != "publishing":
                self.report.promise(f"{WORDS[name]}, slowest", times.worst, SEARCHABLE_WITHIN, "ms")
        header = ["what", "times", "median ms", "p95 ms", "max ms", "max over bar"]
        self.report.section("publishing", "Publish to searchable, by words of the Word file", header, rows)
        self.report.note(
            "the worker is a process of its own; found: by the engine, and then by a request for the results page"
        )
        self._step("published")
