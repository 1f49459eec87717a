"""The distributed engine: an Elasticsearch cluster, asked through its official client."""

import zlib
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from typing import Any

import orjson
from elasticsearch import Elasticsearch

from ..document import SearchDocument
from ..highlight import NOTHING, wanted
from ..plan import Node
from ..planning import get_plan, names_plan, search_plan, similar_plan
from ..query import SearchQuery, parse
from .base import Engine, EngineError, Health, Hit, NeedsRebuild, Results, Suggestion
from .elasticsearch_bodies import BY_SCORE, facet_counts, search_body
from .elasticsearch_bulk import write, write_ahead
from .elasticsearch_client import ClusterSettings, Reading, connect, engine_errors
from .elasticsearch_query import translate
from .elasticsearch_schema import WINDOW, to_action
from .elasticsearch_versions import Versions, scan
from .hits import folded_texts, to_hit

SHUT = "Một lần dựng lại chỉ mục bị ngắt giữa chừng; hãy chạy lệnh search_rebuild."
PATIENCE = "900ms"  # what a search may take: then it is given up, and the reader is told

Json = dict[str, Any]


class ElasticsearchEngine(Engine):
    """Keeps Engine's contract on the cluster that ``settings`` name."""

    name = "elasticsearch"

    def __init__(self, settings: ClusterSettings) -> None:
        self.settings = settings
        self.client = connect(settings)
        self._reading = Reading(self.client, settings)
        self.versions = Versions(self.client, settings.prefix, settings.replicas)
        self._shut_out = False

    # --- Reading ------------------------------------------------------------------------------

    def _ask(self, text: str = "", **body: Any) -> Json:
        """Return the answer to one search of the current index; ``text``: equal ones are answered by the same copy."""
        preference = f"q{zlib.crc32(text.encode('utf-8', 'replace'))}"
        options = body | {"timeout": PATIENCE, "allow_partial_search_results": False, "preference": preference}
        answer: Json = self._reading(lambda client: client.search(index=self.versions.alias, **options).body)
        return answer

    def search(
        self, query: SearchQuery, *, access: Collection[str] | None, facets: Sequence[str] = (), highlight: bool = True
    ) -> Results:
        """Answer ``query`` (see Engine)."""
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
        found = self._best(plan, limit, source=False, docvalue_fields=["pk"])
        return [(int(hit["fields"]["pk"][0]), _score(hit)) for hit in found]

    def suggest(self, text: str, *, access: Collection[str] | None, limit: int = 8) -> list[Suggestion]:
        """Return documents whose title or number begins like ``text`` (see Engine)."""
        query = parse(text[:200])
        words = (*query.words, *query.number_words)
        if not words:
            return []
        shown = ["id", "title", "number", "url"]
        plan = names_plan(words, access=access, numbers=query.numbers)
        found = self._best(plan, limit, source=[f"stored.{name}" for name in shown])
        return [Suggestion(*(str(hit["_source"]["stored"][name]) for name in shown)) for hit in found]

    def get(self, ids: Sequence[str], *, access: Collection[str] | None) -> list[Hit]:
        """Return the documents with these ids that the reader may see, in the order of ``ids`` (see Engine)."""
        hits = {hit.id: hit for hit in self._hits(get_plan(ids, access=access), limit=len(ids))}
        return [hits[key] for key in dict.fromkeys(ids) if key in hits]

    def similar(self, document_id: str, *, access: Collection[str] | None, limit: int = 5) -> list[Hit]:
        """Return the documents most like this one (see Engine)."""
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

        def read(client: Elasticsearch) -> dict[str, str]:
            found = scan(client, self.versions.alias, {"match_all": {}}, source=False, docvalue_fields=["version"])
            return dict(hit["fields"]["version"][0].rpartition("#")[::2] for hit in found)

        return self._reading(read)

    def health(self) -> Health:
        """Return the state of the index (see Engine)."""
        if self._shut_out:
            return Health(False, 0, SHUT, needs_rebuild=True)
        try:
            answer = self._reading(lambda client: client.count(index=self.versions.alias).body)
        except EngineError as error:
            return Health(False, 0, str(error), needs_rebuild=isinstance(error, NeedsRebuild))
        if answer["_shards"]["failed"]:
            return Health(False, int(answer["count"]), "Cụm Elasticsearch thiếu một phần chỉ mục.")
        return Health(True, int(answer["count"]), "Chỉ mục hoạt động bình thường.")

    def explain(self, query: SearchQuery, document_id: str) -> str:
        """Return Elasticsearch's account of a score (see Engine)."""
        asked = translate(search_plan(query, access=None))
        answer = self._reading(
            lambda client: client.options(ignore_status=404).explain(
                index=self.versions.alias, id=document_id, query=asked
            )
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
        self._written()

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
        self._written()
        return count

    def _written(self) -> None:
        self._shut_out = False
        self._reading.wake()

    def clear(self) -> None:
        """Put an empty index in place of the current one."""
        self.rebuild([], replay=lambda ids: None)


def _hit(found: Json, want: Any, *, highlight: bool) -> Hit:
    return to_hit(found["_source"]["stored"], want, _score(found), highlight=highlight)


def _score(found: Json) -> float:
    return float(found.get("_score") or 0.0)
