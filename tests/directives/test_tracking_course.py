"""What the newer acts leave behind: deadlines, history, counts."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from directives.tracking import services
from directives.tracking.counts import counts_by_standing
from directives.tracking.enums import Act, AssignmentRole, AssignmentState, ExtensionState, Standing
from directives.tracking.errors import ActNotAllowed, ChangedMeanwhile
from directives.tracking.models import Assignment, AssignmentEvent
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 1)
DUE = datetime.date(2022, 4, 15)
LATER = datetime.date(2022, 5, 16)


def test_an_extension_moves_the_deadline_and_keeps_the_old_ones() -> None:
    share = make.assignment(due=DUE)
    staff, office = make.staff_of(share), make.coordinator()
    for n, (asked, granted) in enumerate(
        [(LATER, None), (LATER + datetime.timedelta(days=9), datetime.date(2022, 5, 20))]
    ):
        at = make.moment(DAY + datetime.timedelta(days=n))
        services.request_extension(assignment=share, due=asked, reason="Chờ số liệu", by=staff, now=at)
        services.approve_extension(assignment=share, due=granted, by=office, now=at)
    share.refresh_from_db()
    assert share.due_on == datetime.date(2022, 5, 20)
    assert [e.data["old"]["due_on"] for e in share.events.filter(act=Act.APPROVE_EXTENSION)] == [
        "2022-04-15",
        "2022-05-16",
    ]
    assert [(x.old_due_on, x.state) for x in share.extensions.all()] == [(DUE, "approved"), (LATER, "approved")]
    assert share.standing(on=datetime.date(2022, 5, 1)) == Standing.IN_TERM


def test_a_refused_extension_leaves_the_deadline_and_one_may_ask_again() -> None:
    share = make.assignment(due=DUE)
    staff, leader = make.staff_of(share), user("leader")
    services.request_extension(assignment=share, due=LATER, reason="Chờ", by=staff, now=make.moment(DAY))
    with pytest.raises(ActNotAllowed, match="đang chờ trả lời"):
        services.request_extension(assignment=share, due=LATER, reason="Chờ", by=staff, now=make.moment(DAY))
    services.refuse_extension(assignment=share, reason="Việc gấp", by=leader, now=make.moment(DAY))
    share.refresh_from_db()
    assert share.due_on == DUE
    services.request_extension(assignment=share, due=LATER, reason="Vẫn chờ", by=staff, now=make.moment(DAY))
    assert [x.state for x in share.extensions.all()] == [ExtensionState.REFUSED, ExtensionState.ASKED]


@pytest.mark.parametrize(
    ("due", "asked", "reason", "field"),
    [(DUE, DUE, "x", "due"), (DUE, DAY, "x", "due"), (None, LATER, "x", "due"), (DUE, LATER, " ", "reason")],
)
def test_a_senseless_request_is_told_at_its_field(
    due: datetime.date | None, asked: datetime.date, reason: str, field: str
) -> None:
    share = make.assignment(due=due)
    with pytest.raises(ValidationError) as refused:
        services.request_extension(
            assignment=share, due=asked, reason=reason, by=make.staff_of(share), now=make.moment(DAY)
        )
    assert field in refused.value.message_dict
    assert not share.extensions.exists()


def test_a_request_nobody_needs_any_more_lapses() -> None:
    share = make.assignment(due=DUE)
    services.request_extension(assignment=share, due=LATER, reason="Chờ", by=make.staff_of(share), now=make.moment(DAY))
    make.done(share, on=DAY)
    assert share.extensions.get().state == ExtensionState.LAPSED


def test_a_suspended_share_is_apart_and_goes_on_from_where_it_stood() -> None:
    share = make.put_into(make.assignment(due=DUE), AssignmentState.SUBMITTED, on=DAY)
    leader = user("leader")
    services.suspend(assignment=share, reason="Chờ luật mới", by=leader, now=make.moment(DAY))
    shares = Assignment.objects.all()
    counts = counts_by_standing(shares, on=LATER)
    assert (counts.total, counts.suspended) == (0, 1)
    assert list(shares.suspended(on=LATER)) == [share]
    assert counts_by_standing(shares, on=DAY - datetime.timedelta(days=1)).total == 1
    services.resume(assignment=share, due=LATER, by=leader, now=make.moment(DUE))
    share.refresh_from_db()
    assert (share.state, share.due_on, share.apart_on) == (AssignmentState.SUBMITTED, LATER, None)
    assert share.events.get(act=Act.RESUME).data["old"]["due_on"] == "2022-04-15"


def test_a_declined_share_is_apart_until_it_is_transferred() -> None:
    share = make.put_into(make.assignment(due=DUE), AssignmentState.DECLINED, on=DAY)
    assert counts_by_standing(Assignment.objects.all(), on=DAY).declined == 1
    other = unit()
    head = user("unit_head", other)
    moved = services.transfer(
        assignment=share, unit=other, reason="Đúng chức năng", by=make.coordinator(), now=make.moment(DAY)
    )
    share.refresh_from_db()
    assert share.state == AssignmentState.CANCELLED
    assert (moved.unit, moved.role, moved.due_on, moved.state) == (other, "lead", DUE, "assigned")
    assert (moved.transferred_from, moved.responsible) == (share, head)
    assert share.events.get(act=Act.TRANSFER).data["unit_to"] == other.label


def test_a_unit_that_takes_part_already_is_not_given_the_share_of_another() -> None:
    partner = unit()
    task = make.task(cooperating=[partner])
    with pytest.raises(ValidationError) as refused:
        services.transfer(
            assignment=task.assignments.leading().get(),
            unit=partner,
            reason="x",
            by=make.coordinator(),
            now=make.moment(DAY),
        )
    assert "unit" in refused.value.message_dict


def test_what_was_done_is_opened_again_with_its_record() -> None:
    share = make.done(make.assignment(due=DUE), on=DAY)
    services.reopen(assignment=share, reason="Số liệu sai", due=LATER, by=make.coordinator(), now=make.moment(DUE))
    share.refresh_from_db()
    assert (share.state, share.percent, share.completed_on, share.due_on) == ("returned", 0, None, LATER)
    event = share.events.last()
    assert (event.act, event.data["completed_on"], event.note) == (Act.REOPEN, "2022-04-01", "Số liệu sai")


def test_the_head_names_an_officer_of_the_unit_only() -> None:
    share = make.assignment()
    head, officer = make.staff_of(share, "unit_head"), make.staff_of(share)
    services.delegate(assignment=share, officer=officer, note="Làm ngay", by=head, now=make.moment(DAY))
    share.refresh_from_db()
    assert share.officer == officer
    with pytest.raises(ValidationError, match="đang công tác"):
        services.delegate(assignment=share, officer=user("unit_staff", unit()), by=head, now=make.moment(DAY))


def test_a_task_with_open_subtasks_is_confirmed_only_with_a_reason() -> None:
    parent = make.task(content="Việc lớn")
    child = services.create_task(
        page=parent.page,
        content="Việc nhỏ",
        lead=unit(),
        parent=parent,
        by=make.coordinator(),
        now=make.moment(DAY),
    )
    share = make.put_into(parent.assignments.get(), AssignmentState.SUBMITTED)
    office = make.coordinator()
    with pytest.raises(ValidationError, match="1 nhiệm vụ con chưa xong"):
        services.confirm(assignment=share, by=office, now=make.moment(DAY))
    services.confirm(assignment=share, reason="Việc con làm tiếp ở quý sau", by=office, now=make.moment(DAY))
    share.refresh_from_db()
    assert share.state == AssignmentState.DONE
    assert share.events.last().data == {"unfinished_subtasks": 1}
    assert child.assignments.get().state == AssignmentState.ASSIGNED


def test_a_subtask_stands_under_an_open_task_of_the_same_page() -> None:
    parent, other = make.task(), make.task()
    common = {"content": "Việc con", "by": make.coordinator(), "now": make.moment(DAY)}
    with pytest.raises(ValidationError, match="cùng văn bản"):
        services.create_task(page=other.page, lead=unit(), parent=parent, **common)
    make.done(parent.assignments.get(), on=DAY)
    with pytest.raises(ValidationError, match="đã kết thúc"):
        services.create_task(page=parent.page, lead=unit(), parent=parent, **common)


def test_several_leads_make_a_task_each_and_informed_units_only_watch() -> None:
    communes, watcher, partner = [unit(), unit()], unit(), unit()
    tasks = services.create_tasks(
        page=make.task().page,
        content="Rà soát",
        leads=communes,
        cooperating=[partner, communes[0]],
        informed=[watcher],
        details=services.Details(kind="review", priority=2, product="Báo cáo", anchor="dieu-5"),
        by=make.coordinator(),
        now=make.moment(DAY),
    )
    assert [{(s.unit, s.role) for s in task.assignments.all()} for task in tasks] == [
        {(communes[0], "lead"), (partner, "cooperating"), (watcher, "informed")},
        {(communes[1], "lead"), (partner, "cooperating"), (communes[0], "cooperating"), (watcher, "informed")},
    ]
    assert tasks[0].article == "Điều 5"
    assert Assignment.objects.filter(task__in=tasks, role=AssignmentRole.INFORMED).carrying_out().count() == 0


def test_the_second_actor_is_told_what_changed() -> None:
    share = make.assignment(due=DUE)
    staff, leader = make.staff_of(share), user("leader")
    seen = share.version
    services.suspend(assignment=share, reason="Chờ", by=leader, now=make.moment(DAY))
    with pytest.raises(ChangedMeanwhile) as told:
        services.acknowledge(assignment=share, by=staff, now=make.moment(DAY), version=seen)
    message = told.value.messages[0]
    assert leader.full_name in message
    assert "«Tạm hoãn»" in message
    assert AssignmentEvent.objects.filter(assignment=share, act=Act.ACKNOWLEDGE).count() == 0
