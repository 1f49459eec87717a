"""A plan (search/plan.py) in Elasticsearch's terms. Built from objects only: nothing typed is ever parsed by the engine."""

from itertools import groupby
from typing import Any

from .. import ranking
from ..plan import Best, Bool, Constant, Days, Everything, Node, Nothing, Phrase, Prefix, Term, Terms

Json = dict[str, Any]
NONE: Json = {"match_none": {}}
SPACED = ("_folded", "_exact", "_pair")  # fields of many tokens; the others hold whole values


def translate(node: Node) -> Json:
    """Return the query for ``node``, with its scores."""
    match node:
        case Term(field, token, boost):
            return {"term": {_name(field): {"value": token, "boost": boost * ranking.SATURATION}}}
        case Phrase(field, tokens, boost):
            return {"match_phrase": {field: {"query": " ".join(tokens), "boost": boost * ranking.SATURATION}}}
        case Constant(inner, score):
            return {"constant_score": {"filter": condition(inner), "boost": score}}
        case Best(nodes):
            return {"dis_max": {"queries": [translate(one) for one in nodes]}}
        case Bool():
            return _bool(node)
        case Nothing():
            return NONE
        case _:  # the nodes without score
            return {"constant_score": {"filter": condition(node), "boost": 0.0}}


def condition(node: Node) -> Json:
    """Return the query for what ``node`` matches, where scores don't count."""
    match node:
        case Everything():
            return {"match_all": {}}
        case Terms(field, tokens):
            return {"terms": {_name(field): list(tokens)}} if tokens else NONE
        case Prefix(field, beginning):
            return {"prefix": {field: {"value": beginning}}}
        case Days(since, until):
            # Documents without a date have day 0.
            bounds = {"gte": max(since or 1, 1)} | ({} if until is None else {"lte": until})
            return {"range": {"day": bounds}}
        case _:
            return translate(node)


def _bool(node: Bool) -> Json:
    parts: Json = {}
    if node.must:
        parts["must"] = [translate(one) for one in node.must]
    if node.filter:
        parts["filter"] = [condition(one) for one in node.filter]
    if node.must_not:
        parts["must_not"] = [condition(one) for one in node.must_not]
    if node.should:
        if node.minimum > 1:
            parts["should"] = [translate(one) for one in node.should]
            parts["minimum_should_match"] = node.minimum
        else:
            parts["should"] = _any(node.should)
            if node.minimum:
                parts["minimum_should_match"] = node.minimum
    return {"bool": parts}


def _any(nodes: tuple[Node, ...]) -> list[Json]:
    """Return the queries for any of the nodes; neighbours that differ only in the token are said in one."""
    said: list[Json] = []
    for shared, group in groupby(nodes, key=_shared):
        members = list(group)
        if shared is None or len(members) == 1:
            said += [translate(one) for one in members]
        else:
            field, boost = shared
            text = " ".join(one.token for one in members if isinstance(one, Term))
            said.append({"match": {field: {"query": text, "boost": boost * ranking.SATURATION}}})
    return said


def _shared(node: Node) -> tuple[str, float] | None:
    if isinstance(node, Term) and node.field.endswith(SPACED):
        return node.field, node.boost
    return None


def _name(field: str) -> str:
    return "_id" if field == "id" else field
