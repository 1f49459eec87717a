"""Procedures, proposals and what else reform keeps, for tests."""

import datetime
import itertools
from typing import Any

from django.utils.text import slugify

from directives.reform.models import (
    OnlineLevel,
    OnlineState,
    Procedure,
    ProcedureField,
    ProcedureReview,
    ReviewProposal,
)
from search.text import fold

from .units import unit

_numbers = itertools.count(1)
JANUARY = datetime.date(2022, 1, 1)


def procedure_field(name: str = "Hộ tịch") -> ProcedureField:
    """Return the field with this name, made if there is none."""
    return ProcedureField.objects.get_or_create(name=name, defaults={"slug": slugify(fold(name))})[0]


def procedure(name: str = "", *, online: str = "", since: datetime.date = JANUARY, **fields: Any) -> Procedure:
    """Return a public procedure; ``online`` is the slug of the level at which it stands since ``since``."""
    n = next(_numbers)
    values: dict[str, Any] = {
        "code": f"1.{n:06d}",
        "name": name or f"Thủ tục thử nghiệm {n}",
        "level": "district",
        "authority": "UBND huyện",
        "time_limit": "3 ngày làm việc",
        "steps": "Nộp hồ sơ tại Bộ phận một cửa.",
        "way": "Trực tiếp.",
        "papers": "Tờ khai. 01 bộ.",
        "subjects": "Cá nhân",
        "published_on": JANUARY,
        "online_eligible": bool(online),
    } | fields
    made = Procedure(field=values.pop("field", None) or procedure_field(), **values)
    made.full_clean()
    made.save()
    if online:
        OnlineState.objects.create(procedure=made, level=OnlineLevel.objects.get(slug=online), since=since)
    return made


def review(year: int = 2022, **fields: Any) -> ProcedureReview:
    """Return a review of procedures."""
    return ProcedureReview.objects.create(**({"year": year, "title": f"Rà soát {next(_numbers)}"} | fields))


def proposal(which: ProcedureReview, kind: str = "amend", **fields: Any) -> ReviewProposal:
    """Return a proposal of the review ``which``."""
    values: dict[str, Any] = {
        "reason": "Lý do",
        "content": "Nội dung",
        "proposed_on": datetime.date(2022, 5, 9),
    } | fields
    made = ReviewProposal(
        review=which,
        kind=kind,
        procedure=values.pop("procedure", None) or procedure(),
        unit=values.pop("unit", None) or unit("VP"),
        **values,
    )
    made.full_clean()
    made.save()
    return made
