"""SearchQuery in Tantivy's terms. Built from objects only: nothing typed is ever parsed by the engine."""

import re
from collections.abc import Collection, Mapping, Sequence

from tantivy import Occur, Query, Schema

from .. import ranking
from ..query import SearchQuery, Word
from ..text import pairs

_FIELDS = tuple(ranking.FIELDS)
MAX_PAIR_WORDS = 40


class QueryCompiler:
    """Compiles for one schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def term(self, field: str, value: str) -> Query:
        """Return the query for one token of a field."""
        return Query.term_query(self.schema, field, value)

    def any_of(self, field: str, values: Collection[str]) -> Query:
        """Return the query for any of the values, without score; no value matches nothing."""
        if not values:
            return Query.empty_query()
        return _silent(Query.term_set_query(self.schema, field, sorted(values)))

    def conditions(
        self,
        query: SearchQuery,
        *,
        access: Collection[str] | None,
        filters: Mapping[str, tuple[str, ...]],
        relaxed: bool,
    ) -> list[tuple[Occur, Query]]:
        """Return what a hit must fulfil: who may see it, filters, excluded words, phrases, numbers, enough words."""
        clauses: list[tuple[Occur, Query]] = [(Occur.Must, _silent(Query.all_query()))]
        if access is not None:
            clauses.append((Occur.Must, self.any_of("access", access)))
        for name, values in filters.items():
            clauses.append((Occur.Must, _silent(_any([self.term(f"facets.{name}", value) for value in values]))))
        clauses += [(Occur.MustNot, self.phrase(words)) for words in query.excluded]
        clauses += [(Occur.Must, _silent(self.phrase(words))) for words in query.phrases]
        words = query.words
        if relaxed:
            words = (*words, *query.number_words)
        else:
            clauses += [(Occur.Must, _silent(self.number(n.key, n.prefix))) for n in query.numbers if n.complete]
        clauses += self.enough(words, relaxed=relaxed)
        return clauses

    def enough(self, words: Sequence[Word], *, relaxed: bool) -> list[tuple[Occur, Query]]:
        """Return the condition that enough of the distinct words occur anywhere in the document."""
        distinct = list(dict.fromkeys(word.folded for word in words))
        if not distinct:
            return []
        count = ranking.relaxed_words(len(distinct)) if relaxed else ranking.required_words(len(distinct))
        terms = [(Occur.Should, self.term("all_folded", word)) for word in distinct]
        return [(Occur.Must, _silent(Query.boolean_query(terms, count)))]

    def number(self, key: str, prefix: str) -> Query:
        """Return the query for a document number: the document itself far above those that cite it."""
        return _any(
            [
                Query.const_score_query(self.term("number_full", key), ranking.NUMBER_WHOLE),
                Query.const_score_query(self.term("number_part", prefix), ranking.NUMBER_PREFIX),
                Query.const_score_query(self.term("cited", key), ranking.NUMBER_CITED),
            ]
        )

    def phrase(self, words: Sequence[Word]) -> Query:
        """Return the query for words next to each other in any field; typed marks must agree."""
        form = "exact" if any(word.marked for word in words) else "folded"
        values = [getattr(word, form) for word in words]
        return _any([self._run(f"{name}_{form}", values) for name in _FIELDS])

    def _run(self, field: str, values: list[str]) -> Query:
        if len(values) == 1:
            return self.term(field, values[0])
        return Query.phrase_query(self.schema, field, values)

    def scoring(self, query: SearchQuery) -> list[tuple[Occur, Query]]:
        """Return what orders the hits: words and pairs in every field, the title as a whole, numbers."""
        parts: list[Query] = [self.number(n.key, n.prefix) for n in query.numbers]
        for words in (query.words, *query.phrases):
            parts += self._words(words)
        if len(query.sequence) > 1 and not query.phrases:
            folded = [word.folded for word in query.sequence]
            parts.append(Query.boost_query(self._run("title_folded", folded), ranking.TITLE_PHRASE))
        if query.sequence and not query.phrases:
            parts += self._whole_title(query.sequence)
        return [(Occur.Should, part) for part in parts]

    def _whole_title(self, words: Sequence[Word]) -> list[Query]:
        folded = " ".join(word.folded for word in words)
        exact = " ".join(word.exact for word in words)
        return [
            Query.const_score_query(self.term("title_key", folded), ranking.TITLE_WHOLE),
            Query.const_score_query(self.term("title_key_exact", exact), ranking.TITLE_WHOLE_EXACT),
        ]

    def _words(self, words: Sequence[Word]) -> list[Query]:
        folded = [word.folded for word in words]
        exact = [word.exact for word in words]
        marked = any(word.marked for word in words)
        parts = []
        for name, weights in ranking.FIELDS.items():
            terms = [
                (f"{name}_folded", folded, weights.folded if marked else weights.folded + weights.exact),
                (f"{name}_folded_pair", pairs(folded), weights.folded_pair + (0 if marked else weights.exact_pair)),
            ]
            if marked:
                terms += [
                    (f"{name}_exact", exact, weights.exact),
                    (f"{name}_exact_pair", pairs(exact), weights.exact_pair),
                ]
            for field, values, weight in terms:
                parts += [Query.boost_query(self.term(field, value), weight) for value in dict.fromkeys(values)]
        return parts

    def beginnings(self, words: Sequence[Word]) -> list[tuple[Occur, Query]]:
        """Return the condition that titles, numbers or keywords hold every word, the last one perhaps only begun."""
        clauses: list[tuple[Occur, Query]] = []
        for place, word in enumerate(words):
            clauses.append((Occur.Must, self.begun(word.folded, last=place == len(words) - 1)))
        return clauses

    def begun(self, folded: str, *, last: bool) -> Query:
        """Return the query for a word of names, or for its beginning when it is the ``last`` one typed."""
        term = self.term("names_folded", folded)
        if not last or not re.fullmatch(r"\w+", folded):
            return term
        return _any([term, _silent(Query.regex_query(self.schema, "names_folded", re.escape(folded) + ".*"))])


def _any(queries: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _silent(query: Query) -> Query:
    """Return ``query`` as a condition that adds nothing to the score."""
    return Query.const_score_query(query, 0.0)
