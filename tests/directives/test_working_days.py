"""Working days: the arithmetic, the days as published, and who may keep them."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from directives.units.calendars import remove_day, save_day, working_calendar
from directives.units.models import Holiday, MakeUpDay, OrganisationalUnit, UnitGroup
from directives.units.working_days import MOST, WorkingCalendar
from tests.factories.units import unit, user

D = datetime.date
TET = frozenset(D(2022, 1, 31) + datetime.timedelta(days=n) for n in range(5))
SWAP = WorkingCalendar(
    off=TET | {D(2024, 4, 29)},
    yearly=frozenset({(1, 1, 2000), (4, 30, 2000), (5, 1, 2000), (9, 2, 2000), (11, 24, 2026)}),
    worked=frozenset({D(2024, 5, 4)}),
)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (D(2022, 3, 1), 15, D(2022, 3, 22)),
        (D(2022, 3, 4), 1, D(2022, 3, 7)),  # Friday -> Monday
        (D(2022, 3, 5), 1, D(2022, 3, 7)),  # from a Saturday
        (D(2022, 1, 28), 1, D(2022, 2, 7)),  # over Tết and two weekends
        (D(2024, 4, 26), 3, D(2024, 5, 4)),  # 29/4 is off, Saturday 4/5 is worked instead
        (D(2022, 2, 7), -1, D(2022, 1, 28)),
        (D(2022, 2, 5), 0, D(2022, 2, 5)),
        (D(2026, 11, 23), 1, D(2026, 11, 25)),  # a yearly holiday from its first year on
        (D(2025, 11, 21), 1, D(2025, 11, 24)),
    ],
)
def test_a_limit_in_working_days_ends_on_its_day(start: datetime.date, days: int, end: datetime.date) -> None:
    assert SWAP.add_working_days(start, days) == end


def test_a_limit_of_years_is_refused() -> None:
    with pytest.raises(ValueError, match="working days"):
        SWAP.add_working_days(D(2022, 1, 1), MOST + 1)


some_day = st.dates(D(2020, 1, 1), D(2027, 12, 31))
calendars = st.builds(
    WorkingCalendar,
    off=st.frozensets(some_day, max_size=30),
    yearly=st.frozensets(st.builds(lambda d: (d.month, d.day, 2023), some_day), max_size=6),
    worked=st.frozensets(some_day, max_size=10),
)


@given(calendar=calendars, start=some_day, end=some_day)
def test_counting_and_walking_agree(calendar: WorkingCalendar, start: datetime.date, end: datetime.date) -> None:
    first, last = sorted((start, end))
    walked = sum(calendar.is_working(first + datetime.timedelta(days=n)) for n in range(1, (last - first).days + 1))
    assert calendar.working_days_between(first, last) == walked
    assert calendar.working_days_between(last, first) == -walked


@given(calendar=calendars, start=some_day, days=st.integers(1, 60))
def test_the_nth_working_day_is_worked_and_the_nth(calendar: WorkingCalendar, start: datetime.date, days: int) -> None:
    end = calendar.add_working_days(start, days)
    assert calendar.is_working(end)
    assert calendar.working_days_between(start, end) == days


@pytest.mark.django_db
def test_the_published_days_are_entered(django_assert_num_queries: object) -> None:
    calendar = working_calendar()
    for off in ("2021-02-10", "2022-02-04", "2023-01-26", "2024-02-14", "2025-01-31", "2026-02-20", "2026-08-31"):
        assert not calendar.is_working(D.fromisoformat(off)), off
    for fixed in (D(2030, 9, 2), D(2027, 4, 30), D(2022, 1, 1)):
        assert not calendar.is_working(fixed)
    for worked in ("2024-05-04", "2026-01-10", "2022-02-07", "2021-02-17"):
        assert calendar.is_working(D.fromisoformat(worked)), worked
    assert calendar.add_working_days(D(2022, 1, 20), 10) == D(2022, 2, 10)


@pytest.mark.django_db
def test_a_day_that_makes_no_sense_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="Ngày cuối"):
        save_day(Holiday(name="x", first_day=D(2027, 2, 6), last_day=D(2027, 2, 1)), by=None)
    with pytest.raises(ValidationError, match="không dài quá"):
        save_day(Holiday(name="x", first_day=D(2027, 2, 6), last_day=D(2028, 2, 6)), by=None)
    with pytest.raises(ValidationError, match="thứ Bảy hoặc Chủ nhật"):
        save_day(MakeUpDay(day=D(2027, 2, 8)), by=None)


@pytest.mark.django_db
def test_an_administrator_keeps_the_days_and_nobody_else(client: Client) -> None:
    add, edit = reverse("holiday:add"), "holiday:edit"
    client.force_login(user("administrator", unit()))
    tet = {"name": "Tết Nguyên đán", "first_day": "4/2/2027", "last_day": "10/2/2027"}
    assert client.post(add, tet).status_code == 302
    made = Holiday.objects.get(first_day=D(2027, 2, 4))
    assert not working_calendar().is_working(D(2027, 2, 10))
    client.post(reverse(edit, args=[made.pk]), tet | {"last_day": "9/2/2027"})
    assert working_calendar().is_working(D(2027, 2, 10))
    client.post(reverse("holiday:delete", args=[made.pk]))
    assert working_calendar().is_working(D(2027, 2, 4))
    assert client.get(reverse("holiday:index")).status_code == 200
    assert client.post(reverse("makeupday:add"), {"day": "20/2/2027", "name": "bù"}).status_code == 302
    assert working_calendar().is_working(D(2027, 2, 20))
    client.force_login(user("coordinator", unit()))
    assert client.post(add, tet).status_code == 302
    assert not Holiday.objects.filter(first_day=D(2027, 2, 4)).exists()


@pytest.mark.django_db
def test_a_group_holds_the_units_of_its_kind_that_exist_on_the_day() -> None:
    OrganisationalUnit.objects.all().delete()
    old = unit("CU", "Xã Cũ", kind="commune", valid_to=D(2022, 5, 31))
    new = unit("MOI", "Xã Mới", kind="commune", valid_from=D(2022, 6, 1))
    school = unit("T", "Trường Tiểu học", kind="school")
    unit("P", "Phòng Nội vụ")
    group = UnitGroup.objects.named("CAC XA, thi tran").get()
    assert list(group.members(on=D(2022, 5, 1))) == [old]
    group.units.add(school, new)
    assert list(group.members(on=D(2022, 7, 1))) == [school, new]


@pytest.mark.django_db
def test_removing_a_day_is_recorded() -> None:
    day = save_day(Holiday(name="Nghỉ bão", first_day=D(2022, 10, 3)), by=None)
    remove_day(day, by=None)
    assert working_calendar().is_working(D(2022, 10, 3))
