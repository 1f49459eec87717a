"""Who is reminded of what on a day, each reminder exactly once.

The key (share, person, moment, deadline) is unique in the database; a run that dies is repeated and adds only what lacks.
After a pause of the worker the tightest moment that has passed is sent, not all of them. None for what is reported done,
suspended, declined, ended, or only watched; none on a day on which offices don't work.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from directives.units.calendars import working_calendar
from directives.units.enums import Role
from directives.units.models import StaffMembership
from directives.units.working_days import WorkingCalendar

from ..enums import WORKING_STATES, Audience, Direction
from ..models import Assignment, Reminder, ReminderRule, ReminderRun
from .digest import send_digests

CHUNK = 300


def remind(*, day: datetime.date, now: datetime.datetime) -> int:
    """Make the reminders of ``day`` and the mails that tell of them; returns how many reminders are new.

    Safe to run twice, and to run again after it died: every reminder and every mail is made once.
    """
    calendar = working_calendar()
    if not calendar.is_working(day):
        return 0
    rules = list(ReminderRule.objects.filter(active=True))
    before = Reminder.objects.filter(day=day).count()
    people = People(day)
    for chunk in _chunks(_candidates(rules, day, calendar)):
        found = [
            Reminder(assignment=share, user_id=user, moment=rule.moment, due_on=share.due_on, day=day, created_at=now)
            for share in chunk
            if share.due_on is not None
            for rule in due_rules(rules, share, day, calendar)
            for user in people.of(rule.audience, share)
        ]
        # One transaction for each chunk; what is there already is left alone by its unique key.
        Reminder.objects.bulk_create(found, ignore_conflicts=True)
    send_digests(day=day, now=now)
    ReminderRun.objects.get_or_create(day=day, defaults={"finished_at": now})
    return Reminder.objects.filter(day=day).count() - before


def _candidates(rules: list[ReminderRule], day: datetime.date, calendar: WorkingCalendar) -> Iterable[Assignment]:
    furthest = max((rule.days for rule in rules if rule.direction == Direction.BEFORE), default=0)
    horizon = calendar.add_working_days(day, furthest + 1)
    shares = Assignment.objects.carrying_out().filter(state__in=WORKING_STATES, due_on__lt=horizon)
    return shares.order_by("pk").iterator(chunk_size=CHUNK)


def _chunks(shares: Iterable[Assignment]) -> Iterator[list[Assignment]]:
    rest = iter(shares)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def due_rules(
    rules: list[ReminderRule], share: Assignment, day: datetime.date, calendar: WorkingCalendar
) -> list[ReminderRule]:
    """Return for each audience the one rule that speaks on ``day``: the tightest before, the furthest after the deadline."""
    due = share.due_on
    if due is None:
        return []
    if due >= day:
        left, given = calendar.working_days_between(day, due), calendar.working_days_between(share.assigned_on, due)
        # A mark that had passed before the share was given is not made up for.
        speaking = [r for r in rules if r.direction == Direction.BEFORE and left <= r.days <= given]
        return list({rule.audience: rule for rule in sorted(speaking, key=lambda r: -r.days)}.values())
    late = calendar.working_days_between(max(due, share.assigned_on), day)
    speaking = [r for r in rules if r.direction == Direction.AFTER and r.days <= late]
    return list({rule.audience: rule for rule in sorted(speaking, key=lambda r: r.days)}.values())


class People:
    """Who holds which post on a day, read once."""

    def __init__(self, day: datetime.date) -> None:
        self._by_unit: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._by_role: dict[str, list[int]] = defaultdict(list)
        held = StaffMembership.objects.valid(on=day).filter(user__is_active=True).order_by("pk")
        for unit, role, user in held.values_list("unit_id", "role", "user_id"):
            self._by_unit[unit, role].append(user)
            if user not in self._by_role[role]:
                self._by_role[role].append(user)

    def of(self, audience: str, share: Assignment) -> list[int]:
        """Return the ids of the accounts that ``audience`` means for ``share``."""
        staff = self._by_unit[share.unit_id, Role.UNIT_STAFF.value]
        heads = self._by_unit[share.unit_id, Role.UNIT_HEAD.value]
        match audience:
            case Audience.OFFICER:
                named = share.officer_id
                return [named] if named is not None and named in [*staff, *heads] else staff or heads
            case Audience.HEAD:
                return heads
            case Audience.COORDINATOR:
                return self._by_role[Role.COORDINATOR.value]
            case _:
                return self._by_role[Role.LEADER.value]
