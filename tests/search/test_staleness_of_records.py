"""What makes the index stale from outside a page: renamed catalogues, files, relations, tasks and the turn of a day.

The table of every way is in docs/search-operations.md; tests/search/test_staleness.py has those of the page tree itself.
"""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from directives.documents.models import DocumentField, ReformArea
from directives.tracking.models import Assignment
from search.engine import get_engine
from search.models import IndexQueue
from search.query import parse
from site_config.portal import clock
from site_config.portal.models import Document
from tests.factories import reform, relations, tracking
from tests.factories.pages import DAY, article, directive, document, document_type, home, propaganda_plan
from tests.factories.public import picture, reform_plan
from tests.factories.tracking import portal_day
from tests.factories.units import unit
from tests.search.indexing import check, fresh_index, titles, work

pytestmark = pytest.mark.django_db
ONE = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def index(each_engine: str) -> None:
    portal_day(DAY)
    fresh_index()
    work()


def facets(page: Any) -> dict[str, set[str]]:
    """Return the facet values by which everybody finds ``page``, after the worker's round."""
    work()
    found = check()
    assert found.ok, found
    names = ["type", "issuer", "field", "area", "unit", "standing", "validity", "format"]
    answer = get_engine().search(parse(f'"{page.title}"'), access={"public"}, facets=names)
    return {name: {count.value for count in counts} for name, counts in answer.facets.items()}


def renamed(thing: Any, **names: str) -> None:
    for name, value in names.items():
        setattr(thing, name, value)
    thing.save()


def test_renamed_type_issuer_field_and_area_reach_their_documents() -> None:
    field = DocumentField.objects.create(name="Tôn giáo")
    area = ReformArea.objects.earliest("pk")
    page = directive(summary="Văn bản được gọi tên", field=field, reform_areas=[area])
    assert facets(page)["field"] == {"Tôn giáo"}
    renamed(page.document_type, name="Quyết định mới")
    renamed(page.issuer, name="Ủy ban nhân dân thành phố")
    renamed(field, name="Tín ngưỡng, tôn giáo")
    renamed(area, short_name="Thể chế mới")
    found = facets(page)
    assert (found["type"], found["issuer"], found["field"], found["area"]) == (
        *({"Quyết định mới"}, {"Ủy ban nhân dân thành phố"}),
        *({"Tín ngưỡng, tôn giáo"}, {"Thể chế mới"}),
    )


def test_renamed_unit_and_area_reach_plans_articles_and_procedures() -> None:
    area = ReformArea.objects.earliest("pk")
    article(reform_area=area)
    reform_plan()
    propaganda_plan()
    field = reform.procedure_field("Hộ tịch cũ")
    reform.procedure(field=field)
    work()
    renamed(area, short_name="Tên mới của nội dung")
    for one in {share.unit for share in Assignment.objects.all()} | {unit()}:
        renamed(one, name=f"{one.name} mới")
    renamed(field, name="Hộ tịch mới")
    work()
    assert check().ok, check()


def test_unit_that_carries_out_a_task_is_renamed() -> None:
    lead = unit("PNV", "Phòng Nội vụ")
    page = directive()
    tracking.task(page=page, lead=lead)
    assert facets(page)["unit"] == {lead.label}
    renamed(lead, name="Phòng Nội vụ và Dân vận", short_name="")
    assert facets(page)["unit"] == {lead.label}


def test_acts_on_tasks_change_the_standing_that_is_found() -> None:
    page = directive()
    share = tracking.assignment(page=page, due=DAY + 30 * ONE)
    assert facets(page)["standing"] == {"in_term"}
    tracking.done(share, on=DAY)
    assert facets(page)["standing"] == {"done_on_time"}
    tracking.task(page=page, lead=unit("X1"), due=DAY + 30 * ONE)
    assert facets(page)["standing"] == {"done_on_time", "in_term"}


def test_standing_turns_with_the_day_also_after_downtime_and_costs_nothing_on_other_days() -> None:
    page = directive()
    tracking.task(page=page, due=DAY + 10 * ONE)
    assert facets(page)["standing"] == {"in_term"}
    portal_day(DAY + 5 * ONE)
    assert facets(page)["standing"] == {"in_term"}
    portal_day(DAY + 7 * ONE)
    assert facets(page)["standing"] == {"near"}
    portal_day(DAY + 30 * ONE)  # nothing ran for weeks
    assert facets(page)["standing"] == {"overdue"}
    IndexQueue.objects.all().delete()
    portal_day(DAY + 31 * ONE)
    work()
    assert check().ok
    portal_day(DAY)  # a demonstration is set back
    assert facets(page)["standing"] == {"in_term"}


def test_validity_turns_with_the_day_and_with_acts_of_other_documents() -> None:
    page = directive(effective_on=DAY + 5 * ONE)
    before = facets(page)["validity"]
    portal_day(DAY + 6 * ONE)
    after = facets(page)["validity"]
    assert before != after
    relations.acting("replaces", page)
    assert facets(page)["validity"] != after


def test_procedures_come_and_go_with_their_day() -> None:
    reform.procedure("Cấp bản sao trích lục", published_on=DAY + 3 * ONE, withdrawn_on=DAY + 9 * ONE)
    seen = []
    for days in (0, 4, 10):
        portal_day(DAY + days * ONE)
        work()
        assert check().ok, check()
        seen.append(bool(titles('"bản sao trích lục"')))
    assert seen == [False, True, False]


def test_file_replaced_renamed_and_taken_out_of_the_page() -> None:
    file = document("ke-hoach.pdf", title="Kế hoạch kèm theo")
    page = directive(files=[file])
    assert facets(page)["format"] == {"pdf"}
    renamed(file, title="Kế hoạch đã sửa tên")
    work()
    assert check().ok, check()
    newer = document("ke-hoach-moi.docx", content=b"PK\x03\x04 other")
    stored = Document.objects.get(pk=file.pk)
    stored.file, stored.content_hash = newer.file, newer.content_hash
    stored.save()
    work()
    assert check().ok, check()
    page.refresh_from_db()
    page.attachments = []
    page.save_revision().publish()
    assert not facets(page)["format"]
    Document.objects.get(pk=file.pk).delete()
    work()
    assert check().ok, check()


def test_image_and_file_titles_in_the_admin_search() -> None:
    image = picture()
    work()
    renamed(image, title="Ảnh hội nghị tổng kết")
    work()
    assert check().ok, check()
    image.delete()
    work()
    assert check().ok, check()


def scheduled(page: Any) -> None:
    page.go_live_at = clock.now() - ONE
    page.save_revision(approved_go_live_at=page.go_live_at)


@pytest.mark.parametrize(
    "event",
    [
        lambda page: page.unpublish(),
        lambda page: type(page).objects.get(pk=page.pk).delete(),
        lambda page: setattr(page, "expire_at", clock.now() - ONE) or page.save(),
        lambda page: type(page).objects.get(pk=page.pk).move(home(), pos="last-child"),
        lambda page: renamed(page, slug="duong-dan-moi"),
        scheduled,
        lambda page: renamed(page.issuer, name="Cơ quan khác", short_name="CQK"),
        lambda page: renamed(document_type(), name="Loại khác"),
    ],
    ids=["unpublish", "delete", "expire", "move", "slug", "schedule", "issuer", "type"],
)
def test_after_each_event_nothing_is_missing_surplus_or_stale(event: Callable[[Any], Any]) -> None:
    page = directive(files=[document()])
    tracking.task(page=directive())
    work()
    event(page)
    work()
    found = check()
    assert (found.missing, found.surplus, found.stale, found.failed, found.waiting) == ((), (), (), (), 0)
