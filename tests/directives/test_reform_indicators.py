"""Indicators: counted from records or entered with their source; no percentage is ever stored."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from directives.reform.counters import AlreadyOffered, counters
from directives.reform.enums import FigureState
from directives.reform.figures import NO_DATA, Figure, Part, counted, ratio
from directives.reform.indicators import figures_of, scope_of
from directives.reform.models import EnteredFigure, Indicator
from directives.reform.periods import parse_period
from tests.factories.units import unit

pytestmark = pytest.mark.django_db
H1 = parse_period("2022H1")
DAY = datetime.date(2022, 6, 30)


def indicator(code: str = "hai-long", **fields: Any) -> Indicator:
    values = {"name": "Mức độ hài lòng", "section": "II.2", "measure": "ratio", "ratio_basis": "số phiếu hợp lệ"}
    made = Indicator(code=code, **(values | fields))
    made.full_clean()
    made.save()
    return made


def enter(which: Indicator, numerator: int | None, denominator: int | None = None, **fields: Any) -> EnteredFigure:
    values = {"period_kind": "half", "period_year": 2022, "source": "Báo cáo khảo sát", "as_of": DAY}
    made = EnteredFigure(
        indicator=which,
        numerator=numerator,
        denominator=denominator,
        entered_at=timezone.now(),
        **(values | fields),
    )
    made.full_clean()
    made.save()
    return made


def figure(which: Indicator, **scope: Any) -> Figure:
    return figures_of([which], scope_of(H1, on=DAY, **scope))[which.code]


def test_a_ratio_is_kept_as_numerator_and_denominator() -> None:
    which = indicator()
    enter(which, 37, 56)
    found = figure(which)
    assert found.percent == Decimal("66.07")
    assert (found.value, found.denominator, found.basis) == (37, 56, "số phiếu hợp lệ")
    assert found.as_json()["percent"] == 66.07


def test_nothing_entered_is_no_data_and_never_zero() -> None:
    assert figure(indicator()) is NO_DATA
    assert NO_DATA.as_json()["value"] is None


def test_units_ratios_are_summed_by_parts_never_as_percentages() -> None:
    which = indicator(reported_by_units=True)
    enter(which, 1, 2, unit=unit("A"))
    enter(which, 9, 10, unit=unit("B"))
    assert figure(which).percent == Decimal("83.33")
    assert figure(which, unit=unit("A")).percent == Decimal("50.00")


@pytest.mark.parametrize(
    ("numerator", "denominator", "fields", "field"),
    [
        (57, 56, {}, "numerator"),
        (37, None, {}, "denominator"),
        (37, 0, {}, "denominator"),
        (None, None, {}, "numerator"),
        (37, 56, {"source": " "}, "source"),
        (37, 56, {"as_of": None}, "as_of"),
        (0, None, {"state": FigureState.DONE_UNCOUNTED}, "numerator"),
    ],
)
def test_a_figure_that_cannot_be_trusted_is_refused_where_it_is_entered(
    numerator: int | None, denominator: int | None, fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        enter(indicator(), numerator, denominator, **fields)
    assert field in refused.value.message_dict


def test_a_ratio_must_say_of_what() -> None:
    with pytest.raises(ValidationError) as refused:
        indicator(ratio_basis="")
    assert "ratio_basis" in refused.value.message_dict


def test_parts_must_add_up() -> None:
    parts = tuple(Part(code, code, counted(n)) for code, n in (("sua", 6), ("huy", 3), ("don", 7)))
    assert counted(16, parts=parts).adds_up
    assert not counted(17, parts=parts).adds_up
    assert ratio(1, 0) is NO_DATA


def test_a_counter_is_offered_once() -> None:
    with pytest.raises(AlreadyOffered):
        counters.offer(counters.get("directives_issued"))
