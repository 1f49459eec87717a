"""What relations say of pages, each answer in a constant number of queries. Only what everybody may read counts.

A document that isn't public neither shows up beside others nor changes their published validity: the same answer holds for
every reader, and nothing can be inferred. Where that is wrong, an editor overrides with a reason.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction

from ..models import DirectivePage, DirectiveRelation
from ..relation_kinds import EFFECTIVE_KINDS
from ..validity import Override, Validity, ValidityEvent, validity

Rows = QuerySet[DirectiveRelation]
_ACTING = ("page__document_type", "page__issuer")


def public_acts() -> Rows:
    """Return the relations whose acting document everybody may read."""
    path = ExpressionWrapper(OuterRef("page__path"), output_field=CharField())
    closing = PageViewRestriction.objects.alias(shown_path=path).filter(shown_path__startswith=F("page__path"))
    return DirectiveRelation.objects.filter(page__live=True).filter(~Exists(closing))


def events_of(page_ids: Iterable[int]) -> dict[int, list[ValidityEvent]]:
    """Return what public documents do to the validity of these pages, by page, oldest first. One query."""
    rows = public_acts().filter(target__in=list(page_ids), kind__in=EFFECTIVE_KINDS)
    found: dict[int, list[ValidityEvent]] = defaultdict(list)
    for row in rows.select_related("page", *_ACTING).defer("page__body"):
        if row.starts_on is not None and row.target_id is not None:
            found[row.target_id].append(
                ValidityEvent(row.kind, row.starts_on, row.page.citation, row.articles, row.until, row.page_id)
            )
    return {page: sorted(events, key=lambda event: event.on) for page, events in found.items()}


def override_of(page: DirectivePage) -> Override | None:
    """Return what an editor states against the derivation, or None."""
    return Override(page.validity_override, page.validity_override_reason) if page.validity_override else None


def validities(pages: Sequence[DirectivePage], *, on: datetime.date) -> dict[int, Validity]:
    """Return the validity of each page on the day ``on``, by primary key. One query."""
    events = events_of(page.pk for page in pages if page.pk)
    return {page.pk: derived(page, events.get(page.pk, []), on=on) for page in pages}


def validity_of(page: DirectivePage, *, on: datetime.date) -> Validity:
    """Return the validity of one page on the day ``on``. One query."""
    return validities([page], on=on)[page.pk]


def derived(page: DirectivePage, events: Sequence[ValidityEvent], *, on: datetime.date) -> Validity:
    """Return the validity from the page's own dates, ``events`` (see ``events_of``) and its override."""
    return validity(
        effective_from=page.effective_from,
        expires_on=page.expires_on,
        on=on,
        events=events,
        override=override_of(page),
    )
