"""«Có phải bạn muốn tìm»: marks restored, typing errors mended, nothing offered that finds nothing."""

import datetime
import re
from typing import Any

import pytest
from django.test import Client

from search.spelling import store
from search.spelling.correcting import Corrector
from search.spelling.duty import LexiconDuty
from search.spelling.lexicon import EMPTY, Counting, Lexicon
from search.spelling.offering import better
from tests.factories.pages import directive
from tests.search.indexing import fresh_index, work

TEXTS = [
    "Kế hoạch cải cách hành chính và rà soát thủ tục hành chính năm 2022",
    "Quyết định giải quyết thủ tục hành chính về đất đai",
    "Ủy ban nhân dân huyện Buôn Đôn, xã Krông Na, xã Ea Wer",
    "Chánh Văn phòng chỉ đạo tuyên truyền cải cách hành chính, đăng ký kết hôn",
]


@pytest.fixture(scope="module")
def known() -> Corrector:
    counting = Counting()
    for _ in range(50):
        counting.add(TEXTS)
    return Corrector(Lexicon.from_bytes(counting.lexicon().to_bytes()))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cai cach hanh chinh", "cải cách hành chính"),
        ("cãi cách hành chánh", "cải cách hành chính"),
        ("quyêt định", "quyết định"),
        ("thu tuc hanh chinh", "thủ tục hành chính"),
        ("thủ tục hành chinh", "thủ tục hành chính"),
        ("hanhf chinhs", "hành chính"),
        ("hanh2 chinh1", "hành chính"),
        ("thủ tụcc hành chính", "thủ tục hành chính"),
        ("tuyen truyne cai cach", "tuyên truyền cải cách"),
        ("Cai cach HANH CHINH", "Cải cách HÀNH CHÍNH"),
        ('"cai cach" 7193/QD-UBND -rung', '"cải cách" 7193/QD-UBND -rung'),
        ("dang ky ket hon 2022", "đăng ký kết hôn 2022"),
    ],
)
def test_what_was_meant(known: Corrector, typed: str, meant: str) -> None:
    offer = better(typed, known)
    assert offer is not None
    assert offer.text == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "cải cách hành chính",
            "Chánh Văn phòng",
            "7193/QĐ-UBND",
            "số: 30",
            "2022",
            "",
            "-",
            '"',
            "xyzzyq",
            "Krông Na",
        ),
        *("🙂", "\x00", "a" * 5_000, "hành chính " * 30),
    ],
)
def test_what_is_good_or_strange_is_left_alone(known: Corrector, typed: str) -> None:
    assert better(typed, known) is None


def test_without_a_lexicon_nothing_is_offered() -> None:
    assert better("cai cach", Corrector(EMPTY)) is None


def test_a_damaged_lexicon_is_refused() -> None:
    for packed in (b"", b"lexicon1\nxx", b"\x80\x04"):
        with pytest.raises(ValueError, match=r"."):
            Lexicon.from_bytes(packed)


# --- On the page -------------------------------------------------------------------------------


def offered(client: Client, **data: Any) -> str | None:
    response = client.get("/tim-kiem/", data)
    assert response.status_code == 200
    found = re.search(r'<p class="meant">[^<]*<a href="([^"]*)">([^<]*)</a>', response.content.decode())
    return found[2] if found else None


@pytest.mark.django_db
def test_the_page_offers_what_finds_something(client: Client) -> None:
    for number in range(1, 4):
        directive(summary="Kế hoạch cải cách hành chính", number=f"{number}/KH-UBND")
    fresh_index()
    assert offered(client, q="cai cach") is None  # no lexicon yet
    work()
    assert offered(client, q="cai cach hanh chinh") == "cải cách hành chính"
    assert offered(client, q="cãi cách hành chính") == "cải cách hành chính"
    assert offered(client, q="cải cách hành chính") is None
    # with the filter kept, nothing would be found
    assert offered(client, q="cải cáchh hành chính", year="1999") is None


@pytest.mark.django_db
def test_the_lexicon_follows_publications_but_not_at_every_turn() -> None:
    work()
    first = store.built()
    assert first is not None
    page = directive(summary="Kế hoạch tuyên truyền")
    work()
    assert store.built() == first  # counted a moment ago
    later = page.last_published_at + datetime.timedelta(hours=2)
    duty = LexiconDuty()
    while duty(later):
        pass
    known = store.corrector()
    assert known is not None
    assert known.lexicon.count("truyền") == 1
    assert duty(later + datetime.timedelta(hours=9)) == 0  # nothing was published since
