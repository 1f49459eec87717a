"""Vietnamese text: one form for every way of typing, and places in the original."""

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.dates import date_tokens, find_dates
from search.highlight import excerpt, mark, wanted
from search.numbers import cited_keys, find_numbers
from search.query import MAX_WORDS, parse
from search.text import fold, has_marks, nfc, number_key, number_prefixes, tokens, words

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ ĐÐð'’-/.0129"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("Hoà", "HÒA"),
        ("qúy", "quý"),
        ("gía", "giá"),
        ("Đ", "\u00d0"),
    ],
)
def test_spellings_of_one_syllable(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize("word", ["quý", "giá", "giữa", "quả", "hoàn", "toán", "thuyền", "khoẻn", "quỳ"])
def test_clusters_are_left_as_they_are(word: str) -> None:
    assert words(word)[0] == [word]


def test_folding() -> None:
    assert fold("Đường Lê Lợi, Ủy ban") == "duong le loi, uy ban"
    assert (has_marks("chỉ đạo"), has_marks("chi dao"), has_marks("Chi Dao 12")) == (True, False, False)


def test_names_numbers_and_latin_words() -> None:
    assert words("Ea H’leo, Cuôr KNia")[1] == ["ea", "hleo", "cuor", "knia"]
    assert words("2.500.000 đồng, COVID-19, 5a, 3.5")[1] == ["2500000", "dong", "covid", "19", "5a", "3", "5"]


@given(st.text(alphabet=VIETNAMESE, max_size=60))
def test_places_are_those_of_the_original_in_any_form(text: str) -> None:
    for form in ("NFC", "NFD"):
        original = unicodedata.normalize(form, text)
        for token in tokens(original):
            piece = original[token.start : token.end]
            assert words(piece) == ([token.exact], [token.folded])
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


@given(st.text(max_size=80))
def test_any_text_can_be_cut(text: str) -> None:
    assert [token.folded for token in tokens(text)] == words(text)[1]
    assert all(0 <= token.start < token.end <= len(text) for token in tokens(text))


@given(st.text(max_size=300))
def test_any_query_can_be_read(text: str) -> None:
    query = parse(text)
    assert len(query.words) <= MAX_WORDS
    assert all(word.folded for word in query.all_words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ea H'leo", "Ea H’leo"),
        ("Ea H'leo", "ea hleo"),
        ("Cư M'gar", "cư Mʼgar"),
        ("Cuôr KNia", "CUÔR KNIA"),
        ("4.500 tờ gấp", "4500 tờ gấp"),
        ("02 ngày", "2 ngày"),
        ("tháng 01", "tháng 1"),
    ],
)
def test_names_and_numbers_in_other_spellings_are_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    "text",
    [
        "ngày 20/12/2021",
        "20-12-2021",
        "20.12.2021",
        "ngày 20 tháng 12 năm 2021",
        "NGÀY 20 THÁNG 12 NĂM 2021",
        "20 thang 12 nam 2021",
    ],
)
def test_a_date_has_one_token_in_every_spelling(text: str) -> None:
    assert date_tokens(f"Ban hành {text}.") == ["2021-12-20", "2021-12"]
    [asked] = find_dates(text)
    assert (asked.token, asked.since) == ("2021-12-20", datetime.date(2021, 12, 20))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("tháng 6/2022", (2022, 6, 1), (2022, 6, 30)),
        ("tháng 2 năm 2024", (2024, 2, 1), (2024, 2, 29)),
        ("quý II/2022", (2022, 4, 1), (2022, 6, 30)),
        ("quý 4 năm 2022", (2022, 10, 1), (2022, 12, 31)),
        ("năm 2022", (2022, 1, 1), (2022, 12, 31)),
        ("2022-06-30", (2022, 6, 30), (2022, 6, 30)),
    ],
)
def test_periods_in_a_query(text: str, since: tuple[int, int, int], until: tuple[int, int, int]) -> None:
    [found] = find_dates(f"kế hoạch {text} của huyện")
    assert (found.since, found.until) == (datetime.date(*since), datetime.date(*until))


@pytest.mark.parametrize("text", ["31/02/2022", "tháng 13/2022", "30/2020/NĐ-CP", "số 12345", "99/99/2022", "1.2.3.4"])
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == date_tokens(text) == []


def test_what_a_query_asks() -> None:
    query = parse('kế hoạch CCHC năm 2022 OR "một cửa" 7193/QĐ-UBND -dự -"bản thảo"')
    first, second = query.clauses
    assert [word.exact for word in first.words] == ["kế", "hoạch", "cchc", "năm", "2022"]
    assert (first.gentle, first.dates[0].since.year) == (frozenset({"nam", "2022"}), 2022)
    assert [word.exact for way in first.synonyms[0].alternatives for word in way] == ["cải", "cách", "hành", "chính"]
    assert ([word.exact for word in second.phrases[0]], second.numbers[0].key) == (["một", "cửa"], "7193qdubnd")
    assert [[word.exact for word in run] for run in query.excluded] == [["bản", "thảo"], ["dự"]]


def test_long_queries_are_shortened_and_say_so() -> None:
    assert (parse("a b " * 20).shortened, parse("chữ " * 100).shortened, parse("đ" * 5_000).shortened) == (
        False,
        True,
        True,
    )


@given(st.text(alphabet=VIETNAMESE, max_size=400), st.text(alphabet=VIETNAMESE, max_size=20))
def test_what_is_marked_is_cut_from_the_original_text(text: str, asked: str) -> None:
    original = nfc(text)
    want = wanted(parse(asked))
    assert "".join(piece.text for piece in mark(original, want)) == original
    words_of_query = {word.folded for word in parse(asked).all_words}
    for piece in mark(original, want):
        if piece.is_match:
            assert {token.folded for token in tokens(piece.text)} <= words_of_query | {""}
    shown = "".join(piece.text for piece in excerpt(original, want)).strip("…")
    assert shown in original


def test_number_keys() -> None:
    assert number_key("09/2023/TT-BTP") == number_key("9/2023/tt-btp") == "92023ttbtp"
    assert "30/2020" in number_prefixes("30/2020/NĐ-CP")
    assert "30/2020" not in number_prefixes("130/2020/NĐ-CP")


@pytest.mark.parametrize("text", ["tháng 01/2022", "ngày 20/12/2021", "giai đoạn 2021-2025", "24/7", "100 kg gạo"])
def test_dates_and_quantities_are_no_document_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_numbers_cited_in_running_text() -> None:
    text = "Căn cứ Nghị định số 30/2020/NĐ-CP và Quyết định số 7193/QĐ-UBND ngày 20/12/2021, tỷ lệ 1/2."
    assert cited_keys(text) == {"302020ndcp", "7193qdubnd"}
