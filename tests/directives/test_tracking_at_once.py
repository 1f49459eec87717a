"""A hundred acts on one share at the same time, on PostgreSQL: one consistent history."""

import datetime
import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import close_old_connections, connection, connections

from directives.tracking import services
from directives.tracking.enums import TRANSITIONS, Act, AssignmentState
from directives.tracking.errors import ChangedMeanwhile
from directives.tracking.models import Assignment, AssignmentEvent
from tests.factories import tracking as make
from tests.factories.units import user

pytestmark = [
    pytest.mark.services,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL: set DATABASE_URL"),
]
assert connection is not None
AT = make.moment(datetime.date(2022, 4, 1))
LATER = datetime.date(2022, 9, 30)


def at_once(calls: list[Any]) -> list[Any]:
    """Run the calls in 25 threads; returns what each returned or raised."""

    def run(call: Any) -> Any:
        close_old_connections()
        try:
            return call()
        except (ValidationError, PermissionDenied) as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(25) as pool:
        return list(pool.map(run, calls))


def prepared() -> tuple[Assignment, Any, Any]:
    share = make.put_into(make.assignment(due=datetime.date(2022, 6, 30)), AssignmentState.IN_PROGRESS)
    return share, make.staff_of(share), make.coordinator()


def test_a_hundred_acts_leave_one_history() -> None:
    share, staff, office = prepared()
    leader = user("leader")
    kinds = [
        lambda n: services.report(assignment=share, percent=n, text=f"Lần {n}", by=staff, now=AT),
        lambda n: services.report(assignment=share, percent=100, text=f"Xong {n}", by=staff, now=AT),
        lambda n: services.return_(assignment=share, reason=f"Lý do {n}", by=office, now=AT),
        lambda n: services.suspend(assignment=share, reason="Chờ", by=leader, now=AT),
        lambda n: services.resume(assignment=share, by=office, now=AT),
        lambda n: services.request_extension(assignment=share, due=LATER, reason="Chờ", by=staff, now=AT),
        lambda n: services.refuse_extension(assignment=share, reason="Gấp", by=leader, now=AT),
        lambda n: services.amend(assignment=share, due=LATER, role=share.role, note=f"{n}", by=office, now=AT),
    ]
    before = share.events.count()
    results = at_once([lambda n=n: kinds[n % len(kinds)](n) for n in range(100)])
    share.refresh_from_db()
    events = list(AssignmentEvent.objects.filter(assignment=share).order_by("pk"))
    done = [result for result in results if not isinstance(result, Exception)]
    assert len(events) - before == len(done) > 8
    for earlier, later in itertools.pairwise(events):
        assert later.old_state == earlier.new_state
        assert (AssignmentState(later.old_state), Act(later.act)) in TRANSITIONS
    assert share.state == events[-1].new_state
    assert share.version == len(events) - 1  # the first event gave the share
    assert share.reports.count() == sum(event.act == Act.REPORT for event in events)
    assert share.extensions.count() == sum(event.act == Act.REQUEST_EXTENSION for event in events)


def test_of_a_hundred_who_saw_the_same_version_one_acts_and_the_others_are_told() -> None:
    share, staff, office = prepared()
    calls = [
        lambda n=n: services.report(
            assignment=share, percent=n % 100, text=f"Lần {n}", by=staff, now=AT, version=share.version
        )
        for n in range(50)
    ] + [
        lambda: services.suspend(assignment=share, reason="Chờ", by=office, now=AT, version=share.version)
        for n in range(50)
    ]
    results = at_once(calls)
    told = [result for result in results if isinstance(result, ChangedMeanwhile)]
    assert len(told) == 99
    assert all("vừa được" in error.messages[0] for error in told)
    found = Assignment.objects.get(pk=share.pk)
    assert found.version == share.version + 1
