"""Documents cited in texts."""

import datetime
import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from directives.documents.numbers import parse_number
from directives.documents.reading.citations import Citation, find_citations


def only(text: str) -> Citation:
    found = find_citations(text)
    assert len(found) == 1, [citation.text for citation in found]
    return found[0]


def test_type_number_date_and_issuer() -> None:
    text = "theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư."
    cited = only(text)
    assert cited.text == text[cited.start : cited.end] == text[5 : text.index(" về công tác")]
    assert (cited.document_type, cited.number, cited.issuer) == ("Nghị định", "30/2020/NĐ-CP", "Chính phủ")
    assert cited.key == parse_number("30/2020/nd-cp").key
    assert cited.issued_on == datetime.date(2020, 3, 5)


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Quyết định số 7193/QĐ-UBND", "7193/QĐ-UBND", None),
        ("Quyết định số 7193/QĐ-UBND ngày 20/12/2021 của UBND huyện", "7193/QĐ-UBND", "2021-12-20"),
        ("Kế hoạch số 06/KH-UBND (ngày 10-01-2022)", "06/KH-UBND", "2022-01-10"),
        ("Nghị định 91/2007/NĐ-CP", "91/2007/NĐ-CP", None),
        ("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị", "05-CT/TW", "2016-05-15"),
        ("Nghị định số58/1998/NĐ-CP", "58/1998/NĐ-CP", None),
        ("Thông tư số 10 /2016/TT- BTNMT.", "10/2016/TT-BTNMT", None),
        ("Công văn số 103/UBND-TNMT", "103/UBND-TNMT", None),
        ("Thông tư số 11/2016/TT\u2011BYT", "11/2016/TT-BYT", None),
        ("Quyết định của Thủ tướng Chính phủ số 437/QĐ-TTg", "437/QĐ-TTg", None),
    ],
)
def test_ways_to_write_a_number(text: str, number: str, day: str | None) -> None:
    cited = only(f"Thực hiện {text}, các đơn vị báo cáo.")
    assert cited.number == number
    assert cited.issued_on == (datetime.date.fromisoformat(day) if day else None)


def test_every_number_of_a_list_has_its_type() -> None:
    found = find_citations("bãi bỏ các Nghị định số: 43/2011/NĐ-CP, 64/2007/NĐ-CP và số 13/CP; Quyết định số 5/QĐ-UBND")
    assert [(c.document_type, c.number) for c in found] == [
        ("Nghị định", "43/2011/NĐ-CP"),
        ("Nghị định", "64/2007/NĐ-CP"),
        ("Nghị định", "13/CP"),
        ("Quyết định", "5/QĐ-UBND"),
    ]


def test_laws_by_name_end_where_the_name_ends() -> None:
    text = (
        "theo Luật Phòng, chống ma túy, Luật Quản lý, sử dụng tài sản công và quy định khác, Luật tố cáo năm 2018, "
        "Luật Chứng khoán số 54/2019/QH14, Bộ luật dân sự, Hiến pháp năm 2013 và Luật Đèn biển thì được xử lý"
    )
    found = find_citations(text)
    assert [(c.document_type, c.name, c.number, c.year) for c in found] == [
        ("Luật", "Phòng, chống ma túy", "", None),
        ("Luật", "Quản lý, sử dụng tài sản công", "", None),
        ("Luật", "Tố cáo", "", 2018),
        ("Luật", "Chứng khoán", "54/2019/QH14", None),
        ("Bộ luật", "Dân sự", "", None),
        ("Hiến pháp", "", "", 2013),
        ("Luật", "Đèn biển", "", None),
    ]


