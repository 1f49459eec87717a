"""What a report is about: the assignments that an account may take out, narrowed by the list's own filters."""

import datetime
from typing import Any

from django.http import QueryDict

from directives.units.permissions import units_seen_by, user_can_see_everything

from ..filters import ALL, AssignmentFilter, AssignmentFilterForm
from ..models import Assignment
from ..permissions import user_can_follow
from ..querysets import AssignmentQuerySet


def may_report(user: Any, *, on: datetime.date) -> bool:
    """Tell whether there is anything that ``user`` may take out: the lists over all units, or an own unit's."""
    return user_can_follow(user, on=on) or bool(units_seen_by(user, on=on))


def reportable(user: Any, *, on: datetime.date) -> AssignmentQuerySet:
    """Return the assignments that ``user`` may take out on the day ``on``: all for those who follow, else the own units'."""
    visible = Assignment.objects.visible_to(user, on=on)
    return visible if user_can_follow(user, on=on) else visible.for_units(units_seen_by(user, on=on))


def sees_reports(user: Any, *, on: datetime.date) -> bool:
    """Tell whether what units reported may stand in the report of ``user``; an editor sees tasks, not reports."""
    return user_can_see_everything(user, on=on) or not user_can_follow(user, on=on)


def asked(
    user: Any, data: QueryDict, *, today: datetime.date
) -> tuple[AssignmentFilterForm, AssignmentFilter, AssignmentQuerySet]:
    """Return the filter form, what was chosen, and the assignments it leaves; roles that only look are left out unless asked."""
    form = AssignmentFilterForm(data, only=ALL)
    chosen = form.chosen()
    found = reportable(user, on=today)
    if not chosen.role:
        found = found.carrying_out()
    return form, chosen, chosen.apply(found, today=today)
