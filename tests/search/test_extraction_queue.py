"""Files are read once per content, nothing is lost when a worker dies, and who waits is told."""

import datetime
import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.db import transaction
from wagtail.documents import get_document_model

from search.extraction import reasons, service
from search.extraction.models import ExtractedText
from search.extraction.result import Extraction, Limits, Status
from tests import awkward

NOW = datetime.datetime(2022, 3, 1, 8, 0, tzinfo=datetime.UTC)
LEASE = datetime.timedelta(seconds=Limits().wall_seconds) + service.LEASE_MARGIN
LATER = NOW + LEASE + datetime.timedelta(seconds=1)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_programs(monkeypatch):
    """As on a machine without LibreOffice and Tesseract."""
    monkeypatch.setenv("PATH", "")


PLAN = awkward.docx("Đẩy mạnh cải cách hành chính")


def make_document(data: bytes = PLAN, name: str = "Kế hoạch.docx"):
    return get_document_model().objects.create(title="Kế hoạch", file=ContentFile(data, name=name))


def row_of(document) -> ExtractedText:
    return ExtractedText.objects.get(content_hash=document.content_hash)


@contextmanager
def listening(callback) -> Iterator[None]:
    service.on_extracted(callback)
    try:
        yield
    finally:
        service._listeners.remove(callback)


class Killed(BaseException):
    """The worker's process ends here; no code of ours runs afterwards."""


def kill(*_args, **_options):
    raise Killed


def test_a_document_gets_its_text():
    document = make_document()
    service.request_extraction(document)
    assert service.text_of(document) == ()
    assert service.process_batch(now=NOW) == 1
    assert service.text_of(document) == ("Đẩy mạnh cải cách hành chính",)
    assert row_of(document).finished_at >= NOW
    assert service.process_batch(now=LATER) == 0


def test_the_same_content_is_read_once_for_all_documents_that_have_it():
    first, second = make_document(), make_document(awkward.docx("khác"))
    twin = make_document(PLAN, "tên khác.docx")
    rows = [service.request_extraction(document) for document in (first, twin, second)]
    assert rows[0] == rows[1] != rows[2]
    assert service.process_batch(now=NOW) == 2
    assert service.text_of(twin) == service.text_of(first) != ()


def test_the_request_belongs_to_the_callers_transaction():
    document = make_document()
    ExtractedText.objects.all().delete()
    with transaction.atomic():
        service.request_extraction(document)
        transaction.set_rollback(True)
    assert not ExtractedText.objects.exists()


def test_listeners_hear_of_every_result_with_text_or_without():
    heard: list[str] = []
    good, bad = make_document(), make_document(b"%PDF-1.7 rubbish", "a.pdf")
    for document in (good, bad):
        service.request_extraction(document)
    with listening(heard.append):
        service.process_batch(now=NOW)
    assert sorted(heard) == sorted([good.content_hash, bad.content_hash])


def test_a_listener_cannot_be_registered_twice():
    heard: list[str] = []
    callback = heard.append
    with listening(callback), pytest.raises(ValueError, match="already"):
        service.on_extracted(callback)


def test_result_and_notice_are_saved_together_or_not_at_all():
    document = make_document()
    service.request_extraction(document)

    def broken(content_hash: str) -> None:
        raise RuntimeError("queue is down")

    with listening(broken):
        assert service.process_batch(now=NOW) == 1
    row = row_of(document)
    assert (row.status, row.pages) == (Status.PENDING, [])
    assert "queue is down" in row.last_reason
    assert service.process_batch(now=LATER) == 1
    assert service.text_of(document) != ()


def test_a_killed_workers_file_is_read_by_the_next_after_the_lease(monkeypatch):
    document = make_document()
    service.request_extraction(document)
    with monkeypatch.context() as patch:
        patch.setattr(service, "extract", kill)
        with pytest.raises(Killed):
            service.process_batch(now=NOW)
    assert service.process_batch(now=NOW) == 0
    assert service.unfinished(now=LATER)["stuck"] == 1
    assert service.process_batch(now=LATER) == 1
    assert service.text_of(document) != ()


