"""Planned tasks: from the directive's edit screen to tasks of units."""

import datetime
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from directives.documents.models import DirectivePage
from directives.tracking.enums import Act, AssignmentState
from directives.tracking.models import Assignment, PlannedTask, Task
from directives.tracking.services import sync_all_plans, sync_planned_tasks
from search.scheduling import run_schedule
from tests.factories import pages
from tests.factories import tracking as make
from tests.factories.units import superuser, unit, user

pytestmark = pytest.mark.django_db
DUE = datetime.date(2022, 5, 31)
NOW = make.moment(datetime.date(2022, 3, 16))


def planned(page: DirectivePage, *, publish: bool = True, **fields: Any) -> PlannedTask:
    values: dict[str, Any] = {"content": "Rà soát thủ tục", "lead_unit": unit("NV"), "deadline": DUE} | fields
    partners = values.pop("cooperating_units", [])
    row = PlannedTask(**values)
    row.cooperating_units = partners
    page.planned_tasks.add(row)
    if publish:
        republish(page)
    return row


def republish(page: DirectivePage) -> None:
    page.save_revision().publish()


def fresh(page: DirectivePage) -> DirectivePage:
    found: DirectivePage = DirectivePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return found


def test_publishing_makes_tasks_and_a_draft_makes_none() -> None:
    page = pages.directive()
    planned(page, cooperating_units=[unit("TC"), unit("XA")], publish=False)
    page.save_revision()
    assert not Task.objects.exists()
    republish(page)
    task = Task.objects.get()
    assert (task.content, task.page_id) == ("Rà soát thủ tục", page.pk)
    assert {(a.unit.code, a.role, a.due_on, a.state) for a in task.assignments.all()} == {
        ("NV", "lead", DUE, "assigned"),
        ("TC", "cooperating", DUE, "assigned"),
        ("XA", "cooperating", DUE, "assigned"),
    }


def test_publishing_again_changes_nothing() -> None:
    page = pages.directive()
    planned(page, cooperating_units=[unit("TC")])
    before = [(a.pk, a.version, a.events.count()) for a in Assignment.objects.all()]
    republish(fresh(page))
    republish(fresh(page))
    assert [(a.pk, a.version, a.events.count()) for a in Assignment.objects.all()] == before


def test_a_changed_row_amends_its_task_and_the_record_keeps_the_old_values() -> None:
    page = pages.directive()
    planned(page, cooperating_units=[unit("TC")])
    page = fresh(page)
    row = page.planned_tasks.get()
    row.deadline, row.content = datetime.date(2022, 6, 30), "Rà soát và công khai thủ tục"
    row.lead_unit, row.cooperating_units = unit("TC"), [unit("XA")]
    page.planned_tasks.set([row])
    republish(page)
    task = Task.objects.get()
    assert task.content == "Rà soát và công khai thủ tục"
    assert {(a.unit.code, a.role, a.state) for a in task.assignments.all()} == {
        ("NV", "lead", "cancelled"),
        ("TC", "lead", "assigned"),
        ("XA", "cooperating", "assigned"),
    }
    event = task.assignments.get(unit=unit("TC")).events.get(act=Act.AMEND)
    assert event.data["old"] == {"due_on": "2022-05-31", "role": "cooperating"}
    assert "Rà soát thủ tục" in event.note


def test_a_unit_that_reported_keeps_its_share_when_another_takes_the_lead() -> None:
    page = pages.directive()
    planned(page)
    make.put_into(Assignment.objects.get(), AssignmentState.RETURNED)
    page = fresh(page)
    row = page.planned_tasks.get()
    row.lead_unit = unit("TC")
    page.planned_tasks.set([row])
    republish(page)
    assert {(a.unit.code, a.role, a.state) for a in Assignment.objects.all()} == {
        ("NV", "cooperating", "returned"),
        ("TC", "lead", "assigned"),
    }


def test_a_removed_row_takes_its_task_back_unless_somebody_reported() -> None:
    page = pages.directive()
    planned(page, publish=False)
    planned(page, content="Việc thứ hai", lead_unit=unit("TC"))
    make.put_into(Assignment.objects.get(unit=unit("TC")), AssignmentState.SUBMITTED)
    page = fresh(page)
    page.planned_tasks.set([])
    republish(page)
    assert {(a.unit.code, a.state) for a in Assignment.objects.all()} == {("NV", "cancelled"), ("TC", "submitted")}
    assert PageLogEntry.objects.filter(page=page.pk, action="tracking.cancel").count() == 1


def test_a_row_put_back_gives_its_task_anew() -> None:
    page = pages.directive()
    planned(page)
    with_row = page.get_latest_revision()
    page = fresh(page)
    page.planned_tasks.set([])
    republish(page)
    with_row.publish()
    assert Assignment.objects.get().state == AssignmentState.ASSIGNED


def test_a_scheduled_page_gives_its_tasks_when_it_is_published(time_machine: Any) -> None:
    time_machine.move_to(make.moment(pages.DAY), tick=False)
    page = pages.directive(publish=False)
    planned(page, publish=False)
    page.go_live_at = make.moment(pages.DAY, 10)
    revision = page.save_revision()
    revision.publish()
    assert not Task.objects.exists()
    time_machine.move_to(make.moment(pages.DAY, 11), tick=False)
    revision.refresh_from_db()
    revision.publish()
    assert Task.objects.get().assignments.get().assigned_on == pages.DAY


