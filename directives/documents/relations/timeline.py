"""The history of a document's validity, from its dates and from what public documents do to it. Pure."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import DirectivePage
from ..relation_kinds import PREDICATES, Effect
from .related import Group, Related


@dataclass(frozen=True, slots=True)
class Moment:
    """A day in the document's life: what happened (``text``), through which document, whether it is still to come."""

    day: datetime.date
    text: str
    by: Related | None = None
    future: bool = False


def timeline(page: DirectivePage, groups: Sequence[Group], *, on: datetime.date) -> list[Moment]:
    """Return the moments in order of their days; ``groups`` are those of ``surroundings_of``."""
    moments = [*_own_days(page), *_acts(groups)]
    ordered = sorted(moments, key=lambda moment: moment.day)
    return [Moment(m.day, m.text, m.by, m.day > on) for m in ordered]


def _own_days(page: DirectivePage) -> list[Moment]:
    days = [
        (page.issued_on, _("Ban hành")),
        (page.effective_from, _("Có hiệu lực")),
        (page.expires_on, _("Hết hiệu lực theo thời hạn ghi trong văn bản")),
    ]
    return [Moment(day, text) for day, text in days if day]


def _acts(groups: Sequence[Group]) -> list[Moment]:
    moments = []
    for group in groups:
        if not group.incoming or group.kind not in _TOLD:
            continue
        for item in group.items:
            if item.since is None:
                continue
            verb = str(group.verb)
            moments.append(Moment(item.since, _cap(f"{item.articles} {verb}".strip()), item))
            if item.until:
                after = item.until + datetime.timedelta(days=1)
                moments.append(Moment(after, _("Hết thời hạn đình chỉ bởi"), item))
    return moments


_TOLD = {kind for kind, predicate in PREDICATES.items() if predicate.effect != Effect.NONE} | {"corrects"}


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
