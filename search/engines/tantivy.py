"""The embedded engine: Tantivy, one folder on disk, readers in every process and one writer at a time."""

import functools
import re
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import tantivy
from tantivy import Order, Query

from ..document import SearchDocument
from ..highlight import NOTHING, wanted
from ..plan import Bool, Node
from ..planning import get_plan, names_plan, search_plan, similar_plan
from ..prepared import prepare
from ..query import NEWEST, OLDEST, SearchQuery, parse
from .base import Engine, EngineError, FacetCount, Health, Hit, NeedsRebuild, Results, Suggestion
from .folder import IndexFolder
from .hits import folded_texts, read_stored, to_hit
from .patience import Patience
from .tantivy_query import QueryCompiler
from .tantivy_schema import VERSION, field_names, schema, to_tantivy

WRITER_MEMORY = 30_000_000
REBUILD_MEMORY = 200_000_000
FACET_VALUES = 100
TIME_LIMIT = 1.0  # seconds a search may take; then it is given up, and the portal looks in the database instead
_FIELD = re.compile(r"\bfield=(\d+)")
# Words times documents that take but a fraction of it: such a search isn't watched, which would cost a change of threads.
AT_ONCE = 1_500_000
_VERSION_FILE = "SCHEMA_VERSION"

Found = list[tuple[float, tantivy.DocAddress]]


