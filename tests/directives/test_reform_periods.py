"""Reporting periods: how they are asked for, named, cut off and follow each other."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.reform.enums import ORDINALS, PeriodKind
from directives.reform.models import PeriodRule
from directives.reform.periods import CALENDAR, Period, UnknownPeriod, parse_period

PERIODS = st.sampled_from(list(PeriodKind)).flatmap(
    lambda kind: st.builds(Period, st.integers(2001, 2099), st.just(kind), st.integers(1, ORDINALS[kind]))
)


@pytest.mark.parametrize(
    ("text", "label", "first", "last"),
    [
        ("2022H1", "6 tháng đầu năm 2022", (2022, 1, 1), (2022, 6, 30)),
        ("2022-h2", "6 tháng cuối năm 2022", (2022, 7, 1), (2022, 12, 31)),
        ("2022Q2", "quý II năm 2022", (2022, 4, 1), (2022, 6, 30)),
        ("2022M6", "tháng 6 năm 2022", (2022, 6, 1), (2022, 6, 30)),
        ("2024M02", "tháng 2 năm 2024", (2024, 2, 1), (2024, 2, 29)),
        ("2022N9", "9 tháng đầu năm 2022", (2022, 1, 1), (2022, 9, 30)),
        ("2022", "năm 2022", (2022, 1, 1), (2022, 12, 31)),
    ],
)
def test_a_period_is_named_and_has_its_days(
    text: str, label: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    period = parse_period(text)
    assert period.label == label
    assert period.span() == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("text", ["", "2022H3", "2022Q5", "2022M13", "2022M0", "nửa đầu năm", "1822", "2022H1; drop"])
def test_anything_else_is_refused_with_words_that_help(text: str) -> None:
    with pytest.raises(UnknownPeriod, match="2022H1"):
        parse_period(text)


@given(PERIODS)
def test_codes_come_back_and_periods_follow_each_other(period: Period) -> None:
    assert parse_period(period.code) == period
    assert period.previous().following() == period
    first, last = period.span()
    assert first <= last
    if period.kind not in {PeriodKind.NINE}:
        assert period.following().span()[0] == last + datetime.timedelta(days=1)


@pytest.mark.django_db
def test_an_administrator_may_cut_off_elsewhere() -> None:
    rule = PeriodRule(
        kind="half", ordinal=1, starts_year_before=True, start_month=12, start_day=15, end_month=6, end_day=14
    )
    rule.full_clean()
    rule.save()
    cutoffs = PeriodRule.objects.all().cutoffs()
    assert parse_period("2022H1").span(cutoffs) == (datetime.date(2021, 12, 15), datetime.date(2022, 6, 14))
    assert parse_period("2022H2").span(cutoffs) == parse_period("2022H2").span(CALENDAR)