def test_an_amending_law_is_one_law() -> None:
    text = (
        "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức "
        "Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;"
    )
    first, second = find_citations(text)
    assert (first.name, first.issued_on) == ("Tổ chức Chính phủ", datetime.date(2015, 6, 19))
    assert second.name.startswith("Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền")
    assert second.issued_on == datetime.date(2019, 11, 22)
    assert first.relation == second.relation == "legal_basis"


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Điều 5 Luật Thư viện", [("5", "", "")]),
        ("khoản 2 Điều 3 của Luật Thư viện", [("3", "2", "")]),
        ("điểm a, đ khoản 1 Điều 6 Luật Thư viện", [("6", "1", "a"), ("6", "1", "đ")]),
        ("khoản 3 Điều 19 và khoản 2 Điều 26 Luật Thư viện", [("19", "3", ""), ("26", "2", "")]),
        ("các điều 26, 27 và 28 của Luật Thư viện", [("26", "", ""), ("27", "", ""), ("28", "", "")]),
        ("Điều 9 Quy chế hoạt động ban hành kèm theo Quyết định số 410/QĐ-UBND", [("9", "", "")]),
    ],
)
def test_articles_clauses_and_points_before_the_document(words: str, places: list[tuple[str, str, str]]) -> None:
    cited = only(f"thực hiện theo quy định tại {words}.")
    assert [(p.article, p.clause, p.point) for p in cited.places] == places
    assert cited.text.startswith(words.split()[0])
    assert (cited.article, cited.clause, cited.point) == places[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định này và Luật này, Điều 5 Thông tư này có hiệu lực từ ngày 20/12/2021.",
        "theo mẫu số 01/GTGT, mẫu 02/2020/NG-XNC, QCVN 12:2015/BTTTT và TCVN 9001",
        "Nghị định số …/2022/NĐ-CP ngày … tháng … năm …",
        "pháp luật, luật sư, quyết định hành chính, 30 km/h, 1/2, 24/7, 15/5/2016",
        "hàng nguy hiểm theo Bộ luật IMDG và Bộ luật IBC của Tổ chức Hàng hải quốc tế",
        "",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert find_citations(text) == []


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ;", ["legal_basis"]),
        ("2. Quyết định này thay thế Quyết định số 10/QĐ-UBND ngày 5/1/2020.", ["replaces"]),
        ("Bãi bỏ Quyết định số 1/QĐ-UBND ngày 2/1/2020; Quyết định số 2/QĐ-UBND.", ["repeals", "repeals"]),
        ("Nghị định số 80/2011/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.", ["repeals"]),
        ("Điều 1. Sửa đổi, bổ sung khoản 2 Điều 3 Quyết định số 10/QĐ-UBND như sau:", ["amends"]),
        ("Thông tư này quy định chi tiết một số điều của Luật Thư viện.", ["guides"]),
        ("Triển khai thực hiện Kế hoạch số 06/KH-UBND, Phòng Nội vụ báo cáo.", ["implements"]),
        ("Đính chính Quyết định số 10/QĐ-UBND.", ["corrects"]),
        (
            "2. Thông tư này thay thế các văn bản sau:\na) Thông tư số 1/2010/TT-BNV về hội;\nb) Thông tư số 2/2011/TT-BNV.",
            ["replaces", "replaces"],
        ),
        # The act of another document is not this one's.
        ("theo Nghị định số 1/2020/NĐ-CP sửa đổi, bổ sung Nghị định số 2/2010/NĐ-CP.", ["related", "related"]),
        ("thực hiện theo quy định tại Điều 5 Luật Thư viện.", ["related"]),
        ("Nghị định này quy định chi tiết khoản 4 Điều 17 Luật Thư viện.", ["guides"]),
        ("Bãi bỏ các quy định tại Mục I Thông tư số 1/2010/TT-BNV.", ["repeals"]),
        ("Mẫu theo Quyết định số 1/QĐ-UBND được dùng đến khi hết hiệu lực của giấy chứng nhận.", ["related"]),
        ("Quyết định số 2/2005/QĐ-BTC ngày 1/12/2005 của Bộ Tài chính hết hiệu lực từ ngày 1/1/2016.", ["repeals"]),
        ("Tạm ngừng, đình chỉ theo quy định tại Điều 5 Luật Thư viện.", ["related"]),
    ],
)
def test_the_relation_is_guessed_from_the_words_around(text: str, relations: list[str]) -> None:
    assert [citation.relation.value for citation in find_citations(text)] == relations


WORDS = "Điều 5 khoản 2 điểm a của các và , ; . số Luật Nghị định 30/2020/NĐ-CP ngày 5/3/2020 Quy chế kèm theo - / ( \n bãi bỏ"


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=60))
def test_any_words_give_citations_with_their_places(words: list[str]) -> None:
    text = " ".join(words)
    for citation in find_citations(text):
        assert text[citation.start : citation.end] == citation.text


@pytest.mark.parametrize(
    "piece", ["điểm a, ", "khoản 1 và ", "1/A-AA", "Luật sửa đổi ", "Điều 1, ", "số 1/", "Quy chế "]
)
def test_a_long_odd_text_is_read_to_its_end(piece: str) -> None:
    # An expression that goes back and forth would never come to the last words.
    assert find_citations(piece * 4_000 + ".\nLuật Thư viện")[-1].name == "Thư viện"


def test_the_command_prints_one_json_line_a_file(tmp_path: Path) -> None:
    path = tmp_path / "van-ban.txt"
    path.write_text("Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;\n")
    printed = io.StringIO()
    call_command("find_citations", str(path), str(tmp_path / "khong-co.pdf"), "--json", stdout=printed)
    good, bad = (json.loads(line) for line in printed.getvalue().splitlines())
    assert good["citations"][0]["name"] == "Thư viện"
    assert good["citations"][0]["issued_on"] == "2019-11-21"
    assert bad["citations"] == []
    assert bad["error"]
