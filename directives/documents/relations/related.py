"""The documents around one document, in both directions, as lists, tabs and the diagram show them."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from site_config.portal.visibility import only_public

from ..models import DirectivePage, DirectiveRelation
from ..relation_kinds import EFFECTIVE_KINDS, ORDER, PREDICATES, RelationKind
from ..validity import Validity
from .links import cited_keys
from .queries import public_acts, validities

SHOWN = 12  # documents of one group on the document's own page; the rest stand on a page of their own
COMPARABLE = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.REPLACES, RelationKind.CORRECTS})
MANY = 60  # relations that are fetched at once before kinds are ranked in the database
LISTED = 50  # documents a page of the full list
# What changes the document stands before what merely names it.
_WEIGHTIEST_FIRST = sorted(PREDICATES, key=lambda kind: (kind not in EFFECTIVE_KINDS, kind != RelationKind.CORRECTS))


@dataclass(frozen=True, slots=True)
class Related:
    """A document beside another one: its page, or only how it is cited; what ties them, to which articles, since when."""

    page: DirectivePage | None
    cited: str
    verb: Any
    articles: str
    since: datetime.date | None
    until: datetime.date | None
    valid: Validity | None
    comparable: bool = False
    incoming: bool = False

    @property
    def phrase(self) -> str:
        """Return the relation in words, with the articles on the side they belong to: «Điều 2 được sửa đổi bởi»."""
        if not self.articles:
            return str(self.verb)
        if self.incoming:
            return f"{self.articles} {self.verb}"
        return _("%(verb)s %(articles)s của") % {"verb": self.verb, "articles": self.articles}

    @property
    def name(self) -> str:
        """Return type and number, or the citation."""
        if self.page is None:
            return self.cited
        kind = self.page.document_type.name if self.page.document_type else ""
        return f"{kind} {self.page.number}".strip()


@dataclass(frozen=True, slots=True)
class Group:
    """Related documents of one kind and direction; ``total`` may be more than ``items`` holds."""

    kind: str
    incoming: bool
    heading: Any
    verb: Any
    items: tuple[Related, ...]
    total: int

    @property
    def kind_slug(self) -> str:
        """Return the kind's name in addresses."""
        return self.kind.replace("_", "-")

    @property
    def anchor(self) -> str:
        """Return the group's anchor on the page."""
        return f"{self.kind_slug}{'-nguoc' if self.incoming else ''}"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A document's own validity, and the groups around it: what it does to others, then what others do to it.

    ``public`` are the public pages that its rows point at or its text cites.
    """

    valid: Validity
    groups: tuple[Group, ...]
    public: tuple[DirectivePage, ...]


def shown_surroundings(page: DirectivePage, *, on: datetime.date) -> Surroundings:
    """Return ``surroundings_of`` the page, worked out once for one showing of this object (request, preview)."""
    known: tuple[datetime.date, Surroundings] | None = getattr(page, "shown_around", None)
    if known is None or known[0] != on:
        known = (on, surroundings_of(page, on=on))
        page.shown_around = known  # type: ignore[attr-defined]
    return known[1]


def surroundings_of(page: DirectivePage, *, on: datetime.date, shown: int = SHOWN) -> Surroundings:
    """Return the page's validity and the documents around it, grouped by kind; ``shown`` documents a group.

    Four queries, five for a much cited document, whatever the number of relations. Only public documents appear; a document
    that isn't here, or not public, appears only as the acting document's own row cites it.
    """
    rows = list(page.relations.all())
    public = _public(rows, cited_keys(page))
    own = _shown_rows(page, rows, public)
    others = _rows_about(page, shown)
    states = validities([page, *_targets(own), *(row.page for row, _n in others)], on=on)
    return Surroundings(states[page.pk], (*_outgoing(own, states), *_incoming(others, states)), tuple(public))


def relations_about(
    page: DirectivePage, kind: str, *, on: datetime.date, number: int
) -> tuple[ListPage[Any], list[Related]]:
    """Return page ``number`` of the full list of public documents that stand in relation ``kind`` to ``page``."""
    rows = _about(page).filter(kind=kind).order_by("-page__issued_on", "-pk")
    paginator = Paginator(rows, LISTED)
    shown = paginator.get_page(number)
    found = list(shown.object_list)
    states = validities([row.page for row in found], on=on)
    return shown, [_from_other(row, states) for row in found]


def _public(rows: Sequence[DirectiveRelation], keys: set[str]) -> list[DirectivePage]:
    """Return the public pages that the rows point at or that have one of the number keys. One query at most."""
    targets = [row.target_id for row in rows if row.target_id]
    if not (targets or keys):
        return []
    pages = only_public(DirectivePage.objects.filter(Q(pk__in=targets) | Q(number_key__in=keys)))
    return list(pages.select_related("document_type", "issuer").defer("body"))


def _shown_rows(
    page: DirectivePage, rows: Sequence[DirectiveRelation], public: Sequence[DirectivePage]
) -> list[tuple[DirectiveRelation, DirectivePage | None]]:
    """Return the page's rows (of the database or of a previewed revision) with their public targets, in order."""
    pages = {found.pk: found for found in public}
    for row in rows:
        row.page = page  # its dates are asked for: no query for each row
    paired = [(row, pages.get(row.target_id or 0)) for row in rows]
    shown = [(row, target) for row, target in paired if target is not None or row.cited]
    return sorted(shown, key=lambda pair: (ORDER[pair[0].kind], pair[0].sort_order or 0))


