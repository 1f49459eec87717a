"""What is read from a document's first page, its end and its file's name."""

import io
import json
import unicodedata
from pathlib import Path

import pytest
from django.core.management import call_command

from directives.documents.reading.file_names import read_file_name
from directives.documents.reading.first_page import Proposals, propose_metadata
from search.extraction.run import extract
from site_config.demo.content.directives import DIRECTIVES
from site_config.demo.content.issuing import TYPE_NAMES
from site_config.demo.content.shapes import DirectiveSeed
from site_config.demo.content.units import BY_CODE
from site_config.demo.layout.files import attachment_file
from tests.directives.reading_layouts import EXPECTED, NOT_SIGNED_YET, ROW_BY_ROW, STAMPED

ORDER = (
    "number", "document_type", "issuer", "place", "issued_on", "signer", "signer_title", "signing_capacity", "summary",
    "recipients",
)  # fmt: skip
ATTACHED = [seed for seed in DIRECTIVES if seed.attachment]


def value(found: Proposals, name: str) -> str:
    proposal = found[name]
    return proposal.value if proposal else ""


AGENCY = "ỦY BAN NHÂN DÂN\nHUYỆN BUÔN ĐÔN"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        (f"{AGENCY}\nSố: 7/QĐ-UBND\n{NATION}\nBuôn Đôn, ngày 30 tháng 6\nnăm 2022\nQUYẾT ĐỊNH", "issued_on", "2022-06-30"),
        (f"{AGENCY}\nSố: 7/UBND-NV\nV/v báo cáo\n{NATION}\nBuôn Đôn, ngày   tháng 6 năm 2022", "summary", "Về việc báo cáo"),
        (f"{AGENCY}\nSố: 7/UBND-NV\n{NATION}\nThành phố Hồ Chí Minh, ngày 1/6/2022", "place", "Thành phố Hồ Chí Minh"),
        (f"UY BAN NHÂN DÂN\nXÃ EA WER\nSố: 7/TB-UBND\n{NATION}", "issuer", "Ủy ban nhân dân xã Ea Wer"),
        (
            f"HỘI ĐỒNG NHÂN DÂN\nHUYỆN M’ĐRẮK\nSố: 7/NQ-HĐND\n{NATION}\nM’Đrắk, ngày 1/6/2022",
            "issuer",
            "Hội đồng nhân dân huyện M’Đrắk",
        ),
        (
            f"THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nHUYỆN LẮK\nSố: 7/KH-HĐND\n{NATION}",
            "issuer",
            "Thường trực Hội đồng nhân dân huyện Lắk",
        ),
        (f"UBND HUYỆN LẮK\nTRƯỜNG TIỂU HỌC LÊ LỢI\nSố: 7/KH-THLL\n{NATION}", "issuer", "Trường Tiểu học Lê Lợi"),
        ("ĐẢNG BỘ TỈNH ĐẮK LẮK\nHUYỆN ỦY LẮK\n*\nSố 7-CV/HU\nV/v báo cáo", "issuer", "Huyện ủy Lắk"),
        (f"ỦY BAN MTTQ VIỆT NAM\nHUYỆN LẮK\nSố: 7/MTTQ-BTT\nV/v báo cáo\n{NATION}", "document_type", "Công văn"),
        (
            f"{AGENCY}\nSố: 7/TB-UBND\n{NATION}\nTHÔNG BÁO\nPhân công nhiệm vụ trực Tết\nCăn cứ Kế hoạch;",
            "summary",
            "Phân công nhiệm vụ trực Tết",
        ),
        (
            f"{AGENCY}\nSố: 7/HDLT-NV-TCKH\n{NATION}\nHƯỚNG DẪN LIÊN NGÀNH\nVề chế độ tiền thưởng\nCăn cứ Kế hoạch;",
            "summary",
            "Về chế độ tiền thưởng",
        ),
    ],
)  # fmt: skip
def test_heads_as_offices_really_print_them(head: str, field: str, expected: str) -> None:
    assert value(propose_metadata([head]), field) == expected


@pytest.mark.parametrize("text", EXPECTED, ids=lambda text: " ".join(text.split()[:4]))
def test_every_layout_gives_the_same_facts(text: str) -> None:
    found = propose_metadata([text])
    assert tuple(value(found, name) for name in ORDER) == EXPECTED[text]


def test_decomposed_letters_are_read_too() -> None:
    found = propose_metadata([unicodedata.normalize("NFD", ROW_BY_ROW)])
    assert value(found, "issuer") == "Ủy ban nhân dân tỉnh Sông Mơ"


