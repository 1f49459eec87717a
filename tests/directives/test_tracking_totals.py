"""Totals as published come out of the counting code; the parts add up whatever is done on whatever day."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directives.tracking import services
from directives.tracking.counts import Counts, counts_by_standing, counts_by_unit
from directives.tracking.enums import COUNTED_STANDINGS, Act, AssignmentState, Standing
from directives.tracking.models import Assignment
from directives.tracking.table import BEGIN, replace_section
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
ON = datetime.date(2022, 6, 30)


def day(n: int) -> datetime.date:
    return ON + datetime.timedelta(days=n)


def enter(done_on_time: int, done_late: int, in_term: int, overdue: int) -> Counts:
    """Enter records with these standings on ON, of several units and dates, and count them."""
    page, units = pages.home(), [unit(), unit(), unit()]
    done = {"state": AssignmentState.DONE}
    parts: list[tuple[int, dict[str, Any]]] = [
        (done_on_time - done_on_time // 2, done | {"due_on": day(-3), "completed_on": day(-3)}),
        (done_on_time // 2, done | {"due_on": day(9), "completed_on": day(-40)}),
        (done_late, done | {"due_on": day(-9), "completed_on": day(-8)}),
        (in_term - in_term // 3, {"due_on": day(30)}),
        (in_term // 3, {"due_on": ON}),  # near: a part of «in term»
        (overdue, {"due_on": day(-1)}),
    ]
    for n, (number, fields) in enumerate(parts):
        make.bulk(number, unit=units[n % 3], page=page, **fields)
    counts = counts_by_standing(Assignment.objects.all(), on=ON)
    assert sum(counts_by_unit(Assignment.objects.all(), on=ON).values(), Counts()) == counts
    return counts


def test_the_task_force_of_the_prime_minister_2017() -> None:
    """BC 1270/BC-TCTTTg: 21.914 tasks; 16.051 done (14.068 + 1.983), 5.863 open (5.640 in term, 223 overdue)."""
    counts = enter(14_068, 1_983, 5_640, 223)
    assert (counts.total, counts.done, counts.done_on_time, counts.done_late) == (21_914, 16_051, 14_068, 1_983)
    assert (counts.in_term + counts.near, counts.overdue, counts.open + counts.overdue) == (5_640, 223, 5_863)
    # The one rounding: 16.051/16.274 = 98,6297 %, half up 98,63; the report prints 98,62 (and 1,38), cut off.
    assert counts.done_share == Decimal("98.63")
    assert abs(counts.done_share - Decimal("98.62")) <= Decimal("0.01")


def test_the_government_office_august_2017() -> None:
    """6.272 tasks; 2.723 fell due, 2.501 of them done, 222 overdue: 91,8 %."""
    counts = enter(2_501, 0, 6_272 - 2_723, 222)
    assert (counts.total, counts.fell_due, counts.done, counts.overdue) == (6_272, 2_723, 2_501, 222)
    assert counts.done_share == Decimal("91.85")  # printed with one place: 91,8


def test_quang_nam_first_half_of_2020() -> None:
    """833 = 585 done + 67 in term + 181 overdue."""
    counts = enter(500, 85, 67, 181)
    assert (counts.total, counts.done, counts.in_term + counts.near, counts.overdue) == (833, 585, 67, 181)


def test_nothing_due_has_no_share() -> None:
    assert Counts(in_term=3).done_share is None


acts = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(list(Act)), st.integers(0, 40)), max_size=22)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(played=acts, on=st.integers(-2, 45))
def test_the_parts_add_up_whatever_is_done_on_whatever_day(played: list[tuple[int, Act, int]], on: int) -> None:
    with transaction.atomic():
        office = make.coordinator()
        who = unit()
        head = user("unit_head", who)
        shares = [
            make.assignment(lead=who, due=due and day(due), given=ON, content=str(n))
            for n, due in enumerate([3, 10, 25, None])
        ]
        for which, act, after in sorted(played, key=lambda play: play[2]):
            _play(shares[which], act, make.moment(day(after)), office, head)
        everything = Assignment.objects.all()
        for asked in (day(on), day(41)):
            counts = counts_by_standing(everything, on=asked)
            assert sum(counts.of(which) for which in COUNTED_STANDINGS) == counts.total
            assert counts.total == counts.done + counts.open + counts.overdue
            assert everything.counted(on=asked).count() == counts.total
            assert counts.total + counts.apart + counts.cancelled == everything.count()
            for which in Standing:
                found = {share.pk for share in everything.of_standing(which, on=asked)}
                assert found == {share.pk for share in everything if share.standing(on=asked) == which}
                assert len(found) == counts.of(which)
        transaction.set_rollback(True)


def _play(share: Assignment, act: Act, at: datetime.datetime, office: Any, head: Any) -> None:
    """Try the act; what the table or the values refuse leaves everything as it was."""
    later = at.date() + datetime.timedelta(days=9)
    unit_acts = {Act.ACKNOWLEDGE, Act.DECLINE, Act.DELEGATE, Act.REPORT, Act.REQUEST_EXTENSION}
    common: dict[str, Any] = {"assignment": share, "by": head if act in unit_acts else office, "now": at}
    extra: dict[Act, dict[str, Any]] = {
        Act.REPORT: {"percent": 100 if at.day % 2 else 50, "text": "Làm"},
        Act.REQUEST_EXTENSION: {"due": later, "reason": "Chờ"},
        Act.DELEGATE: {"officer": head},
        Act.TRANSFER: {"unit": unit("KHAC"), "reason": "Đúng chức năng"},
        Act.AMEND: {"due": later, "role": share.role},
        Act.RESUME: {"due": later},
        **{key: {} for key in [Act.ACKNOWLEDGE, Act.CONFIRM, Act.APPROVE_EXTENSION]},
    }
    try:
        with transaction.atomic():
            if act == Act.ASSIGN:
                services.assign(task=share.task, unit=share.unit, role=share.role, due=later, by=office, now=at)
            else:
                getattr(services, act.value)(**common, **extra.get(act, {"reason": "Vì thế"}))
    except ValidationError:
        return


def test_the_docs_print_the_table() -> None:
    from django.conf import settings as django_settings

    text = (django_settings.BASE_DIR / "docs" / "tracking.md").read_text("utf-8")
    assert BEGIN in text
    assert replace_section(text) == text, "run manage.py print_transitions --write"
