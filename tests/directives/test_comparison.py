"""Two documents, or two revisions of one, side by side."""

import random
import re

import pytest
from django.test import Client
from django.urls import reverse

from directives.documents.comparison import MOST_TEXT, Part, Row, TooLargeError, compare
from directives.documents.models import DirectivePage
from tests.factories import pages
from tests.factories.public import article_block
from tests.factories.units import user


def part(key: str, *lines: str) -> Part:
    return Part(key, key, lines)


def text_of(row: Row, side: str, change: str) -> list[str]:
    return [piece.text for piece in getattr(row, side) if piece.change == change]


def test_words_that_differ_are_marked_and_the_rest_is_not() -> None:
    (pair,) = compare([part("dieu-1", "Báo cáo sáu tháng một lần.")], [part("dieu-1", "Báo cáo hằng quý một lần.")])
    (row,) = pair.rows
    assert pair.state == "changed"
    assert text_of(row, "left", "del") == ["sáu tháng"]
    assert text_of(row, "right", "ins") == ["hằng quý"]


def test_articles_stand_beside_their_own_number_and_new_ones_alone() -> None:
    left = [part("dieu-1", "Một."), part("dieu-2", "Hai."), part("dieu-3", "Ba.")]
    right = [part("dieu-1", "Một."), part("dieu-3", "Ba."), part("dieu-4", "Bốn.")]
    assert [pair.state for pair in compare(left, right)] == ["same", "only_left", "same", "only_right"]


def test_nothing_of_either_text_is_lost_whatever_the_texts() -> None:
    chance = random.Random(7)
    words = ["thủ", "tục", "hành", "chính", ",", "xã", "5", "ngày"]
    for _ in range(40):
        lines = [
            [" ".join(chance.choices(words, k=chance.randint(1, 12))) for _ in range(chance.randint(0, 6))]
            for _ in "ab"
        ]
        pairs = compare([part("x", *lines[0])], [part("x", *lines[1])])
        for side, original in zip(("left", "right"), lines, strict=True):
            shown = ["".join(piece.text for piece in getattr(row, side)) for pair in pairs for row in pair.rows]
            assert [line for line in shown if line] == original


def test_what_is_too_large_is_refused_and_what_is_long_is_not_compared_word_by_word() -> None:
    with pytest.raises(TooLargeError):
        compare([part("x", "a" * (MOST_TEXT + 1))], [part("x", "b")])
    same_words = "a " * 5_000
    (pair,) = compare([part("x", same_words + "b")], [part("x", same_words + "c")])
    assert text_of(pair.rows[0], "left", "del") == [same_words + "b"]


def two(client: Client) -> tuple[DirectivePage, DirectivePage]:
    old = pages.directive(body=[article_block(1, "Phạm vi"), ("paragraph", "<p>Nộp tại xã trong 03 ngày.</p>")])
    new = pages.directive(body=[article_block(1, "Phạm vi"), ("paragraph", "<p>Nộp tại huyện trong 05 ngày.</p>")])
    return old, new


@pytest.mark.django_db
def test_readers_compare_documents_by_id_address_or_number(client: Client) -> None:
    old, new = two(client)
    for a, b in ((old.pk, new.pk), (old.number, new.number), (old.public_path, f"http://cong.vn{new.get_url()}")):
        response = client.get(reverse("relations:compare"), {"a": a, "b": b})
        text = response.content.decode()
        assert response.status_code == 200
        assert "<del>xã</del>" in text
        assert "<ins>huyện</ins>" in text
        assert "<del>03</del>" in text
        assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [{}, {"a": "1"}, {"a": "abc", "b": "'"}, {"a": "9" * 400}, {"a": "\x00", "b": "x/y/z"}, {"a": "٣", "b": "²"}],
)
def test_whatever_is_asked_for_gets_a_form_and_a_plain_word(client: Client, query: dict[str, str]) -> None:
    response = client.get(reverse("relations:compare"), query)
    assert response.status_code in {200, 404}
    assert "<form" in response.content.decode()


@pytest.mark.django_db
def test_what_editors_typed_is_compared_as_text(client: Client) -> None:
    old = pages.directive(body=[("legal_basis", "Căn cứ <script>alert(1)</script> cũ")])
    new = pages.directive(body=[("legal_basis", "Căn cứ <script>alert(1)</script> mới")])
    text = client.get(reverse("relations:compare"), {"a": old.pk, "b": new.pk}).content.decode()
    assert "<script>alert" not in text
    assert "<ins>mới</ins>" in text


@pytest.mark.django_db
def test_editors_compare_two_revisions_of_one_page_and_none_of_another(client: Client) -> None:
    page = pages.directive(body=[("paragraph", "<p>Nộp trong 03 ngày.</p>")])
    page.body = [("paragraph", "<p>Nộp trong 05 ngày.</p>")]
    page.save_revision()
    foreign = pages.directive().get_latest_revision()
    client.force_login(user("editor"))
    address = reverse("documents_compare_revisions", args=[page.pk])
    text = client.get(address).content.decode()
    assert "<del>03</del>" in text
    assert "<ins>05</ins>" in text
    assert len(re.findall(r"<option", text)) == 2 * page.revisions.count()
    assert client.get(address, {"a": foreign.pk}).status_code == 404
