"""Tasks entered from an Excel template: a trial run, a report row by row, nothing twice, one bad row stops nothing."""

import datetime
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from directives.documents.models import DirectivePage
from directives.tracking.importing.jobs import import_due
from directives.tracking.models import Assignment, Task, TaskImport
from directives.units.enums import Role
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
NOW = timezone.now()
HEADINGS = ["Số, ký hiệu văn bản", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hạn hoàn thành", "Nội bộ"]


@pytest.fixture
def directive() -> DirectivePage:
    for code, name in (("NV", "Phòng Nội vụ"), ("TP", "Phòng Tư pháp")):
        unit(code=code, name=name)
    for code, name in (("24244", "Ủy ban nhân dân xã Tân Hoà"), ("24250", "Ủy ban nhân dân xã Ea Bar")):
        unit(code=code, name=name, kind="commune")
    return pages.directive(number="77/QĐ-UBND", issued_on=datetime.date(2022, 3, 1))


@pytest.fixture
def coordinator(client: Client) -> Client:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    return client


def filled(*rows: list[Any]) -> SimpleUploadedFile:
    book = Workbook()
    for row in ([*HEADINGS], *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("nhiem-vu.xlsx", out.getvalue())


def send(client: Client, *rows: list[Any], dry_run: bool = False) -> TaskImport:
    data: dict[str, Any] = {"source": filled(*rows)} | ({"dry_run": "on"} if dry_run else {})
    assert client.post(reverse("tracking_imports"), data).status_code == 302
    while import_due(NOW):
        pass
    return TaskImport.objects.latest("pk")


def results(job: TaskImport) -> list[tuple[int, str]]:
    return list(job.rows.values_list("row", "status"))


GOOD = ["77/QĐ-UBND", "Rà soát vị trí việc làm", "P. Nội vụ", "Phòng Tư pháp; UBND xã Tân Hòa", "30/6/2022", ""]


def test_a_row_becomes_a_task_with_its_units_and_deadline(coordinator: Client, directive: DirectivePage) -> None:
    assert results(send(coordinator, GOOD)) == [(2, "created")]
    shares = {share.unit.code: share for share in Task.objects.get().assignments.select_related("unit")}
    assert {code: share.role for code, share in shares.items()} == {
        "NV": "lead",
        "TP": "cooperating",
        "24244": "cooperating",
    }
    assert {share.due_on for share in shares.values()} == {datetime.date(2022, 6, 30)}


def test_a_leading_group_becomes_one_task_a_unit(coordinator: Client, directive: DirectivePage) -> None:
    send(coordinator, ["77/QĐ-UBND", "Niêm yết thủ tục", "UBND các xã", "", "Quý II/2022", "x"])
    found = Assignment.objects.leading()
    assert {share.unit.code for share in found} == {"24244", "24250"}
    assert {share.due_on for share in found} == {datetime.date(2022, 6, 30)}
    assert not Task.objects.filter(is_public=True).exists()


def test_a_trial_run_writes_nothing_and_can_be_done_for_real(coordinator: Client, directive: DirectivePage) -> None:
    trial = send(coordinator, GOOD, dry_run=True)
    assert results(trial) == [(2, "created")]
    assert not Task.objects.exists()
    coordinator.post(reverse("tracking_import", args=[trial.pk]))
    assert import_due(NOW)
    assert Task.objects.count() == 1


def test_nothing_is_entered_twice(coordinator: Client, directive: DirectivePage) -> None:
    assert results(send(coordinator, GOOD, GOOD, dry_run=True)) == [(2, "created"), (3, "unchanged")]
    assert results(send(coordinator, GOOD, GOOD)) == [(2, "created"), (3, "unchanged")]
    assert results(send(coordinator, GOOD)) == [(2, "unchanged")]
    assert Task.objects.count() == 1


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (0, "999/QĐ-UBND", "Cổng chưa có văn bản"),
        (0, "", "Thiếu số, ký hiệu"),
        (1, "", "Thiếu nội dung"),
        (2, "Phòng Không Có", "Không có đơn vị chủ trì «Phòng Không Có»"),
        (3, "Phòng Tư pháp, Phòng Lạ", "Không có đơn vị phối hợp «Phòng Lạ»"),
        (4, "hôm nào đó", "không đọc được"),
        (4, "01/01/2020", "trước ngày ban hành"),
    ],
)
def test_one_bad_row_is_told_and_stops_nothing(
    coordinator: Client, directive: DirectivePage, place: int, value: str, said: str
) -> None:
    bad = [*GOOD[:place], value, *GOOD[place + 1 :]]
    job = send(coordinator, bad, GOOD)
    assert results(job) == [(2, "error"), (3, "created")]
    shown = coordinator.get(reverse("tracking_import", args=[job.pk])).content.decode()
    assert said in shown


def test_an_interrupted_import_goes_on_where_it_was(coordinator: Client, directive: DirectivePage) -> None:
    second = ["77/QĐ-UBND", "Việc thứ hai", "Phòng Tư pháp", "", "", ""]
    job = send(coordinator, GOOD, second)
    TaskImport.objects.filter(pk=job.pk).update(state="running", position=2, lease_until=NOW)
    import_due(NOW + datetime.timedelta(minutes=5))
    job.refresh_from_db()
    assert job.state == "done"
    assert Task.objects.count() == 2


def test_a_file_that_is_no_template_is_told(coordinator: Client, directive: DirectivePage) -> None:
    file = SimpleUploadedFile("nhiem-vu.xlsx", b"PK\x03\x04 hong")
    coordinator.post(reverse("tracking_imports"), {"source": file})
    assert import_due(NOW) == 1
    job = TaskImport.objects.get()
    assert job.state == "failed"
    assert "Excel" in job.message
    answer = coordinator.post(reverse("tracking_imports"), {"source": SimpleUploadedFile("a.txt", b"x")})
    assert "Chỉ nhận tệp Excel" in answer.content.decode()


def test_the_template_reads_as_what_it_asks_for(coordinator: Client, directive: DirectivePage) -> None:
    content = coordinator.get(reverse("tracking_import_template")).content
    headings = [cell.value.replace(" *", "") for cell in load_workbook(io.BytesIO(content)).active[1]]
    assert set(HEADINGS) <= set(headings)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.UNIT_STAFF, Role.LEADER])
def test_only_who_assigns_may_import(role: Role, client: Client, directive: DirectivePage) -> None:
    client.force_login(user(role=role, at=unit()))
    client.post(reverse("tracking_imports"), {"source": filled(GOOD)})
    assert not TaskImport.objects.exists()
