"""Validity of a document on a day, derived from its dates and from what other documents do to it. Pure.

Sources: Luật Ban hành văn bản quy phạm pháp luật 80/2015/QH13, art. 151 (taking effect), 153 (resting), 154 (ending);
Luật 64/2025/QH15, art. 53 and 57, keeps the same cases. Other documents follow by analogy.

``expires_on`` is the first day without force («hết hiệu lực từ ngày …»), as the national database writes it; a document
that holds «đến hết ngày 31/12/2022» expires on 1/1/2023. An event counts from its day on: a document replaced on 1/3 has
no force on 1/3, because on that day the new one takes effect.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .relation_kinds import PREDICATES, Effect


class ValidityState(models.TextChoices):
    """The states of validity; stored nowhere but in the search index and in an editor's override."""

    NOT_YET = "not_yet", gettext_lazy("Chưa có hiệu lực")
    IN_FORCE = "in_force", gettext_lazy("Còn hiệu lực")
    PARTLY = "partly", gettext_lazy("Hết hiệu lực một phần")
    SUSPENDED = "suspended", gettext_lazy("Tạm đình chỉ")
    ENDED = "ended", gettext_lazy("Hết hiệu lực")
    UNKNOWN = "unknown", gettext_lazy("Chưa rõ hiệu lực")


STATED = [state for state in ValidityState.choices if state[0] != ValidityState.UNKNOWN]
_LOOK = {
    ValidityState.NOT_YET: "near",
    ValidityState.IN_FORCE: "ok",
    ValidityState.PARTLY: "near",
    ValidityState.SUSPENDED: "near",
    ValidityState.ENDED: "bad",
    ValidityState.UNKNOWN: "near",
}


@dataclass(frozen=True, slots=True)
class ValidityEvent:
    """What another document (``by``, its citation) does from the day ``on``; ``articles`` is "" for the whole.

    ``until`` is the last day of a suspension; ``page_id`` the acting document's page.
    """

    kind: str
    on: datetime.date
    by: str
    articles: str = ""
    until: datetime.date | None = None
    page_id: int | None = None

    @property
    def effect(self) -> Effect:
        """Return what the event does: ending some articles only takes part of the force."""
        effect = PREDICATES[self.kind].effect
        return Effect.PARTLY if effect == Effect.ENDS and self.articles else effect

    def holds(self, on: datetime.date) -> bool:
        """Tell whether the event has begun on ``on`` and, if it is a suspension, isn't over."""
        return self.on <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Override:
    """What an editor states against the derivation, with the reason that readers see."""

    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class Validity:
    """``word`` for readers, ``state`` (ok, near, bad) for the look, ``reason`` in a sentence; ``code`` for machines."""

    word: str
    state: str
    reason: str
    code: str = ValidityState.UNKNOWN


def validity(
    *,
    effective_from: datetime.date | None,
    expires_on: datetime.date | None,
    on: datetime.date,
    events: Sequence[ValidityEvent] = (),
    override: Override | None = None,
) -> Validity:
    """Return the validity on the day ``on``; the strongest case wins: stated, not yet, ended, suspended, partly, in force."""
    if override is not None and override.state:
        return _validity(override.state, _("Theo xác định của cơ quan: %(reason)s") % {"reason": override.reason})
    if effective_from is None:
        return _validity(ValidityState.UNKNOWN, _("Chưa ghi ngày ban hành và ngày có hiệu lực."))
    begun = [event for event in events if event.holds(on)]
    if ended := _ended(begun, expires_on, on):
        return ended
    if on < effective_from:
        return _validity(ValidityState.NOT_YET, _("Có hiệu lực từ ngày %(day)s.") % {"day": _day(effective_from)})
    changed = _of(begun, Effect.PARTLY)
    if resting := _of(begun, Effect.SUSPENDS):
        word = _("Tạm đình chỉ một phần") if all(event.articles for event in resting) else ""
        return _validity(ValidityState.SUSPENDED, _sentences([*resting, *changed]), word)
    if changed:
        return _validity(ValidityState.PARTLY, _sentences(changed))
    return _validity(ValidityState.IN_FORCE, _term(effective_from, expires_on))


def turning_days(
    *, effective_from: datetime.date | None, expires_on: datetime.date | None, events: Iterable[ValidityEvent]
) -> set[datetime.date]:
    """Return the days on which the validity may change."""
    days = {day for day in (effective_from, expires_on) if day}
    for event in events:
        days.add(event.on)
        if event.until:
            days.add(event.until + datetime.timedelta(days=1))
    return days


def describe(event: ValidityEvent) -> str:
    """Return the event as readers see it: «Điều 2 được sửa đổi bởi Quyết định số … từ ngày 1/3/2022»."""
    what = (
        f"{event.articles} {PREDICATES[event.kind].reverse}" if event.articles else str(PREDICATES[event.kind].reverse)
    )
    since = _("từ ngày %(day)s") % {"day": _day(event.on)}
    end = " " + _("đến hết ngày %(day)s") % {"day": _day(event.until)} if event.until else ""
    text = f"{what} {event.by} {since}{end}"
    return text[:1].upper() + text[1:]


def _ended(begun: Sequence[ValidityEvent], expires_on: datetime.date | None, on: datetime.date) -> Validity | None:
    """Return «hết hiệu lực» with the earliest cause, or None. A document repealed before its day never takes effect."""
    first = min(_of(begun, Effect.ENDS), key=lambda event: event.on, default=None)
    if expires_on is not None and on >= expires_on and (first is None or expires_on <= first.on):
        return _validity(ValidityState.ENDED, _("Hết hiệu lực từ ngày %(day)s.") % {"day": _day(expires_on)})
    return _validity(ValidityState.ENDED, _sentences([first])) if first else None


def _of(events: Iterable[ValidityEvent], effect: Effect) -> list[ValidityEvent]:
    return sorted((event for event in events if event.effect == effect), key=lambda event: event.on)


def _sentences(events: Iterable[ValidityEvent]) -> str:
    return " ".join(f"{describe(event)}." for event in events)


def _term(start: datetime.date, end: datetime.date | None) -> str:
    if end is None:
        return _("Có hiệu lực từ ngày %(day)s; không ghi ngày hết hiệu lực.") % {"day": _day(start)}
    return _("Có hiệu lực từ ngày %(start)s đến trước ngày %(end)s.") % {"start": _day(start), "end": _day(end)}


def _validity(code: str, reason: str, word: str = "") -> Validity:
    state = ValidityState(code)
    return Validity(word or str(state.label), _LOOK[state], reason, state.value)


def _day(day: datetime.date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""
