"""The public register's list: which documents, in which order, how many; out of one index, whatever the filters.

A published document carries what the list asks of it in narrow columns (``listed_facts.py``), derived with its identity,
so that counting and ordering 100,000 documents read an index of numbers and not pages.
"""

from collections.abc import Iterator

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import StrIndex
from wagtail.models import Page, PageViewRestriction

from .catalogue import DocumentType, ReformArea
from .directive import DirectivePage


class Listing:
    """Public documents, newest first, under chosen conditions. A sequence for Django's ``Paginator``."""

    def __init__(
        self, *, year: int | None = None, type: DocumentType | None = None, area: ReformArea | None = None
    ) -> None:
        self._everything = found = listed()
        if year:
            found = found.filter(listed_year=year)
        if type:
            found = found.filter(document_type=type)
        if area:
            found = found.alias(area_at=StrIndex("listed_areas", Value(f",{area.pk},"))).filter(area_at__gt=0)
        self._found = found

    def count(self) -> int:
        """Return how many there are. One query."""
        return self._found.count()

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, place: slice) -> list[DirectivePage]:
        """Return the documents at ``place`` with type and issuer, without their bodies. Two queries."""
        keys = list(in_order(self._found).values_list("pk", flat=True)[place])
        pages = (
            DirectivePage.objects.filter(pk__in=keys).select_related("document_type", "issuer").defer("body").in_bulk()
        )
        return [pages[key] for key in keys if key in pages]

    def __iter__(self) -> Iterator[DirectivePage]:
        return iter(self[:])

    def years(self) -> list[tuple[int, int]]:
        """Return every year that has public documents, whatever is chosen, newest first, with their number. One query."""
        counted = self._everything.values("listed_year").annotate(n=Count("pk")).order_by("-listed_year")
        return [
            (row["listed_year"] or 0, row["n"]) for row in counted
        ]  # never null: ``listed`` keeps those with a year

    def types(self) -> QuerySet[DocumentType]:
        """Return the types that occur among public documents, whatever is chosen."""
        return DocumentType.objects.filter(Exists(self._everything.filter(document_type=OuterRef("pk"))))


def in_order(pages: QuerySet[DirectivePage]) -> QuerySet[DirectivePage]:
    """Put the newest first."""
    return pages.order_by("-listed_year", "-listed_order", "-pk")


def listed() -> QuerySet[DirectivePage]:
    """Return the published documents that everybody may read, in no order. One query, and one for restrictions."""
    pages = DirectivePage.objects.order_by().filter(listed_year__isnull=False)
    restricted = Page.objects.order_by().filter(pk__in=PageViewRestriction.objects.values("page_id"))
    closed = list(restricted.values_list("path", "depth"))
    if not closed:
        return pages
    # By the tree's own ranges: what stands below a restriction is a short stretch of its index.
    below = Q()
    for path, depth in closed:
        below |= Q(path=path) | Q(path__range=Page._get_children_path_interval(path), depth__gt=depth)
    return pages.exclude(pk__in=Page.objects.filter(below).order_by().values("pk"))