def test_every_proposal_says_where_it_was_read() -> None:
    found = propose_metadata([STAMPED])
    assert found["number"] is not None
    assert found["number"].source == "trang 1, dòng 6"
    assert found["signer"] is not None
    assert found["signer"].source == "trang 1, dòng 18"


def test_the_files_name_gives_what_the_page_leaves_open() -> None:
    found = propose_metadata([NOT_SIGNED_YET], "100-QD-UBNDsigned_04-02-2020.pdf")
    assert (value(found, "number"), value(found, "issued_on")) == ("100/QĐ-UBND", "2020-02-04")
    assert found["number"] is not None
    assert found["number"].source == "tên tệp"


def test_a_file_without_text_is_known_by_its_name() -> None:
    found = propose_metadata([], "Nghị định 160-2024-NĐ-CP.docx")
    assert [value(found, name) for name in ("number", "document_type", "issuer", "signer")] == [
        "160/2024/NĐ-CP", "Nghị định", "Chính phủ", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "number", "day"),
    [
        ("100-qd-ubnd-04-02-2020.pdf", "100/QĐ-UBND", "2020-02-04"),
        ("168_2024_ND-CP_619502.docx", "168/2024/NĐ-CP", None),
        ("cv_103_UBND-TNMT.doc", "103/UBND-TNMT", None),
        ("2021-12-20_7193-qd-ubnd.pdf", "7193/QĐ-UBND", "2021-12-20"),
        ("QD 7193 UBND.pdf", "7193/QĐ-UBND", None),
        ("36-2024-QH15.pdf", "36/2024/QH15", None),
        ("anh chup 2022.jpg", None, None),
        ("../../etc/06-KH-UBND.docx", "06/KH-UBND", None),
        ("", None, None),
    ],
)
def test_numbers_and_dates_in_file_names(name: str, number: str | None, day: str | None) -> None:
    found = read_file_name(name)
    assert (found.number, found.issued_on.isoformat() if found.issued_on else None) == (number, day)


@pytest.mark.parametrize("seed", ATTACHED, ids=lambda seed: seed.number)
def test_the_demo_districts_attachments_are_read_right(seed: DirectiveSeed, tmp_path: Path) -> None:
    assert seed.attachment is not None
    path = tmp_path / f"van-ban.{seed.attachment.kind}"
    path.write_bytes(attachment_file(seed))
    found = propose_metadata(extract(path, name=path.name).pages, path.name)
    assert {name: value(found, name) for name in ORDER[:8]} == {
        "number": seed.number,
        "document_type": TYPE_NAMES[seed.document_type],
        "issuer": BY_CODE[seed.issuer].name,
        "place": seed.place,
        "issued_on": seed.issued_on.isoformat(),
        "signer": seed.signer,
        "signer_title": seed.signer_title,
        "signing_capacity": seed.signing_capacity,
    }
    assert value(found, "recipients") == "\n".join(seed.recipients)
    assert value(found, "summary").casefold() in f"{TYPE_NAMES[seed.document_type]} {seed.summary}".casefold()


@pytest.mark.parametrize(
    "text", ["", "\n\n\t\t\n", "Số:", "QUYẾT ĐỊNH", "Nơi nhận:", "ngày 31 tháng 2 năm 2022", "(" * 5000]
)
def test_odd_texts_give_nothing_and_no_error(text: str) -> None:
    found = propose_metadata([text])
    assert found["number"] is None
    assert found["issued_on"] is None


def test_the_command_prints_one_json_line_a_file_and_survives_bad_ones(tmp_path: Path) -> None:
    good = tmp_path / "quyet-dinh.txt"
    good.write_text(ROW_BY_ROW)
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.4 cut")
    printed = io.StringIO()
    call_command("propose_metadata", str(good), str(bad), str(tmp_path / "khong-co.docx"), "--json", stdout=printed)
    rows = [json.loads(line) for line in printed.getvalue().splitlines()]
    assert [list(row)[:9] for row in rows] == [
        ["file", "number", "document_type", "issuer", "place", "issued_on", "signer", "summary", "recipients"]
    ] * 3
    assert rows[0]["number"] == {"value": "1683/QĐ-UBND", "source": "trang 1, dòng 4"}
    assert rows[1]["number"] is None
    assert rows[1]["error"]
    assert all(rows[2][name] is None for name in ORDER if name in rows[2])
    assert "Không có tệp" in rows[2]["error"]
