"""The report of a period: figures from records, the list behind each, words, Word, Excel, JSON."""

import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from directives.documents.models import DocumentType, ReformArea
from directives.reform.models import NarrativePart
from directives.reform.periods import parse_period
from directives.reform.reports.building import as_json, build_report
from directives.reform.reports.excel import report_as_excel
from directives.reform.reports.word import report_as_word
from tests.factories import pages, units
from tests.factories.reform import procedure, proposal, review

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)
H1 = parse_period("2022H1")


def steering(day: datetime.date = DAY, **fields: Any) -> Any:
    made = pages.directive(publish=False, issued_on=day, **fields)
    made.reform_areas = [ReformArea.objects.get(code=2)]
    made.save_revision().publish()
    return made


def values() -> dict[str, Any]:
    return {line["code"]: line["value"] for line in as_json(build_report(H1, on=DAY))["figures"]}


def test_deleting_one_record_changes_exactly_the_figures_it_should() -> None:
    which = review()
    steering()
    gone = proposal(which, "amend")
    proposal(which, "simplify")
    before = values()
    gone.delete()
    after = values()
    assert {code for code in before if before[code] != after[code]} == {"review_proposals_district"}
    assert (before["review_proposals_district"], after["review_proposals_district"]) == (2, 1)


def test_only_documents_of_the_period_that_steer_reform_are_counted() -> None:
    steering()
    steering(datetime.date(2022, 7, 1))
    pages.directive(publish=True, issued_on=DAY)
    assert values()["directives_issued"] == 1
    assert values()["directive_areas"] == 1


def test_documents_of_others_that_the_portal_publishes_too_are_not_the_districts() -> None:
    ministry = units.unit("BO", name="Bộ Nội vụ", external=True)
    law = DocumentType.objects.filter(document_class="normative").earliest("position")
    pages.directive(issuer=ministry, document_type=law, number="1/2022/TT-BNV", issued_on=DAY)
    steering(issuer=ministry)
    assert (values()["normative_issued"], values()["directives_issued"]) == (0, 0)
    ministry.external = False
    ministry.save()
    assert (values()["normative_issued"], values()["directives_issued"]) == (1, 1)


def test_every_number_opens_the_list_it_counts(client: Client) -> None:
    made = steering()
    procedure("Đăng ký khai sinh")
    for line in as_json(build_report(H1, on=DAY))["figures"]:
        response = client.get(line["list"])
        assert response.status_code == 200, line["code"]
        page = BeautifulSoup(response.content, "html.parser")
        if line["value"] and not line["denominator"]:
            assert len(page.select("main ul.list > li")) == line["value"], line["code"]
    page = client.get(reverse("reform:records", args=["2022H1", "directives_issued"])).content.decode()
    assert made.title in page


@pytest.mark.parametrize("place", [("2022H3", "directives_issued"), ("2022H1", "khong-co"), ("2022H1", "a:b")])
def test_a_list_that_does_not_exist_is_not_found(client: Client, place: tuple[str, str]) -> None:
    assert client.get(reverse("reform:records", args=place)).status_code == 404


def test_an_area_without_figures_says_so() -> None:
    report = as_json(build_report(H1, on=DAY))
    silent = {section["code"] for section in report["sections"] if section["statement"] == "không có số liệu"}
    assert {"II.3", "II.4", "II.5", "II.6"} <= silent


def test_the_command_prints_json_and_writes_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steering()
    call_command("reform_report", "2022H1", "--json")
    printed = json.loads(capsys.readouterr().out)
    assert printed["period"]["label"] == "6 tháng đầu năm 2022"
    word, excel = tmp_path / "bc.docx", tmp_path / "bc.xlsx"
    call_command("reform_report", "2022H1", docx=word, xlsx=excel)
    assert word.read_bytes()[:2] == excel.read_bytes()[:2] == b"PK"
    with pytest.raises(CommandError, match="2022H1"):
        call_command("reform_report", "nửa năm")
    with pytest.raises(CommandError, match="Không có đơn vị"):
        call_command("reform_report", "2022H1", unit="Phòng Không Có")


def test_word_speaks_in_the_editors_words_and_leaves_out_what_has_no_figure() -> None:
    steering()
    NarrativePart.objects.filter(section="I").delete()
    NarrativePart.objects.create(section="I", text="Huyện đã ban hành {directives_issued} trong {ky}.")
    NarrativePart.objects.create(section="I", text="Khen thưởng {commendations_collective}.")
    told = "\n".join(p.text for p in Document(io.BytesIO(report_as_word(build_report(H1, on=DAY)))).paragraphs)
    assert "Huyện đã ban hành 1 văn bản trong 6 tháng đầu năm 2022." in told
    assert "Khen thưởng" not in told
    assert "Trong kỳ không có số liệu." in told


def test_excel_has_numbers_as_numbers() -> None:
    for _ in range(3):
        procedure()
    sheet = load_workbook(io.BytesIO(report_as_excel(build_report(H1, on=DAY)))).worksheets[0]
    rows = {row[1]: row[3] for row in sheet.iter_rows(values_only=True) if row[1]}
    assert rows["TTHC đã cập nhật, công khai trên Cổng dịch vụ công quốc gia"] == 3


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries: Any) -> None:
    which = review()
    for _ in range(8):
        proposal(which)
        steering()
    with django_assert_max_num_queries(60):
        build_report(H1, on=DAY)
