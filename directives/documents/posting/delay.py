"""How long a document took to the portal. Days of the week and holidays come from the calendar, limits are data.

Source of the rule: NĐ 43/2011/NĐ-CP, art. 17 (two working days for documents of one's own, ten for those of others), in force
until 15/8/2022; its successor's limits are entered as rows.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone

from directives.units.calendars import working_calendar
from directives.units.models import OrganisationalUnit
from directives.units.working_days import WorkingCalendar

from ..models import PostingLimit


@dataclass(frozen=True, slots=True)
class Delay:
    """``days`` working days from issue to ``posted_on``; ``limit`` and ``source`` of the rule, None and "" without one."""

    issued_on: datetime.date
    posted_on: datetime.date
    days: int
    limit: int | None
    source: str

    @property
    def is_late(self) -> bool | None:
        """Tell whether the limit was passed; None where no limit is set."""
        return None if self.limit is None else self.days > self.limit

    @property
    def over(self) -> int:
        """Return by how many working days the limit was passed, 0 when it was kept."""
        return max(self.days - self.limit, 0) if self.limit is not None else 0


class Postings:
    """The calendar and the limits as they stand now, read once for many documents. Three queries in all."""

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """Return the working calendar."""
        return working_calendar()

    @cached_property
    def limits(self) -> list[PostingLimit]:
        """Return the limits, the narrowest and newest first."""
        return sorted(PostingLimit.objects.all(), key=PostingLimit.rank, reverse=True)

    def delay(
        self,
        *,
        issued_on: datetime.date | None,
        posted_at: datetime.datetime | None,
        issuer: OrganisationalUnit | None,
    ) -> Delay | None:
        """Return the delay; None («not counted») where one of the two days isn't known."""
        if issued_on is None or posted_at is None:
            return None
        posted_on = timezone.localdate(posted_at)
        rule = next((limit for limit in self.limits if limit.fits(issuer=issuer, on=issued_on)), None)
        days = max(self.calendar.working_days_between(issued_on, posted_on), 0)
        return Delay(issued_on, posted_on, days, rule.working_days if rule else None, rule.rule_source if rule else "")

    def of_page(self, page: Any) -> Delay | None:
        """Return the delay of a page; None also for one that was public elsewhere before it was imported. One query more."""
        imported = getattr(page, "imported", None)
        if imported is not None and imported.published_elsewhere:
            return None
        return self.delay(issued_on=page.issued_on, posted_at=page.first_published_at, issuer=page.issuer)
