"""What an address of the results page asks for."""

from dataclasses import dataclass

from django.http import QueryDict

from .document import Facet
from .query import SORTS, SearchQuery
from .vocabulary import ask

QUERY, PAGE, SORT = "q", "trang", "sap-xep"
_LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class SearchForm:
    """Reads the parameters of an address; anything that isn't understood is left out, never an error."""

    data: QueryDict
    facets: list[Facet]

    def query(self) -> SearchQuery:
        """Return the query of the address."""
        filters = {facet.name: tuple(self.data.getlist(facet.name)) for facet in self.facets}
        return ask(
            self.data.get(QUERY, "")[:_LONGEST], filters=filters, sort=self.data.get(SORT, ""), page=self._page()
        )

    def _page(self) -> int:
        text = self.data.get(PAGE, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1

    def address(self, *, drop: tuple[str, str] | None = None, keep_filters: bool = True, **changes: str) -> str:
        """Return the query string of this search without page, with one filter value dropped, or with changes."""
        query = QueryDict(mutable=True)
        if text := self.data.get(QUERY, ""):
            query[QUERY] = text[:_LONGEST]
        if (sort := self.data.get(SORT, "")) in SORTS:
            query[SORT] = sort
        for facet in self.facets if keep_filters else []:
            values = [v for v in self.data.getlist(facet.name) if v and (facet.name, v) != drop]
            if values:
                query.setlist(facet.name, values)
        for name, value in changes.items():
            query[name.replace("_", "-")] = value
        return "?" + query.urlencode()
