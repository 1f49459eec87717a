"""Plans in Tantivy's terms. Built from objects only: nothing typed is ever parsed by the engine."""

import re
from collections.abc import Callable

from tantivy import FieldType, Occur, Query, Schema

from ..plan import Best, Bool, Constant, Days, Everything, Node, Nothing, Phrase, Prefix, Term, Terms


class QueryCompiler:
    """Translates for one schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        # A question has a hundred nodes and more: a table is ten times as quick as functools.singledispatchmethod.
        self._ways: dict[type[Node], Callable[..., Query]] = {
            Term: self._term,
            Terms: self._terms,
            Phrase: self._phrase,
            Prefix: self._prefix,
            Days: self._days,
            Constant: self._constant,
            Best: self._best,
            Everything: self._everything,
            Nothing: self._nothing,
            Bool: self._bool,
        }

    def query(self, node: Node) -> Query:
        """Return the engine's query for a node of a plan."""
        return self._ways[type(node)](node)

    def _term(self, node: Term) -> Query:
        term = Query.term_query(self.schema, node.field, node.token)
        return term if node.boost == 1.0 else Query.boost_query(term, node.boost)

    def _terms(self, node: Terms) -> Query:
        return (
            _silent(Query.term_set_query(self.schema, node.field, list(node.tokens)))
            if node.tokens
            else Query.empty_query()
        )

    def _phrase(self, node: Phrase) -> Query:
        phrase = Query.phrase_query(self.schema, node.field, list(node.tokens))
        return phrase if node.boost == 1.0 else Query.boost_query(phrase, node.boost)

    def _prefix(self, node: Prefix) -> Query:
        return _silent(Query.regex_query(self.schema, node.field, re.escape(node.beginning) + ".*"))

    def _days(self, node: Days) -> Query:
        # A document without a date has day 0.
        first = max(node.since or 1, 1)
        return _silent(Query.range_query(self.schema, "day", FieldType.Integer, first, node.until))

    def _constant(self, node: Constant) -> Query:
        return Query.const_score_query(self.query(node.node), node.score)

    def _best(self, node: Best) -> Query:
        return Query.disjunction_max_query([self.query(one) for one in node.nodes])

    def _everything(self, node: Everything) -> Query:
        return _silent(Query.all_query())

    def _nothing(self, node: Nothing) -> Query:
        return Query.empty_query()

    def _bool(self, node: Bool) -> Query:
        parts = [(Occur.Must, _silent(self.query(one))) for one in node.filter]
        parts += [(Occur.Must, self.query(one)) for one in node.must]
        parts += [(Occur.Should, self.query(one)) for one in node.should]
        parts += [(Occur.MustNot, self.query(one)) for one in node.must_not]
        return Query.boolean_query(parts, node.minimum) if node.minimum else Query.boolean_query(parts)


def _silent(query: Query) -> Query:
    """Return ``query`` as a condition that adds nothing to the score."""
    return Query.const_score_query(query, 0.0)
