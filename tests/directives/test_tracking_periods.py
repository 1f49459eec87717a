"""Rows that make several tasks: groups that lead, periods that open by themselves, deadlines counted in working days."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directives.tracking import services
from directives.tracking.enums import Act
from directives.tracking.models import Assignment, Task
from directives.tracking.periods import period_label, period_of
from directives.tracking.services import sync_all_plans
from directives.units.calendars import remove_day, save_day
from directives.units.models import Holiday, OrganisationalUnit, UnitGroup
from tests.directives.test_tracking_plans import form_data, fresh, planned, republish, row_data
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import superuser, unit, user

pytestmark = pytest.mark.django_db
D = datetime.date


@pytest.fixture(autouse=True)
def _today() -> None:
    make.portal_day(D(2022, 3, 16))


def at(day: datetime.date) -> datetime.datetime:
    return make.moment(day)


def communes() -> UnitGroup:
    OrganisationalUnit.objects.filter(kind="commune").delete()
    for code in ("X1", "X2", "X3"):
        unit(code, f"Xã {code}", kind="commune")
    return UnitGroup.objects.get(code="cac-xa")


@pytest.mark.parametrize(
    ("repeats", "code", "first", "last", "label"),
    [
        ("monthly", "2022-02", D(2022, 2, 1), D(2022, 2, 28), "tháng 2/2022"),
        ("quarterly", "2022-Q1", D(2022, 1, 1), D(2022, 3, 31), "quý I/2022"),
        ("half_yearly", "2022-H1", D(2022, 1, 1), D(2022, 6, 30), "6 tháng đầu năm 2022"),
        ("yearly", "2022", D(2022, 1, 1), D(2022, 12, 31), "năm 2022"),
    ],
)
def test_periods(repeats: str, code: str, first: datetime.date, last: datetime.date, label: str) -> None:
    period = period_of(repeats, D(2022, 2, 14))
    assert (period.code, period.first, period.last) == (code, first, last)
    assert period_label(code) == label
    assert period.due(31) == last
    assert period.due(5).day == 5


def test_a_leading_group_gives_each_unit_a_task_of_its_own() -> None:
    page = pages.directive()
    planned(page, lead_unit=None, lead_group=communes(), cooperating_units=[unit("NV")], content="Rà soát")
    assert Task.objects.count() == 3
    roles = {task.planned_part: {(s.unit.code, s.role) for s in task.assignments.all()} for task in Task.objects.all()}
    assert roles == {code: {(code, "lead"), ("NV", "cooperating")} for code in ("X1", "X2", "X3")}
    republish(fresh(page))
    assert Task.objects.count() == 3
    assert {event.act for share in Assignment.objects.all() for event in share.events.all()} == {Act.ASSIGN}


def test_informed_groups_watch() -> None:
    page = pages.directive()
    row = planned(page, publish=False)
    row.informed_groups = [communes()]
    republish(page)
    assert Assignment.objects.filter(role="informed").count() == 3
    assert Assignment.objects.carrying_out().count() == 1


def test_a_periodic_task_opens_once_a_period_also_after_a_pause() -> None:
    page = pages.directive()  # issued 15/3/2022
    planned(page, deadline=None, repeats="monthly", repeat_day=20, repeat_until=D(2022, 9, 30))
    assert [(t.period, t.assignments.get().due_on) for t in Task.objects.all()] == [("2022-03", D(2022, 3, 20))]
    assert sync_all_plans(now=at(D(2022, 3, 31))) == 0
    assert sync_all_plans(now=at(D(2022, 4, 1))) == 1
    assert sync_all_plans(now=at(D(2022, 4, 1))) == 0
    make.done(Assignment.objects.get(task__period="2022-04"), on=D(2022, 4, 19))
    # The machine was off from May to July.
    assert sync_all_plans(now=at(D(2022, 8, 2))) == 4
    assert sync_all_plans(now=at(D(2022, 12, 1))) == 0  # repeated until the end of September, and no longer asked
    assert list(Task.objects.values_list("period", flat=True)) == [f"2022-{n:02d}" for n in range(3, 9)]
    assert Assignment.objects.get(task__period="2022-04").state == "done"


def test_a_group_that_reports_every_quarter() -> None:
    page = pages.directive()
    planned(page, lead_unit=None, lead_group=communes(), deadline=None, repeats="quarterly")
    assert sync_all_plans(now=at(D(2022, 4, 1))) == 3
    assert Task.objects.count() == 6
    assert set(Assignment.objects.filter(task__period="2022-Q2").values_list("due_on", flat=True)) == {D(2022, 6, 30)}


def test_a_deadline_in_working_days_moves_with_a_holiday_entered_late() -> None:
    page = pages.directive()
    planned(page, deadline=None, due_days=15)
    planned(page, deadline=D(2022, 4, 5), lead_unit=unit("TC"))
    share, fixed = Assignment.objects.get(unit=unit("NV")), Assignment.objects.get(unit=unit("TC"))
    assert (share.due_on, share.due_days, share.due_from) == (D(2022, 4, 5), 15, D(2022, 3, 15))
    ended = make.done(make.assignment(due=D(2022, 4, 5)), on=D(2022, 3, 17))
    Assignment.objects.filter(pk=ended.pk).update(due_days=15, due_from=D(2022, 3, 15))
    storm = save_day(Holiday(name="Nghỉ bão", first_day=D(2022, 3, 30)), by=user("administrator"))
    share.refresh_from_db()
    fixed.refresh_from_db()
    ended.refresh_from_db()
    assert (share.due_on, fixed.due_on, ended.due_on) == (D(2022, 4, 6), D(2022, 4, 5), D(2022, 4, 5))
    event = share.events.last()
    assert (event.act, event.data["old"]["due_on"], event.data["new"]["due_on"]) == (
        Act.AMEND,
        "2022-04-05",
        "2022-04-06",
    )
    republish(fresh(page))
    assert Assignment.objects.get(pk=share.pk).due_on == D(2022, 4, 6)
    remove_day(storm, by=None)
    assert Assignment.objects.get(pk=share.pk).due_on == D(2022, 4, 5)


def test_publishing_again_keeps_what_was_granted_and_where_it_was_moved() -> None:
    page = pages.directive()
    planned(page)
    share = Assignment.objects.get()
    staff, office = make.staff_of(share), make.coordinator()
    when = at(D(2022, 3, 17))
    services.request_extension(assignment=share, due=D(2022, 6, 15), reason="Chờ", by=staff, now=when)
    services.approve_extension(assignment=share, by=office, now=when)
    republish(fresh(page))
    assert Assignment.objects.get().due_on == D(2022, 6, 15)
    moved = services.transfer(assignment=share, unit=unit("TC"), reason="Đúng chức năng", by=office, now=when)
    republish(fresh(page))
    assert {(s.unit.code, s.state, s.role) for s in Assignment.objects.all()} == {
        ("NV", "cancelled", "lead"),
        ("TC", "assigned", "lead"),
    }
    assert moved.task.assignments.count() == 2


def test_the_edit_screen_takes_the_new_fields_and_tells_contradictions(client: Client) -> None:
    client.force_login(superuser())
    page = pages.directive(publish=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    contrary = row_data(due_days="15", repeats="monthly", informed_units=unit("TC").pk)
    answer = client.post(address, form_data(page, [contrary], **{"action-publish": "1"}))
    text = answer.content.decode()
    for words in ("Chỉ ghi một trong hai", "lặp lại có hạn theo từng kỳ", "không đồng thời chủ trì hoặc phối hợp"):
        assert words in text
    good: dict[str, Any] = {
        "lead_unit": "",
        "lead_group": communes().pk,
        "deadline": "",
        "due_days": "10",
        "kind": "report",
        "priority": "1",
        "product": "Báo cáo",
        "anchor": "Điều 5",
    }
    answer = client.post(address, form_data(page, [row_data(**good)], **{"action-publish": "1"}))
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    task = Task.objects.first()
    assert task is not None
    assert Task.objects.count() == 3
    assert (task.kind, task.priority, task.product, task.article) == ("report", 1, "Báo cáo", "Điều 5")
    assert task.assignments.leading().get().due_days == 10


def test_a_plain_page_gives_tasks_too(client: Client) -> None:
    page = pages.content_page("Kết luận họp giao ban")
    planned(page, content="Sửa chữa phòng họp")  # type: ignore[arg-type]
    assert "Sửa chữa phòng họp" in client.get(page.get_url()).content.decode()
    client.force_login(superuser())
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Nhiệm vụ giao trong văn bản" in screen
