"""A number for a draft directive: taken from the register and written into the draft, in one transaction."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..models import DirectivePage, RegisterEntry
from .changes import amend_entry
from .entries import columns_of, standing_entry
from .permissions import require_keeper, user_can_keep_registers
from .services import record_outgoing, register_outgoing


@transaction.atomic
def take_number(
    *,
    page: DirectivePage,
    by: Any,
    now: datetime.datetime,
    dated_on: datetime.date | None = None,
    symbol: str = "",
    drafter: OrganisationalUnit | None = None,
    reason: str = "",
) -> RegisterEntry:
    """Give the draft of ``page`` the next number of its issuer's series and write number and day into the draft.

    A draft whose number is in the register already gets that number again, never a second one; a draft that bears a
    number written by hand is entered under it. ``dated_on`` is the day of issue, else the draft's own, else the day of
    ``now``. Returns the entry. Raises ``ValidationError`` (type or issuer missing, page locked, see
    ``register_outgoing``) and ``PermissionDenied``.
    """
    today = timezone.localdate(now)
    require_keeper(by, on=today)
    # The page's row is locked first, so that two clerks at once get one number.
    row = DirectivePage.objects.select_for_update(of=("self",)).get(pk=page.pk)
    if row.locked and row.locked_by_id != getattr(by, "pk", None):
        raise ValidationError(_("Văn bản đang bị khóa. Hãy nhờ người khóa mở khóa rồi lấy số."), code="locked")
    draft: DirectivePage = row.get_latest_revision_as_object()
    if draft.document_type is None or draft.issuer is None:
        raise ValidationError(
            _("Hãy chọn loại văn bản và cơ quan ban hành, lưu bản nháp rồi lấy số."), code="incomplete"
        )
    entry = standing_entry(row)
    if entry is None and draft.number:
        draft.issued_on = draft.issued_on or dated_on or today
        entry = record_outgoing(page=draft, by=by, now=now)
    elif entry is None:
        entry = register_outgoing(
            unit=draft.issuer,
            document_type=draft.document_type,
            dated_on=dated_on or draft.issued_on or today,
            columns=columns_of(draft),
            by=by,
            now=now,
            symbol=symbol,
            drafter=drafter,
            reason=reason,
            page=row,
        )
    _fill(draft, entry, by=by)
    return entry


def _fill(draft: DirectivePage, entry: RegisterEntry, *, by: Any) -> None:
    if draft.number == entry.number and draft.issued_on == entry.dated_on:
        return
    draft.number, draft.issued_on = entry.number, entry.dated_on
    draft.save_revision(user=by, log_action=True, clean=False)  # a draft may be incomplete in other things


def drafts_without_number() -> QuerySet[DirectivePage]:
    """Return the directives never published whose latest draft has no number yet, the last edited first."""
    waiting = DirectivePage.objects.filter(live=False, first_published_at=None, latest_revision__content__number="")
    return waiting.order_by("-latest_revision_created_at")


def follow_page(*, page: DirectivePage, by: Any, now: datetime.datetime) -> RegisterEntry | None:
    """Bring the directive's line in the register up to what the page now says; returns it, or None without a line.

    Called after a save in the admin. Number and day are never changed here: a difference is for people to settle.
    """
    entry = standing_entry(page)
    if entry is None or not user_can_keep_registers(by, on=timezone.localdate(now)):
        return entry
    told = columns_of(page)
    return amend_entry(
        entry=entry, by=by, now=now, summary=told.summary, signer=told.signer, recipients=told.recipients
    )
