"""Every change of relations that isn't plain editing: documents that arrive, proposals accepted."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry

from search.queue import enqueue

from ..models import DirectivePage, DirectiveRelation
from .matching import Wanted, citing, pick
from .proposals import Proposal

LABEL = DirectivePage._meta.label_lower
OVERRIDE_ACTION = "documents.validity_override"


def requeue(page_ids: Iterable[int | None]) -> int:
    """Have these pages indexed anew, because their validity may have changed; return how many rows were written."""
    return enqueue(f"{LABEL}:{number}" for number in page_ids if number)


@transaction.atomic
def resolve_arrival(*, page: DirectivePage) -> int:
    """Point the relations that cite ``page``, just published, at it, and its own rows at what is here; return how many.

    Repeating it changes nothing. A citation that could mean two documents stays a citation. Whether readers see the page
    is asked when the relation is shown, so a restricted page may be pointed at.
    """
    changed = _resolve_own(page)
    if not page.number_key:
        return changed
    rows = DirectiveRelation.objects.filter(target=None, target_key=page.number_key).exclude(page=page)
    arrived = _candidates([page.number_key])
    for row in rows.select_related("page").defer("page__body"):
        if pick(_wanted(row), arrived, citing(row.page)) == page:
            changed += DirectiveRelation.objects.filter(pk=row.pk, target=None).update(target=page)
    requeue([page.pk])
    return changed


def resolve_arrivals(*, pages: Iterable[DirectivePage]) -> int:
    """Do ``resolve_arrival`` for many pages published without their signals (an import); return how many rows changed.

    One query finds the pages that somebody cites or that cite; only those cost more.
    """
    arrived = list(pages)
    keys = {page.number_key for page in arrived} - {""}
    waiting = DirectiveRelation.objects.filter(target=None)
    awaited = set(waiting.filter(target_key__in=keys).values_list("target_key", flat=True))
    citing_pages = set(waiting.filter(page__in=[page.pk for page in arrived]).values_list("page_id", flat=True))
    return sum(resolve_arrival(page=p) for p in arrived if p.number_key in awaited or p.pk in citing_pages)


def record_override(*, page: DirectivePage, by: Any) -> None:
    """Write into the page's history who stated which validity and why, once for each change."""
    log_model = log_registry.get_log_model_for_instance(page)
    last = log_model.objects.filter(page=page.pk, action=OVERRIDE_ACTION).order_by("-timestamp", "-pk").first()
    stated = {"state": page.validity_override, "reason": page.validity_override_reason}
    before = {"state": "", "reason": ""} if last is None else {name: last.data.get(name, "") for name in stated}
    if stated["state"] != before["state"] or (stated["state"] and stated["reason"] != before["reason"]):
        log(instance=page, action=OVERRIDE_ACTION, user=by, data=stated)


def _resolve_own(page: DirectivePage) -> int:
    """Point the page's own citations at pages: a revision made before they arrived doesn't know them."""
    rows = list(DirectiveRelation.objects.filter(page=page, target=None).exclude(target_key=""))
    candidates = _candidates({row.target_key for row in rows})
    changed = 0
    for row in rows:
        found = pick(_wanted(row), candidates, citing(page))
        if found is not None:
            changed += DirectiveRelation.objects.filter(pk=row.pk).update(target=found)
            requeue([found.pk])
    return changed


def _candidates(keys: Iterable[str]) -> Sequence[DirectivePage]:
    wanted = list(keys)
    if not wanted:
        return []
    pages = DirectivePage.objects.live().filter(number_key__in=wanted)
    return list(pages.select_related("issuer").defer("body"))


def _wanted(row: DirectiveRelation) -> Wanted:
    return Wanted(row.target_key, year=row.target_year, issuer=row.target_issuer)


def accept_proposals(*, page: DirectivePage, proposals: Sequence[Proposal], by: Any) -> DirectivePage:
    """Add the proposed relations to the newest draft of ``page`` as a revision by ``by``; return the draft.

    Nothing becomes public until the draft is published. Raises ``PermissionDenied`` for an account that may not edit the
    page or while somebody else's workflow holds it.
    """
    permissions = page.permissions_for_user(by)
    if not permissions.can_edit() or permissions.page_locked():
        raise PermissionDenied
    with transaction.atomic():
        locked = DirectivePage.objects.select_for_update().get(pk=page.pk)
        draft: DirectivePage = locked.get_latest_revision_as_object()
        rows = list(draft.relations.all())
        added = [proposal.relation(order) for order, proposal in enumerate(proposals, start=len(rows))]
        draft.relations.add(*added)
        draft.save_revision(user=by, log_action=True, clean=False)
    return draft
