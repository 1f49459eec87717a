"""Our engine as Wagtail's search backend: the admin's searches, the choosers, update_index and Page.objects.search().

The engine answers with ids; everything else a queryset asks for (filters, permissions, order) is left to the database.
"""

import logging
from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from modelsearch.backends.base import BaseIndex, BaseSearchBackend, BaseSearchQueryCompiler, BaseSearchResults
from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from .engine import get_engine
from .engines.base import EngineError
from .maintenance import rebuild
from .queue import enqueue
from .signals import key_of
from .vocabulary import ask

logger = logging.getLogger(__name__)
Scores = dict[int, float] | None  # None: every object, without score


class PortalQueryCompiler(BaseSearchQueryCompiler):
    """Words for the engine; the queryset is not looked into, so nothing in it can be unsupported."""

    prefix = False

    def check(self) -> None:
        """Accept every queryset: the database applies it."""

    @property
    def family(self) -> str:
        """Return the label of the model asked for."""
        return str(self.queryset.model._meta.label_lower)

    def scores(self) -> Scores:
        """Return the primary keys found with their scores, best first; None when everything matches."""
        return self._ask(self.query)

    def _ask(self, query: Any) -> Scores:
        if isinstance(query, MatchAll):
            return None
        if isinstance(query, PlainText | Fuzzy):
            return self._find(query.query_string)
        if isinstance(query, Phrase):
            return self._find('"' + query.query_string.replace('"', " ") + '"')
        if isinstance(query, Boost):
            return self._ask(query.subquery)
        if isinstance(query, And | Or):
            return self._combine(query)
        if isinstance(query, Not):
            inner = self._ask(query.subquery)
            everything = self.queryset.model._default_manager.values_list("pk", flat=True)
            return {} if inner is None else {pk: 0.0 for pk in everything if pk not in inner}
        raise NotImplementedError(f"{type(query).__name__} is not supported by the portal's search")

    def _combine(self, query: Any) -> Scores:
        answers = [self._ask(part) for part in query.subqueries]
        known = [answer for answer in answers if answer is not None]
        if isinstance(query, Or):
            if len(known) < len(answers):
                return None
            return {pk: score for answer in reversed(known) for pk, score in answer.items()}
        if not known:
            return None
        return {pk: score for pk, score in known[0].items() if all(pk in other for other in known[1:])}

    def _find(self, text: str) -> Scores:
        try:
            return dict(get_engine().find(ask(text), family=self.family, access=None, prefix=self.prefix))
        except EngineError as error:
            logger.warning("search engine down, the database is asked instead: %s", error)
            return self._ask_database(text)

    def _ask_database(self, text: str) -> Scores:
        """Look the text up in the model's own searchable columns: slow and by the letter, but there."""
        model = self.queryset.model
        columns = {field.attname for field in model._meta.concrete_fields}
        wanted = Q()
        for field in model.get_searchable_search_fields():
            if field.field_name in columns:
                wanted |= Q(**{f"{field.field_name}__icontains": text.replace("\x00", "")})
        if not wanted:
            return {}
        found = model._default_manager.filter(wanted).order_by("pk").values_list("pk", flat=True)[:1000]
        return dict.fromkeys(found, 0.0)


class PortalAutocompleteQueryCompiler(PortalQueryCompiler):
    """The same for words of which the last is still being typed."""

    prefix = True


class PortalSearchResults(BaseSearchResults):
    """Objects in the engine's order, filtered by the database."""

    def _found(self) -> list[tuple[Any, float]]:
        """Return (primary key, score) of what the queryset admits, in the order asked for."""
        compiler = self.query_compiler
        queryset: QuerySet[Any] = compiler.queryset
        scores = compiler.scores()
        if scores is None:
            return [(pk, 0.0) for pk in queryset.values_list("pk", flat=True)]
        admitted = list(queryset.filter(pk__in=list(scores)).values_list("pk", flat=True))
        if compiler.order_by_relevance:
            kept = set(admitted)
            admitted = [pk for pk in scores if pk in kept]
        return [(pk, scores[pk]) for pk in dict.fromkeys(admitted)]

    def _do_search(self) -> Iterable[Model]:
        found = self._found()[self.start : self.stop]
        objects = self.query_compiler.queryset.filter(pk__in=[pk for pk, _score in found])
        if self.prefetch_related:
            objects = objects.prefetch_related(*self.prefetch_related)
        by_pk = {one.pk: one for one in objects}
        results = []
        for pk, score in found:
            one = by_pk.get(pk)
            if one is not None:
                if self._score_field:
                    setattr(one, self._score_field, score)
                results.append(one)
        return results

    def _do_count(self) -> int:
        return len(self._found()[self.start : self.stop])


class PortalIndex(BaseIndex):
    """Writes queue rows instead of writing into the index."""

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        """Queue objects."""
        enqueue(key for item in items if (key := key_of(item)))

    def delete_item(self, item: Model) -> None:
        """Queue an object that is gone."""
        if key := key_of(item):
            enqueue([key])


class _FilledByRebuild(PortalIndex):
    """What update_index fills: nothing, since the rebuild reads the database itself."""

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        """Leave the work to finish()."""


class PortalRebuilder:
    """Lets update_index do a real rebuild: a new index beside the old one, then the change."""

    def __init__(self, index: PortalIndex) -> None:
        self.index = index

    def start(self) -> PortalIndex:
        """Return the index that update_index hands its objects to."""
        return _FilledByRebuild(self.index.backend)

    def finish(self) -> None:
        """Rebuild."""
        rebuild(now=timezone.now())


class SearchBackend(BaseSearchBackend):
    """WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}."""

    query_compiler_class = PortalQueryCompiler
    autocomplete_query_compiler_class = PortalAutocompleteQueryCompiler
    index_class = PortalIndex
    results_class = PortalSearchResults
    rebuilder_class = PortalRebuilder
    catch_indexing_errors = False