def test_a_file_that_kills_every_worker_stops_after_three_tries(monkeypatch):
    document, other = make_document(), make_document(awkward.docx("khác"))
    service.request_extraction(document)
    with monkeypatch.context() as patch:
        patch.setattr(service, "extract", kill)
        for attempt in range(service.MAX_ATTEMPTS):
            with pytest.raises(Killed):
                service.process_batch(now=NOW + attempt * (LATER - NOW))
    service.request_extraction(other)
    service.process_batch(now=NOW + service.MAX_ATTEMPTS * (LATER - NOW))
    row = row_of(document)
    assert (row.status, row.reason) == (Status.FAILED, reasons.GAVE_UP % {"attempts": service.MAX_ATTEMPTS})
    assert service.text_of(other) == ("khác",)


def test_a_machines_fault_is_tried_again_later_and_then_stops(monkeypatch):
    document = make_document()
    service.request_extraction(document)
    fault = Extraction(status=Status.FAILED, reason=reasons.MACHINE, transient=True)
    monkeypatch.setattr(service, "extract", lambda *_args, **_options: fault)
    assert service.process_batch(now=NOW) == 1
    assert row_of(document).status == Status.PENDING
    assert service.process_batch(now=NOW) == 0
    moment = NOW
    while row_of(document).status == Status.PENDING:
        moment += datetime.timedelta(minutes=1)
        service.process_batch(now=moment)
    assert row_of(document).attempts == service.MAX_ATTEMPTS
    assert row_of(document).last_reason == reasons.MACHINE


def test_a_worker_that_lost_its_lease_writes_nothing(monkeypatch):
    document = make_document()
    service.request_extraction(document)

    def slow(*_args, **_options) -> Extraction:
        monkeypatch.undo()
        assert service.process_batch(now=LATER) == 1
        return Extraction(status=Status.FAILED, reason="quá muộn")

    monkeypatch.setattr(service, "extract", slow)
    service.process_batch(now=NOW, limit=1)
    assert service.text_of(document) == ("Đẩy mạnh cải cách hành chính",)


def test_a_lost_file_says_so_and_is_read_when_it_comes_back():
    document = make_document()
    document.file.storage.delete(document.file.name)
    service.request_extraction(document)
    service.process_batch(now=NOW)
    assert service.status_of([document])[document.pk].reason == reasons.MISSING
    again = make_document()
    service.request_extraction(again)
    service.process_batch(now=LATER)
    assert service.status_of([document])[document.pk].status is Status.TEXT


def test_a_file_on_remote_storage_is_fetched(monkeypatch):
    document = make_document()
    remote = InMemoryStorage()
    remote.save(document.file.name, io.BytesIO(PLAN))
    service.request_extraction(document)
    field = get_document_model()._meta.get_field("file")
    monkeypatch.setattr(field, "storage", remote)
    service.process_batch(now=NOW)
    assert service.text_of(document) == ("Đẩy mạnh cải cách hành chính",)


def test_states_of_many_documents_take_one_query(django_assert_num_queries):
    read = make_document()
    scan = make_document(awkward.scanned_pdf(3), "quét.pdf")
    other = make_document(b"<svg/>", "ảnh.svg")
    for document in (read, scan, other):
        service.request_extraction(document)
    service.process_batch(now=NOW)
    waiting = make_document(awkward.docx("chưa đọc"))
    documents = [read, scan, other, waiting]
    with django_assert_num_queries(1):
        found = service.status_of(documents)
    states = [found[document.pk].status for document in documents]
    assert states == [Status.TEXT, Status.NO_TEXT, Status.REFUSED, Status.PENDING]
    assert (found[scan.pk].page_count, found[scan.pk].reason) == (3, reasons.NO_TESSERACT)
    assert all(found[document.pk].label for document in documents)
    with django_assert_num_queries(1):
        assert list(map(bool, service.texts_of(documents).values())) == [True, False, False, False]


def test_a_document_that_was_never_saved_cannot_be_requested():
    with pytest.raises(ValueError, match="content hash"):
        service.request_extraction(get_document_model()(title="x"))
