"""The posting delay: from issue to the portal in working days, against the limit."""

import datetime
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from directives.documents.models import DirectivePage, ImportedDocument, PostingLimit
from directives.documents.posting.report import lines, sums
from directives.units.models import Holiday
from tests.factories import pages
from tests.factories.tracking import moment, portal_day
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

FRIDAY = datetime.date(2022, 6, 10)


def posted(on: datetime.date, *, issued: datetime.date = FRIDAY, hour: int = 9, **fields: object) -> DirectivePage:
    """Return a directive issued on one day and first published on another."""
    page = pages.directive(issued_on=issued, **fields)
    DirectivePage.objects.filter(pk=page.pk).update(first_published_at=moment(on, hour))
    page.refresh_from_db()
    return page


def test_the_page_tells_how_many_working_days_the_document_took(client: Client) -> None:
    office = unit(code="NV", kind="office")
    late = posted(datetime.date(2022, 6, 15), issuer=office)
    in_time = posted(datetime.date(2022, 6, 14), issuer=office)
    shown = client.get(late.url).content.decode()
    assert "sau 3 ngày làm việc" in shown
    assert "thời hạn 2 ngày làm việc, Nghị định 43/2011/NĐ-CP, điều 17" in shown
    assert "trễ hạn" in shown
    assert "sau 2 ngày làm việc" in (shown := client.get(in_time.url).content.decode())
    assert "trễ hạn" not in shown


def test_a_holiday_is_no_working_day(client: Client) -> None:
    page = posted(datetime.date(2022, 6, 15), issuer=unit(code="NV", kind="office"))
    Holiday.objects.create(name="Nghỉ bù", first_day=datetime.date(2022, 6, 13))
    assert "sau 2 ngày làm việc" in client.get(page.url).content.decode()


def test_the_day_is_that_of_the_portals_time_zone() -> None:
    page = posted(datetime.date(2022, 6, 14), hour=1, issuer=unit(code="NV", kind="office"))  # 13/6 in UTC
    (line,) = lines(year=2022)
    assert (line.page, line.delay.days if line.delay else None) == (page, 2)


def test_the_narrowest_limit_of_the_day_of_issue_holds() -> None:
    own, other = unit(code="BD", kind="other"), unit(code="CP", kind="other")
    PostingLimit.objects.create(issuer=own, working_days=2, rule_source="riêng")
    PostingLimit.objects.create(issuer=own, working_days=1, rule_source="mới", valid_from=datetime.date(2022, 8, 15))
    posted(datetime.date(2022, 6, 14), issuer=own)
    posted(datetime.date(2022, 9, 8), issued=datetime.date(2022, 9, 7), issuer=own)
    posted(datetime.date(2022, 6, 14), issuer=other)
    found = {(line.page.issuer.code, line.page.issued_on.month): line.delay.limit for line in lines(year=2022)}
    assert found == {("BD", 6): 2, ("BD", 9): 1, ("CP", 6): 10}


def test_what_cannot_be_counted_is_empty_and_every_document_stands_in_one_sum(client: Client) -> None:
    office = unit(code="NV", kind="office")
    posted(datetime.date(2022, 6, 30), issuer=office)
    posted(datetime.date(2022, 6, 13), issuer=office)
    before = posted(datetime.date(2022, 6, 30), issuer=office)
    ImportedDocument.objects.create(page=before, fingerprint="x", published_elsewhere=True)
    listed = lines(year=2022)
    counted = sums(listed)
    assert counted == {"tre": 1, "dung-han": 1, "khong-han": 0, "chua-tinh": 1}
    assert sum(counted.values()) == len(listed) == 3
    PostingLimit.objects.all().delete()
    assert sums(lines(year=2022))["khong-han"] == 2
    assert "ngày làm việc" not in client.get(before.url).content.decode()


def test_the_coordinator_gets_the_list_behind_each_sum_and_takes_it_along(client: Client) -> None:
    portal_day(datetime.date(2022, 7, 1))
    office = unit(code="NV", name="Phòng Nội vụ", kind="office")
    posted(datetime.date(2022, 6, 30), issuer=office, summary="Đăng rất muộn", number="15/QĐ-UBND")
    posted(datetime.date(2022, 6, 13), issuer=office, summary="Đăng kịp")
    client.force_login(user(role="coordinator"))
    shown = client.get("/quan-tri/thoi-han-dang/").content.decode()
    assert "Đăng rất muộn" in shown
    assert "Đăng kịp" in shown
    late = client.get("/quan-tri/thoi-han-dang/?tinh_trang=tre").content.decode()
    assert "Đăng rất muộn" in late
    assert "Đăng kịp" not in late
    assert client.get(f"/quan-tri/thoi-han-dang/?co_quan={unit().pk}&nam=2021&loai=x&tinh_trang=y").status_code == 200
    sheet = load_workbook(io.BytesIO(client.get("/quan-tri/thoi-han-dang/excel/?tinh_trang=tre").content)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert rows == [
        [
            *("15/QĐ-UBND", "Quyết định", "Đăng rất muộn", "Phòng Nội vụ"),
            *(datetime.datetime(2022, 6, 10), datetime.datetime(2022, 6, 30), 14, 2, "Đăng trễ hạn"),
        ]
    ]


def test_the_report_costs_a_constant_number_of_queries() -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            sums(lines(year=2022))
        return len(queries)

    posted(FRIDAY)
    few = asked()
    for _ in range(6):
        posted(FRIDAY)
    assert asked() == few <= 6


def test_an_administrator_keeps_the_limits(client: Client) -> None:
    client.force_login(user(role="administrator"))
    listed = client.get("/quan-tri/postinglimit/")
    assert listed.status_code == 200
    limit = PostingLimit(unit_kind="office", working_days=3, rule_source="x")
    with pytest.raises(Exception, match="Đã có dòng"):
        limit.full_clean()
