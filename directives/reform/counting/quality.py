"""Commendations, inspections, findings, satisfaction, ISO 9001, milestones, training and staff records, counted for reports."""

from functools import partial
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from directives.units.models import OrganisationalUnit

from ..counters import Counter, Record, Scope, counters
from ..enums import CommendationKind, FigureState
from ..figures import NO_DATA, Figure, counted, ratio
from ..models import (
    Commendation,
    Finding,
    Inspection,
    IsoState,
    Milestone,
    PaperTotal,
    PersonnelRecords,
    SurveyResponse,
    TrainingClass,
)
from ..models.inspection import FindingQuerySet


def commended(kind: str, scope: Scope) -> "QuerySet[Any]":
    """Return the public commendations of a kind decided in the period."""
    found = Commendation.objects.filter(is_public=True, kind=kind, decided_on__range=(scope.start, scope.end))
    if scope.unit:
        found = found.filter(unit=scope.unit)
    return found.order_by("decided_on", "recipient", "pk")


def inspected(scope: Scope) -> "QuerySet[Any]":
    """Return the public inspections held in the period."""
    found = Inspection.objects.public().held_between(scope.start, scope.end)
    if scope.unit:
        found = found.filter(unit=scope.unit)
    return found.select_related("unit").order_by("held_on", "pk")


def findings(scope: Scope) -> FindingQuerySet:
    """Return the findings of those inspections."""
    return Finding.objects.filter(inspection__in=inspected(scope)).select_related("inspection__unit").order_by("pk")


def iso_applied(scope: Scope) -> "QuerySet[Any]":
    """Return the states of the units that carry out directives and have completed ISO 9001 on the scope's day."""
    found = IsoState.objects.applied(on=scope.day).filter(unit__in=_reporting(scope))
    return found.select_related("unit").order_by("unit__sort_key")


def milestones(scope: Scope) -> "QuerySet[Any]":
    """Return the milestones reached by the scope's day."""
    return Milestone.objects.filter(reached_on__lte=scope.day).order_by("position", "code")


def trainings(scope: Scope) -> "QuerySet[Any]":
    """Return the classes that began in the period, with ``came`` (people)."""
    found = TrainingClass.objects.filter(starts_on__range=(scope.start, scope.end))
    if scope.unit:
        found = found.filter(attendances__unit=scope.unit)
    return found.annotate(came=Sum("attendances__attended")).order_by("starts_on", "pk")


def staff_records(scope: Scope) -> "QuerySet[Any]":
    """Return the latest figures of each unit on the scope's day."""
    last = PersonnelRecords.objects.filter(unit=OuterRef("unit"), as_of__lte=scope.day).order_by("-as_of", "-pk")
    found = PersonnelRecords.objects.filter(pk=Subquery(last.values("pk")[:1]))
    if scope.unit:
        found = found.filter(unit=scope.unit)
    return found.select_related("unit").order_by("unit__sort_key")


def paper_forms(scope: Scope) -> "QuerySet[Any]":
    """Return the totals of paper forms of the surveys that ended in the period."""
    found = PaperTotal.objects.filter(survey__is_public=True, survey__ends_on__range=(scope.start, scope.end))
    if scope.unit:
        found = found.filter(unit=scope.unit)
    return found.select_related("survey", "unit").order_by("survey__ends_on", "unit__sort_key")


def _reporting(scope: Scope) -> "QuerySet[OrganisationalUnit]":
    units = OrganisationalUnit.objects.reporting().valid(on=scope.day)
    return units.filter(pk=scope.unit.pk) if scope.unit else units


def _count(records: Any, scope: Scope) -> Figure:
    """Count; no record at all says nothing, for nobody is bound to enter these: no data, not 0."""
    found = records(scope).count()
    return counted(found, as_of=scope.day) if found else NO_DATA


def _iso_figure(scope: Scope) -> Figure:
    return ratio(
        iso_applied(scope).count(),
        _reporting(scope).count(),
        as_of=scope.day,
        basis=_t("số phòng chuyên môn cấp huyện và UBND cấp xã"),
    )


