"""The demonstration's commendations, survey, ISO states, milestones, inspections, training and index."""

import datetime

from directives.documents.models import DirectivePage, ReformArea
from directives.reform.models import (
    Attendance,
    Commendation,
    Criterion,
    Finding,
    Inspection,
    IsoState,
    Milestone,
    PaperTotal,
    ScoringRound,
    Survey,
    TrainingClass,
)
from directives.units.models import OrganisationalUnit
from site_config.demo.content import quality as content

Units = dict[str, OrganisationalUnit]
NOTICE = "63/TB-UBND"


def load_quality(units: Units) -> None:
    """Add everything; facts are those of the district's report, the rest is illustration."""
    _commendations(units)
    _survey(units)
    _iso(units)
    _milestones(units)
    _inspections(units)
    _training(units)
    _index()


def _commendations(units: Units) -> None:
    number, day = content.COMMENDATION
    rows = [("collective", code, units[code].name) for code in content.COLLECTIVES]
    rows += [
        ("individual", code, f"Cá nhân {place} (minh họa), {units[code].label}")
        for place, code in enumerate(content.PERSONS, start=1)
    ]
    for kind, code, recipient in rows:
        made = Commendation(
            kind=kind,
            recipient=recipient,
            unit=units[code],
            decided_on=day,
            decision_number=number,
            decision=DirectivePage.objects.filter(number=number).first(),
            achievement=content.ACHIEVEMENT,
            index_year=2021,
        )
        made.full_clean()
        made.save()


def _survey(units: Units) -> None:
    survey = Survey.objects.create(
        title="Khảo sát mức độ hài lòng 6 tháng đầu năm 2022",
        starts_on=datetime.date(2022, 5, 3),
        ends_on=datetime.date(2022, 6, 10),
        method="Phát phiếu tại Bộ phận một cửa huyện và ba xã (cỡ mẫu minh họa)",
    )
    for code, (handed_out, valid, satisfied) in content.SURVEY_PAPER.items():
        made = PaperTotal(
            survey=survey,
            unit=units[code],
            handed_out=handed_out,
            valid=valid,
            satisfied=satisfied,
            source="Biên bản kiểm phiếu (minh họa)",
        )
        made.full_clean()
        made.save()


def _iso(units: Units) -> None:
    for unit in OrganisationalUnit.objects.reporting():
        IsoState.objects.create(
            unit=unit,
            stage="applied",
            since=content.ISO_SINCE,
            announcement="Quyết định công bố của thủ trưởng đơn vị (minh họa)",
        )


def _milestones(units: Units) -> None:
    area = ReformArea.objects.get(code=6)
    for position, (code, name, version, unit) in enumerate(content.MILESTONES, start=1):
        made = Milestone(
            code=code,
            name=name,
            version=version,
            area=area,
            reached_on=datetime.date(2022, 6, 15),
            unit=units[unit],
            source=content.MILESTONE_SOURCE,
            position=position,
        )
        made.full_clean()
        made.save()


def _inspections(units: Units) -> None:
    notice = DirectivePage.objects.filter(number=NOTICE).first()
    for code, day, shortcoming, cause, remedy, deadline in content.INSPECTIONS:
        made = Inspection.objects.create(
            year=2022,
            unit=units[code],
            subject="Kiểm tra công tác cải cách hành chính đợt một (minh họa)",
            held_on=day,
            conclusion=notice,
            team="Đoàn kiểm tra do Phòng Nội vụ chủ trì",
        )
        Finding.objects.create(inspection=made, shortcoming=shortcoming, cause=cause, remedy=remedy, deadline=deadline)


def _training(units: Units) -> None:
    for title, starts, ends, organiser in content.TRAINING:
        made = TrainingClass.objects.create(title=title, starts_on=starts, ends_on=ends, organiser=units[organiser])
        for unit in OrganisationalUnit.objects.reporting():
            Attendance.objects.create(training=made, unit=unit, invited=2 if unit.kind == "office" else 3)


def _index() -> None:
    scoring = ScoringRound.objects.create(year=2022, title="Bộ chỉ số CCHC của các cơ quan, đơn vị (minh họa)")
    areas = {area.code: area for area in ReformArea.objects.all()}
    for code, name, area, highest in content.CRITERIA:
        Criterion.objects.create(round=scoring, code=code, name=name, area=areas.get(area or 0), max_score=highest)
