"""Elasticsearch: what the portal adds to the bare cluster, beside Wagtail's stock backend and beside the embedded engine."""

import io
import secrets
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import orjson
import urllib3
from django.core.management import call_command

from bench.questions import Question
from bench.searching import FIRST, OURS, Answer, stock_search
from bench.settings import STOCK_ELASTICSEARCH
from bench.timing import Contest, contest
from search.access import PUBLIC
from search.collect import all_keys, collect
from search.document import SearchDocument, registry
from search.engine import cluster_settings, get_engine
from search.engines.elasticsearch import PATIENCE, ElasticsearchEngine
from search.engines.elasticsearch_bodies import search_body
from search.engines.elasticsearch_bulk import write_ahead
from search.engines.elasticsearch_schema import MAPPINGS, index_settings, to_action
from search.query import parse

SEARCH, RAW_SEARCH = "engine.search", "client.search, same body"
REBUILD, WRITE, RAW_BULK, UPDATE_INDEX = (
    "engine.rebuild, cutting too",
    "our bulk, prepared",
    "raw _bulk, prepared",
    "stock update_index",
)
STOCK_OR, STOCK_AND = "Page.search, stock «or»", "stock «and»"
CHUNK = 500  # documents in one raw bulk

_LINES = {"content-type": "application/x-ndjson"}


def open_engine() -> ElasticsearchEngine:
    """Return our engine on the cluster of the settings, with indexes of its own."""
    return ElasticsearchEngine(replace(cluster_settings(), prefix=f"bench-{secrets.token_hex(4)}"))


def every_document() -> list[SearchDocument]:
    """Return all documents of the district."""
    return [document for keys in all_keys() for document in collect(keys).documents]


def _raw(engine: ElasticsearchEngine, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> bytes:
    address = next(iter(engine.client.transport.node_pool.all())).base_url
    answer = _POOL.request(method, f"{address}{path}", body=body, headers=headers)
    if answer.status >= 300:
        raise RuntimeError(f"{path}: {answer.status} {answer.data[:300]!r}")
    return answer.data


_POOL = urllib3.PoolManager(maxsize=4)


def against_raw(engine: ElasticsearchEngine, asked: Sequence[Question], *, rounds: int) -> Contest[Question]:
    """Let our whole search (ten marked hits, every facet) and the client with the same body answer in turns."""
    facets = [facet.name for facet in registry.facets()]
    bodies = {
        question: search_body(parse(question.text), access={PUBLIC}, facets=facets) | {"timeout": PATIENCE}
        for question in asked
    }

    def raw(question: Question) -> int:
        return len(engine.client.search(index=engine.versions.alias, **bodies[question])["hits"]["hits"])

    return contest(
        asked,
        {
            SEARCH: lambda question: engine.search(parse(question.text), access={PUBLIC}, facets=facets).total,
            RAW_SEARCH: raw,
        },
        rounds=rounds,
    )


def fill_in_turns(
    engine: ElasticsearchEngine, documents: Sequence[SearchDocument], *, rounds: int, seconds: float
) -> Contest[int]:
    """Fill our index (cutting the text too), one by our bulks and one by raw bulks of what is cut, and the stock one."""
    prepared = [to_action(document, "") for document in documents]
    chunks = list(_bulks(prepared))
    return contest(
        [0],
        {
            REBUILD: lambda _turn: engine.rebuild(documents, replay=lambda ids: None),
            WRITE: lambda _turn: _filled(engine, lambda index: _write(engine, prepared, index)),
            RAW_BULK: lambda _turn: _filled(engine, lambda index: _write_raw(engine, chunks, index)),
            UPDATE_INDEX: lambda _turn: call_command(
                "update_index", backend_name=STOCK_ELASTICSEARCH, stdout=io.StringIO()
            ),
        },
        rounds=rounds,
        budgets={REBUILD: seconds, WRITE: seconds, RAW_BULK: seconds, UPDATE_INDEX: seconds},
        warm=False,
    )


def _bulks(prepared: Sequence[dict[str, Any]]) -> Iterator[bytes]:
    for start in range(0, len(prepared), CHUNK):
        some = prepared[start : start + CHUNK]
        lines = [orjson.dumps(part) for one in some for part in ({"index": {"_id": one["_id"]}}, one["_source"])]
        yield b"\n".join(lines) + b"\n"


def _filled(engine: ElasticsearchEngine, write: Callable[[str], None]) -> None:
    """Make an index, let ``write`` fill it, make it searchable, take it away."""
    index = f"bench-raw-{secrets.token_hex(4)}"
    settings = index_settings("0") | {"refresh_interval": "-1"}
    engine.client.indices.create(index=index, settings=settings, mappings=MAPPINGS)
    write(index)
    engine.client.indices.refresh(index=index)
    engine.client.indices.delete(index=index)


def _write(engine: ElasticsearchEngine, prepared: Sequence[dict[str, Any]], index: str) -> None:
    write_ahead(engine.client, ({**one, "_index": index} for one in prepared), between=lambda: None)


def _write_raw(engine: ElasticsearchEngine, chunks: Sequence[bytes], index: str) -> None:
    for chunk in chunks:
        _raw(engine, "POST", f"/{index}/_bulk?filter_path=errors", chunk, _LINES)


def against_stock(
    engine: ElasticsearchEngine, asked: Sequence[Question], *, rounds: int, seconds: float
) -> Contest[Question]:
    """Let our search and stock Wagtail search on the same cluster answer in turns. Answers are primary keys."""

    def ours(question: Question) -> Answer:
        answer = engine.search(parse(question.text, size=FIRST), access={PUBLIC}, highlight=False)
        return tuple(int(hit.id.rpartition(":")[2]) for hit in answer.hits)

    ways: dict[str, Any] = {
        OURS: ours,
        STOCK_OR: lambda question: stock_search(question, backend=STOCK_ELASTICSEARCH, operator="or"),
        STOCK_AND: lambda question: stock_search(question, backend=STOCK_ELASTICSEARCH, operator="and"),
    }
    return contest(asked, ways, rounds=rounds, budgets={STOCK_OR: seconds, STOCK_AND: seconds})


def overlap(engine: ElasticsearchEngine, asked: Sequence[Question]) -> float:
    """Return how much of the first ten results of the two engines is the same, on average."""
    shares = []
    for question in asked:
        one, other = (
            {hit.id for hit in way.search(parse(question.text), access={PUBLIC}, highlight=False).hits}
            for way in (engine, get_engine())
        )
        shares.append(len(one & other) / max(len(one), len(other)) if one or other else 1.0)
    return statistics.mean(shares)
