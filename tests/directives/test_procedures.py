"""Procedures: what is public when, the share offered online, the review and its sums, the import, the public pages."""

import datetime
import io
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from directives.reform.counters import Scope, counters
from directives.reform.enums import ProposalOutcome
from directives.reform.indicators import scope_of
from directives.reform.models import OnlineLevel, Procedure, ReviewTotal
from directives.reform.periods import parse_period
from directives.reform.procedures.fields import FIELDS
from directives.reform.procedures.services import decide, disagreements, set_online_level
from directives.units.enums import Role
from tests.factories.reform import procedure, proposal, review
from tests.factories.units import superuser, unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)


def scope(**fields: Any) -> Scope:
    return scope_of(parse_period("2022H1"), on=DAY, **fields)


def test_only_what_is_public_on_the_day_is_counted() -> None:
    procedure()
    procedure(published_on=None)
    procedure(published_on=datetime.date(2022, 7, 1))
    procedure(withdrawn_on=datetime.date(2022, 6, 30))
    assert counters.get("procedures_published").figure(scope()).value == 1


def test_the_share_online_is_of_what_is_eligible_not_of_everything() -> None:
    for level in ("muc-do-3", "muc-do-4", "muc-do-2"):
        procedure(online=level)
    procedure()
    procedure(online="muc-do-4", since=datetime.date(2022, 7, 15))
    found = counters.get("procedures_online").figure(scope())
    assert (found.value, found.denominator) == (2, 4)
    assert "đủ điều kiện" in found.basis
    assert counters.get("procedures_online").records(scope()).count() == 2


def test_the_latest_level_counts_and_the_history_stays(client: Client) -> None:
    account = user(role=Role.COORDINATOR, at=unit())
    which = procedure(online="muc-do-4")
    lower = OnlineLevel.objects.get(slug="muc-do-2")
    set_online_level(procedure=which, level=lower, since=datetime.date(2022, 3, 1), by=account, on=DAY)
    assert counters.get("procedures_online").figure(scope()).value == 0
    page = client.get(which.get_absolute_url()).content.decode()

    assert page.index("Mức độ 2, từ ngày") < page.index("Mức độ 4, từ ngày")


def test_only_keepers_change_levels_and_only_eligible_procedures_go_online() -> None:
    which = procedure()
    level = OnlineLevel.objects.get(slug="muc-do-4")
    with pytest.raises(PermissionDenied):
        set_online_level(procedure=which, level=level, since=DAY, by=user(role=Role.UNIT_STAFF, at=unit()), on=DAY)
    with pytest.raises(ValidationError, match="đủ điều kiện"):
        set_online_level(procedure=which, level=level, since=DAY, by=user(role=Role.EDITOR, at=unit()), on=DAY)


def test_publication_demands_the_parts_that_the_law_names() -> None:
    with pytest.raises(ValidationError) as refused:
        procedure(steps=" ", papers="")
    assert {"steps", "papers"} <= set(refused.value.message_dict)
    assert procedure(steps="", published_on=None).pk


def test_proposals_are_counted_by_level_and_kind_with_parts_that_add_up() -> None:
    which = review()
    for kind in ("amend", "amend", "simplify"):
        proposal(which, kind)
    proposal(which, "cancel_or_replace", procedure=procedure(level="commune"))
    proposal(which, "amend", proposed_on=datetime.date(2022, 7, 1))
    proposal(review(is_public=False))
    district = counters.get("review_proposals_district").figure(scope())
    assert district.value == 3
    assert {part.code: int(part.figure.value or 0) for part in district.parts} == {
        "amend": 2,
        "cancel_or_replace": 0,
        "simplify": 1,
    }
    assert district.adds_up
    assert counters.get("review_proposals_commune").figure(scope()).value == 1


def test_a_total_that_is_not_its_parts_is_refused_and_one_that_differs_from_the_records_is_named() -> None:
    which = review()
    proposal(which, "amend")
    with pytest.raises(ValidationError, match="khác tổng các phần"):
        ReviewTotal(
            review=which, level="district", total=17, amend=6, cancel_or_replace=3, simplify=7, source="BC"
        ).full_clean()
    ReviewTotal.objects.create(review=which, level="district", total=2, amend=2, source="BC")
    assert disagreements(which) == [("Cấp huyện", "Sửa đổi, bổ sung", 2, 1)]


def test_a_decision_needs_its_document_and_its_day() -> None:
    account = user(role=Role.COORDINATOR, at=unit())
    which = proposal(review())
    with pytest.raises(ValidationError) as refused:
        decide(proposal=which, outcome=ProposalOutcome.ACCEPTED, decided_on=None, decision="", by=account, on=DAY)
    assert {"decided_on", "decision"} <= set(refused.value.message_dict)
    done = decide(
        proposal=which,
        outcome=ProposalOutcome.ACCEPTED,
        decided_on=DAY,
        decision="1500/QĐ-UBND ngày 30/6/2022",
        by=account,
        on=DAY,
    )
    assert done.outcome == ProposalOutcome.ACCEPTED


