"""What pages say in words: validity, bars, anchors."""

import datetime
import re

import pytest
from django.template import Context, Template

from directives.documents.validity import validity
from site_config.portal.anchors import article_anchors
from site_config.portal.templatetags.portal_tags import phone_digits
from tests.factories import pages as make


@pytest.mark.parametrize(
    ("on", "word"),
    [
        (datetime.date(2022, 2, 28), "Chưa có hiệu lực"),
        (datetime.date(2022, 3, 1), "Còn hiệu lực"),
        (datetime.date(2022, 12, 31), "Còn hiệu lực"),
        (datetime.date(2023, 1, 1), "Hết hiệu lực"),
    ],
)
def test_validity_follows_the_dates(on: datetime.date, word: str) -> None:
    shown = validity(effective_from=datetime.date(2022, 3, 1), expires_on=datetime.date(2023, 1, 1), on=on)
    assert shown.word == word
    assert re.search(r"\d+/\d+/\d{4}", shown.reason)


def test_validity_without_dates_is_called_unknown() -> None:
    assert validity(effective_from=None, expires_on=None, on=make.DAY).word == "Chưa rõ hiệu lực"


def test_the_bar_says_in_words_what_it_shows() -> None:
    drawn = Template("{% load portal_tags %}{% standing_bar 2 0 1 1 %}").render(Context())
    assert 'aria-label="2 hoàn thành đúng hạn, 1 đang làm, trong hạn, 1 quá hạn"' in drawn
    assert 'x1="50.000%" x2="75.000%"' in drawn
    assert "late" not in drawn
    nothing = Template("{% load portal_tags %}{% standing_bar 0 %}").render(Context())
    assert "Chưa có nhiệm vụ" in nothing


def test_a_body_without_articles_has_no_anchors() -> None:
    assert article_anchors(None) == []


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("0262 378.9000 (văn phòng)", "02623789000"), ("+84 262 378 9000", "+842623789000"), ("chưa có", "")],
)
def test_a_telephone_number_is_dialled_without_its_remark(written: str, dialled: str) -> None:
    assert phone_digits(written) == dialled
