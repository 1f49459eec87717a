"""Who sees what: roles × tasks × doors; and the record of who saw and did what."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse

from directives.tracking import services
from directives.tracking.models import AccessEntry, Assignment, Evidence
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 4, 1)


@pytest.fixture(autouse=True)
def _today() -> None:
    make.portal_day(DAY)


def world() -> dict[str, Assignment]:
    """Return shares by name: of a unit, of the one below it, of another; public, internal, on a page nobody may read."""
    office = unit("NV", "Phòng Nội vụ")
    below = unit("TT", "Trung tâm", kind="other", parent=office)
    other = unit("TC", "Phòng Tài chính")
    made = {
        "own public": make.assignment(lead=office, content="ma-cong-khai-nv"),
        "own internal": make.assignment(lead=office, content="ma-noi-bo-nv", is_public=False),
        "below internal": make.assignment(lead=below, content="ma-noi-bo-tt", is_public=False),
        "other public": make.assignment(lead=other, content="ma-cong-khai-tc"),
        "other internal": make.assignment(lead=other, content="ma-noi-bo-tc", is_public=False),
        "other unpublished": make.assignment(lead=other, content="ma-da-go-tc"),
        "other closed": make.assignment(lead=other, content="ma-kin-tc"),
    }
    made["other unpublished"].task.page.unpublish()
    pages.restrict(made["other closed"].task.page)
    for share in made.values():
        services.report(
            assignment=share,
            percent=50,
            text="báo cáo riêng",
            files=[make.photo()],
            by=make.staff_of(share),
            now=make.moment(DAY),
        )
    return made


PUBLIC = {"own public", "other public"}
OWN = {"own public", "own internal"}
EVERYTHING = {
    *("own public", "own internal", "below internal", "other public", "other internal"),
    *("other unpublished", "other closed"),
}
SEES = {
    "nobody": PUBLIC,
    "signed in without a role": PUBLIC,
    "unit_staff": PUBLIC | OWN,
    "unit_head": PUBLIC | OWN | {"below internal"},
    "editor": EVERYTHING,
    "coordinator": EVERYTHING,
    "leader": EVERYTHING,
    "administrator": EVERYTHING,
}
READS = {
    "unit_staff": OWN,
    "unit_head": OWN | {"below internal"},
    "coordinator": EVERYTHING,
    "leader": EVERYTHING,
    "administrator": EVERYTHING,
}


def person(role: str) -> Any:
    if role == "nobody":
        return AnonymousUser()
    return user() if role not in set(READS) | {"editor"} else user(role, unit("NV"))


@pytest.mark.parametrize("role", SEES)
def test_roles_by_tasks_by_doors(role: str) -> None:
    shares, who, client = world(), person(role), Client()
    if role != "nobody":
        client.force_login(who)
    visible = set(Assignment.objects.visible_to(who, on=DAY))
    assert {name for name, share in shares.items() if share in visible} == SEES[role]
    staff = role in READS or role == "editor"
    texts = _lists(client)
    for name, share in shares.items():
        answer = client.get(reverse("tracking_assignment", args=[share.pk]))
        opened = answer.status_code == 200
        assert opened == (staff and name in SEES[role]), name
        assert (opened and "báo cáo riêng" in answer.content.decode()) == (name in READS.get(role, set())), name
        proof = Evidence.objects.get(report__assignment=share)
        got = client.get(reverse("tracking_evidence", args=[proof.pk]))
        assert (got.status_code == 200) == (name in READS.get(role, set())), name
        for where, text in texts.items():
            if share.task.content in text:
                assert name in SEES[role], (where, name)
                assert where in ("list", "workbench", "first page", "notices") or name in PUBLIC, (where, name)


def _lists(client: Client) -> dict[str, str]:
    """Return the text of every list that ``client`` gets."""
    doors = {
        "list": reverse("tracking_list"),
        "workbench": reverse("tracking_workbench"),
        "first page": reverse("wagtailadmin_home"),
        "notices": reverse("tracking_notices"),
        "public list": reverse("tracking:tasks"),
        "board": reverse("tracking:execution"),
        "home": pages.home().get_url(),
    }
    return {name: client.get(address).content.decode() for name, address in doors.items()}


def test_a_cooperating_unit_sees_its_share_and_not_the_leads_reports() -> None:
    lead, partner = unit("A"), unit("B")
    task = make.task(lead=lead, cooperating=[partner], is_public=False, content="việc chung")
    theirs, own = task.assignments.get(unit=lead), task.assignments.get(unit=partner)
    services.report(assignment=theirs, percent=50, text="báo cáo của A", by=make.staff_of(theirs), now=make.moment(DAY))
    client = Client()
    client.force_login(make.staff_of(own))
    assert client.get(reverse("tracking_assignment", args=[theirs.pk])).status_code == 404
    shown = client.get(reverse("tracking_assignment", args=[own.pk])).content.decode()
    assert "việc chung" in shown
    assert "báo cáo của A" not in shown


def test_an_internal_subtask_of_another_unit_is_not_named_on_its_parent() -> None:
    parent = make.task(content="việc cha")
    child = services.create_task(
        page=parent.page,
        content="việc con nội bộ",
        lead=unit("B"),
        is_public=False,
        parent=parent,
        by=make.coordinator(),
        now=make.moment(DAY),
    )
    share = parent.assignments.get()
    client = Client()
    client.force_login(make.staff_of(share))
    assert "việc con nội bộ" not in client.get(reverse("tracking_assignment", args=[share.pk])).content.decode()
    client.force_login(make.staff_of(child.assignments.get()))
    text = client.get(reverse("tracking_assignment", args=[child.assignments.get().pk])).content.decode()
    assert "việc cha" in text


def test_looks_at_internal_tasks_and_evidence_are_recorded_and_exported(client: Client) -> None:
    shares = world()
    leader = user("leader", full_name="=Lãnh đạo")
    client.force_login(leader)
    client.get(reverse("tracking_assignment", args=[shares["own public"].pk]))
    client.get(reverse("tracking_assignment", args=[shares["other internal"].pk]))
    proof = Evidence.objects.get(report__assignment=shares["own public"])
    client.get(reverse("tracking_evidence", args=[proof.pk]))
    assert list(AccessEntry.objects.values_list("access", flat=True)) == ["task", "evidence"]
    period = {"first": "2022-01-01", "last": "2022-12-31"}
    assert client.get(reverse("tracking_records"), period).status_code == 302
    client.force_login(user("administrator"))
    answer = client.get(reverse("tracking_records"), period)
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0].startswith("\ufeffLúc,Ai,Việc")
    assert sum("Xem nhiệm vụ nội bộ" in line for line in lines) == 1
    assert sum("'=Lãnh đạo" in line for line in lines) == 2
    assert sum("Báo cáo tiến độ" in line for line in lines) == 7
    assert AccessEntry.objects.filter(access="export").count() == 1
    bad = client.get(reverse("tracking_records"), {"first": "2022-02-01", "last": "2022-01-01"})
    assert "Ngày cuối không được trước ngày đầu" in bad.content.decode()
