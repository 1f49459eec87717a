"""What the results page can be narrowed by of the tasks that a page gives: the units that carry them out, and how they stand.

Only public tasks count, whoever reads: a facet says no more than the document's own page. Standings are those of the day
on which the document is indexed: every act queues the page, and so must the day on which a standing turns.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from directives.units.models import OrganisationalUnit
from search.dependents import named_by
from search.document import Contribution, Facet, registry
from search.queue import enqueue
from search.signals import key_of
from site_config.portal import clock

from .enums import COUNTED_STANDINGS, DONE_STANDINGS, AssignmentRole, Standing
from .models import Assignment

_LABELS: dict[str, Any] = dict(Standing.choices)


def tasks_of(pages: Sequence[Any], *, on: datetime.date) -> dict[int, Contribution]:
    """Return, by page id, the units (leading and cooperating) and standings of the tasks on the day ``on``. One query.

    A task stands as its leading unit's share does, as everywhere (counts.Progress). ``stored`` says «3/5 nhiệm vụ xong» with
    its look; days left would be wrong tomorrow.
    """
    shares: dict[int, list[Assignment]] = defaultdict(list)
    rows = Assignment.objects.filter(task__page__in=[page.pk for page in pages], task__is_public=True)
    for share in rows.carrying_out().not_cancelled().select_related("task", "unit"):
        shares[share.task.page_id].append(share)
    return {number: _contribution(found, on) for number, found in shares.items()}


def _contribution(shares: list[Assignment], on: datetime.date) -> Contribution:
    leads = [share.standing(on=on) for share in shares if share.role == AssignmentRole.LEAD]
    done = sum(which in DONE_STANDINGS for which in leads)
    look = "bad" if Standing.OVERDUE in leads else "ok" if leads and done == len(leads) else ""
    words = _("%(done)s/%(total)s nhiệm vụ xong") % {"done": done, "total": len(leads)}
    return Contribution(
        facets={
            "unit": tuple(sorted({share.unit.label for share in shares})),
            "standing": tuple(sorted({which.value for which in leads})),
        },
        stored={"progress": words, "progress_look": look} if leads else {},
    )


def contribute(pages: Sequence[Any]) -> Mapping[int, Contribution]:
    """Return what the page's tasks add on the portal's day."""
    return tasks_of(pages, on=clock.today())


def requeue_pages(page_ids: Iterable[int]) -> int:
    """Have these pages indexed anew, because their tasks changed; return how many rows were written."""
    pages = Page.objects.filter(pk__in=set(page_ids))
    return enqueue(key for page in pages if (key := key_of(page)))


registry.contribute(contribute)
registry.offer_facet(Facet("unit", gettext_lazy("Đơn vị thực hiện"), order=60))
registry.offer_facet(
    Facet(
        "standing",
        gettext_lazy("Tình hình thực hiện"),
        order=65,
        by="known",
        label_of=lambda code: _LABELS.get(code, code),
        known=tuple(which.value for which in COUNTED_STANDINGS),
    )
)


def _pages_of(unit: OrganisationalUnit) -> list[str]:
    pages = Page.objects.filter(tasks__assignments__unit=unit).distinct()
    return [key for page in pages if (key := key_of(page))]


named_by(OrganisationalUnit, "tasks", _pages_of)
