"""What an address of the results page asks for."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from .document import Facet
from .periods import Period, read_period
from .query import PAGE_SIZE, SORTS, SearchQuery
from .vocabulary import ask

QUERY, PAGE, SORT, SINCE, UNTIL = "q", "trang", "sap-xep", "tu-ngay", "den-ngay"
_LONGEST = 10_000
_LONGEST_DATE = 30


@dataclass(frozen=True)
class SearchForm:
    """Reads the parameters of an address; what isn't understood is left out and told in ``problems``, never an error."""

    data: QueryDict
    facets: list[Facet]

    def query(self, *, today: datetime.date | None = None, size: int = PAGE_SIZE) -> SearchQuery:
        """Return the query of the address; ``today`` is the reader's day."""
        filters = {facet.name: tuple(self.data.getlist(facet.name)) for facet in self.facets}
        return ask(
            self.text,
            filters=filters,
            since=self.since,
            until=self.until,
            today=today,
            sort=self.data.get(SORT, ""),
            page=self._page(),
            size=size,
        )

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self.data.get(QUERY, "")[:_LONGEST]

    def _page(self) -> int:
        text = self.data.get(PAGE, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1

    # --- Days -----------------------------------------------------------------------------------

    def typed_day(self, name: str) -> str:
        """Return what was typed for ``name`` (SINCE, UNTIL), to be shown again."""
        return " ".join(self.data.get(name, "").replace("\x00", "").split())[:_LONGEST_DATE]

    @cached_property
    def _range(self) -> tuple[Period | None, Period | None]:
        return read_period(self.typed_day(SINCE)), read_period(self.typed_day(UNTIL))

    @property
    def since(self) -> datetime.date | None:
        """Return the first day asked for, or None."""
        first, last = self._range
        return None if first is None else min(first.first, last.first) if last else first.first

    @property
    def until(self) -> datetime.date | None:
        """Return the last day asked for, or None; two days the wrong way round are taken the right way."""
        first, last = self._range
        return None if last is None else max(last.last, first.last) if first else last.last

    @property
    def problems(self) -> list[str]:
        """Return what was not understood, as advice."""
        told = []
        for name, found in zip((SINCE, UNTIL), self._range, strict=True):
            if found is None and (typed := self.typed_day(name)):
                told.append(
                    _(
                        "Không hiểu «%(typed)s» là ngày nào nên chưa lọc theo ngày này. Hãy gõ ngày/tháng/năm, ví dụ 20/12/2021."
                    )
                    % {"typed": typed}
                )
        return told

    # --- Addresses ------------------------------------------------------------------------------

    def address(
        self,
        *,
        drop: tuple[str, str] | None = None,
        keep_filters: bool = True,
        changes: Mapping[str, str] | None = None,
    ) -> str:
        """Return the query string of this search without its page.

        ``drop``: without one value of a filter; ``changes``: parameters set anew, "" takes one away.
        """
        query = QueryDict(mutable=True)
        if text := self.text:
            query[QUERY] = text
        if (sort := self.data.get(SORT, "")) in SORTS:
            query[SORT] = sort
        for name, values in self._filters() if keep_filters else ():
            if kept := [value for value in values if (name, value) != drop]:
                query.setlist(name, kept)
        for name, value in (changes or {}).items():
            if value:
                query[name] = value
            else:
                query.pop(name, None)
        return "?" + query.urlencode()

    def _filters(self) -> list[tuple[str, list[str]]]:
        """Return the parameters that narrow the answer."""
        found: list[tuple[str, list[str]]] = []
        for facet in self.facets:
            found.append((facet.name, [value for value in self.data.getlist(facet.name) if value]))
        for name, period in zip((SINCE, UNTIL), self._range, strict=True):
            found.append((name, [self.typed_day(name)] if period else []))
        return found

    def hidden(self) -> list[tuple[str, Any]]:
        """Return the parameters that the panel of filters carries along: words and order."""
        kept = [(QUERY, self.text), (SORT, self.data.get(SORT, ""))]
        return [(name, value) for name, value in kept if value and (name == QUERY or value in SORTS)]
