"""Acts of the quality room: a finding becomes a task, units score themselves, assessors score units, citizens answer."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from directives.tracking.models import Task
from directives.tracking.services import create_task
from directives.units.models import OrganisationalUnit

from ..models import Criterion, Finding, Survey, SurveyQuestion, SurveyResponse, UnitScore
from ..models.survey import HIGHEST
from .permissions import require_assessor, require_scorer


@transaction.atomic
def make_task(*, finding: Finding, by: Any, now: datetime.datetime) -> Task:
    """Give the remedy of ``finding`` to the inspected unit as a task of the notice of results; once only.

    Raises PermissionDenied; ValidationError without a published notice or a remedy.
    """
    require_assessor(by, on=timezone.localdate(now))
    locked = (
        Finding.objects.select_for_update(of=("self",))  # PostgreSQL locks no nullable side of a join
        .select_related("inspection__unit", "inspection__conclusion")
        .get(pk=finding.pk)
    )
    if locked.task_id is not None:
        raise ValidationError(_("Tồn tại này đã được giao khắc phục."))
    notice = locked.inspection.conclusion
    if notice is None or not notice.live:
        raise ValidationError(_("Hãy chọn thông báo kết quả kiểm tra đã xuất bản trước khi giao khắc phục."))
    if not locked.remedy.strip():
        raise ValidationError(_("Hãy ghi giải pháp khắc phục: đó là nội dung của nhiệm vụ."))
    locked.task = create_task(
        page=notice,
        content=locked.remedy,
        lead=locked.inspection.unit,
        deadline=locked.deadline,
        by=by,
        now=now,
        is_public=locked.inspection.is_public,
    )
    locked.save()
    log(locked.inspection, "quality.remedy", user=by, data={"finding": locked.pk, "task": locked.task.pk})
    finding.task = locked.task
    return locked.task


@transaction.atomic
def score_oneself(
    *,
    criterion: Criterion,
    unit: OrganisationalUnit,
    score: Decimal | None,
    explanation: str,
    by: Any,
    on: datetime.date,
) -> UnitScore:
    """Record what ``unit`` gives itself; refused once the round is announced. Raises PermissionDenied, ValidationError."""
    require_scorer(by, unit, on=on)
    _refuse_announced(criterion, on=on)
    found = _score_of(criterion, unit)
    old = found.self_score
    found.self_score, found.explanation = score, explanation
    return _save(found, by=by, data={"act": "self", "old": _told(old), "new": _told(score)})


@transaction.atomic
def assess(
    *, criterion: Criterion, unit: OrganisationalUnit, score: Decimal | None, note: str, by: Any, on: datetime.date
) -> UnitScore:
    """Record what the assessors give ``unit``; a cut needs a note. Raises PermissionDenied, ValidationError."""
    require_assessor(by, on=on)
    _refuse_announced(criterion, on=on)
    found = _score_of(criterion, unit)
    old = found.assessed_score
    found.assessed_score, found.assessor_note = score, note
    return _save(found, by=by, data={"act": "assess", "old": _told(old), "new": _told(score)})


def _refuse_announced(criterion: Criterion, *, on: datetime.date) -> None:
    announced = criterion.round.announced_on
    if announced is not None and announced <= on:
        raise ValidationError(_("Chỉ số đã công bố nên không sửa điểm được nữa."))


def _score_of(criterion: Criterion, unit: OrganisationalUnit) -> UnitScore:
    found = UnitScore.objects.select_for_update().filter(criterion=criterion, unit=unit).first()
    return found or UnitScore(criterion=criterion, unit=unit)


def _save(score: UnitScore, *, by: Any, data: dict[str, Any]) -> UnitScore:
    score.full_clean()
    score.save()
    log(score, "quality.score", user=by, data=data)
    return score


def _told(score: Decimal | None) -> str | None:
    return None if score is None else str(score)


def answer(
    *,
    survey: Survey,
    unit: OrganisationalUnit,
    points: Mapping[int, int],
    receipt: str,
    on: datetime.date,
) -> SurveyResponse:
    """Take one online form: question id -> 0, 1 or 2 for every active question. The same ``receipt`` is taken once.

    Keeps nothing about who answers. Raises ValidationError when the window is closed or an answer is missing.
    """
    if not Survey.objects.open_online(on=on).filter(pk=survey.pk).exists():
        raise ValidationError(_("Cuộc khảo sát không nhận phiếu vào lúc này."))
    questions = {question.pk for question in SurveyQuestion.objects.filter(is_active=True)}
    if set(points) != questions or any(given not in range(HIGHEST + 1) for given in points.values()):
        raise ValidationError(_("Hãy trả lời tất cả các câu hỏi."))
    total = sum(points.values())
    made = SurveyResponse(
        survey=survey,
        unit=unit,
        points={str(key): value for key, value in points.items()},
        total=total,
        satisfied=total >= survey.satisfied_from,
        submitted_on=on,
        receipt=receipt,
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:
        return SurveyResponse.objects.get(receipt=receipt)
    return made
