"""Another district sets itself up in the admin: its own units, channels, criteria, indicators, words, cut-off days."""

import datetime
import io
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from docx import Document

from directives.reform.models import Indicator, ScoringRound
from directives.reform.periods import parse_period
from directives.reform.reports.building import as_json, build_report
from directives.reform.reports.word import report_as_word
from directives.units.models import OrganisationalUnit
from propaganda.models import Channel
from site_config.portal.models import PortalSettings
from tests.factories.units import superuser

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)


def fill(client: Client, address: str, **values: Any) -> None:
    """Open a form of the admin, put ``values`` over what stands in it, send it; it must be taken."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    sent: dict[str, Any] = {}
    for field in page.select("main form [name]"):
        kind = field.get("type", "")
        if field.name == "select":
            chosen = field.select_one("option[selected]")
            sent[str(field["name"])] = chosen.get("value", "") if chosen else ""
        elif kind not in {"submit", "checkbox", "radio", "file"} or field.has_attr("checked"):
            sent[str(field["name"])] = field.get("value") or field.get_text().strip()
    response = client.post(address, sent | values)
    told = BeautifulSoup(response.content, "html.parser").select(".error-message, [role=alert]")
    assert response.status_code == 302, [(one.find_parent(id=True)["id"], one.get_text().strip()) for one in told]


def add(client: Client, model: str, **values: Any) -> None:
    """Add an object through the model's own form."""
    fill(client, reverse(f"{model}:add"), **values)


def set_up(client: Client) -> None:
    """Do what the IT person and the office of the other district do, each step in its form."""
    settings = PortalSettings.load()
    fill(
        client,
        reverse("wagtailsettings:edit", args=["portal", "portalsettings", settings.pk]),
        authority="Ủy ban nhân dân",
        locality="Huyện Krông Năng",
        upper_authority="Ủy ban nhân dân tỉnh Đắk Lắk",
    )
    add(client, "organisationalunit", code="KN", name="Ủy ban nhân dân huyện Krông Năng", kind="other")
    head = OrganisationalUnit.objects.get(code="KN")
    add(client, "organisationalunit", code="KN-NV", name="Phòng Nội vụ Krông Năng", kind="office", parent=head.pk)
    add(client, "organisationalunit", code="KN-DL", name="Ủy ban nhân dân xã Dliê Ya", kind="commune", parent=head.pk)
    add(
        client,
        "channel",
        code="zalo",
        name="Nhóm Zalo",
        measure="bài",
        counted_by="results",
        position=1,
        is_active="on",
    )
    criteria = {"criteria-TOTAL_FORMS": 2, "criteria-INITIAL_FORMS": 0}
    for place, (code, name, most) in enumerate((("1", "Chỉ đạo, điều hành", "60"), ("2", "Kết quả", "40"))):
        one = {"code": code, "name": name, "max_score": most, "id": "", "area": "", "DELETE": ""}
        criteria |= {f"criteria-{place}-{field}": value for field, value in one.items()}
    add(client, "scoringround", title="Chỉ số CCHC cấp xã", year=2022, **criteria)
    add(
        client,
        "indicator",
        code="wifi_points",
        name="Điểm Wi-Fi công cộng",
        measure_unit="điểm",
        section="II.6",
        source="entered",
        measure="number",
        position=99,
        is_active="on",
        is_public="on",
    )
    add(
        client,
        "enteredfigure",
        indicator=Indicator.objects.get(code="wifi_points").pk,
        unit="",
        period_kind="half",
        period_year=2022,
        period_ordinal=1,
        state="counted",
        numerator="12",
        denominator="",
        text="",
        as_of="2022-06-14",
        method="Đếm tại chỗ",
        source="Báo cáo của Phòng Văn hóa",
    )
    add(client, "narrativepart", section="II.6", position=99, text="Huyện có {wifi_points} Wi-Fi.", is_active="on")
    add(
        client,
        "periodrule",
        kind="half",
        ordinal=1,
        starts_year_before="on",
        start_month=12,
        start_day=15,
        end_month=6,
        end_day=14,
        rule_source="Quy định của huyện",
    )


def test_another_district_is_set_up_in_the_admin_and_reports_in_its_own_words(client: Client) -> None:
    client.force_login(superuser())
    set_up(client)
    add(
        client,
        "channelresult",
        channel=Channel.objects.get(code="zalo").pk,
        unit=OrganisationalUnit.objects.get(code="KN-DL").pk,
        title="Bài về dịch vụ công",
        held_on="2021-12-20",
        quantity="7",
        source="Nhóm Zalo của xã",
        is_public="on",
    )
    report = build_report(parse_period("2022H1"), on=DAY)
    figures = {line["code"]: line["value"] for line in as_json(report)["figures"]}
    assert (figures["propaganda:zalo"], figures["wifi_points"]) == (7, 12)
    assert (report.start, report.end) == (datetime.date(2021, 12, 15), datetime.date(2022, 6, 14))
    word = Document(io.BytesIO(report_as_word(report)))
    head = "\n".join(cell.text for row in word.tables[0].rows for cell in row.cells)
    assert "HUYỆN KRÔNG NĂNG" in head
    assert "Krông Năng, ngày 30 tháng 6 năm 2022" in head
    assert any("Huyện có 12 điểm Wi-Fi." in paragraph.text for paragraph in word.paragraphs)
    assert [c.name for c in ScoringRound.objects.get().criteria.all()] == ["Chỉ đạo, điều hành", "Kết quả"]
