"""Standing: the plain rule, the database's conditions, and numbers that add up."""

import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives.tracking.counts import Counts, counts_by_standing, counts_by_unit, progress_of
from directives.tracking.enums import APART_STATES, OPEN_STATES, AssignmentState, Standing
from directives.tracking.models import Assignment, Task
from directives.tracking.standing import standing
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import unit

DAY = datetime.date(2022, 6, 30)


def days(n: int) -> datetime.date:
    return DAY + datetime.timedelta(days=n)


@pytest.mark.parametrize(
    ("state", "due", "completed", "submitted", "expected"),
    [
        ("assigned", days(4), None, None, Standing.IN_TERM),
        ("assigned", days(3), None, None, Standing.NEAR),
        ("in_progress", DAY, None, None, Standing.NEAR),
        ("in_progress", days(-1), None, None, Standing.OVERDUE),
        ("returned", days(-1), None, None, Standing.OVERDUE),
        ("in_progress", None, None, None, Standing.NO_DEADLINE),
        ("submitted", days(-5), None, days(-5), Standing.IN_TERM),
        ("submitted", days(1), None, DAY, Standing.IN_TERM),
        ("submitted", days(-5), None, days(-4), Standing.OVERDUE),
        ("submitted", None, None, days(-4), Standing.NO_DEADLINE),
        ("done", days(-2), days(-2), days(-2), Standing.DONE_ON_TIME),
        ("done", days(-2), days(-1), days(-1), Standing.DONE_LATE),
        ("done", None, days(-1), days(-1), Standing.DONE_ON_TIME),
        ("done", days(-1), days(1), days(1), Standing.OVERDUE),
        ("cancelled", days(-9), None, None, Standing.CANCELLED),
        ("suspended", days(-9), None, None, Standing.SUSPENDED),
        ("declined", days(9), None, None, Standing.DECLINED),
    ],
)
def test_standing_on_a_day(
    state: str,
    due: datetime.date | None,
    completed: datetime.date | None,
    submitted: datetime.date | None,
    expected: Standing,
) -> None:
    found = standing(
        state=state, due_on=due, completed_on=completed, submitted_on=submitted, apart_on=DAY, on=DAY, near_days=3
    )
    assert found == expected


a_day = st.integers(-6, 6).map(days)


@st.composite
def shares(draw: Any) -> Assignment:
    state = draw(st.sampled_from(list(AssignmentState)))
    reported = draw(a_day)
    return Assignment(
        state=state,
        due_on=draw(st.none() | a_day),
        assigned_on=days(-9),
        submitted_on=reported if state in (AssignmentState.SUBMITTED, AssignmentState.DONE) else None,
        completed_on=reported if state == AssignmentState.DONE else None,
        apart_on=reported if state in APART_STATES else None,
    )


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(shares(), max_size=12), on=a_day)
def test_database_and_plain_rule_agree_and_the_parts_add_up(made: list[Assignment], on: datetime.date) -> None:
    Assignment.objects.all().delete()
    Task.objects.all().delete()
    page, who = pages.home(), unit("X")
    for share in made:
        share.pk = None
        share.task = Task.objects.create(page=page, content="Việc", created_at=make.moment(DAY))
        share.unit = who
    Assignment.objects.bulk_create(made)
    everything = Assignment.objects.all()
    by_rule = {which: {s.pk for s in everything if s.standing(on=on) == which} for which in Standing}
    by_database = {which: {s.pk for s in everything.of_standing(which, on=on)} for which in Standing}
    assert by_rule == by_database
    counts = counts_by_standing(everything, on=on)
    assert {which: counts.of(which) for which in Standing} == {which: len(found) for which, found in by_rule.items()}
    assert counts.total + counts.apart + counts.cancelled == len(made)
    assert counts.total == counts.done + counts.open + counts.overdue
    assert sum(counts_by_unit(everything, on=on).values(), Counts()) == counts


@pytest.mark.django_db
def test_named_querysets_say_what_they_keep() -> None:
    late = make.assignment(due=days(-1))
    near = make.assignment(due=days(2))
    far = make.assignment(due=days(30))
    endless = make.assignment(due=None)
    in_time = make.done(make.assignment(due=DAY), on=DAY)
    too_late = make.done(make.assignment(due=days(-2)), on=days(-1))
    shares = Assignment.objects
    assert list(shares.overdue(on=DAY)) == [late]
    assert list(shares.near(on=DAY)) == [near]
    assert list(shares.in_term(on=DAY)) == [far]
    assert list(shares.no_deadline(on=DAY)) == [endless]
    assert list(shares.done_on_time(on=DAY)) == [in_time]
    assert list(shares.done_late(on=DAY)) == [too_late]
    assert set(shares.open()) == {late, near, far, endless}
    assert all(share.state in OPEN_STATES for share in shares.open())
    assert list(shares.for_unit(late.unit).leading()) == [late]


@pytest.mark.django_db
def test_progress_of_many_pages_takes_one_query(django_assert_num_queries: Any) -> None:
    page = pages.directive()
    partner = unit("P")
    make.done(make.task(page=page, due=DAY).assignments.get(), on=DAY)
    make.task(page=page, due=days(2))
    make.task(page=page, due=days(-3), cooperating=[partner])
    other = pages.directive()
    with django_assert_num_queries(1):
        found = progress_of(Assignment.objects.all(), page_ids=[page.pk, other.pk], on=DAY)
    assert list(found) == [page.pk]
    progress = found[page.pk]
    assert (progress.done, progress.total, progress.overdue_units, progress.days_left) == (1, 3, 2, 2)
    assert not progress.complete
