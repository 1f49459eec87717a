"""Every change to a procedure's online level and to the state of a proposal: permission, change, log."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import ProcedureLevel, ProposalKind, ProposalOutcome
from ..models import OnlineLevel, OnlineState, Procedure, ProcedureReview, ReviewProposal
from .permissions import require_keeper


@transaction.atomic
def set_online_level(
    *, procedure: Procedure, level: OnlineLevel, since: datetime.date, by: Any, on: datetime.date
) -> OnlineState:
    """Let ``procedure`` stand at ``level`` from the day ``since``; the levels before stay as history.

    Raises PermissionDenied, and ValidationError for a level that doesn't apply on that day or a procedure not eligible.
    """
    require_keeper(by, on=on)
    if (level.valid_from and since < level.valid_from) or (level.valid_to and since > level.valid_to):
        raise ValidationError(
            _("Mức độ «%(level)s» không áp dụng vào ngày %(day)s. Hãy chọn mức độ khác hoặc ngày khác.")
            % {"level": level, "day": since.strftime("%d/%m/%Y")}
        )
    if level.counts_as_online and not procedure.online_eligible:
        raise ValidationError(_("Thủ tục chưa được ghi là đủ điều kiện cung cấp trực tuyến. Hãy đánh dấu trước."))
    state, created = OnlineState.objects.update_or_create(procedure=procedure, since=since, defaults={"level": level})
    log(
        procedure,
        "procedures.level",
        user=by,
        data={"level": level.name, "since": since.isoformat(), "corrected": not created},
    )
    return state


@transaction.atomic
def decide(
    *,
    proposal: ReviewProposal,
    outcome: ProposalOutcome,
    decided_on: datetime.date | None,
    decision: str,
    note: str = "",
    by: Any,
    on: datetime.date,
) -> ReviewProposal:
    """Record what became of a proposal. Raises PermissionDenied and ValidationError (a day and a document are needed)."""
    require_keeper(by, on=on)
    locked = ReviewProposal.objects.select_for_update().get(pk=proposal.pk)
    old = locked.outcome
    locked.outcome, locked.decided_on, locked.decision, locked.outcome_note = outcome, decided_on, decision, note
    locked.full_clean()
    locked.save()
    log(locked, "procedures.decide", user=by, data={"old": old, "new": outcome.value, "decision": decision})
    return locked


def disagreements(review: ProcedureReview) -> list[tuple[str, str, int, int]]:
    """Return (level, kind, stated, on record) for every stated number that the proposals on record don't bear out."""
    found: dict[tuple[str, str], int] = {}
    for level, kind in review.proposals.values_list("level", "kind"):
        found[level, kind] = found.get((level, kind), 0) + 1
    wrong = []
    for total in review.totals.all():
        for kind, stated in total.stated.items():
            recorded = found.get((total.level, kind), 0)
            if recorded != stated:
                labels = str(ProcedureLevel(total.level).label), str(ProposalKind(kind).label)
                wrong.append((*labels, stated, recorded))
    return wrong
