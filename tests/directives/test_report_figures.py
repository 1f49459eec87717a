"""Every figure of the district's report for the first half of 2022 comes from records, and follows them."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from directives.documents.models import DirectivePage, DocumentType, ReformArea
from directives.reform.models import (
    Commendation,
    Finding,
    IsoState,
    Milestone,
    OnlineState,
    PaperTotal,
    Procedure,
    ReviewProposal,
)
from directives.reform.periods import parse_period
from directives.reform.reports.building import as_json, build_report
from propaganda.models import ChannelResult, ColumnPage
from site_config.demo.loader.foundations import load_sections, load_units
from site_config.demo.loader.procedures import load_procedures
from site_config.demo.loader.quality import load_quality
from site_config.demo.loader.sections import load_columns, load_propaganda_plan
from tests.factories import pages

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)
Figures = dict[str, tuple[Any, ...]]


def figures() -> Figures:
    """Return (state, value, denominator, text, values of the parts) by code."""
    found = as_json(build_report(parse_period("2022H1"), on=DAY))["figures"]
    return {
        line["code"]: (
            *(line["state"], line["value"], line["denominator"], line["text"]),
            tuple(part["value"] for part in line["parts"]),
        )
        for line in found
    }


@pytest.fixture
def district() -> None:
    """The records of the demonstration, with few documents: an ordinary one, one on two areas, three normative ones."""
    sections, units = load_sections(), load_units()
    load_procedures(units)
    load_quality(units)
    load_propaganda_plan(sections, units)
    load_columns(sections)
    issuer = units["BD"]
    law = DocumentType.objects.filter(document_class="normative").earliest("position")
    for number, (kind, areas) in enumerate([(None, (1, 2)), (None, (1,)), (law, (1,)), (law, ()), (law, ())], start=1):
        page = pages.directive(
            publish=False, issuer=issuer, document_type=kind, number=f"{number}/2022/QĐ-UBND", issued_on=DAY
        )
        page.reform_areas = list(ReformArea.objects.filter(code__in=areas))
        page.save_revision().publish()


def expected(found: Figures, code: str) -> tuple[Any, ...]:
    """Return value, denominator and parts of a figure that is counted."""
    state, value, denominator, text, parts = found[code]
    assert state == "counted", code
    return (value if text is None else text, denominator, *parts)


def test_the_figures_are_those_of_the_report(district: None) -> None:
    found = figures()
    single = {
        "commendations_collective": 4,
        "commendations_individual": 7,
        "normative_issued": 3,
        "propaganda:loudspeaker": 2,
        "propaganda:television": 1,
        "propaganda:special-page": 3,
        "propaganda:panel": 350,
        "propaganda:leaflet": 4500,
        "propaganda:handbook": 50,
        "procedures_published": 334,
        "milestone_e_government_architecture": "2.0",
    }
    for code, value in single.items():
        assert expected(found, code) == (value, None), code
    assert expected(found, "review_proposals_district") == (16, None, 6, 3, 7)
    assert expected(found, "review_proposals_commune") == (13, None, 3, 1, 9)
    for code, share in (("procedures_online", "66.07"), ("satisfaction", "75.00"), ("iso_applied", "100.00")):
        value, of = expected(found, code)
        assert (Decimal(value) * 100 / Decimal(of)).quantize(Decimal("0.01")) == Decimal(share), code
    for code in ("propaganda:conference", "propaganda:contest"):
        assert found[code] == ("done_uncounted", None, None, None, ()), code
    assert found["restructured_units"][:2] == ("no_data", None)


def first(objects: Any) -> Any:
    """Return the first of ``objects``; there must be one."""
    return objects.order_by("pk")[0]


DELETED: dict[str, tuple[Callable[[], Any], set[str]]] = {
    "document": (lambda: first(DirectivePage.objects.filter(number__startswith="2/")), {"directives_issued"}),
    "only document of an area": (
        lambda: first(DirectivePage.objects.filter(number__startswith="1/")),
        {"directives_issued", "directive_areas"},
    ),
    "normative document": (lambda: first(DirectivePage.objects.filter(number__startswith="4/")), {"normative_issued"}),
    "normative document on reform": (
        lambda: first(DirectivePage.objects.filter(number__startswith="3/")),
        {"normative_issued"},
    ),
    "collective": (lambda: first(Commendation.objects.filter(kind="collective")), {"commendations_collective"}),
    "individual": (lambda: first(Commendation.objects.filter(kind="individual")), {"commendations_individual"}),
    "broadcast": (
        lambda: first(ChannelResult.objects.filter(channel__code="loudspeaker")),
        {"propaganda:loudspeaker"},
    ),
    "posters": (lambda: first(ChannelResult.objects.filter(channel__code="panel")), {"propaganda:panel"}),
    "meetings": (lambda: first(ChannelResult.objects.filter(channel__code="conference")), {"propaganda:conference"}),
    "special page": (lambda: first(ColumnPage.objects.all()), {"propaganda:special-page"}),
    "proposal, district": (
        lambda: first(ReviewProposal.objects.filter(level="district", kind="simplify")),
        {"review_proposals_district"},
    ),
    "proposal, commune": (
        lambda: first(ReviewProposal.objects.filter(level="commune")),
        {"review_proposals_commune"},
    ),
    "procedure": (lambda: first(Procedure.objects.filter(online_states=None)), {"procedures_published"}),
    "online level": (lambda: first(OnlineState.objects.filter(level__in=("3", "4"))), {"procedures_online"}),
    "paper forms": (lambda: first(PaperTotal.objects.all()), {"satisfaction"}),
    "ISO state": (lambda: first(IsoState.objects.all()), {"iso_applied"}),
    "milestone": (
        lambda: first(Milestone.objects.filter(version="2.0")),
        {"milestone_e_government_architecture"},
    ),
    "finding": (lambda: first(Finding.objects.all()), {"findings_remedied"}),
}


def test_deleting_a_record_changes_exactly_the_figures_it_should(district: None) -> None:
    before = figures()
    for name, (record, changed) in DELETED.items():
        with transaction.atomic():
            record().delete()
            after = figures()
            transaction.set_rollback(True)
        assert {code for code in before if before[code] != after[code]} == changed, name
    assert figures() == before
