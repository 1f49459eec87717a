"""Validity of a document, derived from its dates. Relations (replaced, repealed) will join it here. Pure."""

import datetime
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Validity:
    """``word`` for readers, ``state`` (ok, near, bad) for the look, ``reason`` in a sentence."""

    word: str
    state: str
    reason: str


def validity(*, effective_from: datetime.date | None, expires_on: datetime.date | None, on: datetime.date) -> Validity:
    """Return the validity on the day ``on``; on the day of expiry the document has no force any more.

    Source: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, art. 151 and 154; other documents by analogy.
    """
    if effective_from is None:
        return Validity(_("Chưa rõ hiệu lực"), "near", _("Chưa ghi ngày ban hành và ngày có hiệu lực."))
    start = date_format(effective_from, "DATE_FORMAT")
    if on < effective_from:
        return Validity(_("Chưa có hiệu lực"), "near", _("Có hiệu lực từ ngày %(day)s.") % {"day": start})
    if expires_on is None:
        return Validity(
            _("Còn hiệu lực"), "ok", _("Có hiệu lực từ ngày %(day)s; không ghi ngày hết hiệu lực.") % {"day": start}
        )
    end = date_format(expires_on, "DATE_FORMAT")
    if on >= expires_on:
        return Validity(_("Hết hiệu lực"), "bad", _("Hết hiệu lực từ ngày %(day)s.") % {"day": end})
    return Validity(
        _("Còn hiệu lực"),
        "ok",
        _("Có hiệu lực từ ngày %(start)s đến trước ngày %(end)s.") % {"start": start, "end": end},
    )
