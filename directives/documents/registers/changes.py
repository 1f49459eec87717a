"""Changes of lines already in a register: columns completed, a number cancelled. Nothing is ever deleted."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ..enums import EntryState
from ..models import DirectivePage, RegisterEntry
from .entries import Columns
from .permissions import require_keeper


@transaction.atomic
def amend_entry(*, entry: RegisterEntry, by: Any, now: datetime.datetime, **fields: Any) -> RegisterEntry:
    """Complete or correct the columns of an entry; number, place and day stay. Old values go to the log.

    ``fields`` are those of ``Columns``. Raises ``ValidationError``, ``PermissionDenied``.
    """
    require_keeper(by, on=timezone.localdate(now))
    entry = RegisterEntry.objects.select_for_update().get(pk=entry.pk)
    old: dict[str, Any] = {}
    for name, value in fields.items():
        if name not in Columns.__dataclass_fields__:
            raise ValueError(f"{name} is not a column that may be amended")
        if getattr(entry, name) != value:
            old[name] = str(getattr(entry, name) or "")
            setattr(entry, name, value)
    if old:
        entry.full_clean(validate_unique=False, validate_constraints=False)
        entry.save()
        log(instance=entry, action="registers.amend", user=by, data={"old": old, "place": entry.place})
    return entry


@transaction.atomic
def cancel_entry(*, entry: RegisterEntry, reason: str, by: Any, now: datetime.datetime) -> RegisterEntry:
    """Cancel a number: the line stays in the book with its reason, and the number is never given again.

    Raises ``ValidationError`` without a reason, twice, or while the document is public; ``PermissionDenied``.
    A draft that bears the number loses it.
    """
    require_keeper(by, on=timezone.localdate(now))
    entry = RegisterEntry.objects.select_for_update(of=("self",)).select_related("page", "book").get(pk=entry.pk)
    if not reason.strip():
        raise ValidationError({"reason": _("Hãy ghi lý do hủy số.")})
    if entry.is_cancelled:
        raise ValidationError(_("Số này đã hủy trước đó."), code="cancelled")
    if entry.book.is_outgoing and entry.page is not None and entry.page.live:
        raise ValidationError(
            _("Văn bản mang số này đang công khai. Hãy ngừng xuất bản văn bản trước khi hủy số."), code="live"
        )
    entry.state = EntryState.CANCELLED
    entry.note = "; ".join(part for part in (entry.note, str(_("Đã hủy số: ")) + reason.strip()) if part)[:500]
    entry.save()
    if entry.book.is_outgoing and entry.page is not None:
        _clear_draft(entry.page, entry, by=by)
    log(instance=entry, action="registers.cancel", user=by, data={"place": entry.place, "reason": reason.strip()})
    return entry


def _clear_draft(page: DirectivePage, entry: RegisterEntry, *, by: Any) -> None:
    """Take the cancelled number out of the draft that bears it."""
    draft: DirectivePage = page.get_latest_revision_as_object()
    if draft.number == entry.number:
        draft.number = ""
        draft.save_revision(user=by, log_action=True, clean=False)
