"""Numbers of documents in every spelling people use."""

import contextlib
import datetime
import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from directives.documents.models import DirectivePage, DocumentType
from directives.documents.numbering.symbols import agency_symbol
from directives.documents.numbers import DocumentNumber, parse_number
from tests.factories import pages

TYPICAL = [
    number
    for line in (
        "30/2020/NĐ-CP 130/2020/NĐ-CP 7193/QĐ-UBND 15/QĐ-UBND 18/2016/QĐ-UBND 103/UBND-TNMT 103/UBND-NV",
        "01/2015/NĐ-CP 84/CP 13/CP 104/2016/QH13 02/2011/QH13 24/2000/QH10 01/2012/UBTVQH13",
        "1004/2020/UBTVQH14 1187/NQ-UBTVQH14 228/1999/NQ-UBTVQH10 08/2008/PL-UBTVQH12 27/2005/PL-UBTVQH11",
        "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN 05/1998/TTLT 2076/1998/TTLT 01/2006/TTLT-BBCVT-BNG-BCA",
        "01/2020/TTLT-VKSNDTC-TANDTC-BCA-BQP-BNN 02/2021/TTLT-TANDTC-VKSNDTC- 03/2017/TT- 21/2008/TTLT-",
        "2018/TT-BTNMT 2019/TT-BGTVT 4/2023/TT-BNNPTNT 6/2020/TT-BYT 9/2020/TT-BYT 22/2021/QD-TT",
        "139/2002/QĐ-TT 25/2003/CT-TT 1839/2005/QĐ-NHNN 973/2001/TT-TCĐC 15/2001/TT-BNN-PCLB 01/2016/NQ-HĐTP",
        "07/2025/TT-BDTTG 77/2025/QH15 293/2025/NĐ-CP 12/2018/L-CTN 76/NQ-CP 2932/QĐ-UBND 1660/NQ-UBTVQH15",
        "42/2014/QĐ-TTg 20/2020/QĐ-TTg 01/HNVB-VPCP 1101/BNV-CCHC 425/VTLTNN-NVTW 15a/QĐ-UBND",
        "07b/2022/NQ-HĐND 05-CT/TW 12-NQ/TU 01/KH-UBND 02/CTr-UBND 03/TTr-UBND 04/QyĐ-UBND 99/GM-UBND",
        "001/TB-UBND",
    )
    for number in line.split()
]


def spellings(number: str) -> list[str]:
    """Return how people, keyboards and converters write ``number``."""
    return [
        number.lower(),
        number.replace("/", " "),
        number.replace("/", "-"),
        number.replace("-", " - ").replace("/", " / "),
        number.replace("Đ", "\u00d0"),
        number.replace("Đ", "D").replace("đ", "d"),
        unicodedata.normalize("NFD", number),
        f"0{number}",
        f"  {number}. ",
        f"Số: {number}",
        f"so {number}",
        f"Số, ký hiệu: {number}",
        number.replace("/", "\uff0f"),
        number.replace("-", "\u2013"),
        number.replace("-", "\u00ad-\u200b"),
        number.replace("/", "."),
    ]


@pytest.mark.parametrize("number", TYPICAL)
def test_a_number_composes_back_and_every_spelling_has_its_key(number: str) -> None:
    parsed = parse_number(number)
    assert str(parsed) == number
    assert {parse_number(spelling).key for spelling in spellings(number)} == {parsed.key}


def test_typical_numbers_are_all_told_apart() -> None:
    assert len({parse_number(number).key for number in TYPICAL}) == len(TYPICAL)


@pytest.mark.parametrize(
    ("joined", "number"),
    [("302020ndcp", "30/2020/NĐ-CP"), ("7193qdubnd", "7193/QĐ-UBND"), ("1042016qh13", "104/2016/QH13")],
)
def test_a_number_written_without_any_separator_is_read(joined: str, number: str) -> None:
    assert parse_number(joined).key == parse_number(number).key