@contextmanager
def _engine_errors() -> Iterator[None]:
    """Turn whatever the engine throws (a Rust panic is no Exception) into EngineError."""
    try:
        yield
    except (EngineError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        raise EngineError(f"{type(error).__name__}: {error}") from error


class TantivyEngine(Engine):
    """Keeps Engine's contract on the folder ``root``."""

    name = "tantivy"

    def __init__(self, root: Path, *, time_limit: float = TIME_LIMIT, at_once: int = AT_ONCE) -> None:
        self.folder = IndexFolder(root)
        self._patience = Patience(time_limit)
        self._at_once = at_once
        self._compile = QueryCompiler(schema())
        self._guard = threading.Lock()
        self._opened: tuple[Path, tantivy.Index] | None = None
        self._state: object = None
        self._holding = False
        self._held: tuple[Path, tantivy.IndexWriter] | None = None

    # --- Reading ------------------------------------------------------------------------------

    def _searcher(self) -> tantivy.Searcher:
        """Return a view of the last commit of any process. Raises NeedsRebuild where there is no usable index."""
        with self._guard:
            index = self._index()
            state = self._commit_state()
            if state != self._state:
                index.reload()
                self._state = state
            return index.searcher()

    def _commit_state(self) -> object:
        assert self._opened is not None  # noqa: S101 - only called with an open index
        try:
            found = (self._opened[0] / "meta.json").stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def _index(self) -> tantivy.Index:
        """Return the current index, opened again when the pointer has moved."""
        path = self.folder.current()
        if path is None:
            self._opened = self._held = None
            raise NeedsRebuild("Chưa có chỉ mục tìm kiếm; hãy chạy lệnh search_rebuild.")
        if self._opened is None or self._opened[0] != path:
            self._opened = (path, self._open(path))
            self._state = None
        return self._opened[1]

    def _open(self, path: Path) -> tantivy.Index:
        try:
            if (path / _VERSION_FILE).read_text(encoding="utf-8") != VERSION:
                raise ValueError("another version of the schema")
            return tantivy.Index.open(str(path))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            self.folder.set_aside(path)
            raise NeedsRebuild(f"Chỉ mục hỏng hoặc khác phiên bản ({error}); hãy chạy lệnh search_rebuild.") from error

    def search(
        self, query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), highlight: bool = True
    ) -> Results:
        """Answer ``query`` (see Engine)."""
        with _engine_errors():
            searcher = self._searcher()
            work = functools.partial(self._answer, searcher, query, access, facets)
            at_once = searcher.num_docs * len(query.all_words) <= self._at_once
            page, total, found, counts, relaxed = work() if at_once else self._patience.run(work)
            want = wanted(query)
            hits = tuple(
                to_hit(self._stored(searcher, address), want, score, highlight=highlight) for score, address in found
            )
            return Results(query, total, hits, counts, relaxed=relaxed and total > 0, page=page)

    def _answer(
        self, searcher: tantivy.Searcher, query: SearchQuery, access: Collection[str] | None, facets: Sequence[str]
    ) -> tuple[int, int, Found, dict[str, tuple[FacetCount, ...]], bool]:
        """Return (page, total, hits of the page, facet counts, whether fewer words had to do)."""
        for relaxed in (False, True):
            page, total, found = self._page(searcher, query, access, relaxed=relaxed)
            if total or query.is_empty:
                break
        return page, total, found, self._facets(searcher, query, access, facets, relaxed=relaxed), relaxed

    def _page(
        self, searcher: tantivy.Searcher, query: SearchQuery, access: Collection[str] | None, *, relaxed: bool
    ) -> tuple[int, int, Found]:
        """Return (page, total, hits of the page); a page past the end gives the first."""
        by_date = query.sort in (NEWEST, OLDEST)
        compiled = self._compile.query(search_plan(query, access=access, relaxed=relaxed, scored=not by_date))
        if query.size == 0:
            return 1, searcher.search(compiled, limit=1).count, []
        page = query.page
        while True:
            found = searcher.search(
                compiled,
                limit=query.size,
                offset=(page - 1) * query.size,
                order_by_field="day" if by_date else None,
                order=Order.Asc if query.sort == OLDEST else Order.Desc,
            )
            if found.hits or page == 1:
                return page, found.count, list(found.hits)
            page = 1

    def _stored(self, searcher: tantivy.Searcher, address: tantivy.DocAddress) -> dict[str, object]:
        return read_stored(bytes(searcher.doc(address).get_first("stored")))

    def _facets(
        self,
        searcher: tantivy.Searcher,
        query: SearchQuery,
        access: Collection[str] | None,
        names: Sequence[str],
        *,
        relaxed: bool,
    ) -> dict[str, tuple[FacetCount, ...]]:
        """Return the counts of every facet; a chosen facet counts its alternatives as if it weren't chosen."""
        free = [name for name in names if name not in query.filters]
        groups = [(free, query.filters)] if free else []
        for name in names:
            if name in query.filters:
                groups.append(([name], {k: v for k, v in query.filters.items() if k != name}))
        counts: dict[str, tuple[FacetCount, ...]] = {}
        for group, filters in groups:
            plan = search_plan(query, access=access, filters=filters, relaxed=relaxed, scored=False)
            wish = {name: {"terms": {"field": f"facets.{name}", "size": FACET_VALUES}} for name in group}
            answer = searcher.aggregate(self._compile.query(plan), wish)
            for name in group:
                chosen = query.filters.get(name, ())
                values = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in answer[name]["buckets"]}
                values |= {value: 0 for value in chosen if value not in values}
                counts[name] = tuple(FacetCount(v, n, v in chosen) for v, n in values.items())
        return {name: counts[name] for name in names}

    def find(
        self,
        query: SearchQuery,
        *,
        family: str,
        access: Collection[str] | None,
        prefix: bool = False,
        limit: int = 10_000,
    ) -> list[tuple[int, float]]:
        """Return (primary key, score) of the documents of one model (see Engine)."""
        with _engine_errors():
            searcher = self._searcher()
            if prefix:
                words = (*query.words, *chain(*query.phrases), *query.number_words)
                plan = names_plan(words, access=access, families=[family])
            else:
                plan = search_plan(query, access=access, families=[family])
            found = self._find(searcher, plan, limit)
            keys = searcher.fast_field_values("pk", [address for _score, address in found])
            return [(int(key), score) for key, (score, _address) in zip(keys, found, strict=True)]

    def suggest(self, text: str, *, access: Collection[str] | None, limit: int = 8) -> list[Suggestion]:
        """Return documents whose title or number begins like ``text`` (see Engine)."""
        query = parse(text[:200])
        words = (*query.words, *query.number_words)
        if not words:
            return []
        with _engine_errors():
            searcher = self._searcher()
            plan = names_plan(words, access=access, numbers=query.numbers)
            shown = [self._stored(searcher, address) for _score, address in self._find(searcher, plan, limit)]
            return [Suggestion(str(s["id"]), str(s["title"]), str(s["number"]), str(s["url"])) for s in shown]

    def get(self, ids: Sequence[str], *, access: Collection[str] | None) -> list[Hit]:
        """Return the documents with these ids that the reader may see, in the order of ``ids`` (see Engine)."""
        with _engine_errors():
            found = {hit.id: hit for hit in self._hits(get_plan(ids, access=access), limit=len(ids))}
            return [found[key] for key in dict.fromkeys(ids) if key in found]

    def similar(self, document_id: str, *, access: Collection[str] | None, limit: int = 5) -> list[Hit]:
        """Return the documents most like this one (see Engine)."""
        with _engine_errors():
            searcher = self._searcher()
            source = self._find(searcher, get_plan([document_id], access=access), 1)
            if not source:
                return []
            texts = folded_texts(self._stored(searcher, source[0][1]))
            return self._hits(similar_plan(document_id, texts, access=access), limit=limit)

    def _find(self, searcher: tantivy.Searcher, plan: Node, limit: int) -> list[tuple[float, tantivy.DocAddress]]:
        return list(searcher.search(self._compile.query(plan), limit=limit, count=False).hits) if limit > 0 else []

    def _hits(self, plan: Bool, *, limit: int) -> list[Hit]:
        """Return the hits of ``plan`` without passages, best first."""
        searcher = self._searcher()
        found = self._find(searcher, plan, limit)
        return [to_hit(self._stored(searcher, place), NOTHING, score, highlight=False) for score, place in found]

    def ids(self) -> dict[str, str]:
        """Return every id with its fingerprint (see Engine)."""
        with _engine_errors():
            # The filter leaves out the terms of documents that are deleted but not yet merged away.
            terms = self._searcher().terms_with_prefix("version", "", filter_query=Query.all_query())
            return dict(term.rpartition("#")[::2] for term, count in terms if count)

    def health(self) -> Health:
        """Return the state of the index (see Engine)."""
        try:
            with _engine_errors():
                count = self._searcher().num_docs
        except EngineError as error:
            return Health(False, 0, str(error), needs_rebuild=isinstance(error, NeedsRebuild))
        return Health(True, count, "Chỉ mục hoạt động bình thường.")

    def size(self) -> int | None:
        """Return the bytes of the version that answers (see Engine)."""
        return self.folder.size()

    def explain(self, query: SearchQuery, document_id: str) -> str:
        """Return Tantivy's account of a score (see Engine)."""
        with _engine_errors():
            searcher = self._searcher()
            found = searcher.search(self._compile.query(get_plan([document_id], access=None)), limit=1)
            if not found.hits:
                return ""
            compiled = self._compile.query(search_plan(query, access=None))
            account = str(compiled.explain(searcher, found.hits[0][1]).to_json())
            names = field_names()
            return _FIELD.sub(
                lambda found: f"field={names[int(found[1])]}" if int(found[1]) < len(names) else found[0], account
            )

    # --- Writing ------------------------------------------------------------------------------

    def put(self, documents: Iterable[SearchDocument], delete: Collection[str] = ()) -> None:
        """Replace and delete in one commit (see Engine); also noted for a rebuild that is under way."""
        taken = list(documents)
        with self.folder.lock(), _engine_errors():
            with self._guard:
                index, path = self._index(), self._path()
            self.folder.note([*(document.id for document in taken), *delete])
            writer = self._take_writer(index, path)
            try:
                for document_id in (*delete, *(document.id for document in taken)):
                    writer.delete_documents_by_term("id", document_id)
                for document in taken:
                    writer.add_document(to_tantivy(prepare(document)))
                writer.commit()
            except BaseException:
                self._held = None  # whatever it holds uncommitted goes with it
                raise
            if not self._holding:
                self._held = None
                writer.wait_merging_threads()

    def _path(self) -> Path:
        assert self._opened is not None  # noqa: S101 - only called with an open index
        return self._opened[0]

    def _take_writer(self, index: tantivy.Index, path: Path) -> tantivy.IndexWriter:
        if self._held is None or self._held[0] != path:
            self._held = None
            self._held = (path, index.writer(WRITER_MEMORY, 1))
        return self._held[1]

    def hold(self) -> None:
        """Keep the writer from one commit to the next: merges of segments go on beside, and hold up no commit."""
        self._holding = True

    def release(self) -> None:
        """Give the writer back, after the merges under way, so that another process may write."""
        self._holding = False
        held, self._held = self._held, None
        if held is not None:
            with _engine_errors():
                held[1].wait_merging_threads()

    def rebuild(self, documents: Iterable[SearchDocument], *, replay: Callable[[Collection[str]], None]) -> int:
        """Fill a new version and point to it (see Engine); one rebuild at a time."""
        with self.folder.lock("rebuild"), _engine_errors():
            path = self.folder.start_building()
            index = tantivy.Index(schema(), path=str(path))
            (path / _VERSION_FILE).write_text(VERSION, encoding="utf-8")
            writer = index.writer(REBUILD_MEMORY, 1)
            count = 0
            for document in documents:
                writer.add_document(to_tantivy(prepare(document)))
                count += 1
            writer.commit()
            writer.wait_merging_threads()
            with self.folder.lock():
                replay(self.folder.journal(path))
                self.folder.point_to(path)
            return count

    def clear(self) -> None:
        """Put an empty index in place of the current one."""
        self.rebuild([], replay=lambda ids: None)
