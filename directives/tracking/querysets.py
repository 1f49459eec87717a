"""Which assignments: one queryset for each notion, used by badge, dashboard, public page and report alike."""

import datetime
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page

from directives.units.enums import Role
from directives.units.models import OrganisationalUnit
from directives.units.permissions import roles_of, units_seen_by

from .enums import (
    CARRYING_OUT,
    OPEN_STATES,
    UNFINISHED_STATES,
    WORKING_STATES,
    AssignmentRole,
    AssignmentState,
    ExtensionState,
    Need,
    Standing,
)
from .standing import standing_condition

if TYPE_CHECKING:
    from .models import Assignment  # noqa: F401 - named in a type only

# These see the tasks of every unit; editors because they write the pages which give them.
SEE_ALL_TASKS = frozenset({Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, Role.EDITOR})


def condition(which: Standing, *, on: datetime.date, near_days: int | None = None) -> Q:
    """Return the condition for ``which`` on ``on``; ``near_days`` is the installation's (TRACKING_NEAR_DAYS) unless given."""
    return standing_condition(which, on=on, near_days=settings.TRACKING_NEAR_DAYS if near_days is None else near_days)


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Assignments, narrowed by state, standing on a day, unit, role and who asks."""

    def of_standing(self, which: Standing, *, on: datetime.date) -> Self:
        """Keep those that stand so on the day ``on``."""
        return self.filter(condition(which, on=on))

    def counted(self, *, on: datetime.date) -> Self:
        """Keep what the total counts on the day ``on``: all but what was taken back, suspended or declined."""
        apart = condition(Standing.SUSPENDED, on=on) | condition(Standing.DECLINED, on=on)
        return self.not_cancelled().exclude(apart)

    def open(self) -> Self:
        """Keep those with something still to do."""
        return self.filter(state__in=OPEN_STATES)

    def unfinished(self) -> Self:
        """Keep those neither done nor taken back: open, suspended or declined."""
        return self.filter(state__in=UNFINISHED_STATES)

    def suspended(self, *, on: datetime.date) -> Self:
        """Keep those put off on the day ``on``; shown apart."""
        return self.of_standing(Standing.SUSPENDED, on=on)

    def declined(self, *, on: datetime.date) -> Self:
        """Keep those their units refused by the day ``on``; shown apart."""
        return self.of_standing(Standing.DECLINED, on=on)

    def not_cancelled(self) -> Self:
        """Drop what was taken back."""
        return self.exclude(state=AssignmentState.CANCELLED)

    def overdue(self, *, on: datetime.date) -> Self:
        """Keep those past their deadline and not done."""
        return self.of_standing(Standing.OVERDUE, on=on)

    def near(self, *, on: datetime.date) -> Self:
        """Keep those whose deadline is at most TRACKING_NEAR_DAYS away."""
        return self.of_standing(Standing.NEAR, on=on)

    def in_term(self, *, on: datetime.date) -> Self:
        """Keep the open ones with time left."""
        return self.of_standing(Standing.IN_TERM, on=on)

    def no_deadline(self, *, on: datetime.date) -> Self:
        """Keep the open ones without a deadline."""
        return self.of_standing(Standing.NO_DEADLINE, on=on)

    def done_on_time(self, *, on: datetime.date) -> Self:
        """Keep those done by their deadline."""
        return self.of_standing(Standing.DONE_ON_TIME, on=on)

    def done_late(self, *, on: datetime.date) -> Self:
        """Keep those done after their deadline."""
        return self.of_standing(Standing.DONE_LATE, on=on)

    def quiet(self, *, on: datetime.date) -> Self:
        """Keep those being worked on of which nothing was reported for TRACKING_QUIET_DAYS days before ``on``."""
        first = on - datetime.timedelta(days=settings.TRACKING_QUIET_DAYS)
        since = timezone.make_aware(datetime.datetime.combine(first, datetime.time.min))
        working = self.filter(state__in=WORKING_STATES, assigned_on__lt=first)
        return working.exclude(reports__submitted_at__gte=since)

    def asking_extension(self) -> Self:
        """Keep those whose request for more time waits for an answer (one at a time, so none comes twice)."""
        return self.filter(extensions__state=ExtensionState.ASKED)

    def needing(self, need: Need, *, on: datetime.date) -> Self:
        """Keep those that need this of the office on the day ``on``."""
        return self.quiet(on=on) if need == Need.QUIET else self.asking_extension()

    def for_unit(self, unit: OrganisationalUnit) -> Self:
        """Keep the unit's own."""
        return self.filter(unit=unit)

    def for_units(self, units: set[int]) -> Self:
        """Keep those of the units with these ids."""
        return self.filter(unit__in=units)

    def leading(self) -> Self:
        """Keep the leading ones: one a task, so that they count tasks."""
        return self.filter(role=AssignmentRole.LEAD)

    def carrying_out(self) -> Self:
        """Keep those that must report: leading and cooperating."""
        return self.filter(role__in=CARRYING_OUT)

    def public(self) -> Self:
        """Keep those of public tasks of published pages that anybody may read."""
        return self.filter(task__is_public=True, task__page__in=Page.objects.live().public().values("pk"))

    def visible_to(self, user: Any, *, on: datetime.date) -> Self:
        """Keep what ``user`` may see on the day ``on``: everything, or the own units' and what is public.

        A head sees the units below the own one too.
        """
        if not user.is_authenticated or not user.is_active:
            return self.public()
        if SEE_ALL_TASKS & roles_of(user, on=on):
            return self.all()
        public_pages = Page.objects.live().public().values("pk")
        return self.filter(
            Q(unit__in=units_seen_by(user, on=on)) | Q(task__is_public=True, task__page__in=public_pages)
        )
