"""Documents issued in a period: directives on administrative reform, and normative documents."""

from typing import Any

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from directives.documents.enums import DocumentClass
from directives.documents.models import DirectivePage, ReformArea
from site_config.portal.visibility import only_public

from ..counters import Counter, Record, Scope, counters
from ..figures import Figure, Part, counted


def issued(scope: Scope) -> "QuerySet[Any]":
    """Return the public documents issued in the period by the unit, or by anybody of the district itself."""
    found = only_public(DirectivePage.objects.filter(issued_on__range=(scope.start, scope.end)))
    found = found.filter(issuer=scope.unit) if scope.unit else found.exclude(issuer__external=True)
    return found.order_by("issued_on", "number_sequence", "pk")


def steering(scope: Scope) -> "QuerySet[Any]":
    """Return administrative documents that steer at least one of the six contents of reform."""
    administrative = issued(scope).exclude(document_type__document_class=DocumentClass.NORMATIVE)
    return administrative.filter(pk__in=DirectivePage.reform_areas.through.objects.values("directivepage_id"))


def areas(scope: Scope) -> "QuerySet[Any]":
    """Return the areas of reform that those documents steer."""
    through = DirectivePage.reform_areas.through.objects.filter(directivepage__in=steering(scope).order_by())
    return ReformArea.objects.filter(pk__in=through.values("reformarea"))


def normative(scope: Scope) -> "QuerySet[Any]":
    """Return normative documents (VBQPPL)."""
    return issued(scope).filter(document_type__document_class=DocumentClass.NORMATIVE)


def as_record(page: DirectivePage) -> Record:
    """Return a document as a line of a list."""
    return Record(title=page.title, url=page.url or "", date=page.issued_on, detail=page.number)


def _steering_figure(scope: Scope) -> Figure:
    return counted(steering(scope).count(), as_of=scope.day, breakdown=_by_area(scope))


def _by_area(scope: Scope) -> tuple[Part, ...]:
    """Return how many steer each area; one document may steer several."""
    through = DirectivePage.reform_areas.through.objects.filter(directivepage__in=steering(scope).order_by())
    rows = through.values("reformarea__code", "reformarea__short_name").annotate(n=Count("pk"))
    rows = rows.order_by("reformarea__code")
    return tuple(Part(str(r["reformarea__code"]), r["reformarea__short_name"], counted(r["n"])) for r in rows)


def _areas_figure(scope: Scope) -> Figure:
    return counted(areas(scope).count(), as_of=scope.day)


def _normative_figure(scope: Scope) -> Figure:
    return counted(normative(scope).count(), as_of=scope.day)


counters.offer(
    Counter(
        "directives_issued", _("Văn bản chỉ đạo, điều hành CCHC đã ban hành"), _steering_figure, steering, as_record
    )
)
counters.offer(Counter("normative_issued", _("Văn bản QPPL đã ban hành"), _normative_figure, normative, as_record))
counters.offer(
    Counter(
        "directive_areas",
        _("Nội dung CCHC có văn bản chỉ đạo"),
        _areas_figure,
        areas,
        lambda found: Record(f"{found.code}. {found.name}"),
    )
)