def test_thirty_is_not_a_hundred_and_thirty() -> None:
    asked = parse_number("30/2020", partial=True)
    assert not asked.complete
    assert parse_number("30/2020/NĐ-CP").begins_with(asked)
    assert not parse_number("130/2020/NĐ-CP").begins_with(asked)
    assert not parse_number("30/2021/NĐ-CP").begins_with(asked)
    assert not parse_number("30a/2020/NĐ-CP").begins_with(asked)
    assert asked.key != parse_number("130/2020", partial=True).key


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "  ",
        "abc",
        "12",
        "12/",
        "30/2020",
        "/QĐ-UBND",
        "QĐ-UBND 12",
        "0/QĐ-UBND",
        "20/12/2021",
        "1" * 9,
        "5/" + "A" * 90,
    ],
)
def test_what_is_no_number_is_refused_with_an_example(wrong: str) -> None:
    with pytest.raises(ValidationError, match="15/QĐ-UBND"):
        parse_number(wrong)


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("5/qđ-ubnd", "05/QĐ-UBND"),
        ("007193 qd ubnd", "7193/QĐ-UBND"),
        ("42/2014/qd-ttg", "42/2014/QĐ-TTg"),
        ("3/ttr-ubnd", "03/TTr-UBND"),
        ("104/2016/qh13", "104/2016/QH13"),
        ("22/2021/QD-TT", "22/2021/QĐ-TT"),
        ("7/2021/tt-bldtbxh", "07/2021/TT-BLĐTBXH"),
        ("1/kh-abc", "01/KH-ABC"),
    ],
)
def test_the_official_form_has_two_digits_and_the_right_letters(written: str, official: str) -> None:
    assert parse_number(written).official == official


def test_numbers_sort_by_year_then_as_numbers_then_suffix() -> None:
    wanted = ["2/QĐ-UBND", "10/QĐ-UBND", "10a/QĐ-UBND", "9/2019/NĐ-CP", "30/2020/NĐ-CP", "130/2020/NĐ-CP"]
    mixed = [parse_number(number) for number in reversed(wanted)]
    assert [str(number) for number in sorted(mixed, key=lambda n: n.sort_key)] == wanted


def test_contract_and_guidance_share_a_search_key_but_not_an_identity() -> None:
    contract, guidance = parse_number("15/HĐ-UBND"), parse_number("15/HD-UBND")
    assert contract.key == guidance.key
    assert contract.identity != guidance.identity
    assert contract.identity == parse_number("15 hđ ubnd").identity
    assert parse_number("15/qd-ubnd").identity == parse_number("15/QĐ-UBND").identity


SEQUENCES = st.integers(1, 999_999)
YEARS = st.none() | st.integers(1945, 2099)
GROUPS = st.lists(st.text("ABCDĐEGHKLMNPQRSTUVXY", min_size=2, max_size=8), min_size=1, max_size=4)
SUFFIXES = st.sampled_from(["", "a", "b", "A"])
NUMBERS = st.builds(
    lambda sequence, groups, year, suffix: DocumentNumber(sequence, "-".join(groups), year, suffix),
    SEQUENCES,
    GROUPS,
    YEARS,
    SUFFIXES,
)


@given(NUMBERS)
def test_composing_and_parsing_are_inverse(number: DocumentNumber) -> None:
    assert parse_number(str(number)) == number


@given(NUMBERS, st.integers(0, 15))
def test_a_spelling_never_changes_the_key(number: DocumentNumber, which: int) -> None:
    assert parse_number(spellings(str(number))[which]).key == number.key


@given(NUMBERS, NUMBERS)
def test_different_numbers_have_different_keys(one: DocumentNumber, other: DocumentNumber) -> None:
    folded = [(n.sequence, n.year, n.suffix.lower(), n.symbol.replace("Đ", "D").replace("-", "")) for n in (one, other)]
    assert (one.key == other.key) == (folded[0] == folded[1])


