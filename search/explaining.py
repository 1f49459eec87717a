"""How search understood a question and why it found what it found, as plain values: for the command and for people who tune."""

import json
import re
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from .asked import Clause, SearchQuery, Word
from .engines.base import Engine, Hit, Results
from .views.answers import plain

# What an engine calls a term in its account of a score: Tantivy's after the field's name was put in, Elasticsearch's weight(…).
_TERM = re.compile(r'Term\(field=(?P<field>\w+)[^"]*"(?P<token>[^"]*)"|weight\((?P<es_field>\w+):(?P<es_token>[^\s)]+)')


def understood(query: SearchQuery) -> dict[str, Any]:
    """Return what was understood: clauses between OR, each with words, phrases, numbers, dates and synonyms."""
    return {
        "text": query.text,
        "clauses": [_clause(clause) for clause in query.clauses],
        "excluded": [_said(words) for words in query.excluded],
        "filters": {name: list(values) for name, values in query.filters.items()},
        "since": query.since.isoformat() if query.since else None,
        "until": query.until.isoformat() if query.until else None,
        "sort": query.sort,
        "shortened": query.shortened,
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "words": [word.exact for word in clause.words],
        "with_marks": [word.exact for word in clause.words if word.marked],
        "phrases": [_said(words) for words in clause.phrases],
        "numbers": [number.key for number in clause.numbers],
        "dates": [str(date) for date in clause.dates],
        "synonyms": {
            _said(clause.words[found.start : found.end]): [_said(words) for words in found.alternatives]
            for found in clause.synonyms
        },
    }


def _said(words: Collection[Word]) -> str:
    return " ".join(word.exact for word in words)


def found(engine: Engine, results: Results, *, why: bool, pinned: Collection[Hit] = ()) -> dict[str, Any]:
    """Return the answer; ``why`` adds each hit's score by field with the words that gave it. Raises EngineError."""
    return {
        "engine": engine.name,
        "total": results.total,
        "relaxed": results.relaxed,
        "pinned": [{"id": hit.id, "title": plain(hit.title), "url": hit.url} for hit in pinned],
        "hits": [
            _hit(place, hit) | ({"fields": by_field(engine.explain(results.query, hit.id))} if why else {})
            for place, hit in enumerate(results.hits, start=1)
        ],
    }


def _hit(place: int, hit: Hit) -> dict[str, Any]:
    return {
        "place": place,
        "id": hit.id,
        "score": round(hit.score, 4),
        "number": plain(hit.number),
        "title": plain(hit.title),
        "url": hit.url,
        "date": hit.date.isoformat() if hit.date else None,
        "passages": [
            {"label": found.label, "text": "".join(f"[{s.text}]" if s.is_match else s.text for s in found.segments)}
            for found in hit.passages
        ],
    }


def by_field(account: str) -> dict[str, dict[str, Any]]:
    """Return, for each field of an engine's account of a score, its share and the words that gave it, largest first.

    What no term gives (a whole title, a number, freshness) is under "other". {} for an account that isn't understood.
    """
    try:
        tree = json.loads(account)
    except ValueError:
        return {}
    shares: dict[str, float] = defaultdict(float)
    words: dict[str, dict[str, float]] = defaultdict(dict)
    for value, terms in _summands(tree):
        fields = {field for field, _token in terms} or {"other"}
        for field in fields:
            shares[field] += value / len(fields)
        for field, token in terms:
            words[field][token] = round(words[field].get(token, 0.0) + value / len(terms), 4)
    order = sorted(shares, key=lambda field: -shares[field])
    return {field: {"score": round(shares[field], 4), "words": words[field]} for field in order if shares[field] > 0}


def _summands(node: dict[str, Any]) -> list[tuple[float, list[tuple[str, str]]]]:
    """Return (share, terms) of what a score is the sum of; a product or a maximum counts as one."""
    details = [child for child in node.get("details", ()) if child.get("value", 0) > 0]
    if "sum of" in node.get("description", "") and details:
        return [found for child in details for found in _summands(child)]
    return [(float(node.get("value", 0)), list(dict.fromkeys(_terms(node))))]


def _terms(node: dict[str, Any]) -> list[tuple[str, str]]:
    said = " ".join([str(node.get("description", "")), *map(str, node.get("context", ()))])
    here = [(m["field"] or m["es_field"], m["token"] or m["es_token"]) for m in _TERM.finditer(said)]
    return here + [term for child in node.get("details", ()) for term in _terms(child)]
