"""No file stops the worker: each of the hostile kinds ends in a status, within the limits of one extraction."""

import datetime
import resource

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from search.extraction import service
from search.extraction.models import ExtractedText
from search.extraction.result import MEGABYTE, Limits, Status
from tests import awkward
from tests.hostile import CRAFTED

NOW = datetime.datetime(2022, 3, 1, 8, 0, tzinfo=datetime.UTC)
ENDED = {Status.TEXT, Status.NO_TEXT, Status.REFUSED, Status.FAILED}
LIMITS = Limits(cpu_seconds=20, wall_seconds=60.0)

pytestmark = pytest.mark.django_db


def put(name: str, data: bytes):
    document = get_document_model().objects.create(title="x", file=ContentFile(data, name=name.replace("~$", "")))
    document.file.name = document.file.name
    service.request_extraction(document)
    return document


def row_of(document) -> ExtractedText:
    return ExtractedText.objects.get(content_hash=document.content_hash)


@pytest.fixture
def without_programs(monkeypatch):
    monkeypatch.setenv("PATH", "")


def ends_well(kind: str) -> None:
    """Read the file and one behind it, as the worker does; both end, and the limits of memory held."""
    name, make = CRAFTED[kind]
    hostile, harmless = put(name, make()), put("b.docx", awkward.docx("Kế hoạch cải cách hành chính"))
    assert service.process_batch(now=NOW, limits=LIMITS) == 2
    row = row_of(hostile)
    assert row.status in ENDED
    assert row.attempts == 1
    assert bool(row.pages) == (row.status == Status.TEXT)
    assert row.reason or row.status == Status.TEXT
    assert "Traceback" not in row.reason
    assert "root:" not in "".join(row.pages)
    assert row_of(harmless).status == Status.TEXT
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert used <= LIMITS.memory + 64 * MEGABYTE


@pytest.mark.parametrize("kind", CRAFTED)
def test_it_ends_in_a_status(kind, without_programs):
    ends_well(kind)


def test_there_are_enough_kinds():
    assert len(CRAFTED) >= 25


@pytest.mark.services
@pytest.mark.xdist_group("programs")
@pytest.mark.parametrize(
    "kind", [kind for kind, (name, _make) in CRAFTED.items() if name[2:] in {"doc", "png", "tif", "jpg"}]
)
def test_it_ends_in_a_status_also_where_programs_help(kind):
    ends_well(kind)
