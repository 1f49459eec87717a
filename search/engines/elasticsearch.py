"""The distributed engine: an Elasticsearch cluster, asked through its official client."""

import zlib
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from typing import Any, TypeVar

import orjson
from elasticsearch import NotFoundError

from ..document import SearchDocument
from ..highlight import NOTHING, wanted
from ..plan import Node
from ..planning import any_value, get_plan, names_plan, search_plan, similar_plan
from ..query import NEWEST, OLDEST, SearchQuery, parse
from .base import Engine, EngineError, FacetCount, Health, Hit, Results, Suggestion
from .elasticsearch_bulk import write, write_ahead
from .elasticsearch_client import ClusterSettings, connect, engine_errors
from .elasticsearch_query import translate
from .elasticsearch_schema import WINDOW, to_action
from .elasticsearch_versions import Versions, scan
from .hits import folded_texts, to_hit

FACET_VALUES = 100
PATIENCE = "800ms"  # what a shard may take: then it answers with what it has

Json = dict[str, Any]
Answer = TypeVar("Answer")


class ElasticsearchEngine(Engine):
    """Keeps Engine's contract on the cluster that ``settings`` name."""

    name = "elasticsearch"

    def __init__(self, settings: ClusterSettings) -> None:
        self.client = connect(settings)
        self._reading = self.client.options(request_timeout=settings.timeout)
        self.versions = Versions(self.client, settings.prefix, settings.replicas)
        self._shut_out = False

    # --- Reading ------------------------------------------------------------------------------

    def _ask(self, text: str = "", **body: Any) -> Json:
        """Return the answer to one search of the current index; ``text``: equal ones are answered by the same copy."""
        preference = f"q{zlib.crc32(text.encode('utf-8', 'replace'))}"
        answer: Json = _again(
            lambda: (
                self._reading.search(
                    index=self.versions.alias,
                    timeout=PATIENCE,
                    allow_partial_search_results=False,
                    preference=preference,
                    **body,
                ).body
            )
        )
        return answer

    def search(
        self, query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), highlight: bool = True
    ) -> Results:
        """Answer ``query`` (see Engine)."""
        with engine_errors():
            for relaxed in (False, True):
                body = search_body(query, access=access, facets=facets, relaxed=relaxed)
                answer = self._ask(query.text, **body)
                total = int(answer["hits"]["total"]["value"])
                if total or query.is_empty:
                    break
            if body["from_"] and not answer["hits"]["hits"]:
                body["from_"] = 0
                answer = self._ask(query.text, **body)
        want = wanted(query)
        hits = tuple(_hit(found, want, highlight=highlight) for found in answer["hits"]["hits"])
        counts = facet_counts(query, facets, answer.get("aggregations", {}))
        page = query.page if body["from_"] else 1
        return Results(query, total, hits, counts, relaxed=relaxed and total > 0, page=page)

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
        if prefix:
            words = (*query.words, *chain(*query.phrases), *query.number_words)
            plan = names_plan(words, access=access, families=[family])
        else:
            plan = search_plan(query, access=access, families=[family])
        with engine_errors():
            found = self._best(plan, limit, source=False, docvalue_fields=["pk"])
        return [(int(hit["fields"]["pk"][0]), _score(hit)) for hit in found]

    def suggest(self, text: str, *, access: Collection[str] | None, limit: int = 8) -> list[Suggestion]:
        """Return documents whose title or number begins like ``text`` (see Engine)."""
        query = parse(text[:200])
        words = (*query.words, *query.number_words)
        if not words:
            return []
        shown = ["id", "title", "number", "url"]
        with engine_errors():
            plan = names_plan(words, access=access, numbers=query.numbers)
            found = self._best(plan, limit, source=[f"stored.{name}" for name in shown])
        return [Suggestion(*(str(hit["_source"]["stored"][name]) for name in shown)) for hit in found]

    def get(self, ids: Sequence[str], *, access: Collection[str] | None) -> list[Hit]:
        """Return the documents with these ids that the reader may see, in the order of ``ids`` (see Engine)."""
        with engine_errors():
            hits = {hit.id: hit for hit in self._hits(get_plan(ids, access=access), limit=len(ids))}
        return [hits[key] for key in dict.fromkeys(ids) if key in hits]

    def similar(self, document_id: str, *, access: Collection[str] | None, limit: int = 5) -> list[Hit]:
        """Return the documents most like this one (see Engine)."""
        with engine_errors():
            source = self._best(get_plan([document_id], access=access), 1)
            if not source:
                return []
            texts = folded_texts(source[0]["_source"]["stored"])
            return self._hits(similar_plan(document_id, texts, access=access), limit=limit)

    def _best(self, plan: Node, limit: int, **options: Any) -> list[Json]:
        """Return the ``limit`` best raw hits of ``plan``."""
        if limit <= 0:
            return []
        body: Json = {"query": translate(plan), "size": min(limit, WINDOW), "track_total_hits": False, "sort": BY_SCORE}
        hits: list[Json] = self._ask(**body, **options)["hits"]["hits"]
        return hits

    def _hits(self, plan: Node, *, limit: int) -> list[Hit]:
        found = self._best(plan, limit, source_excludes=["stored.passages"])
        return [_hit(one, NOTHING, highlight=False) for one in found]

    def ids(self) -> dict[str, str]:
        """Return every id with its fingerprint (see Engine)."""

        def read() -> dict[str, str]:
            found = scan(self.client, self.versions.alias, {"match_all": {}}, source=False, docvalue_fields=["version"])
            return dict(hit["fields"]["version"][0].rpartition("#")[::2] for hit in found)

        with engine_errors():
            return _again(read)

    def health(self) -> Health:
        """Return the state of the index (see Engine)."""
        if self._shut_out:
            return Health(False, 0, "Một lần dựng lại chỉ mục bị ngắt giữa chừng; hãy chạy lệnh search_rebuild.")
        try:
            with engine_errors():
                answer = _again(lambda: self._reading.count(index=self.versions.alias).body)
        except EngineError as error:
            return Health(False, 0, str(error))
        if answer["_shards"]["failed"]:
            return Health(False, int(answer["count"]), "Cụm Elasticsearch thiếu một phần chỉ mục.")
        return Health(True, int(answer["count"]), "Chỉ mục hoạt động bình thường.")

    def explain(self, query: SearchQuery, document_id: str) -> str:
        """Return Elasticsearch's account of a score (see Engine)."""
        with engine_errors():
            answer = self._reading.options(ignore_status=404).explain(
                index=self.versions.alias, id=document_id, query=translate(search_plan(query, access=None))
            )
        told = answer.body.get("explanation")
        return orjson.dumps(told).decode() if told else ""

    # --- Writing ------------------------------------------------------------------------------

    def put(self, documents: Iterable[SearchDocument], delete: Collection[str] = ()) -> None:
        """Replace and delete (see Engine); first noted for a rebuild that may be under way, then written and synced."""
        alias = self.versions.alias
        taken = {document.id: document for document in documents}
        gone = [key for key in dict.fromkeys(delete) if key not in taken]
        if not taken and not gone:
            return
        actions = chain(
            ({"_op_type": "delete", "_index": alias, "_id": key} for key in gone),
            (to_action(document, alias) for document in taken.values()),
        )
        with engine_errors():
            self.versions.note([*taken, *gone])
            try:
                write(self.client, actions, require_alias=True, refresh=True)
            except EngineError:
                # Refused for good, with nobody rebuilding: the change-over was interrupted. Only a rebuild mends it.
                self._shut_out = self.versions.shut() and self.versions.abandoned()
                raise
        self._shut_out = False

    def rebuild(self, documents: Iterable[SearchDocument], *, replay: Callable[[Collection[str]], None]) -> int:
        """Fill a new index and let the alias point to it (see Engine); one rebuild at a time in the whole cluster."""
        with engine_errors(), self.versions.building() as building:
            count = write_ahead(
                self.client,
                (to_action(document, building.filling) for document in documents),
                between=lambda: self.versions.renew(building),
                require_alias=True,
            )
            self.versions.change_over(building, replay=replay)
        self._shut_out = False
        return count

    def clear(self) -> None:
        """Put an empty index in place of the current one."""
        self.rebuild([], replay=lambda ids: None)


