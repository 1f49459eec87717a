"""The making of a report: units asked, parts filled in, returned, approved; versions frozen and compared."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directives.reform.indicators import figures_of, scope_of
from directives.reform.models import EnteredFigure, Indicator, ReportRound, UnitReport
from directives.reform.periods import parse_period
from directives.reform.reports.services import approve_part, freeze, open_round, return_part
from directives.units.enums import Role
from tests.factories.reform import procedure, proposal, review
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
H1 = parse_period("2022H1")
NOW = timezone.make_aware(datetime.datetime(2022, 6, 20, 9))


def coordinator() -> Any:
    return user(role=Role.COORDINATOR, at=unit("VP"))


def asked(*codes: str) -> tuple[ReportRound, dict[str, UnitReport]]:
    made = open_round(
        period=H1,
        due_on=datetime.date(2022, 6, 25),
        units=[unit(code) for code in codes],
        guidance="",
        by=coordinator(),
        now=NOW,
    )
    return made, {part.unit.code: part for part in made.unit_reports.select_related("unit")}


def part_form(client: Client, part: UnitReport) -> dict[str, Any]:
    page = BeautifulSoup(client.get(reverse("reports_part", args=[part.pk])).content, "html.parser")
    fields: dict[str, Any] = {}
    for field in page.select("main form input[name], main form textarea[name], main form select[name]"):
        fields[str(field["name"])] = field.get("value") or ""
    return fields


def restructured() -> Indicator:
    return Indicator.objects.get(code="restructured_units")


def test_a_unit_fills_in_its_part_and_the_figure_is_counted(client: Client) -> None:
    _made, parts = asked("TNMT")
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TNMT")))
    which = restructured()
    sent = part_form(client, parts["TNMT"]) | {
        "results": "Đã công khai thủ tục.",
        f"figure-{which.pk}": "2",
        f"figure-{which.pk}-state": "counted",
        f"figure-{which.pk}-source": "Quyết định 12/QĐ-UBND",
        "send": "1",
    }
    response = client.post(reverse("reports_part", args=[parts["TNMT"].pk]), sent, follow=True)
    assert "Đã gửi báo cáo" in response.content.decode()
    parts["TNMT"].refresh_from_db()
    assert parts["TNMT"].state == "submitted"
    figure = figures_of([which], scope_of(H1, on=NOW.date()))[which.code]
    assert (figure.value, figure.source) == (2, "Quyết định 12/QĐ-UBND")


def test_a_figure_without_source_is_refused_and_nothing_typed_is_lost(client: Client) -> None:
    _made, parts = asked("TNMT")
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TNMT")))
    which = restructured()
    sent = part_form(client, parts["TNMT"]) | {
        "results": "Đoạn văn dài của đơn vị",
        f"figure-{which.pk}": "2",
        f"figure-{which.pk}-state": "counted",
        "send": "1",
    }
    page = client.post(reverse("reports_part", args=[parts["TNMT"].pk]), sent).content.decode()
    assert "phải có nguồn" in page
    assert "Đoạn văn dài của đơn vị" in page
    assert not EnteredFigure.objects.exists()
    parts["TNMT"].refresh_from_db()
    assert parts["TNMT"].state == "requested"


def test_what_is_left_empty_is_no_data(client: Client) -> None:
    _made, parts = asked("TNMT")
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TNMT")))
    sent = part_form(client, parts["TNMT"]) | {"send": "1"}
    client.post(reverse("reports_part", args=[parts["TNMT"].pk]), sent)
    assert not EnteredFigure.objects.exists()


def test_a_unit_sees_and_writes_only_its_own_part(client: Client) -> None:
    _made, parts = asked("TNMT", "TP")
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TP")))
    response = client.get(reverse("reports_part", args=[parts["TNMT"].pk]))
    assert response.status_code in {302, 403}
    shown = client.get(reverse("reports_rounds")).content.decode()
    assert reverse("reports_part", args=[parts["TP"].pk]) in shown
    assert reverse("reports_part", args=[parts["TNMT"].pk]) not in shown


def test_the_coordinator_returns_with_a_reason_then_approves(client: Client) -> None:
    _made, parts = asked("TNMT")
    part = parts["TNMT"]
    UnitReport.objects.filter(pk=part.pk).update(state="submitted")
    by = coordinator()
    with pytest.raises(ValidationError, match="lý do"):
        return_part(part=part, reason=" ", version=0, by=by, now=NOW)
    returned = return_part(part=part, reason="Thiếu nguồn", version=0, by=by, now=NOW)
    assert returned.state == "returned"
    with pytest.raises(ValidationError, match="người khác"):
        return_part(part=part, reason="Hai người", version=0, by=by, now=NOW)
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TNMT")))
    assert "Thiếu nguồn" in client.get(reverse("reports_part", args=[part.pk])).content.decode()
    UnitReport.objects.filter(pk=part.pk).update(state="submitted")
    assert approve_part(part=part, version=1, by=by, now=NOW).state == "approved"
    with pytest.raises(PermissionDenied):
        approve_part(part=part, version=2, by=user(role=Role.UNIT_HEAD, at=unit("TNMT")), now=NOW)


def test_an_approved_report_is_frozen_and_a_correction_is_a_new_version(client: Client) -> None:
    made, _parts = asked("TNMT")
    procedure("Đăng ký khai sinh")
    by = coordinator()
    freeze(report_round=made, note="", document_number="120/BC-UBND", by=by, now=NOW)
    procedure("Đăng ký kết hôn")
    page = client.get(reverse("reform:report", args=["2022H1"])).content.decode()
    assert "120/BC-UBND" in page
    row = BeautifulSoup(page, "html.parser").find(
        "a", href=reverse("reform:records", args=["2022H1", "procedures_published"])
    )
    assert row is not None
    assert row.get_text() == "1"
    with pytest.raises(ValidationError, match="lý do điều chỉnh"):
        freeze(report_round=made, note="", document_number="", by=by, now=NOW)
    freeze(report_round=made, note="Bổ sung một thủ tục", document_number="", by=by, now=NOW)
    later = client.get(reverse("reform:report", args=["2022H1"])).content.decode()
    assert "Bổ sung một thủ tục" in later
    assert "Phiên bản 2" in later
    first = client.get(reverse("reform:version", args=["2022H1", 1])).content.decode()
    assert "Phiên bản 1" in first


def test_nothing_is_frozen_while_a_part_waits() -> None:
    made, parts = asked("TNMT")
    UnitReport.objects.filter(pk=parts["TNMT"].pk).update(state="submitted")
    with pytest.raises(ValidationError, match="chưa được duyệt"):
        freeze(report_round=made, note="", document_number="", by=coordinator(), now=NOW)


def test_a_period_is_asked_for_once_and_only_by_the_coordinator(client: Client) -> None:
    asked("TNMT")
    with pytest.raises(ValidationError):
        asked("TP")
    with pytest.raises(PermissionDenied):
        open_round(
            period=H1, due_on=NOW.date(), units=[unit("TP")], guidance="", by=user(role=Role.LEADER, at=unit()), now=NOW
        )


def test_no_report_yet_is_said_and_an_unknown_one_is_not_found(client: Client) -> None:
    assert "Chưa có báo cáo" in client.get(reverse("reform:reports")).content.decode()
    assert client.get(reverse("reform:report", args=["2022H1"])).status_code == 404


def test_word_and_excel_are_sent_to_those_who_merge(client: Client) -> None:
    made, _parts = asked("TNMT")
    client.force_login(coordinator())
    for kind in ("word", "excel"):
        response = client.get(reverse("reports_download", args=[made.pk, kind]))
        assert response.status_code == 200
        assert response.content[:2] == b"PK"
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("TNMT")))
    assert client.get(reverse("reports_download", args=[made.pk, "word"])).status_code in {302, 403}


def approved(period: str, *, on: datetime.datetime) -> ReportRound:
    by = coordinator()
    made = open_round(period=parse_period(period), due_on=on.date(), units=[unit("TNMT")], guidance="", by=by, now=on)
    freeze(report_round=made, note="", document_number="", by=by, now=on)
    return made


def test_indicators_stand_side_by_side_over_the_approved_periods(client: Client) -> None:
    assert "Chưa có báo cáo nào" in client.get(reverse("reform:indicators")).content.decode()
    procedure("Đăng ký khai sinh", published_on=datetime.date(2021, 1, 1))
    approved("2021H2", on=timezone.make_aware(datetime.datetime(2021, 12, 31, 9)))
    procedure("Đăng ký kết hôn", published_on=datetime.date(2022, 2, 1))
    approved("2022H1", on=timezone.make_aware(datetime.datetime(2022, 6, 30, 9)))
    page = BeautifulSoup(client.get(reverse("reform:indicators")).content, "html.parser")
    row = next(row for row in page.select("tbody tr") if "đã cập nhật, công khai" in row.get_text())
    assert [cell.get_text(strip=True) for cell in row.select("td.n")] == ["2", "1"]
    course = reverse("reform:course", args=["procedures_published"])
    assert page.find("img", src=course) is not None
    assert client.get(course)["Content-Type"] == "image/svg+xml"
    # What was never counted has no course to show.
    assert client.get(reverse("reform:course", args=["trainings"])).status_code == 404
    assert page.find("img", src=reverse("reform:course", args=["trainings"])) is None


def test_figures_with_parts_have_their_plot_beside_the_table(client: Client) -> None:
    which = review()
    proposal(which, "amend")
    approved("2022H1", on=NOW)
    page = BeautifulSoup(client.get(reverse("reform:report", args=["2022H1"])).content, "html.parser")
    address = reverse("reform:plot", args=["2022H1", 1, "review_proposals_district"])
    picture = page.find("img", src=address)
    assert picture is not None
    assert "Sửa đổi, bổ sung 1" in str(picture["alt"])
    answer = client.get(address)
    assert "Sửa đổi, bổ sung" in answer.content.decode()
    assert b"<script" not in answer.content
    for odd in (("2022H1", 2, "review_proposals_district"), ("2022H1", 1, "trainings"), ("2021H1", 1, "x")):
        assert client.get(reverse("reform:plot", args=odd)).status_code == 404
