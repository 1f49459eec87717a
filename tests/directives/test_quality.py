"""Quality: findings become tasks, scores are ranked, forms are counted once, figures say what they are a share of."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from directives.reform.counters import Scope, counters
from directives.reform.enums import FigureState
from directives.reform.indicators import scope_of
from directives.reform.models import (
    Attendance,
    Commendation,
    Criterion,
    Finding,
    Inspection,
    IsoState,
    Milestone,
    PaperTotal,
    PersonnelRecords,
    ScoringRound,
    Survey,
    SurveyQuestion,
    SurveyResponse,
)
from directives.reform.periods import parse_period
from directives.reform.quality.ranking import ranking
from directives.reform.quality.services import answer, assess, make_task, score_oneself
from directives.units.enums import Role
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
DAY = datetime.date(2022, 6, 30)
NOW = timezone.make_aware(datetime.datetime(2022, 6, 30, 9))


def scope(**fields: Any) -> Scope:
    return scope_of(parse_period("2022H1"), on=DAY, **fields)


def figure(code: str, **fields: Any) -> Any:
    return counters.get(code).figure(scope(**fields))


def coordinator() -> Any:
    return user(role=Role.COORDINATOR, at=unit("VP"))


# --- Inspections ------------------------------------------------------------------------------


def finding(**fields: Any) -> Finding:
    inspection = Inspection.objects.create(
        year=2022, unit=unit("TNMT"), subject="Kiểm tra", held_on=datetime.date(2022, 5, 10), **fields
    )
    return Finding.objects.create(inspection=inspection, shortcoming="Hồ sơ trễ hạn", remedy="Gửi thư xin lỗi")


def test_a_finding_becomes_a_task_of_the_inspected_unit_once() -> None:
    found = finding(conclusion=pages.directive(publish=True))
    task = make_task(finding=found, by=coordinator(), now=NOW)
    share = task.assignments.get()
    assert (share.unit.code, task.content) == ("TNMT", "Gửi thư xin lỗi")
    assert (figure("findings_remedied").value, figure("findings_remedied").denominator) == (0, 1)
    with pytest.raises(ValidationError, match="đã được giao"):
        make_task(finding=found, by=coordinator(), now=NOW)
    share.state, share.completed_on = "done", DAY
    share.save()
    assert figure("findings_remedied").percent == 100


def test_a_finding_needs_the_notice_of_results_and_somebody_who_may_give_tasks() -> None:
    found = finding()
    with pytest.raises(ValidationError, match="thông báo kết quả"):
        make_task(finding=found, by=coordinator(), now=NOW)
    with pytest.raises(PermissionDenied):
        make_task(finding=found, by=user(role=Role.UNIT_STAFF, at=unit("TNMT")), now=NOW)


# --- Index ------------------------------------------------------------------------------------


def scoring() -> tuple[ScoringRound, list[Criterion]]:
    made = ScoringRound.objects.create(year=2022, title="Bộ chỉ số")
    return made, [Criterion.objects.create(round=made, code=c, name=c, max_score=5) for c in ("1", "2")]


def test_units_are_ranked_by_assessed_scores_and_equals_share_a_place() -> None:
    made, criteria = scoring()
    account = coordinator()
    for code, scores in (("A", (5, 4)), ("B", (4, 5)), ("C", (1, 1)), ("D", (5, None))):
        for criterion, score in zip(criteria, scores, strict=True):
            value = None if score is None else Decimal(score)
            assess(criterion=criterion, unit=unit(code, name=code), score=value, note="", by=account, on=DAY)
    assert [(one.place, one.unit.code) for one in ranking(made)] == [(1, "A"), (1, "B"), (3, "C"), (None, "D")]


def test_a_unit_scores_only_itself_and_a_cut_needs_a_reason() -> None:
    _made, criteria = scoring()
    staff = user(role=Role.UNIT_STAFF, at=unit("A"))
    score_oneself(criterion=criteria[0], unit=unit("A"), score=Decimal(5), explanation="", by=staff, on=DAY)
    with pytest.raises(PermissionDenied):
        score_oneself(criterion=criteria[0], unit=unit("B"), score=Decimal(5), explanation="", by=staff, on=DAY)
    with pytest.raises(ValidationError, match="lý do"):
        assess(criterion=criteria[0], unit=unit("A"), score=Decimal(3), note="", by=coordinator(), on=DAY)
    with pytest.raises(ValidationError, match="tối đa"):
        assess(criterion=criteria[0], unit=unit("A"), score=Decimal(6), note="", by=coordinator(), on=DAY)


def test_nothing_changes_once_the_index_is_announced() -> None:
    made, criteria = scoring()
    made.announced_on = DAY
    made.save()
    with pytest.raises(ValidationError, match="công bố"):
        assess(criterion=criteria[0], unit=unit("A"), score=Decimal(3), note="", by=coordinator(), on=DAY)


def test_the_scoring_screen_keeps_what_was_right_and_says_what_was_wrong(client: Client) -> None:
    made, criteria = scoring()
    client.force_login(user(role=Role.UNIT_STAFF, at=unit("A")))
    address = reverse("quality_scores", args=[made.pk]) + "?don-vi=A"
    sent = {f"diem-{criteria[0].pk}": "4,5", f"diem-{criteria[1].pk}": "chín"}
    page = client.post(address, sent)
    assert "Điểm phải là một số" in page.content.decode()
    assert [row.self_score for row in criteria[0].scores.all()] == [Decimal("4.50")]
    client.force_login(user(role=Role.LEADER, at=unit("VP")))
    assert client.get(address).status_code in {302, 403}


# --- Surveys ----------------------------------------------------------------------------------


def survey(**fields: Any) -> Survey:
    values: dict[str, Any] = {
        "title": "Khảo sát",
        "starts_on": datetime.date(2022, 5, 1),
        "ends_on": DAY,
        "method": "Phiếu giấy",
        "online": True,
    }
    return Survey.objects.create(**(values | fields))


def points(value: int) -> dict[int, int]:
    return dict.fromkeys(SurveyQuestion.objects.values_list("pk", flat=True), value)


def test_nine_indicators_are_asked_and_paper_and_online_forms_are_counted_together() -> None:
    which = survey()
    assert SurveyQuestion.objects.count() == 9
    PaperTotal.objects.create(survey=which, unit=unit("A"), handed_out=10, valid=8, satisfied=6, source="BB")
    answer(survey=which, unit=unit("A"), points=points(2), receipt="1" * 32, on=DAY)
    answer(survey=which, unit=unit("B"), points=points(0), receipt="2" * 32, on=DAY)
    found = figure("satisfaction")
    assert (found.value, found.denominator, found.basis) == (7, 10, "số phiếu hợp lệ")
    assert (figure("satisfaction", unit=unit("B")).value, figure("satisfaction", unit=unit("B")).denominator) == (0, 1)


def test_a_form_sent_twice_is_taken_once_and_a_closed_survey_takes_none() -> None:
    which = survey()
    for _ in range(2):
        answer(survey=which, unit=unit("A"), points=points(1), receipt="1" * 32, on=DAY)
    assert SurveyResponse.objects.count() == 1
    with pytest.raises(ValidationError, match="không nhận phiếu"):
        answer(survey=which, unit=unit("A"), points=points(1), receipt="3" * 32, on=DAY + datetime.timedelta(days=1))
    with pytest.raises(ValidationError, match="tất cả"):
        answer(survey=which, unit=unit("A"), points={}, receipt="4" * 32, on=DAY)


def test_more_satisfied_than_valid_forms_are_refused() -> None:
    bad = PaperTotal(survey=survey(), unit=unit("A"), handed_out=10, valid=8, satisfied=9, source="BB")
    with pytest.raises(ValidationError, match="100 %"):
        bad.full_clean()


def test_a_citizen_fills_in_the_form_and_what_is_missing_is_named(client: Client) -> None:
    today = timezone.localdate()
    which = survey(starts_on=today, ends_on=today)
    judged = unit("A", kind="commune")
    address = which.get_absolute_url()
    page = BeautifulSoup(client.get(address).content, "html.parser")
    receipt = page.select_one('input[name="receipt"]')
    assert receipt is not None
    sent = {"receipt": str(receipt["value"]), "unit": judged.pk}
    assert "còn thiếu" in client.post(address, sent).content.decode()
    sent |= {f"cau-{question.pk}": "2" for question in SurveyQuestion.objects.all()}
    assert "Cảm ơn" in client.post(address, sent, follow=True).content.decode()
    assert SurveyResponse.objects.get().satisfied


# --- The rest ---------------------------------------------------------------------------------


def test_commendations_are_counted_by_kind_in_their_period() -> None:
    for number, (kind, day) in enumerate(
        [("collective", DAY), ("individual", DAY), ("individual", datetime.date(2022, 7, 1))]
    ):
        Commendation.objects.create(
            kind=kind, recipient=f"N{number}", decided_on=day, decision_number="1/QĐ", achievement="CCHC"
        )
    assert (figure("commendations_collective").value, figure("commendations_individual").value) == (1, 1)


def test_iso_is_a_share_of_offices_and_communes_after_their_latest_state() -> None:
    first, second = unit("A"), unit("B", kind="commune")
    unit("T", kind="school")
    for which, stage, since in (
        (first, "applied", datetime.date(2021, 1, 1)),
        (second, "applied", datetime.date(2021, 1, 1)),
        (second, "suspended", datetime.date(2022, 3, 1)),
    ):
        IsoState.objects.create(unit=which, stage=stage, since=since)
    assert (figure("iso_applied").value, figure("iso_applied").denominator) == (1, 2)


def test_a_milestone_is_reached_or_not_and_never_a_number() -> None:
    assert figure("milestone_e_government_architecture").state == FigureState.NO_DATA
    Milestone.objects.create(
        code="e-government-architecture", name="Kiến trúc", version="2.0", reached_on=DAY, source="Báo cáo"
    )
    assert figure("milestone_e_government_architecture").text == "2.0"
    with pytest.raises(ValidationError, match="nguồn"):
        Milestone(code="x", name="x", reached_on=DAY).full_clean()


def test_what_nobody_entered_is_no_data_and_never_zero() -> None:
    for code in ("inspections", "commendations_collective", "trainings", "personnel_records", "satisfaction"):
        assert figure(code).state == FigureState.NO_DATA, code
        assert figure(code).value is None


def test_staff_records_take_each_units_latest_figures_and_refuse_what_cannot_be() -> None:
    for day, total, complete in ((datetime.date(2022, 3, 1), 10, 1), (DAY, 10, 9)):
        PersonnelRecords.objects.create(unit=unit("A"), as_of=day, total=total, complete=complete, source="PM")
    assert figure("personnel_records").percent == 90
    with pytest.raises(ValidationError, match="nhiều hơn"):
        PersonnelRecords(unit=unit("A"), as_of=DAY, total=1, complete=2, source="PM").full_clean()
    with pytest.raises(ValidationError, match="triệu tập"):
        Attendance(unit=unit("A"), invited=1, attended=2).clean()
