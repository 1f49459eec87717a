"""How procedures look to search: those public today to everybody, the others to administrators only."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from search.access import PUBLIC, SUPERUSER
from search.dependents import keys, named_by
from search.document import Passage, SearchDocument, registry
from search.offers import name_kind
from search.scheduling import register_duty
from search.turning import DayDuty
from site_config.portal import clock

from ..models import Procedure, ProcedureField

KIND = "procedure"
LABEL = Procedure._meta.label_lower
_PARTS = (
    ("trinh-tu", _("Trình tự thực hiện"), "steps"),
    ("cach-thuc", _("Cách thức thực hiện"), "way"),
    ("ho-so", _("Thành phần, số lượng hồ sơ"), "papers"),
    ("yeu-cau", _("Yêu cầu, điều kiện"), "conditions"),
    ("mau-don", _("Mẫu đơn, tờ khai"), "forms"),
    ("can-cu", _("Căn cứ pháp lý"), "legal_basis"),
)


class ProcedureAdapter:
    """Offers the registry."""

    def ids(self) -> list[int]:
        """Return the primary keys of all procedures that were ever published."""
        return list(Procedure.objects.exclude(published_on=None).order_by("pk").values_list("pk", flat=True))

    def queryset(self, ids: Iterable[int]) -> Any:
        """Return the procedures with these primary keys."""
        return Procedure.objects.filter(pk__in=ids).exclude(published_on=None).select_related("field").order_by("pk")

    def documents(self, objects: list[Any]) -> Iterable[SearchDocument]:
        """Return one document a procedure, with a passage for each part."""
        today = clock.today()
        for found in objects:
            public = found.is_public(on=today)
            body = tuple(
                Passage(anchor, str(label), text, f"#{anchor}")
                for anchor, label, name in _PARTS
                if (text := getattr(found, name).strip())
            )
            yield SearchDocument(
                id=f"{Procedure._meta.label_lower}:{found.pk}",
                kind=KIND,
                title=found.name,
                url=found.get_absolute_url(),
                summary=f"{found.get_level_display()} · {found.field.name}",
                body=body,
                date=found.published_on,
                access=frozenset({PUBLIC, SUPERUSER} if public else {SUPERUSER}),
                facets={"kind": (KIND,), "field": (found.field.name,)},
                stored={"type": str(_("Thủ tục hành chính"))},
                families=(Procedure._meta.label_lower,),
                keywords=found.code,
            )


registry.offer(Procedure._meta.label_lower, ProcedureAdapter())
name_kind(KIND, _("Thủ tục hành chính"))


def turning(after: datetime.date | None, until: datetime.date) -> Iterable[str]:
    """Return the keys of procedures that come before readers, or go, after ``after`` (None: all) and not after ``until``."""
    rows = Procedure.objects.exclude(published_on=None)
    if after is not None:
        days = (after + datetime.timedelta(days=1), until)
        rows = rows.filter(Q(published_on__range=days) | Q(withdrawn_on__range=days))
    return keys(LABEL, rows.values_list("pk", flat=True))


def _in_field(field: ProcedureField) -> list[str]:
    return keys(LABEL, field.procedures.exclude(published_on=None).values_list("pk", flat=True))


named_by(ProcedureField, "procedures", _in_field)
register_duty(DayDuty("reform.procedures", turning))