def test_what_a_crash_left_out_is_made_up_for(django_assert_num_queries: Any) -> None:
    page = pages.directive()
    row = PlannedTask(page=page, content="Việc bị sót", lead_unit=unit("NV"), deadline=DUE)
    row.save()
    draft = pages.directive(publish=False)
    PlannedTask(page=draft, content="Việc của bản nháp", lead_unit=unit("NV")).save()
    assert sync_all_plans(now=NOW) == 1
    assert Task.objects.get().content == "Việc bị sót"
    with django_assert_num_queries(2):
        assert sync_all_plans(now=NOW) == 0


def test_the_worker_makes_up_for_it_and_stops() -> None:
    page = pages.directive()
    PlannedTask(page=page, content="Việc bị sót", lead_unit=unit("NV")).save()
    PlannedTask(page=page, content="  ", lead_unit=unit("TC")).save()
    run_schedule(now=NOW)
    assert run_schedule(now=NOW) == 0  # the row without words still lacks its task, and keeps nobody busy
    assert Task.objects.get().content == "Việc bị sót"


def test_a_plan_given_before_publication_keeps_its_day() -> None:
    page = pages.directive(publish=False)
    planned(page, publish=False)
    page.save()
    sync_planned_tasks(page=page, by=None, now=NOW)
    republish(page)
    assert Assignment.objects.get().assigned_on == datetime.date(2022, 3, 16)


def form_data(page: DirectivePage, rows: list[dict[str, Any]], **extra: Any) -> dict[str, Any]:
    fields = {
        "document_type": page.document_type_id,
        "number": page.number,
        "issuer": page.issuer_id,
        "issued_on": "2022-03-15",
        "summary": page.summary,
        "signer": page.signer,
        "signer_title": page.signer_title,
        "urgency": page.urgency,
        "slug": page.slug,
        "body": streamfield([("paragraph", rich_text("<p>Nội dung.</p>"))]),
        "attachments": inline_formset([]),
        "relations": inline_formset([]),
        "planned_tasks": inline_formset(rows, initial=extra.pop("initial", 0)),
        "comments": inline_formset([]),
    }
    return dict(nested_form_data(fields | extra))


def row_data(**fields: Any) -> dict[str, Any]:
    return {
        "content": "Báo cáo kết quả rà soát",
        "lead_unit": unit("NV").pk,
        "deadline": "2022-05-31",
        "cooperating_units": unit("TC").pk,
        "is_public": "on",
        "key": "",
    } | fields


def test_an_editor_plans_on_the_directives_own_screen_and_changes_keep_the_task(client: Client) -> None:
    editor = user("editor")
    client.force_login(editor)
    page = pages.directive(publish=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    screen = client.get(address)
    assert "Nhiệm vụ giao trong văn bản" in screen.content.decode()
    two = [row_data(), row_data(content="Việc thứ hai", lead_unit=unit("XA").pk)]
    answer = client.post(address, form_data(page, two, **{"action-publish": "1"}))
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    assert Task.objects.count() == 2
    assert len({task.planned_key for task in Task.objects.all()}) == 2
    assert Task.objects.first().created_by == editor
    assert {share.role for share in Task.objects.first().assignments.all()} == {"lead", "cooperating"}

    rows = fresh(page).planned_tasks.all()
    again = [
        row_data(content="Nội dung đã sửa", key=str(rows[0].key), id=rows[0].pk or ""),
        row_data(content=rows[1].content, lead_unit=unit("XA").pk, key=str(rows[1].key), id=rows[1].pk or ""),
    ]
    answer = client.post(address, form_data(page, again, initial=2, **{"action-publish": "1"}))
    assert answer.status_code == 302
    assert [task.content for task in Task.objects.all()] == ["Nội dung đã sửa", "Việc thứ hai"]


def test_bad_rows_are_told_in_words_and_nothing_is_lost(client: Client) -> None:
    client.force_login(superuser())
    page = pages.directive(publish=False)
    bad = row_data(cooperating_units=unit("NV").pk, deadline="2022-03-01", content="Giữ nguyên chữ này")
    answer = client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data(page, [bad], **{"action-publish": "1"})
    )
    text = answer.content.decode()
    assert "Đơn vị chủ trì không đồng thời là đơn vị phối hợp" in text
    assert "Hạn hoàn thành không được trước ngày ban hành" in text
    assert "Giữ nguyên chữ này" in text
    assert not Task.objects.exists()


def test_publishing_demands_content_and_lead_where_a_draft_does_not(client: Client) -> None:
    client.force_login(superuser())
    page = pages.directive(publish=False)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    unfinished = [row_data(content="", lead_unit="")]
    assert client.post(address, form_data(page, unfinished)).status_code == 302
    answer = client.post(address, form_data(page, unfinished, **{"action-publish": "1"}))
    assert answer.status_code == 200
    assert not Task.objects.exists()
    assert not Page.objects.get(pk=page.pk).live


def test_a_page_with_tasks_cannot_be_deleted(client: Client) -> None:
    client.force_login(superuser())
    page = make.task().page
    answer = client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
    assert "có nhiệm vụ đã giao" in answer.content.decode()
    client.post(reverse("wagtailadmin_pages:delete", args=[page.get_parent().pk]))
    assert Page.objects.filter(pk=page.pk).exists()


def test_keys_are_made_once() -> None:
    row = PlannedTask(page=pages.directive(), content="x", lead_unit=unit())
    row.save()
    assert isinstance(row.key, uuid.UUID)
    before = row.key
    row.save()
    assert row.key == before
