"""The public register's list: order, filters, counts, and what must never be counted."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from directives.documents.models import ReformArea
from tests.factories import pages
from tests.factories.units import unit

pytestmark = pytest.mark.django_db


def numbers(client: Client, query: str = "") -> list[str]:
    """Return the numbers that the list shows, in order."""
    return [page.number for page in client.get(f"/van-ban/{query}").context["directives"]]


def years(client: Client) -> list[tuple[int, int]]:
    """Return the years to choose from with their counts."""
    return list(client.get("/van-ban/").context["years"])


def test_two_filters_together_show_and_count_what_answers_to_both(client: Client) -> None:
    first, second = ReformArea.objects.get(code=1), ReformArea.objects.get(code=2)
    letter = pages.document_type("")
    pages.directive(number="1/QĐ-UBND", issued_on=datetime.date(2021, 5, 1), reform_areas=[first])
    pages.directive(number="2/QĐ-UBND", issued_on=datetime.date(2022, 5, 1), reform_areas=[first, second])
    pages.directive(number="3/UBND-NV", document_type=letter, issued_on=datetime.date(2022, 5, 2), reform_areas=[first])
    assert numbers(client) == ["3/UBND-NV", "2/QĐ-UBND", "1/QĐ-UBND"]
    assert years(client) == [(2022, 2), (2021, 1)]
    for query, shown in {
        "?nam=2022&loai=quyet-dinh": ["2/QĐ-UBND"],
        f"?nam=2022&noi-dung={first.slug}": ["3/UBND-NV", "2/QĐ-UBND"],
        f"?loai=quyet-dinh&noi-dung={first.slug}": ["2/QĐ-UBND", "1/QĐ-UBND"],
        f"?nam=2022&loai=quyet-dinh&noi-dung={second.slug}": ["2/QĐ-UBND"],
        f"?nam=2021&noi-dung={second.slug}": [],
    }.items():
        answer = client.get(f"/van-ban/{query}")
        assert (numbers(client, query), answer.context["total"]) == (shown, len(shown)), query


def test_documents_of_one_day_stand_by_their_numbers_as_numbers(client: Client) -> None:
    for sequence in (2, 10, 9):
        pages.directive(number=f"{sequence}/QĐ-UBND")
    assert numbers(client) == ["10/QĐ-UBND", "9/QĐ-UBND", "2/QĐ-UBND"]


def test_a_document_whose_day_is_unknown_stands_last_in_its_year_and_breaks_nothing(client: Client) -> None:
    pages.directive(number="5/QĐ-UBND", issued_on=datetime.date(2004, 1, 2))
    pages.directive(number="6/QĐ-UBND", issued_on=datetime.date(2003, 12, 2))
    page = pages.directive(number="32/2004/QĐ-UBND", issued_on=datetime.date(2004, 2, 3))
    page.issued_on = None  # as in imported old data
    page.save(clean=False)
    assert numbers(client) == ["5/QĐ-UBND", "32/2004/QĐ-UBND", "6/QĐ-UBND"]
    assert years(client) == [(2004, 2), (2003, 1)]
    assert numbers(client, "2004/") == ["5/QĐ-UBND", "32/2004/QĐ-UBND"]


def test_what_is_taken_down_restricted_or_deleted_is_counted_nowhere(client: Client) -> None:
    kept = pages.directive(number="1/QĐ-UBND")
    taken, closed, gone = (
        pages.directive(number=f"{n}/UBND-NV", document_type=pages.document_type("")) for n in (2, 3, 4)
    )
    pages.directive(number="5/QĐ-UBND", publish=False)
    taken.unpublish()
    pages.restrict(closed)
    gone.delete()
    answer = client.get("/van-ban/")
    assert numbers(client) == [kept.number]
    assert [kind.slug for kind in answer.context["document_types"]] == ["quyet-dinh"]
    assert (answer.context["total"], years(client)) == (1, [(2022, 1)])


def test_a_restricted_folder_closes_everything_below_it(client: Client) -> None:
    page = pages.directive(number="1/QĐ-UBND")
    restriction = pages.restrict(page.get_parent())
    assert (numbers(client), years(client)) == ([], [])
    restriction.delete()
    assert (numbers(client), years(client)) == (["1/QĐ-UBND"], [(2022, 1)])


def test_a_changed_day_or_area_moves_the_document(client: Client) -> None:
    area = ReformArea.objects.get(code=3)
    page = pages.directive(number="1/QĐ-UBND", issued_on=datetime.date(2021, 5, 1))
    page.issued_on, page.reform_areas = datetime.date(2022, 6, 1), [area]
    page.save_revision().publish()
    assert years(client) == [(2022, 1)]
    assert numbers(client, f"?nam=2022&noi-dung={area.slug}") == ["1/QĐ-UBND"]


def test_the_list_asks_the_database_as_often_for_many_documents_as_for_one(client: Client) -> None:
    issuer = unit(code="BD", name="Ủy ban nhân dân huyện Buôn Đôn", kind="other")

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            client.get("/van-ban/?nam=2022&loai=quyet-dinh")
        return len(caught)

    pages.directive(issuer=issuer)
    asked()
    few = asked()
    for _n in range(6):
        pages.directive(issuer=issuer)
    assert asked() == few
