"""Vietnamese text: one form for every way of typing, and places in the original."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.numbers import cited_keys, find_numbers
from search.query import MAX_WORDS, parse
from search.text import fold, has_marks, number_key, number_prefixes, tokens, words

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
