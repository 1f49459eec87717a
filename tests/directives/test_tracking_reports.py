"""Reports of tasks: the same rows as the list, as Excel, CSV, Word and on paper; long files made beside."""

import csv
import datetime
import io
import zipfile
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document
from openpyxl import load_workbook

from directives.tracking.models import Assignment, ExportJob
from directives.tracking.output import jobs
from directives.tracking.output.columns import COLUMNS
from directives.units.enums import Role
from site_config.portal.models import User
from tests.factories import tracking
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def shares() -> list[Assignment]:
    home = unit(code="NV", name="Phòng Nội vụ")
    other = unit(code="YT", name="Phòng Y tế")
    return [
        tracking.assignment(lead=home, content='=HYPERLINK("x") rà soát', due=datetime.date(2022, 6, 30)),
        tracking.assignment(lead=other, content="Tiêm chủng\x0b mở rộng"),
    ]


@pytest.fixture
def coordinator(client: Client) -> Client:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    return client


def table(content: bytes) -> list[tuple[Any, ...]]:
    """Return the rows below the column numbers."""
    rows = list(load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    first = next(place for place, row in enumerate(rows) if row[0] == "(1)")
    return rows[first + 1 :]


def excel(client: Client, **filters: str) -> bytes:
    response = client.post(reverse("tracking_export_start"), filters, follow=True)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def test_excel_has_25_columns_with_numbers_days_and_texts_as_such(
    coordinator: Client, shares: list[Assignment]
) -> None:
    content = excel(coordinator)
    rows = table(content)
    assert len(COLUMNS) == 25
    assert {len(row) for row in rows} == {25}
    by_content = {row[2]: row for row in rows}
    first = by_content['=HYPERLINK("x") rà soát']
    assert first[0] == 1
    assert first[14] == datetime.datetime(2022, 6, 30)
    assert first[17] == 0  # extensions are counted: none is 0
    assert first[21] is None  # nothing reported yet: empty, never 0
    assert "Tiêm chủng mở rộng" in by_content
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_filters_are_kept_everywhere(coordinator: Client, shares: list[Assignment]) -> None:
    assert [row[7] for row in table(excel(coordinator, **{"don-vi": "YT"}))] == ["Phòng Y tế"]
    query = "?don-vi=NV"
    text = b"".join(coordinator.get(reverse("tracking_report_csv") + query).streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert [row[7] for row in rows[1:]] == ["Phòng Nội vụ"]
    assert rows[1][2].startswith("'=")  # no formula
    printed = coordinator.get(reverse("tracking_report_print") + query).content.decode()
    assert "rà soát" in printed
    assert "Tiêm chủng" not in printed
    word = coordinator.get(reverse("tracking_report_word") + query).content
    document = Document(io.BytesIO(word))
    said = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
    assert any("rà soát" in text for text in said)
    assert not any("Tiêm chủng" in text for text in said)


def test_word_has_the_administrative_layout(coordinator: Client, shares: list[Assignment]) -> None:
    document = Document(io.BytesIO(coordinator.get(reverse("tracking_report_word")).content))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (30, 15)
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in document.tables[0].rows[0].cells[1].text


def test_a_unit_takes_out_its_own_tasks_only(client: Client, shares: list[Assignment]) -> None:
    client.force_login(user(role=Role.UNIT_STAFF, at=unit(code="NV")))
    assert [row[7] for row in table(excel(client))] == ["Phòng Nội vụ"]


def test_a_long_file_is_made_beside_and_told_when_done(
    coordinator: Client, shares: list[Assignment], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "AT_ONCE", 0)
    started = coordinator.post(reverse("tracking_export_start"), follow=True)
    job = ExportJob.objects.get()
    assert "Trang tự cập nhật" in started.content.decode()
    assert started.headers["Refresh"]
    assert coordinator.get(reverse("tracking_export_file", args=[job.pk])).status_code == 404
    assert jobs.make_due(NOW) == 1
    assert jobs.make_due(NOW) == 0
    shown = coordinator.get(reverse("tracking_export", args=[job.pk]))
    assert "Đã xong" in shown.content.decode()
    assert "Refresh" not in shown.headers
    assert len(table(b"".join(coordinator.get(reverse("tracking_export_file", args=[job.pk])).streaming_content))) == 2


def test_a_file_whose_worker_was_killed_is_made_again_but_not_for_ever(shares: list[Assignment]) -> None:
    account = user(role=Role.COORDINATOR, at=unit())
    job = ExportJob.objects.create(title="t", on=NOW.date(), created_by=account, created_at=NOW, state="running")
    job.lease_until = NOW + jobs.LEASE
    job.save()
    assert jobs.make_due(NOW) == 0
    assert jobs.make_due(NOW + 2 * jobs.LEASE) == 1
    job.refresh_from_db()
    assert (job.state, job.position) == ("done", 2)
    ExportJob.objects.update(state="running", attempts=jobs.MOST_ATTEMPTS, lease_until=None)
    jobs.make_due(NOW)
    job.refresh_from_db()
    assert job.state == "failed"
    assert "Hãy thu hẹp" in job.message


def test_nobody_takes_another_ones_file(client: Client, coordinator: Client, shares: list[Assignment]) -> None:
    excel(coordinator)
    job = ExportJob.objects.get()
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    for name in ("tracking_export", "tracking_export_file"):
        assert client.get(reverse(name, args=[job.pk])).status_code == 404


def test_rights_taken_away_meanwhile_count(shares: list[Assignment]) -> None:
    account: User = user(role=Role.COORDINATOR, at=unit())
    job = ExportJob.objects.create(title="t", on=NOW.date(), created_by=account, created_at=NOW)
    account.memberships.all().delete()
    jobs.make(job, now=NOW)
    assert job.position == 0


def test_nothing_found_is_said(coordinator: Client) -> None:
    rows = table(excel(coordinator))
    assert rows[0][0].startswith("Không có nhiệm vụ nào")


def test_queries_do_not_grow_with_the_lines(
    coordinator: Client, shares: list[Assignment], django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        tracking.assignment(lead=unit(code="NV"), content=f"Việc {number}")
    with django_assert_max_num_queries(30):
        b"".join(coordinator.get(reverse("tracking_report_csv")).streaming_content)
