"""Items of a reform plan as tasks: given on publication, shown on the plan's page, carried into the next period."""

import datetime
from typing import Any

import pytest
from django.test import Client

from directives.reform.models import PlanItem, ReformPlanPage
from directives.reform.periods import parse_period
from directives.reform.plans.services import carry_over
from directives.tracking.models import Task
from tests.factories.public import reform_index
from tests.factories.units import superuser, unit

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 7, 1)


def plan(*items: dict[str, Any], year: int = 2022) -> ReformPlanPage:
    page = ReformPlanPage(title=f"Kế hoạch CCHC năm {year}", year=year, live=False)
    page.items = [
        PlanItem(**({"content": f"Việc {n}", "lead_unit": unit("NV"), "sort_order": n} | fields))
        for n, fields in enumerate(items)
    ]
    reform_index().add_child(instance=page)
    page.save_revision().publish()
    return ReformPlanPage.objects.get(pk=page.pk)


def test_only_items_marked_become_tasks_of_their_leading_unit() -> None:
    plan({"gives_task": True, "content": "Công bố danh mục"}, {"content": "Chỉ ghi trong kế hoạch"})
    task = Task.objects.get()
    assert task.content == "Công bố danh mục"
    assert [share.unit.code for share in task.assignments.all()] == ["NV"]


def test_publishing_again_doubles_nothing() -> None:
    page = plan({"gives_task": True})
    page.save_revision().publish()
    assert Task.objects.count() == 1


def test_the_plans_page_says_how_each_item_stands(client: Client) -> None:
    page = plan({"gives_task": True, "deadline": datetime.date(2022, 6, 1)})
    assert "Quá hạn" in client.get(page.url).content.decode()
    share = Task.objects.get().assignments.get()
    share.state, share.completed_on = "done", datetime.date(2022, 5, 30)
    share.save()
    shown = client.get(page.url).content.decode()
    assert "Hoàn thành đúng hạn" in shown
    assert "1 trên 1 nhiệm vụ" in shown


def test_unfinished_items_are_carried_once_with_their_history() -> None:
    first = {"gives_task": True, "period_kind": "half", "period_ordinal": 1}
    page = plan(first | {"content": "Xong"}, first | {"content": "Chưa xong"}, {"content": "Cả năm"})
    share = Task.objects.get(content="Xong").assignments.get()
    share.state, share.completed_on = "done", DAY
    share.save()
    for expected in (1, 0):
        added = carry_over(page=page, period=parse_period("2022H1"), target=page, by=superuser(), on=DAY)
        assert added == expected
    draft: Any = ReformPlanPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    carried = [item for item in draft.items.all() if item.carried_from]
    assert [(item.content, item.period_kind, item.period_ordinal) for item in carried] == [("Chưa xong", "half", 2)]
    assert carried[0].carried_from == page.items.get(content="Chưa xong").key
