"""The demonstration's procedures: 334 public ones with their online levels, and the review of 2022."""

import datetime

from django.utils.text import slugify

from directives.documents.models import DirectivePage
from directives.reform.models import (
    OnlineLevel,
    OnlineState,
    Procedure,
    ProcedureField,
    ProcedureReview,
    ReviewProposal,
    ReviewTotal,
)
from directives.units.models import OrganisationalUnit
from search.text import fold
from site_config.demo.content.procedures import ELIGIBLE, FIELDS, ONLINE, FieldSeed, proposals

PUBLISHED_ON = datetime.date(2021, 12, 31)
SENT_ON = datetime.date(2022, 5, 9)
REVIEW_PLAN = "11/KH-UBND"
_NOTE = "Nội dung minh họa."


def load_procedures(units: dict[str, OrganisationalUnit]) -> None:
    """Add the registry, then the review with its proposals and the totals the district reported."""
    made = [procedure for number, field in enumerate(FIELDS, start=1) for procedure in _of_field(field, number, units)]
    _load_levels(made)
    _load_review(made, units)


def _of_field(seed: FieldSeed, number: int, units: dict[str, OrganisationalUnit]) -> list[Procedure]:
    field = ProcedureField.objects.create(name=seed.name, slug=slugify(fold(seed.name)))
    unit = units.get(seed.unit)
    made = []
    for place, name in enumerate(seed.names(), start=1):
        procedure = Procedure(
            code=f"MH.{number:02d}{place:04d}",
            name=name,
            field=field,
            level=seed.level,
            authority=unit.name if unit else "Ủy ban nhân dân xã",
            authority_unit=unit,
            time_limit_days=3 + place % 13,
            time_limit=f"{3 + place % 13} ngày làm việc kể từ ngày nhận đủ hồ sơ",
            fee="Không" if place % 3 else "Theo nghị quyết của HĐND tỉnh",
            steps=f"Nộp hồ sơ tại Bộ phận một cửa; cơ quan giải quyết xem xét và trả kết quả. {_NOTE}",
            way="Trực tiếp, qua bưu chính công ích hoặc trực tuyến khi có.",
            papers=f"Đơn hoặc tờ khai theo mẫu; giấy tờ liên quan. Số lượng: 01 bộ. {_NOTE}",
            subjects="Cá nhân, tổ chức",
            result="Văn bản hoặc giấy chứng nhận",
            published_on=PUBLISHED_ON,
        )
        made.append(procedure)
    return made


def _load_levels(procedures: list[Procedure]) -> None:
    """Save the procedures; every third may be offered online, and of those the first stand at level 3 or 4."""
    levels = {level.slug: level for level in OnlineLevel.objects.all()}
    eligible = set(range(0, len(procedures), 3)[:ELIGIBLE])
    for place, procedure in enumerate(procedures):
        procedure.online_eligible = place in eligible
        procedure.full_clean()
        procedure.save()
    for order, place in enumerate(sorted(eligible)):
        before, since = levels["muc-do-2"], datetime.date(2022, 1 + order % 5, 15)
        states = [OnlineState(procedure=procedures[place], level=before, since=PUBLISHED_ON)]
        if order < ONLINE:
            level = levels["muc-do-4" if order % 2 else "muc-do-3"]
            states.append(OnlineState(procedure=procedures[place], level=level, since=since))
        OnlineState.objects.bulk_create(states)


def _load_review(procedures: list[Procedure], units: dict[str, OrganisationalUnit]) -> None:
    review = ProcedureReview.objects.create(
        year=2022,
        title="Rà soát, đánh giá thủ tục hành chính năm 2022",
        plan=DirectivePage.objects.filter(number=REVIEW_PLAN).first(),
    )
    for level in ("district", "commune"):
        chosen = [procedure for procedure in procedures if procedure.level == level][::7]
        seeds = proposals(level)
        for procedure, (kind, reason, content) in zip(chosen, seeds, strict=False):
            proposal = ReviewProposal(
                review=review,
                procedure=procedure,
                kind=kind,
                reason=reason,
                content=f"{content} {_NOTE}",
                unit=procedure.authority_unit or units["VP"],
                proposed_on=SENT_ON,
            )
            proposal.full_clean()
            proposal.save()
        kinds = [kind for kind, _reason, _content in seeds]
        stated = {kind: kinds.count(kind) for kind in set(kinds)}
        total = ReviewTotal(
            review=review, level=level, total=len(seeds), source="Báo cáo CCHC 6 tháng đầu năm 2022 của huyện", **stated
        )
        total.full_clean()
        total.save()
