"""A district with the reform records of a given number of years for 60 units, whose report is built when asked for."""

import contextlib
import datetime
import io
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import django

UNITS = 60
DOCUMENTS = 500  # a year
LAST = datetime.date(2022, 6, 30)
NOON = datetime.datetime(2022, 6, 30, 5, tzinfo=datetime.UTC)
RESULTS = 24  # of propaganda, a unit and year
FORMS = 50  # online forms of a survey, a unit and year


def days(years: int, count: int) -> Iterator[datetime.date]:
    """Yield ``count`` days, evenly spread over the ``years`` before LAST."""
    for place in range(count):
        yield LAST - datetime.timedelta(days=place * 365 * years // count)


def build(years: int) -> None:
    """Fill the database: documents, and records of every kind that the report counts."""
    from django.core.management import call_command

    from bench.composing import compose
    from bench.growing import Grower
    from directives.documents.models import DirectiveIndexPage
    from directives.units.models import OrganisationalUnit

    with contextlib.redirect_stdout(io.StringIO()):
        call_command("load_demo")
    for number in range(UNITS - OrganisationalUnit.objects.reporting().count()):
        OrganisationalUnit.objects.create(code=f"LON{number}", name=f"Đơn vị thứ {number + 1}", kind="office")
    Grower(DirectiveIndexPage.objects.get()).grow(compose(years * DOCUMENTS))
    _records(years, list(OrganisationalUnit.objects.reporting()))


def _records(years: int, units: list[Any]) -> None:
    from directives.reform.models import (
        Commendation,
        EnteredFigure,
        Indicator,
        PaperTotal,
        PersonnelRecords,
        Survey,
        SurveyResponse,
    )
    from propaganda.models import Channel, ChannelResult

    channels = list(Channel.objects.filter(counted_by="results"))
    entered = list(Indicator.objects.filter(source="entered", measure="number"))
    results, praised, answers, paper, staff, figures = [], [], [], [], [], []
    surveys = [
        Survey.objects.create(title=f"Khảo sát {day.year}", starts_on=day, ends_on=day, method="Phát phiếu")
        for day in days(years, 2 * years)
    ]
    for place, unit in enumerate(units):
        for number, day in enumerate(days(years, years * RESULTS)):
            channel = channels[(number + place) % len(channels)]
            results.append(ChannelResult(channel=channel, unit=unit, title="Đợt", held_on=day, quantity=2, source="Sổ"))
        for number, day in enumerate(days(years, years * 2)):
            who = f"Cá nhân {place}.{number}"
            praised.append(
                Commendation(
                    kind="individual", recipient=who, unit=unit, decided_on=day, decision_number=f"{number}/QĐ"
                )
            )
            staff.append(PersonnelRecords(unit=unit, as_of=day, total=40, complete=30, source="Phần mềm"))
        for survey in surveys:
            paper.append(PaperTotal(survey=survey, unit=unit, handed_out=50, valid=40, satisfied=30, source="Biên bản"))
            answers += [
                SurveyResponse(
                    survey=survey,
                    unit=unit,
                    total=9,
                    satisfied=number % 3 > 0,
                    submitted_on=survey.ends_on,
                    receipt=f"{survey.pk}-{unit.pk}-{number}",
                )
                for number in range(FORMS)
            ]
        for indicator in entered:
            figures += [
                EnteredFigure(
                    indicator=indicator,
                    unit=unit,
                    period_kind="half",
                    period_year=LAST.year - back,
                    period_ordinal=half,
                    numerator=3,
                    source="Báo cáo của đơn vị",
                    as_of=LAST,
                    entered_at=NOON,
                )
                for back in range(years)
                for half in (1, 2)
            ]
    for rows in (results, praised, answers, paper, staff, figures):
        type(rows[0]).objects.bulk_create(rows, batch_size=2000)


def main() -> None:
    """Build the district of as many years as the command line says, then build its report at each line read."""
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from directives.reform.periods import parse_period
    from directives.reform.reports.building import build_report

    call_command("migrate", verbosity=0)
    build(int(sys.argv[1]))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(json.dumps({"ready": True}), flush=True)
    for _line in sys.stdin:
        begun = time.perf_counter()
        report = build_report(parse_period("2022H1"), on=LAST)
        seconds = time.perf_counter() - begun
        with CaptureQueriesContext(connection) as made:
            build_report(parse_period("2022H1"), on=LAST)
        indicators = sum(len(section.lines) for section in report.sections)
        print(json.dumps({"seconds": seconds, "queries": len(made), "indicators": indicators}), flush=True)


if __name__ == "__main__":
    main()