def _targets(own: Iterable[tuple[DirectiveRelation, DirectivePage | None]]) -> list[DirectivePage]:
    return [target for _row, target in own if target is not None]


def _about(page: DirectivePage) -> QuerySet[DirectiveRelation]:
    rows = public_acts().filter(target=page.pk).exclude(page=page.pk)
    return rows.select_related("page", "page__document_type", "page__issuer").defer("page__body")


def _rows_about(page: DirectivePage, shown: int) -> list[tuple[DirectiveRelation, int]]:
    """Return the newest ``shown`` rows of each kind that point at the page, each with its kind's total.

    One query; two for a document that many point at: a law may be the basis of thousands, so bare keys are ranked first.
    """
    if page.pk is None:
        return []
    newest = [F("page__issued_on").desc(nulls_last=True), F("pk").desc()]
    rows = list(_about(page).order_by(*newest)[: MANY + 1])
    if len(rows) <= MANY:
        totals = Counter(row.kind for row in rows)
        seen: Counter[str] = Counter()
        kept = []
        for row in rows:
            seen[row.kind] += 1
            if seen[row.kind] <= shown:
                kept.append((row, totals[row.kind]))
        return kept
    ranked = (
        public_acts()
        .filter(target=page.pk)
        .exclude(page=page.pk)
        .order_by()
        .annotate(
            place=Window(RowNumber(), partition_by=[F("kind")], order_by=newest),
            in_group=Window(Count("pk"), partition_by=[F("kind")]),
        )
    )
    sizes: dict[int, int] = dict(ranked.filter(place__lte=shown).values_list("pk", "in_group"))
    return [(row, sizes[row.pk]) for row in _about(page).filter(pk__in=sizes).order_by(*newest)]


def _outgoing(own: list[tuple[DirectiveRelation, DirectivePage | None]], states: dict[int, Validity]) -> list[Group]:
    groups = []
    for kind, predicate in PREDICATES.items():
        rows = [(row, target) for row, target in own if row.kind == kind]
        items = tuple(
            Related(
                page=target,
                cited=row.cited,
                verb=predicate.verb,
                articles=row.articles,
                since=row.starts_on,
                until=row.until,
                valid=states.get(target.pk) if target else None,
                comparable=kind in COMPARABLE,
            )
            for row, target in rows
        )
        if items:
            groups.append(Group(kind, False, predicate.group, predicate.verb, items, len(items)))
    return groups


def _incoming(rows: list[tuple[DirectiveRelation, int]], states: dict[int, Validity]) -> list[Group]:
    groups = []
    for kind in _WEIGHTIEST_FIRST:
        predicate = PREDICATES[kind]
        mine = [(row, total) for row, total in rows if row.kind == kind]
        if mine:
            items = tuple(_from_other(row, states) for row, _n in mine)
            groups.append(Group(kind, True, predicate.reverse_group, predicate.reverse, items, mine[0][1]))
    return groups


def _from_other(row: DirectiveRelation, states: dict[int, Validity]) -> Related:
    return Related(
        page=row.page,
        cited="",
        verb=PREDICATES[row.kind].reverse,
        articles=row.articles,
        since=row.starts_on,
        until=row.until,
        valid=states.get(row.page.pk),
        comparable=row.kind in COMPARABLE,
        incoming=True,
    )