BY_SCORE: list[Json] = [{"_score": "desc"}, {"pk": "asc"}]


def search_body(
    query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), relaxed: bool = False
) -> Json:
    """Return what a search asks of the cluster: hits of the page, their number and every facet, in one request."""
    by_date = query.sort in (NEWEST, OLDEST)
    # A chosen facet counts its alternatives as if it weren't chosen: its filter comes after the counting.
    after = {name: any_value(name, values) for name, values in query.filters.items() if name in facets}
    before = {name: values for name, values in query.filters.items() if name not in after}
    plan = search_plan(query, access=access, filters=before, relaxed=relaxed, scored=not by_date)
    start = (query.page - 1) * query.size
    body: Json = {
        "query": translate(plan),
        "from_": start if start + query.size <= WINDOW else 0,
        "size": min(query.size, WINDOW),
        "sort": [{"day": "asc" if query.sort == OLDEST else "desc"}, {"pk": "asc"}] if by_date else BY_SCORE,
        "track_total_hits": True,
    }
    if after:
        body["post_filter"] = {"bool": {"filter": [translate(node) for node in after.values()]}}
    if facets:
        body["aggs"] = {name: _facet(name, after) for name in facets}
    return body


def _facet(name: str, after: dict[str, Node]) -> Json:
    counted: Json = {"terms": {"field": f"facets.{name}", "size": FACET_VALUES}}
    others = [translate(node) for other, node in after.items() if other != name]
    return {"filter": {"bool": {"filter": others}}, "aggs": {"values": counted}} if others else counted


def facet_counts(query: SearchQuery, names: Sequence[str], answer: Json) -> dict[str, tuple[FacetCount, ...]]:
    """Return the counts that the cluster gave, a chosen value also where nothing has it."""
    counts: dict[str, tuple[FacetCount, ...]] = {}
    for name in names:
        found = answer[name].get("values", answer[name])
        chosen = query.filters.get(name, ())
        values = {str(bucket["key"]): int(bucket["doc_count"]) for bucket in found["buckets"]}
        values |= {value: 0 for value in chosen if value not in values}
        counts[name] = tuple(FacetCount(value, count, value in chosen) for value, count in values.items())
    return counts


def _hit(found: Json, want: Any, *, highlight: bool) -> Hit:
    return to_hit(found["_source"]["stored"], want, _score(found), highlight=highlight)


def _score(found: Json) -> float:
    return float(found.get("_score") or 0.0)


def _again(ask: Callable[[], Answer]) -> Answer:
    """Ask a second time when the index went away while it was asked: the alias then points to the new one."""
    try:
        return ask()
    except NotFoundError:
        return ask()