@pytest.mark.parametrize("typed", ["khai sinh", "KHAI SINH", "đăng ký khai sinh", "dang ky khai sinh"])
def test_readers_find_a_procedure_with_or_without_marks(client: Client, typed: str) -> None:
    procedure("Đăng ký khai sinh")
    procedure("Đăng ký kết hôn")
    page = BeautifulSoup(client.get(reverse("procedures:procedures"), {"q": typed}).content, "html.parser")
    assert [found.get_text(strip=True) for found in page.select("main h3")] == ["Đăng ký khai sinh"]


def test_what_is_not_public_has_no_page(client: Client) -> None:
    hidden = procedure(published_on=None)
    assert client.get(hidden.get_absolute_url()).status_code == 404
    assert "chưa có thủ tục" in client.get(reverse("procedures:procedures")).content.decode().lower()


def test_the_list_costs_the_same_however_long(client: Client, django_assert_max_num_queries: Any) -> None:
    for _ in range(40):
        procedure(online="muc-do-4")
    client.get(reverse("procedures:procedures"))
    with django_assert_max_num_queries(16):
        client.get(reverse("procedures:procedures"))


def test_a_review_shows_numbers_that_open_their_lists(client: Client) -> None:
    which = review()
    proposal(which, "amend", procedure=procedure("Đăng ký khai sinh"))
    proposal(which, "simplify", procedure=procedure("Đăng ký kết hôn"))
    address = reverse("procedures:review", args=[which.pk])
    page = BeautifulSoup(client.get(address).content, "html.parser")
    link = page.select_one('td a[href*="kien-nghi=amend"]')
    assert link is not None
    assert link.get_text() == "1"
    listed = BeautifulSoup(client.get(address + "?cap=district&kien-nghi=amend").content, "html.parser")
    assert [found.get_text() for found in listed.select("main h3")] == ["Đăng ký khai sinh"]


# --- Import -----------------------------------------------------------------------------------


def sheet(*rows: dict[str, Any]) -> SimpleUploadedFile:
    """Return a workbook with the template's headings."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append([str(field.heading) for field in FIELDS])
    for one in rows:
        page.append([one.get(str(field.heading)) for field in FIELDS])
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("thu-tuc.xlsx", out.getvalue())


def test_the_template_has_a_column_for_every_field(client: Client) -> None:
    client.force_login(superuser())
    book = load_workbook(io.BytesIO(client.get(reverse("procedures_import_template")).content))
    headings = [str(cell.value).removesuffix(" *") for cell in book.worksheets[0][1]]
    assert headings == [str(field.heading) for field in FIELDS]


def row(code: str, name: str, **changes: Any) -> dict[str, Any]:
    return {
        "Mã TTHC": code,
        "Tên thủ tục": name,
        "Lĩnh vực": "Hộ tịch",
        "Cấp thực hiện": "xã",
        "Cơ quan giải quyết": "UBND cấp xã",
        "Thời hạn giải quyết": "03 ngày làm việc",
        "Trình tự thực hiện": "Nộp hồ sơ.",
        "Cách thức thực hiện": "Trực tiếp.",
        "Thành phần, số lượng hồ sơ": "Tờ khai; 01 bộ",
        "Đối tượng thực hiện": "Cá nhân",
        "Ngày công khai": "15/01/2022",
    } | changes


def send(client: Client, file: SimpleUploadedFile, **data: Any) -> str:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    return client.post(reverse("procedures_import"), {"source": file, **data}).content.decode()


def test_a_trial_run_writes_nothing_and_a_second_run_doubles_nothing(client: Client) -> None:
    rows = [row("1.001", "Đăng ký khai sinh"), row("1.002", "Đăng ký kết hôn")]
    assert "Thêm mới: 2" in send(client, sheet(*rows), dry_run="on")
    assert Procedure.objects.count() == 0
    send(client, sheet(*rows))
    assert "Không đổi: 2" in send(client, sheet(*rows))
    assert Procedure.objects.count() == 2


def test_a_bad_row_says_why_and_never_stops_the_others(client: Client) -> None:
    online = {"Đủ điều kiện trực tuyến": "Có", "Mức độ trực tuyến": "Mức độ 4", "Mức độ từ ngày": "01/02/2022"}
    told = send(
        client,
        sheet(
            row("1.001", "Tốt", **online),
            row("1.001", "Trùng mã"),
            row("1.003", "Sai cấp", **{"Cấp thực hiện": "liên xã"}),
            row("1.004", "Thiếu trình tự", **{"Trình tự thực hiện": ""}),
            row("1.005", "Sai ngày", **{"Ngày công khai": "31/02/2022"}),
        ),
    )
    assert [found.name for found in Procedure.objects.all()] == ["Tốt"]
    assert Procedure.objects.online(on=DAY).count() == 1
    for said in ("đã có ở dòng trên", "liên xã", "Trình tự thực hiện", "31/02/2022"):
        assert said in told


def test_another_file_is_refused_with_words_that_help(client: Client) -> None:
    told = send(client, SimpleUploadedFile("anh.xlsx", b"khong phai excel"))
    assert "Excel" in told
    assert "Chưa nhập được" in told


def test_the_registry_is_kept_in_the_admins_own_forms(client: Client) -> None:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    assert client.get(reverse("procedure:add")).status_code == 200
    assert client.get(reverse("reviewproposal:add")).status_code == 200
    client.force_login(user(role=Role.UNIT_STAFF, at=unit()))
    assert client.get(reverse("procedure:add")).status_code == 302
