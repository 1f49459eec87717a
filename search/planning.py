"""From a SearchQuery to plans (search/plan.py), with the weights of search/ranking.py. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from . import ranking
from .asked import Clause, SearchQuery, Synonym, Word
from .dates import DateRef
from .function_words import FOLDED
from .numbers import NumberRef
from .plan import (
    Best,
    Bool,
    Constant,
    Days,
    Everything,
    Node,
    Nothing,
    Phrase,
    Prefix,
    Term,
    Terms,
    all_of,
    any_of,
    run,
)
from .text import pairs

Words = Sequence[Word]


def search_plan(
    query: SearchQuery,
    *,
    access: Collection[str] | None,
    filters: Mapping[str, tuple[str, ...]] | None = None,
    families: Collection[str] = (),
    relaxed: bool = False,
    scored: bool = True,
) -> Bool:
    """Return the plan of the whole query.

    ``access``: the reader's tokens (None asks no question); ``filters`` instead of the query's own (for facet counts);
    ``families``: only documents of these models; ``relaxed``: fewer words are enough; without ``scored`` only the conditions.
    """
    needed = _scope(access, families)
    needed += [any_value(name, values) for name, values in (query.filters if filters is None else filters).items()]
    if query.since or query.until:
        needed.append(_days(query))
    if query.clauses:
        needed.append(any_of(tuple(_condition(clause, relaxed=relaxed) for clause in query.clauses)))
    scoring = [node for clause in query.clauses for node in _scoring(clause)] if scored else []
    if scoring:
        scoring += _gentle(query)
    return Bool(
        filter=tuple(needed) or (Everything(),),
        should=tuple(scoring),
        must_not=tuple(phrase(words) for words in query.excluded),
    )


def _scope(access: Collection[str] | None, families: Collection[str] = ()) -> list[Node]:
    """Return who may see it (one of the reader's tokens opens the document) and of which models it must be."""
    needed: list[Node] = [] if access is None else [Terms("access", tuple(sorted(access)))]
    return [*needed, Terms("families", tuple(sorted(families)))] if families else needed


def any_value(facet: str, values: Iterable[str]) -> Node:
    """Return the condition that a facet has one of the values."""
    return any_of(tuple(Term(f"facets.{facet}", value) for value in values))


def _days(query: SearchQuery) -> Node:
    return Days(
        query.since.toordinal() if query.since else None,
        query.until.toordinal() if query.until else None,
    )


# --- What a hit must fulfil ----------------------------------------------------------------------


def _condition(clause: Clause, *, relaxed: bool) -> Node:
    """Return what a hit of one clause must fulfil: phrases, numbers, enough words."""
    needed: list[Node] = [phrase(words) for words in clause.phrases]
    words = clause.words
    if relaxed:
        words = (*words, *clause.number_words)
    else:
        needed += [number(n) for n in clause.numbers if n.complete]
    required = [word for word in words if word.folded not in clause.gentle]
    if required:
        needed.append(_enough(required, clause.synonyms, clause.words, relaxed=relaxed))
    elif clause.dates and not needed:
        needed.append(
            any_of((_enough(words, (), (), relaxed=relaxed), *(node for d in clause.dates for node in _dated(d))))
        )
    elif words and not needed:
        needed.append(_enough(words, (), (), relaxed=relaxed))
    return all_of(tuple(needed))


def _enough(words: Words, synonyms: Iterable[Synonym], places: Words, *, relaxed: bool) -> Node:
    """Return the condition that enough of the distinct words, or what means the same, occur anywhere in the document."""
    other_ways: dict[str, dict[Node, None]] = {}
    for synonym in synonyms:
        ways = [all_of(tuple(Term("all_folded", w.folded) for w in way)) for way in synonym.alternatives]
        for word in places[synonym.start : synonym.end]:
            other_ways.setdefault(word.folded, {}).update(dict.fromkeys(ways))
    distinct = list(dict.fromkeys(word.folded for word in telling(words)))
    count = ranking.relaxed_words(len(distinct)) if relaxed else ranking.required_words(len(distinct))
    nodes = [any_of((Term("all_folded", word), *other_ways.get(word, ()))) for word in distinct]
    return nodes[0] if len(nodes) == 1 else Bool(should=tuple(nodes), minimum=count)


def telling(words: Words) -> Words:
    """Return the words of a long query that carry a meaning of their own; a short one keeps all."""
    return words if _is_short(words) else [word for word in words if word.tells] or words


def phrase(words: Words) -> Node:
    """Return the node for words next to each other in any field; typed marks must agree."""
    form = "exact" if any(word.marked for word in words) else "folded"
    values = tuple(getattr(word, form) for word in words)
    return any_of(tuple(run(f"{name}_{form}", values) for name in ranking.FIELDS))


def number(ref: NumberRef) -> Node:
    """Return the node for a document number: the document itself far above those that cite it."""
    return any_of(
        (
            Constant(Term("number_full", ref.key), ranking.NUMBER_WHOLE),
            Constant(Term("number_part", ref.prefix), ranking.NUMBER_PREFIX),
            Constant(Term("cited", ref.key), ranking.NUMBER_CITED),
        )
    )


# --- What orders the hits ------------------------------------------------------------------------


def _scoring(clause: Clause) -> list[Node]:
    """Return what orders the hits: words and pairs in every field, the title as a whole, numbers, dates."""
    parts: list[Node] = [number(ref) for ref in clause.numbers]
    parts += [node for date in clause.dates for node in _dated(date)]
    for words in (clause.words, *clause.phrases):
        parts += _ranked_words(words)
    for synonym in clause.synonyms:
        parts += _ranked_synonym(synonym)
    if clause.sequence and not clause.phrases:
        if len(clause.sequence) > 1:
            parts.append(Phrase("title_folded", tuple(w.folded for w in clause.sequence), ranking.TITLE_PHRASE))
        parts += _whole_title(clause.sequence)
    return parts


def _dated(date: DateRef) -> list[Node]:
    """Return what makes a document one of that date: its own, or one it names."""
    nodes: list[Node] = [Constant(Days(date.since.toordinal(), date.until.toordinal()), ranking.DATE_OWN)]
    if date.token:
        nodes.append(Constant(Term("dates", date.token), ranking.DATE_NAMED))
    return nodes


def _whole_title(words: Words) -> list[Node]:
    folded = " ".join(word.folded for word in words)
    exact = " ".join(word.exact for word in words)
    return [
        Constant(Term("title_key", folded), ranking.TITLE_WHOLE),
        Constant(Term("title_key_exact", exact), ranking.TITLE_WHOLE_EXACT),
    ]


def _ranked_words(words: Words) -> list[Node]:
    """Return what single words and adjacent pairs add in every field; without marks the folded words stand for both forms."""
    alone = telling(words)
    folded = dict.fromkeys(word.folded for word in alone)
    exact = dict.fromkeys(word.exact for word in alone) if any(word.marked for word in words) else {}
    adjacent = dict.fromkeys(pairs([word.folded for word in words]))
    parts: list[Node] = []
    for name, weights in ranking.FIELDS.items():
        w = weights.times(ranking.SHORT_TITLE) if name == "title" and _is_short(words) else weights
        parts += [Term(f"{name}_folded", token, w.folded if exact else w.folded + w.exact) for token in folded]
        parts += [Term(f"{name}_exact", token, w.exact) for token in exact]
        parts += [Term(f"{name}_folded_pair", pair, w.folded_pair) for pair in adjacent]
    return parts


def _is_short(words: Words) -> bool:
    return len({word.folded for word in words}) <= ranking.SHORT_QUERY


def _ranked_synonym(synonym: Synonym) -> list[Node]:
    """Return what the other ways to say it add, below the way that was typed, however many words they have."""
    nodes: list[Node] = []
    for way in synonym.alternatives:
        folded = tuple(word.folded for word in way)
        share = ranking.SYNONYM * min(1.0, (synonym.end - synonym.start) / len(folded))
        fields = ranking.FIELDS.items()
        nodes.append(Best(tuple(run(f"{name}_folded", folded, share * (w.folded + w.exact)) for name, w in fields)))
    return nodes


def _gentle(query: SearchQuery) -> list[Node]:
    """Return the gentle boosts: what is in force, what is new."""
    valid = Bool(filter=(Everything(),), must_not=(any_value("validity", ranking.NOT_VALID),))
    boosts: list[Node] = [Constant(valid, ranking.VALID)]
    if query.today is not None:
        today = query.today.toordinal()
        boosts += [Constant(Days(today - days, None), score) for days, score in ranking.FRESHNESS]
    return boosts


# --- Names being typed, and documents alike -------------------------------------------------------


def names_plan(
    words: Words, *, access: Collection[str] | None, numbers: Iterable[NumberRef] = (), families: Collection[str] = ()
) -> Bool:
    """Return the plan of suggestions: titles, numbers or keywords hold every word, the last one perhaps only begun."""
    last = len(words) - 1
    begun = tuple(_begun(word.folded, last=place == last) for place, word in enumerate(words))
    return Bool(must=begun, filter=tuple(_scope(access, families)), should=tuple(number(ref) for ref in numbers))


def _begun(folded: str, *, last: bool) -> Node:
    term = Term("names_folded", folded)
    if not last or not re.fullmatch(r"\w+", folded):
        return term
    return any_of((term, Prefix("names_folded", folded)))


def get_plan(ids: Collection[str], *, access: Collection[str] | None) -> Bool:
    """Return the plan of the documents with these ids that the reader may see."""
    return Bool(filter=(Terms("id", tuple(ids)), *_scope(access)))


def similar_plan(document_id: str, texts: Sequence[str], *, access: Collection[str] | None) -> Bool:
    """Return the plan of documents like the one with this id, itself left out.

    ``texts`` are its title and passages as folded tokens between spaces: its title's pairs of syllables and those that it
    repeats most are asked for, and a good part of them must be found.
    """
    chosen: dict[str, None] = {}
    for text in texts[:1]:
        chosen |= dict.fromkeys(_telling_pairs(text.split()))
    often = Counter(pair for text in texts[1 : ranking.SIMILAR_PASSAGES] for pair in _telling_pairs(text.split()))
    chosen |= dict.fromkeys(pair for pair, count in often.most_common(ranking.SIMILAR_PAIRS) if count > 1)
    nodes: list[Node] = [
        Best(tuple(Term(f"{name}_folded_pair", pair, weights.folded_pair) for name, weights in ranking.FIELDS.items()))
        for pair in list(chosen)[: 2 * ranking.SIMILAR_PAIRS]
    ]
    if not nodes:
        return Bool(filter=(Nothing(),))
    alike = Bool(should=tuple(nodes), minimum=max(1, len(nodes) // ranking.SIMILAR_SHARE))
    return Bool(must=(alike,), filter=tuple(_scope(access)) or (Everything(),), must_not=(Term("id", document_id),))


def _telling_pairs(folded: list[str]) -> Iterable[str]:
    return (f"{a}_{b}" for a, b in pairwise(folded) if a not in FOLDED and b not in FOLDED)
