"""Acts on an assignment: the table of transitions, permissions, versions, what is written."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from wagtail.models import PageLogEntry

from directives.tracking import services
from directives.tracking.enums import (
    CARRYING_OUT,
    TRANSITIONS,
    Act,
    Actor,
    AssignmentRole,
    AssignmentState,
    transition,
)
from directives.tracking.errors import ActNotAllowed, ChangedMeanwhile
from directives.tracking.models import Assignment, Evidence, ProgressReport
from directives.tracking.notices import Change, register
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 1)


LATER = DAY + datetime.timedelta(days=30)


def perform(share: Assignment, act: Act, by: Any, version: int | None = None) -> None:
    at = make.moment(DAY)
    common: dict[str, Any] = {"assignment": share, "by": by, "now": at, "version": version}
    match act:
        case Act.ASSIGN:
            services.assign(task=share.task, unit=share.unit, role=AssignmentRole(share.role), due=DAY, by=by, now=at)
        case Act.DELEGATE:
            services.delegate(**common, officer=make.staff_of(share))
        case Act.REPORT:
            services.report(**common, percent=40, text="Đang làm")
        case Act.REQUEST_EXTENSION:
            services.request_extension(**common, due=LATER, reason="Chờ số liệu")
        case Act.APPROVE_EXTENSION:
            services.approve_extension(**common)
        case Act.TRANSFER:
            services.transfer(**common, unit=unit(), reason="Đúng chức năng hơn")
        case Act.AMEND:
            services.amend(**common, due=DAY, role=share.role)
        case Act.ACKNOWLEDGE | Act.CONFIRM | Act.RESUME:
            getattr(services, act.value)(**common)
        case _:
            getattr(services, act.value)(**common, reason="Thiếu số liệu")


def prepared(state: AssignmentState, act: Act) -> Assignment:
    """Return a share in ``state``, with a request for time where ``act`` answers one."""
    share = make.assignment()
    if act in (Act.APPROVE_EXTENSION, Act.REFUSE_EXTENSION):
        perform(share, Act.REQUEST_EXTENSION, make.staff_of(share))
    return make.put_into(share, state)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", AssignmentState)
def test_every_cell_of_the_table(state: AssignmentState, act: Act) -> None:
    share = prepared(state, act)
    people = {
        Actor.STAFF: make.staff_of(share),
        Actor.HEAD: make.staff_of(share, "unit_head"),
        Actor.COORDINATOR: make.coordinator(),
        Actor.LEADER: user("leader"),
        "administrator": user("administrator"),  # coordinates too
        "editor": user("editor"),
        "head of another unit": user("unit_head", unit()),
        "nobody": user(),
    }
    rule = transition(state, act)
    allowed = []
    for actor, person in people.items():
        if rule and (Actor.COORDINATOR if actor == "administrator" else actor) in rule.by:
            allowed.append(person)
            continue
        before = Assignment.objects.get(pk=share.pk)
        with pytest.raises((PermissionDenied, ActNotAllowed)):
            perform(share, act, person)
        now = Assignment.objects.get(pk=share.pk)
        assert (now.state, now.version, now.events.count()) == (before.state, before.version, before.events.count())
    if rule is None:
        return
    for person in allowed:  # each in turn, as if nobody else had acted
        with transaction.atomic():
            events, was = share.events.count(), share.state
            perform(share, act, person)
            share.refresh_from_db()
            assert share.state == (rule.to or AssignmentState.ASSIGNED)
            event = share.events.exclude(act=Act.ACKNOWLEDGE if act != Act.ACKNOWLEDGE else "").last()
            assert event is not None
            assert (event.act, event.new_state, event.by) == (act, share.state, person)
            assert share.events.count() > events
            assert was == state
            transaction.set_rollback(True)
        share.refresh_from_db()


@pytest.mark.parametrize(("act", "actor"), [(Act.ASSIGN, Actor.PUBLICATION), (Act.AMEND, Actor.CALENDAR)])
def test_what_no_person_does_stands_in_the_table_too(act: Act, actor: Actor) -> None:
    assert any(actor in rule.by for (_state, which), rule in TRANSITIONS.items() if which == act)


def test_the_table_names_people_for_every_act() -> None:
    assert {act for _state, act in TRANSITIONS} == set(Act)
    assert all(rule.by for rule in TRANSITIONS.values())


def test_a_whole_report_waits_for_confirmation_from_every_state_that_reports() -> None:
    for state in (AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS, AssignmentState.RETURNED):
        share = make.put_into(make.assignment(), state)
        services.report(assignment=share, percent=100, text="Xong", by=make.staff_of(share), now=make.moment(DAY))
        share.refresh_from_db()
        assert (share.state, share.submitted_on) == (AssignmentState.SUBMITTED, DAY)


def test_a_report_before_acknowledging_records_both() -> None:
    share = make.assignment()
    services.report(assignment=share, percent=10, text="Bắt đầu", by=make.staff_of(share), now=make.moment(DAY))
    share.refresh_from_db()
    assert [event.act for event in share.events.all()] == [Act.ASSIGN, Act.ACKNOWLEDGE, Act.REPORT]
    assert share.acknowledged_at == make.moment(DAY)


def test_done_counts_from_the_day_of_the_report_not_of_the_confirmation() -> None:
    share = make.put_into(make.assignment(due=DAY), AssignmentState.SUBMITTED, on=DAY)
    services.confirm(assignment=share, by=make.coordinator(), now=make.moment(DAY + datetime.timedelta(days=9)))
    share.refresh_from_db()
    assert share.completed_on == DAY
    assert share.standing(on=DAY + datetime.timedelta(days=9)) == "done_on_time"


def test_return_goes_back_to_the_percentage_before_and_keeps_the_reason() -> None:
    share = make.assignment()
    staff = make.staff_of(share)
    services.report(assignment=share, percent=60, text="Một phần", by=staff, now=make.moment(DAY, 8))
    services.report(assignment=share, percent=100, text="Xong", by=staff, now=make.moment(DAY, 9))
    services.return_(assignment=share, reason="Thiếu danh sách", by=make.coordinator(), now=make.moment(DAY, 10))
    share.refresh_from_db()
    assert (share.percent, share.state, share.submitted_on) == (60, AssignmentState.RETURNED, None)
    assert share.reports.last().return_reason == "Thiếu danh sách"


def test_a_return_without_reason_says_what_to_do() -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    with pytest.raises(ValidationError, match="lý do"):
        services.return_(assignment=share, reason="  ", by=make.coordinator(), now=make.moment(DAY))
    share.refresh_from_db()
    assert share.state == AssignmentState.SUBMITTED


def test_another_units_staff_and_former_staff_are_refused() -> None:
    share = make.assignment()
    former = make.staff_of(share)
    former.memberships.update(valid_to=DAY - datetime.timedelta(days=1))
    for person in (user("unit_staff", unit()), user("editor"), former):
        with pytest.raises(PermissionDenied):
            services.acknowledge(assignment=share, by=person, now=make.moment(DAY))


def test_an_informed_unit_does_not_report() -> None:
    task = make.task()
    share = services.assign(
        task=task,
        unit=unit(),
        role=AssignmentRole.INFORMED,
        due=None,
        by=make.coordinator(),
        now=make.moment(DAY),
    )
    assert share.role not in CARRYING_OUT
    with pytest.raises(PermissionDenied):
        services.report(assignment=share, percent=1, text="x", by=make.staff_of(share), now=make.moment(DAY))


def test_the_second_of_two_actors_is_told_who_was_first() -> None:
    share = make.put_into(make.assignment(), AssignmentState.SUBMITTED)
    seen = share.version
    first, second = make.coordinator(), make.coordinator()
    services.confirm(assignment=share, by=first, now=make.moment(DAY), version=seen)
    with pytest.raises(ChangedMeanwhile, match=first.full_name):
        services.return_(assignment=share, reason="Chậm", by=second, now=make.moment(DAY), version=seen)
    share.refresh_from_db()
    assert share.state == AssignmentState.DONE


def test_a_task_has_one_leading_unit_and_names_no_unit_twice() -> None:
    task = make.task(lead=unit("A"))
    with pytest.raises(ValidationError, match="chủ trì"):
        services.assign(
            task=task,
            unit=unit("B"),
            role=AssignmentRole.LEAD,
            due=None,
            by=make.coordinator(),
            now=make.moment(DAY),
        )
    with pytest.raises(ValidationError, match="một vai trò"):
        make.task(lead=unit("A"), cooperating=[unit("A")])


def test_only_a_coordinator_gives_tasks() -> None:
    task = make.task()
    with pytest.raises(PermissionDenied):
        services.create_task(page=task.page, content="x", lead=unit(), by=user("unit_head"), now=make.moment(DAY))


def test_evidence_is_kept_with_its_name_and_a_bad_file_stores_nothing() -> None:
    share = make.assignment()
    staff = make.staff_of(share)
    report = services.report(
        assignment=share,
        percent=50,
        text="Có ảnh",
        files=[make.photo("ảnh hiện trường.png")],
        by=staff,
        now=make.moment(DAY),
    )
    assert [(e.name, e.content_type) for e in report.evidence.all()] == [("ảnh hiện trường.png", "image/png")]
    with pytest.raises(ValidationError) as refused:
        services.report(
            assignment=share,
            percent=100,
            text="Xong",
            files=[make.photo(), SimpleUploadedFile("bien-ban.pdf", b"MZ chuong trinh")],
            by=staff,
            now=make.moment(DAY),
        )
    assert "bien-ban.pdf" in refused.value.message_dict["files"][0]
    assert (ProgressReport.objects.count(), Evidence.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"percent": 101}, "percent"),
        ({"percent": -1}, "percent"),
        ({"text": "  "}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"difficulties": "x\0"}, "difficulties"),
    ],
)
def test_bad_values_are_reported_at_their_field(values: dict[str, Any], field: str) -> None:
    share = make.assignment()
    good: dict[str, Any] = {"percent": 10, "text": "Đang làm"}
    with pytest.raises(ValidationError) as refused:
        services.report(assignment=share, by=make.staff_of(share), now=make.moment(DAY), **(good | values))
    assert field in refused.value.message_dict
    assert not share.reports.exists()


def test_text_is_kept_composed() -> None:
    share = make.assignment()
    report = services.report(
        assignment=share, percent=5, text="Đa\u0303 la\u0300m", by=make.staff_of(share), now=make.moment(DAY)
    )
    report.refresh_from_db()
    assert report.text == "Đã làm"


def test_acts_stand_in_the_pages_history_and_are_announced(django_capture_on_commit_callbacks: Any) -> None:
    heard: list[Change] = []
    register(heard.append)
    share = make.assignment()
    with django_capture_on_commit_callbacks(execute=True):
        services.acknowledge(assignment=share, by=make.staff_of(share), now=make.moment(DAY))
    assert [change.act for change in heard if change.assignment_id == share.pk] == [Act.ACKNOWLEDGE]
    entry = PageLogEntry.objects.filter(page=share.task.page_id, action="tracking.acknowledge").get()
    assert share.unit.label in entry.message
