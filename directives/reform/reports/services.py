"""Acts in the making of a report: ask units, fill in, send, return, approve, freeze. Each: permission, change, log."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from directives.units.models import OrganisationalUnit
from directives.units.permissions import user_can_act_for, user_can_coordinate

from ..enums import FigureState, UnitReportState
from ..models import EnteredFigure, Indicator, ReportRound, ReportVersion, UnitReport
from ..periods import Period
from .building import as_json, build_report
from .narrative import narrative

WORDS = ("results", "shortcomings", "causes", "proposals")
WRITABLE = (UnitReportState.REQUESTED, UnitReportState.RETURNED)


def _require_coordinator(by: Any, now: datetime.datetime) -> None:
    if not user_can_coordinate(by, on=timezone.localdate(now)):
        raise PermissionDenied(_("Chỉ bộ phận điều phối được tổng hợp báo cáo."))


@transaction.atomic
def open_round(
    *,
    period: Period,
    due_on: datetime.date,
    units: Iterable[OrganisationalUnit],
    guidance: str,
    by: Any,
    now: datetime.datetime,
) -> ReportRound:
    """Ask ``units`` for their part of the report of ``period`` by the day ``due_on``.

    Raises PermissionDenied; ValidationError when the period was asked for already or nobody is asked.
    """
    _require_coordinator(by, now)
    asked = list(units)
    if not asked:
        raise ValidationError(_("Hãy chọn ít nhất một đơn vị."))
    made = ReportRound(
        period_kind=period.kind,
        period_year=period.year,
        period_ordinal=period.ordinal,
        due_on=due_on,
        guidance=guidance,
        opened_by=by,
        opened_at=now,
    )
    made.full_clean()
    made.save()
    UnitReport.objects.bulk_create([UnitReport(round=made, unit=unit) for unit in asked])
    log(made, "reports.open", user=by, data={"period": period.code, "units": len(asked)})
    return made


def _locked(part: UnitReport, version: int) -> UnitReport:
    found = UnitReport.objects.select_for_update().select_related("round", "unit").get(pk=part.pk)
    if found.version != version:
        raise ValidationError(_("Phần báo cáo vừa được người khác cập nhật. Hãy tải lại trang rồi làm lại."))
    return found


@transaction.atomic
def fill_in(
    *,
    part: UnitReport,
    words: Mapping[str, str],
    figures: Mapping[int, Mapping[str, Any]],
    send: bool,
    version: int,
    by: Any,
    now: datetime.datetime,
) -> UnitReport:
    """Save a unit's words and figures (indicator id -> fields of EnteredFigure), and send them when ``send``.

    All or nothing. Raises PermissionDenied unless ``by`` acts for the unit, ValidationError (by indicator id in
    ``error.params`` keys «figure-<id>») for a figure that can't be, or a part that waits for an answer.
    """
    found = _locked(part, version)
    if not user_can_act_for(by, found.unit, on=timezone.localdate(now)):
        raise PermissionDenied(_("Mỗi đơn vị chỉ báo cáo phần của mình."))
    if found.state not in WRITABLE:
        raise ValidationError(_("Phần báo cáo đã gửi nên không sửa được. Hãy đề nghị điều phối trả lại."))
    errors: dict[str, Any] = {}
    for indicator in Indicator.objects.filter(pk__in=figures.keys(), reported_by_units=True, is_active=True):
        try:
            _enter(found, indicator, figures[indicator.pk], by=by, now=now)
        except ValidationError as error:
            errors[f"figure-{indicator.pk}"] = error.messages
    if errors:
        raise ValidationError(errors)
    for name in WORDS:
        setattr(found, name, words.get(name, "").strip())
    found.version += 1
    if send:
        found.state, found.submitted_at, found.submitted_by = UnitReportState.SUBMITTED, now, by
    found.full_clean(exclude=["submitted_by", "decided_by"])
    found.save()
    log(found, "reports.send" if send else "reports.save", user=by, data={"unit": found.unit.code})
    return found


def _enter(
    part: UnitReport, indicator: Indicator, given: Mapping[str, Any], *, by: Any, now: datetime.datetime
) -> None:
    period = part.round.period
    found = EnteredFigure.objects.filter(
        indicator=indicator,
        unit=part.unit,
        period_kind=period.kind,
        period_year=period.year,
        period_ordinal=period.ordinal,
    ).first()
    if given.get("numerator") is None and given.get("state") == FigureState.COUNTED:
        return  # left empty: no data, and never 0
    entered = found or EnteredFigure(
        indicator=indicator,
        unit=part.unit,
        period_kind=period.kind,
        period_year=period.year,
        period_ordinal=period.ordinal,
    )
    for name, value in given.items():
        setattr(entered, name, value)
    entered.entered_by, entered.entered_at = by, now
    entered.full_clean()
    entered.save()


@transaction.atomic
def return_part(*, part: UnitReport, reason: str, version: int, by: Any, now: datetime.datetime) -> UnitReport:
    """Send a part back with the reason. Raises PermissionDenied, ValidationError."""
    _require_coordinator(by, now)
    found = _locked(part, version)
    if found.state not in (UnitReportState.SUBMITTED, UnitReportState.APPROVED):
        raise ValidationError(_("Chỉ trả lại phần đã gửi."))
    if not reason.strip():
        raise ValidationError(_("Hãy ghi lý do trả lại để đơn vị biết cần bổ sung gì."))
    found.return_reason = reason.strip()
    return _decide(found, UnitReportState.RETURNED, "reports.return", by=by, now=now)


@transaction.atomic
def approve_part(*, part: UnitReport, version: int, by: Any, now: datetime.datetime) -> UnitReport:
    """Accept a part that was sent. Raises PermissionDenied, ValidationError."""
    _require_coordinator(by, now)
    found = _locked(part, version)
    if found.state != UnitReportState.SUBMITTED:
        raise ValidationError(_("Chỉ duyệt phần đã gửi."))
    found.return_reason = ""
    return _decide(found, UnitReportState.APPROVED, "reports.approve", by=by, now=now)


def _decide(found: UnitReport, state: UnitReportState, act: str, *, by: Any, now: datetime.datetime) -> UnitReport:
    found.state, found.decided_at, found.decided_by = state, now, by
    found.version += 1
    found.save()
    log(found, act, user=by, data={"unit": found.unit.code, "reason": found.return_reason})
    return found


@transaction.atomic
def freeze(
    *, report_round: ReportRound, note: str, document_number: str, by: Any, now: datetime.datetime
) -> ReportVersion:
    """Approve the report as the records make it now and keep it for good; later corrections make the next version.

    Raises PermissionDenied; ValidationError while parts wait for an answer, while sums don't agree, or for a correction without
    a reason.
    """
    _require_coordinator(by, now)
    locked = ReportRound.objects.select_for_update().get(pk=report_round.pk)
    waiting = locked.unit_reports.filter(state=UnitReportState.SUBMITTED).count()
    if waiting:
        raise ValidationError(_("Còn %(n)s phần đã gửi chưa được duyệt hoặc trả lại.") % {"n": waiting})
    report = build_report(locked.period, on=timezone.localdate(now))
    if report.problems:
        raise ValidationError(report.problems)
    last = locked.versions.order_by("-number").first()
    if last is not None and not note.strip():
        raise ValidationError(_("Hãy ghi lý do điều chỉnh báo cáo đã duyệt."))
    made = ReportVersion.objects.create(
        round=locked,
        number=last.number + 1 if last else 1,
        data=as_json(report),
        narrative=[[part.title, part.level, list(part.paragraphs)] for part in narrative(report)],
        note=note.strip(),
        document_number=document_number.strip(),
        approved_by=by,
        approved_at=now,
    )
    log(locked, "reports.freeze", user=by, data={"version": made.number, "note": made.note})
    return made
