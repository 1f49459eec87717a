"""Import in the admin: who may, what is seen while the worker works, what is left afterwards."""

import datetime
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from directives.documents.importing.jobs import JobWorker
from directives.documents.models import DirectivePage, ImportJob
from search.worker import Worker
from tests.factories import pages as make
from tests.factories import units
from tests.search.indexing import check, fresh_index

pytestmark = pytest.mark.django_db
URL = "/quan-tri/nhap-van-ban/"


def upload(*numbers: str, name: str = "van-ban.jsonl") -> SimpleUploadedFile:
    rows = [
        {
            "number": number,
            "document_type": "Quyết định",
            "issuer": "UBND huyện",
            "issued_on": "20/12/2021",
            "summary": f"Về việc {number}",
        }
        for number in numbers
    ]
    return SimpleUploadedFile(name, "\n".join(json.dumps(row) for row in rows).encode())


def start(client: Any, *numbers: str, **options: Any) -> ImportJob:
    client.post(URL, {"source": upload(*numbers), "publish": "on"} | options)
    job = ImportJob.objects.first()
    assert job is not None
    return job


@pytest.fixture(autouse=True)
def editor(client: Any) -> Any:
    make.directive_index()
    account = units.user("editor")
    client.force_login(account)
    return account


def test_an_editor_imports_watches_and_reads_the_report(client: Any) -> None:
    fresh_index()
    job = start(client, "1/QĐ-UBND", "sai số", "2/QĐ-UBND")
    page = client.get(f"{URL}{job.pk}/")
    assert page["Refresh"] == "3"
    assert "<progress" in page.content.decode()
    Worker().run_once()
    page = client.get(f"{URL}{job.pk}/")
    text = page.content.decode()
    assert "Refresh" not in page
    assert "Nhập xong" in text
    assert "3 trên 3 văn bản (100%)" in text
    assert "sai số" in text
    assert "sai số" in client.get(f"{URL}{job.pk}/?ket-qua=error").content.decode()
    assert "1/QĐ-UBND" not in client.get(f"{URL}{job.pk}/?ket-qua=error").content.decode()
    assert set(DirectivePage.objects.values_list("live", flat=True)) == {True}
    assert DirectivePage.objects.first().owner == job.created_by
    assert check().ok


def test_a_trial_run_first_then_for_real_from_the_same_file(client: Any) -> None:
    job = start(client, "1/QĐ-UBND", dry_run="on")
    Worker().run_once()
    assert not DirectivePage.objects.exists()
    assert "Chạy thử xong" in client.get(f"{URL}{job.pk}/").content.decode()
    client.post(f"{URL}{job.pk}/", {"for-real": ""})
    Worker().run_once()
    assert DirectivePage.objects.get().number == "1/QĐ-UBND"


def test_without_the_tick_only_drafts_come(client: Any) -> None:
    client.post(URL, {"source": upload("1/QĐ-UBND")})
    Worker().run_once()
    assert not DirectivePage.objects.get().live


def test_an_import_whose_worker_was_killed_is_taken_up_after_its_lease(client: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("directives.documents.importing.jobs.BATCH", 1)
    job = start(client, "1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND")
    now = timezone.now()
    JobWorker()(now)  # one batch, then the process is gone
    assert JobWorker()(now) == 0
    later = now + datetime.timedelta(minutes=2)
    again = JobWorker()
    while again(later):
        pass
    job.refresh_from_db()
    assert (job.state, job.created, DirectivePage.objects.count()) == ("done", 3, 3)


def test_an_import_can_be_stopped(client: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("directives.documents.importing.jobs.BATCH", 1)
    job = start(client, "1/QĐ-UBND", "2/QĐ-UBND")
    worker = JobWorker()
    worker(timezone.now())
    client.post(f"{URL}{job.pk}/", {"stop": ""})
    worker(timezone.now())
    assert DirectivePage.objects.count() == 1
    assert "đã dừng theo yêu cầu" in client.get(f"{URL}{job.pk}/").content.decode().lower()


def test_a_source_that_cannot_be_read_is_told_on_its_screen(client: Any) -> None:
    client.post(URL, {"source": SimpleUploadedFile("a.xlsx", b"not a workbook")})
    Worker().run_once()
    job = ImportJob.objects.get()
    assert job.state == "failed"
    assert "Excel" in client.get(f"{URL}{job.pk}/").content.decode()


def test_files_of_other_kinds_are_refused_with_a_reason(client: Any) -> None:
    page = client.post(URL, {"source": SimpleUploadedFile("a.exe", b"MZ")})
    assert "Chỉ nhận tệp Excel" in page.content.decode()
    assert not ImportJob.objects.exists()


def test_the_template_can_be_downloaded(client: Any) -> None:
    answer = client.get(f"{URL}tep-mau.xlsx")
    assert answer["Content-Disposition"].endswith('.xlsx"')
    assert answer.content[:2] == b"PK"


@pytest.mark.parametrize("role", ["unit_staff", "unit_head", "leader", "coordinator"])
def test_who_may_not_publish_sees_nothing_of_it(client: Any, role: str) -> None:
    job = start(client, "1/QĐ-UBND")
    client.force_login(units.user(role))
    for url in (URL, f"{URL}tep-mau.xlsx", f"{URL}{job.pk}/"):
        assert client.get(url).status_code in (302, 403)
        assert client.post(url, {"source": upload("2/QĐ-UBND"), "stop": ""}).status_code in (302, 403, 405)
    job.refresh_from_db()
    assert (job.state, ImportJob.objects.count()) == ("waiting", 1)
    assert "Nhập văn bản" not in client.get("/quan-tri/").content.decode()