@given(SEQUENCES, st.integers(1, 9), st.integers(1945, 2099), GROUPS)
def test_a_digit_in_front_makes_another_number(sequence: int, digit: int, year: int, groups: list[str]) -> None:
    symbol = "-".join(groups)
    longer = int(f"{digit}{sequence}") % 1_000_000 or 1
    asked = parse_number(f"{sequence}/{year}", partial=True)
    assert parse_number(f"{longer}/{year}/{symbol}").begins_with(asked) == (longer == sequence)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with contextlib.suppress(ValidationError):
        number = parse_number(text)
        assert parse_number(str(number)).key == number.key


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ủy ban nhân dân huyện Buôn Đôn", "UBND"),
        ("Uỷ ban nhân dân xã Tân Hoà", "UBND"),
        ("Hội đồng nhân dân huyện", "HĐND"),
        ("Văn phòng HĐND và UBND huyện", "VP"),
        ("Phòng Nội vụ", "PNV"),
        ("Phòng Lao động - Thương binh và Xã hội", "PLĐTBXH"),
        ("Phòng Nội vụ huyện Buôn Đôn", "PNV"),
        ("Thanh tra huyện", "TTr"),
    ],
)
def test_an_agency_is_known_by_its_letters(name: str, letters: str) -> None:
    assert agency_symbol(name) == letters


@pytest.mark.django_db
def test_every_type_of_the_law_has_a_rule_and_only_normative_numbers_carry_the_year() -> None:
    types = list(DocumentType.objects.all())
    assert sum(found.document_class == "administrative" for found in types) == 29
    named = {found.name for found in types if found.document_class == "normative"}
    assert {"Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị quyết", "Nghị quyết liên tịch"} <= named
    assert {"Nghị định", "Quyết định", "Thông tư", "Thông tư liên tịch", "Chỉ thị"} <= named
    assert all(found.rule_source for found in types)
    assert not any(found.number_rule.carries_year for found in types if found.document_class == "administrative")
    numbered = [found for found in types if found.document_class == "normative" and found.number_pattern != "none"]
    assert all(found.number_rule.carries_year for found in numbered)
    normative_series = {found.series_name for found in numbered if found.slug not in {"luat", "bo-luat"}}
    assert len(normative_series) == len(numbered) - 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("slug", "number", "said"),
    [
        ("quyet-dinh", "15/QĐ-UBND", ""),
        ("quyet-dinh", "15/KH-UBND", "không bắt đầu bằng chữ viết tắt «QĐ»"),
        ("quyet-dinh", "15/2022/QĐ-UBND", "không ghi năm"),
        ("quyet-dinh", "5/QĐ-UBND", "05/QĐ-UBND"),
        ("quyet-dinh-qppl", "15/QĐ-UBND", "phải có năm"),
        ("quyet-dinh-qppl", "15/2021/QĐ-UBND", "khác năm"),
        ("quyet-dinh-qppl", "15/2022/QĐ-UBND", ""),
        ("luat", "104/2022/QH15", ""),
        ("cong-van", "103/UBND-NV", ""),
    ],
)
def test_what_departs_from_the_rule_is_said(slug: str, number: str, said: str) -> None:
    rule = DocumentType.objects.get(slug=slug).number_rule
    found = rule.departures(parse_number(number), issued_on=datetime.date(2022, 3, 1))
    assert said in " ".join(found) if said else found == []


@pytest.mark.django_db
def test_a_contract_and_a_guidance_may_bear_the_same_number() -> None:
    pages.directive(number="15/HD-UBND", document_type=pages.document_type("HD"))
    pages.directive(number="15/HĐ-UBND", document_type=pages.document_type("HĐ"))
    assert DirectivePage.objects.live().filter(number_key="15.hdubnd").count() == 2


@pytest.mark.django_db
def test_a_normative_type_may_not_share_a_series() -> None:
    normative, plan = DocumentType.objects.get(slug="quyet-dinh-qppl"), DocumentType.objects.get(slug="ke-hoach")
    normative.series = plan.series = "chung"
    plan.full_clean()
    with pytest.raises(ValidationError, match="hệ thống số riêng"):
        normative.full_clean()