def _satisfaction_figure(scope: Scope) -> Figure:
    paper = paper_forms(scope).order_by().aggregate(valid=Sum("valid"), satisfied=Sum("satisfied"))
    online = SurveyResponse.objects.filter(survey__is_public=True, survey__ends_on__range=(scope.start, scope.end))
    if scope.unit:
        online = online.filter(unit=scope.unit)
    forms = online.aggregate(valid=Count("pk"), satisfied=Count("pk", filter=Q(satisfied=True)))
    valid = (paper["valid"] or 0) + forms["valid"]
    methods = paper_forms(scope).order_by().values_list("survey__method", flat=True).distinct()
    return ratio(
        (paper["satisfied"] or 0) + forms["satisfied"],
        valid,
        as_of=scope.day,
        basis=_t("số phiếu hợp lệ"),
        method="; ".join(methods),
    )


def _milestone_figure(code: str, scope: Scope) -> Figure:
    found = milestones(scope).filter(code=code).first()
    if found is None:
        return NO_DATA
    return Figure(
        FigureState.COUNTED, text=found.version or _t("đã hoàn thành"), as_of=found.reached_on, source=found.source
    )


def _personnel_figure(scope: Scope) -> Figure:
    sums = staff_records(scope).order_by().aggregate(total=Sum("total"), complete=Sum("complete"))
    return ratio(sums["complete"] or 0, sums["total"] or 0, as_of=scope.day, basis=_t("số hồ sơ CBCCVC"))


def _remedied_figure(scope: Scope) -> Figure:
    found = findings(scope)
    return ratio(found.remedied().count(), found.count(), as_of=scope.day, basis=_t("số tồn tại được phát hiện"))


def _commendation_record(found: Commendation) -> Record:
    return Record(found.recipient, "", found.decided_on, f"{found.decision_number} · {found.achievement}")


def _iso_record(found: IsoState) -> Record:
    return Record(found.unit.name, "", found.since, found.announcement or found.standard)


def _paper_record(found: PaperTotal) -> Record:
    return Record(
        f"{found.survey.title}: {found.unit}",
        found.survey.get_absolute_url(),
        found.survey.ends_on,
        found.source,
        f"{found.satisfied}/{found.valid}",
    )


def _staff_record(found: PersonnelRecords) -> Record:
    return Record(found.unit.name, "", found.as_of, found.source, f"{found.complete}/{found.total}")


def _finding_record(found: Finding) -> Record:
    return Record(found.shortcoming, "", found.inspection.held_on, str(found.inspection.unit))


for _kind in CommendationKind:
    _records = partial(commended, _kind.value)
    counters.offer(
        Counter(f"commendations_{_kind.value}", _kind.label, partial(_count, _records), _records, _commendation_record)
    )
counters.offer(
    Counter(
        "inspections",
        _("Cuộc kiểm tra CCHC"),
        partial(_count, inspected),
        inspected,
        lambda found: Record(str(found.unit), "", found.held_on, found.subject),
    )
)
counters.offer(Counter("findings_remedied", _("Tồn tại đã khắc phục"), _remedied_figure, findings, _finding_record))
counters.offer(Counter("iso_applied", _("Đơn vị hoàn thành ISO 9001"), _iso_figure, iso_applied, _iso_record))
counters.offer(Counter("satisfaction", _("Mức độ hài lòng"), _satisfaction_figure, paper_forms, _paper_record))
counters.offer(
    Counter(
        "trainings",
        _("Lớp tập huấn, bồi dưỡng"),
        partial(_count, trainings),
        trainings,
        lambda found: Record(found.title, "", found.starts_on, str(found.organiser), str(found.came or "")),
    )
)
counters.offer(
    Counter("personnel_records", _("Hồ sơ CBCCVC đủ thông tin"), _personnel_figure, staff_records, _staff_record)
)


def offer_milestone(code: str, label: Any) -> None:
    """Offer a milestone of ours as something a report may state. Raises AlreadyOffered."""
    counters.offer(
        Counter(
            f"milestone_{code.replace('-', '_')}",
            label,
            partial(_milestone_figure, code),
            lambda scope: milestones(scope).filter(code=code),
            lambda found: Record(found.name, "", found.reached_on, found.source, found.version),
        )
    )


for _code, _label in (
    ("e-government-architecture", _("Kiến trúc chính quyền điện tử")),
    ("online-meetings", _("Hệ thống họp trực tuyến")),
    ("reporting-system", _("Hệ thống thông tin báo cáo")),
    ("document-exchange", _("Liên thông văn bản huyện - xã")),
):
    offer_milestone(_code, _label)
