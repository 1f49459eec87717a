"""Scores an engine on a test collection in BEIR's format: corpus.jsonl (or .gz), queries.jsonl, qrels/test.tsv.

The documents go through the same preparation, the questions through the same reading and ranking as those of the results
page. Measures are those of trec_eval (pytrec_eval), over the first ten hits.
"""

import gzip
import json
import re
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytrec_eval

from .access import PUBLIC
from .document import Passage, SearchDocument
from .engines.base import Engine
from .query import parse

FIRST = 10
FACETS = ("kind", "type", "issuer", "area", "year", "validity")
MEASURES = {"success@1": "success_1", "recall@10": "recall_10", "mrr@10": "recip_rank", "ndcg@10": "ndcg_cut_10"}
_ASKED = {"success.1", "recall.10", "recip_rank", "ndcg_cut.10"}
_KEY = "evaluation.document:"
_YEAR = re.compile(r"(?:19|20)\d{2}")


class NotACollection(ValueError):
    """The folder doesn't hold a collection in BEIR's format; the message says what is missing or wrong."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query of the collection; ``wanted`` maps the ids of relevant documents to their grade."""

    id: str
    text: str
    kind: str
    wanted: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Collection:
    """A test collection: ids of documents in the corpus's order, and the questions that have relevant documents."""

    folder: Path
    ids: tuple[str, ...]
    questions: tuple[Question, ...]

    def documents(self) -> Iterator[SearchDocument]:
        """Yield the corpus as documents that everybody may read."""
        for place, row in enumerate(_rows(_corpus(self.folder))):
            yield _document(place, row)


def load(folder: Path, *, kind: str = "") -> Collection:
    """Return the collection in ``folder``, only the questions of ``kind`` if one is given. Raises NotACollection."""
    wanted = _judgements(folder / "qrels" / "test.tsv")
    ids = tuple(str(row["_id"]) for row in _rows(_corpus(folder)))
    if not ids:
        raise NotACollection(f"{_corpus(folder)}: tệp không có văn bản nào.")
    questions = tuple(
        Question(str(row["_id"]), str(row.get("text", "")), _kind(row), wanted[str(row["_id"])])
        for row in _rows(_either(folder, "queries.jsonl"))
        if str(row["_id"]) in wanted and kind in ("", _kind(row))
    )
    if not questions:
        raise NotACollection(
            f"{folder}: không có câu hỏi nào{f' loại {kind!r}' if kind else ''} có trong qrels/test.tsv."
        )
    return Collection(folder, ids, questions)


