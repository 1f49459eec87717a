"""Results as CSV and Excel: real files, right Vietnamese, nothing that a spreadsheet would run."""

import csv
import datetime
import io
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from search.engines.base import EngineError
from search.engines.tantivy import TantivyEngine
from search.exporting import rows
from tests.factories.pages import content_page, directive
from tests.search.indexing import fresh_index

pytestmark = pytest.mark.django_db


def sent(client: Client, kind: str, **data: Any) -> bytes:
    response = client.get(f"/tim-kiem/ket-qua.{kind}", data)
    assert response.status_code == 200
    assert "attachment" in response["Content-Disposition"]
    assert response["X-Robots-Tag"] == "noindex"
    assert "private" in response["Cache-Control"]
    return b"".join(response.streaming_content)  # type: ignore[attr-defined]


def as_csv(client: Client, **data: Any) -> list[list[str]]:
    text = sent(client, "csv", **data).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def as_excel(client: Client, **data: Any) -> list[tuple[Any, ...]]:
    book = load_workbook(io.BytesIO(sent(client, "xlsx", **data)))
    return list(book.active.iter_rows(values_only=True))  # type: ignore[union-attr]


def test_both_hold_what_the_page_shows(client: Client) -> None:
    directive(number="7193/QĐ-UBND", summary="Tuyên truyền cải cách", issued_on=datetime.date(2021, 12, 20))
    directive(number="1/QĐ-UBND", summary="Việc khác")
    fresh_index()
    head, *found = as_csv(client, q="tuyen truyen", year="2021")
    assert head[:4] == ["STT", "Loại", "Số, ký hiệu", "Trích yếu, tiêu đề"]
    assert [row[:5] for row in found] == [["1", "Quyết định", "7193/QĐ-UBND", "Tuyên truyền cải cách", "20/12/2021"]]
    assert found[0][-1].startswith("http://testserver/")
    cells = as_excel(client, q="tuyen truyen")[-1]
    assert cells[:4] == (1, "Quyết định", "7193/QĐ-UBND", "Tuyên truyền cải cách")
    assert cells[4] == datetime.datetime(2021, 12, 20)


@pytest.mark.parametrize("title", ["=1+1", "+84 262", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(client: Client, title: str) -> None:
    content_page(title, slug="cong-thuc")
    fresh_index()
    [row] = as_csv(client)[1:]
    assert row[3] == f"'{title}"
    book = load_workbook(io.BytesIO(sent(client, "xlsx")))
    cell = book.active.cell(row=book.active.max_row, column=4)  # type: ignore[union-attr]
    assert (cell.value, cell.data_type) == (title, "s")


def test_all_results_up_to_the_limit_each_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        content_page(f"Thông báo {number}")
    fresh_index()
    monkeypatch.setattr(rows, "BATCH", 2)
    monkeypatch.setattr(rows, "LIMIT", 6)
    found = as_csv(client, q="thông báo", trang="3")
    assert [row[0] for row in found[1:]] == ["1", "2", "3", "4", "5", "6"]
    assert len({row[3] for row in found[1:]}) == 6
    monkeypatch.setattr(rows, "LIMIT", 100)
    assert len(as_csv(client, q="thông báo")) == 10
    assert len(as_csv(client, q="khôngcó")) == 1


def test_a_resting_engine_says_so_instead_of_an_empty_file(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(self: Any) -> Any:
        raise EngineError("disk")

    monkeypatch.setattr(TantivyEngine, "_searcher", down)
    for kind in ("csv", "xlsx"):
        response = client.get(f"/tim-kiem/ket-qua.{kind}")
        assert response.status_code == 503
        assert "tạm nghỉ" in response.content.decode()
    assert client.get("/tim-kiem/ket-qua.pdf").status_code == 404
