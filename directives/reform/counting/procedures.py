"""Procedures on the national portal, the share offered online, and the proposals of the yearly review."""

from functools import partial
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from ..counters import Counter, Record, Scope, counters
from ..enums import ProcedureLevel, ProposalKind
from ..figures import NO_DATA, Figure, Part, counted, ratio
from ..models import Procedure, ReviewProposal

ONLINE_BASIS = _("số TTHC đủ điều kiện cung cấp trực tuyến")


def published(scope: Scope) -> "QuerySet[Any]":
    """Return the procedures public on the scope's day."""
    return Procedure.objects.public(on=scope.day).for_unit(scope.unit).select_related("field").in_order()


def online(scope: Scope) -> "QuerySet[Any]":
    """Return the procedures that count as offered online on the scope's day."""
    return Procedure.objects.online(on=scope.day).for_unit(scope.unit).select_related("field").in_order()


def proposals(level: str, scope: Scope) -> "QuerySet[Any]":
    """Return the proposals sent in the period for procedures of ``level``."""
    found = ReviewProposal.objects.public().between(scope.start, scope.end).at_level(level)
    if scope.unit:
        found = found.filter(unit=scope.unit)
    return found.select_related("procedure").order_by("kind", "procedure__name", "pk")


def _published_figure(scope: Scope) -> Figure:
    found = published(scope).count()
    return counted(found, as_of=scope.day) if found else NO_DATA


def _online_figure(scope: Scope) -> Figure:
    eligible = Procedure.objects.eligible(on=scope.day).for_unit(scope.unit).count()
    return ratio(online(scope).count(), eligible, as_of=scope.day, basis=str(ONLINE_BASIS))


def _proposals_figure(level: str, scope: Scope) -> Figure:
    rows = proposals(level, scope).order_by().values("kind").annotate(n=Count("pk"))
    by_kind = {row["kind"]: row["n"] for row in rows}
    if not by_kind:
        return NO_DATA
    parts = tuple(Part(kind.value, kind.label, counted(by_kind.get(kind.value, 0))) for kind in ProposalKind)
    return counted(sum(by_kind.values()), as_of=scope.day, parts=parts)


def _procedure_record(found: Procedure) -> Record:
    return Record(found.name, found.get_absolute_url(), found.published_on, f"{found.code} · {found.field}")


def _proposal_record(found: ReviewProposal) -> Record:
    return Record(
        found.procedure.name, found.procedure.get_absolute_url(), found.proposed_on, str(found.get_kind_display())
    )


counters.offer(Counter("procedures_published", _("TTHC công khai"), _published_figure, published, _procedure_record))
counters.offer(Counter("procedures_online", _("TTHC cung cấp trực tuyến"), _online_figure, online, _procedure_record))
for _level, _label in (
    (ProcedureLevel.DISTRICT, _("Kiến nghị rà soát TTHC cấp huyện")),
    (ProcedureLevel.COMMUNE, _("Kiến nghị rà soát TTHC cấp xã")),
):
    counters.offer(
        Counter(
            f"review_proposals_{_level.value}",
            _label,
            partial(_proposals_figure, _level.value),
            partial(proposals, _level.value),
            _proposal_record,
        )
    )