@dataclass(frozen=True, slots=True)
class Score:
    """Means over ``queries`` questions, and the times of engine.search in milliseconds."""

    queries: int
    measures: Mapping[str, float]
    p50: float
    p95: float

    def as_dict(self) -> dict[str, Any]:
        """Return plain values, rounded."""
        figures = {name: round(value, 4) for name, value in self.measures.items()}
        return {"queries": self.queries, **figures, "p50_ms": round(self.p50, 2), "p95_ms": round(self.p95, 2)}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured: over all questions, by kind, and the cost of the index."""

    score: Score
    kinds: Mapping[str, Score]
    documents: int
    index_seconds: float
    index_bytes: int
    runs: Mapping[str, tuple[str, ...]]


def evaluate(engine: Engine, collection: Collection, *, size_of: Callable[[], int]) -> Evaluation:
    """Fill ``engine``, which must be empty and is used up, ask every question once, and score the answers.

    ``size_of`` returns the bytes of the index. Raises EngineError.
    """
    begun = time.perf_counter()
    count = engine.rebuild(collection.documents(), replay=lambda ids: None)
    seconds = time.perf_counter() - begun
    runs: dict[str, tuple[str, ...]] = {}
    times: dict[str, float] = {}
    _ask(engine, collection.questions[0].text)  # opens the index
    for question in collection.questions:
        begun = time.perf_counter()
        places = _ask(engine, question.text)
        times[question.id] = (time.perf_counter() - begun) * 1000
        runs[question.id] = tuple(collection.ids[place] for place in places)
    marks = _marks(collection.questions, runs)
    by_kind: dict[str, list[Question]] = {}
    for question in collection.questions:
        by_kind.setdefault(question.kind, []).append(question)
    kinds = {name: _score(asked, marks, times) for name, asked in by_kind.items()}
    return Evaluation(_score(collection.questions, marks, times), kinds, count, seconds, size_of(), runs)


def _ask(engine: Engine, text: str) -> list[int]:
    """Ask as the results page does: a page of highlighted hits with facets."""
    answer = engine.search(parse(text, size=FIRST), access={PUBLIC}, facets=FACETS)
    return [int(hit.id.removeprefix(_KEY)) for hit in answer.hits]


def _marks(questions: Iterable[Question], runs: Mapping[str, Sequence[str]]) -> dict[str, dict[str, float]]:
    relevant = {question.id: dict(question.wanted) for question in questions}
    ranked = {key: {one: float(FIRST - place) for place, one in enumerate(ids)} for key, ids in runs.items()}
    marks: dict[str, dict[str, float]] = pytrec_eval.RelevanceEvaluator(relevant, _ASKED).evaluate(ranked)
    return marks


def _score(
    questions: Sequence[Question], marks: Mapping[str, Mapping[str, float]], times: Mapping[str, float]
) -> Score:
    means = {
        name: statistics.fmean(marks.get(question.id, {}).get(measure, 0.0) for question in questions)
        for name, measure in MEASURES.items()
    }
    taken = sorted(times[question.id] for question in questions)
    return Score(len(questions), means, statistics.median(taken), taken[max(0, -(-len(taken) * 95 // 100) - 1)])


# --- The files ------------------------------------------------------------------------------------


def _either(folder: Path, name: str) -> Path:
    for path in (folder / name, folder / f"{name}.gz"):
        if path.is_file():
            return path
    raise NotACollection(f"{folder}: thiếu tệp {name} (hoặc {name}.gz).")


def _corpus(folder: Path) -> Path:
    return _either(folder, "corpus.jsonl")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise NotACollection(f"{path}, dòng {number}: không phải JSON ({error}).") from error
            if not isinstance(row, dict) or "_id" not in row:
                raise NotACollection(f"{path}, dòng {number}: thiếu «_id».")
            yield row


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    """Return question id -> document id -> grade (above 0) of a qrels file with or without a heading."""
    if not path.is_file():
        raise NotACollection(f"{path.parent.parent}: thiếu tệp qrels/test.tsv.")
    wanted: dict[str, dict[str, int]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        cells = line.rstrip("\r\n").split("\t")
        if not line.strip() or (number == 1 and not _is_grade(cells[-1])):
            continue
        if len(cells) < 3 or not _is_grade(cells[-1]):
            raise NotACollection(f"{path}, dòng {number}: cần «query-id, corpus-id, score» cách nhau bằng dấu tab.")
        if (grade := int(float(cells[-1]))) > 0:
            wanted.setdefault(cells[0], {})[cells[-2]] = grade
    return wanted


def _is_grade(cell: str) -> bool:
    return re.fullmatch(r"\s*-?\d+(?:\.\d+)?\s*", cell) is not None


def _kind(row: Mapping[str, Any]) -> str:
    return str(row.get("kind") or (row.get("metadata") or {}).get("kind") or "")


def _document(place: int, row: Mapping[str, Any]) -> SearchDocument:
    metadata = {**(row.get("metadata") or {}), **row}
    number = str(metadata.get("number") or "")
    text = str(row.get("text") or "")
    title = str(row.get("title") or "")
    return SearchDocument(
        id=f"{_KEY}{place}",
        kind="document",
        title=title,
        url=f"/{place}/",
        number=number,
        body=(Passage("noi-dung", "", text),) if text else (),
        access=frozenset({PUBLIC}),
        facets=_facets(number, str(metadata.get("topic") or "")),
    )


def _facets(number: str, topic: str) -> dict[str, tuple[str, ...]]:
    """Return what the panel of the results page would count: as much as number and topic tell."""
    symbol = re.split(r"[/-]", number)[1:]
    year = next((part for part in symbol if _YEAR.fullmatch(part)), "")
    letters = [part for part in symbol if part and not part[0].isdigit()]
    values = {"kind": "document", "type": letters[0] if letters else "", "issuer": letters[-1] if letters else ""}
    values |= {"area": topic, "year": year, "validity": "unknown"}
    return {name: (value,) for name, value in values.items() if value}
