"""Tasks read in a directive on its edit screen: shown with their sentences, accepted, changed, dropped."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directives.documents.models import DirectivePage
from directives.tracking.models import Assignment
from directives.tracking.proposing.offers import offers_for
from directives.units.enums import Role
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

SENTENCE = "Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tư pháp rà soát biên chế, hoàn thành trước ngày 30/6/2022."
SECOND = "Phòng Y tế tham mưu kế hoạch tiêm chủng."


@pytest.fixture
def directive() -> DirectivePage:
    for code, name in (("NV", "Phòng Nội vụ"), ("TP", "Phòng Tư pháp"), ("YT", "Phòng Y tế")):
        unit(code=code, name=name)
    body: list[tuple[str, Any]] = [("paragraph", f"<p>{SENTENCE}</p><p>{SECOND}</p>")]
    return pages.directive(body=body, issued_on=datetime.date(2022, 5, 10))


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(user(role=Role.ADMINISTRATOR, at=unit()))
    return client


def address(page: DirectivePage) -> str:
    return reverse("tracking_propose", args=[page.pk])


def filled(page: DirectivePage, **changes: Any) -> dict[str, Any]:
    """Return the form as the screen fills it, with ``changes`` to the first task's fields."""
    data: dict[str, Any] = {}
    for number, offer in enumerate(offers_for(page.get_latest_revision_as_object())):
        values: dict[str, Any] = {
            "accept": "on",
            "content": offer.content,
            "leads": list(offer.leads),
            "cooperating": list(offer.cooperating),
            "deadline": offer.deadline.isoformat() if offer.deadline else "",
        }
        if number == 0:
            values |= changes
        data |= {f"{offer.key}-{name}": value for name, value in values.items() if value is not None}
    return data


def planned(page: DirectivePage) -> list[tuple[str, str, datetime.date | None]]:
    draft: Any = DirectivePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [(row.lead_unit.code, row.content, row.deadline) for row in draft.planned_tasks.all()]


def test_the_edit_screen_shows_each_task_with_its_sentence(editor: Client, directive: DirectivePage) -> None:
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[directive.pk])).content.decode()
    assert "Đọc được 2 nhiệm vụ" in shown
    assert SENTENCE in shown
    assert address(directive) in shown


def test_accepted_tasks_stand_in_the_draft_and_nobody_receives_them_yet(
    editor: Client, directive: DirectivePage
) -> None:
    response = editor.post(address(directive), filled(directive))
    assert response.status_code == 302
    found = planned(directive)
    assert [(lead, day) for lead, _content, day in found] == [("NV", datetime.date(2022, 6, 30)), ("YT", None)]
    draft: Any = DirectivePage.objects.get(pk=directive.pk).get_latest_revision_as_object()
    assert [one.code for one in draft.planned_tasks.all()[0].cooperating_units.all()] == ["TP"]
    assert not Assignment.objects.exists()
    assert "Không đọc được nhiệm vụ nào ngoài" in editor.get(address(directive)).content.decode()


def test_a_task_is_changed_and_another_dropped(editor: Client, directive: DirectivePage) -> None:
    data = filled(directive, content="Rà soát toàn bộ biên chế", leads=["NV", "YT"], deadline="2022-07-15")
    data = {name: value for name, value in data.items() if not (name.endswith("accept") and value == "on")} | {
        f"{offers_for(directive.get_latest_revision_as_object())[0].key}-accept": "on"
    }
    editor.post(address(directive), data)
    day = datetime.date(2022, 7, 15)
    assert planned(directive) == [
        ("NV", "Rà soát toàn bộ biên chế", day),
        ("YT", "Rà soát toàn bộ biên chế", day),
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"content": "  "}, "Hãy ghi nội dung nhiệm vụ"),
        ({"leads": []}, "Hãy chọn đơn vị chủ trì"),
        ({"deadline": "2021-01-01"}, "không được trước ngày ban hành"),
        ({"deadline": "hôm nào đó"}, "hôm nào đó"),
    ],
)
def test_a_mistake_loses_nothing(editor: Client, directive: DirectivePage, changes: dict[str, Any], said: str) -> None:
    response = editor.post(address(directive), filled(directive, **changes))
    shown = response.content.decode()
    assert response.status_code == 200
    assert said in shown
    assert "Tham mưu kế hoạch tiêm chủng" in shown
    assert planned(directive) == []


def test_accepting_nothing_is_said(editor: Client, directive: DirectivePage) -> None:
    shown = editor.post(address(directive), {}).content.decode()
    assert "Chưa nhận nhiệm vụ nào" in shown


@pytest.mark.parametrize("role", [Role.UNIT_STAFF, Role.UNIT_HEAD, Role.LEADER, Role.COORDINATOR])
def test_who_may_not_edit_gets_nowhere(role: Role, client: Client, directive: DirectivePage) -> None:
    client.force_login(user(role=role, at=unit()))
    for response in (client.get(address(directive)), client.post(address(directive), {})):
        assert response.status_code in {302, 403}
        assert SENTENCE not in response.content.decode()
    assert planned(directive) == []
