"""The rows of an export: every result in order up to a stated limit, asked of the engine a batch at a time."""

import datetime
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from ..engine import get_engine
from ..engines.base import Hit
from ..offers import kind_label
from ..query import SearchQuery
from ..views.answers import plain

LIMIT = 5_000
BATCH = 500

Cell = str | int | datetime.date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, width in characters, and what stands in it for a hit; ``absolute`` makes addresses whole."""

    heading: Any
    width: int
    value: Callable[[Hit], Cell]
    absolute: bool = False


COLUMNS = (
    Column(_("Loại"), 18, lambda hit: str(hit.stored.get("type") or kind_label(hit.kind))),
    Column(_("Số, ký hiệu"), 20, lambda hit: plain(hit.number)),
    Column(_("Trích yếu, tiêu đề"), 70, lambda hit: plain(hit.title)),
    Column(_("Ngày"), 13, lambda hit: hit.date),
    Column(_("Cơ quan ban hành"), 30, lambda hit: hit.stored.get("issuer", "")),
    Column(_("Hiệu lực"), 20, lambda hit: hit.stored.get("validity", "")),
    Column(_("Thực hiện"), 22, lambda hit: hit.stored.get("progress", "")),
    Column(_("Địa chỉ"), 60, lambda hit: hit.url, absolute=True),
)


def hits(query: SearchQuery, *, access: Collection[str]) -> Iterator[Hit]:
    """Yield the first LIMIT hits of ``query`` that ``access`` allows. Raises EngineError."""
    engine = get_engine()
    for number in range(LIMIT // BATCH):
        found = engine.search(replace(query, page=number + 1, size=BATCH), access=access, highlight=False)
        if found.page != number + 1:
            return  # past the end
        yield from found.hits
        if len(found.hits) < BATCH:
            return


def headings() -> list[str]:
    """Return the first row."""
    return [str(_("STT")), *(str(column.heading) for column in COLUMNS)]


def row(place: int, hit: Hit, *, absolute: Callable[[str], str]) -> list[Cell]:
    """Return a hit's row; ``absolute`` completes an address of the portal."""
    cells: list[Cell] = [place]
    for column in COLUMNS:
        value = column.value(hit)
        cells.append(absolute(value) if column.absolute and isinstance(value, str) and value else value)
    return cells
