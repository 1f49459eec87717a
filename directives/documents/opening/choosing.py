"""The ways in which readers and programs narrow the public register: by type, field, area, issuer, year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from directives.units.models import OrganisationalUnit
from site_config.portal.visibility import only_public

from ..models import DirectivePage, DocumentField, DocumentType, ReformArea


@dataclass(frozen=True, slots=True)
class Way:
    """One way of narrowing: its name in addresses, the list it chooses from by ``key``, and the page's field."""

    name: str
    model: Any
    key: str
    lookup: str
    set_prefix: str
    heading: Any


# The names are those of the register's own filters.
WAYS: dict[str, Way] = {
    way.name: way
    for way in (
        Way("loai", DocumentType, "slug", "document_type", "type", gettext_lazy("Theo loại văn bản")),
        Way("co-quan", OrganisationalUnit, "code", "issuer", "issuer", gettext_lazy("Theo cơ quan ban hành")),
        Way("linh-vuc", DocumentField, "slug", "field", "field", gettext_lazy("Theo lĩnh vực")),
        Way("noi-dung", ReformArea, "slug", "reform_areas", "area", gettext_lazy("Theo nội dung cải cách hành chính")),
    )
}
YEAR = "nam"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: a query string's part, its words, and the condition on documents."""

    name: str
    key: str
    label: str
    condition: Q


def choose(name: str, key: str) -> Choice | None:
    """Return the choice of ``key`` in the way ``name``, None where there is no such thing. One query."""
    way = WAYS.get(name)
    chosen = way.model.objects.filter(**{way.key: key}).first() if way and "\x00" not in key else None
    if way is None or chosen is None:
        return None
    return Choice(name, key, label_of(chosen), Q(**{way.lookup: chosen}))


def label_of(chosen: Any) -> str:
    """Return the name that readers know: an area's short one; a type's says when it is normative, which others share."""
    return chosen.short_name if isinstance(chosen, ReformArea) else str(chosen)


def choices_in(query: Mapping[str, str]) -> list[Choice]:
    """Return the choices of a query string; raises ``ValidationError`` in Vietnamese for one that means nothing.

    A list to compute with must not be wider than what was asked for: here an unknown value is refused.
    """
    found = []
    for name in WAYS:
        if key := query.get(name, "").strip():
            choice = choose(name, key)
            if choice is None:
                raise ValidationError(
                    _("Không có «%(value)s» trong danh mục của bộ lọc «%(name)s».") % {"value": key[:60], "name": name}
                )
            found.append(choice)
    if year := query.get(YEAR, "").strip():
        if not (year.isdecimal() and len(year) == 4):
            raise ValidationError(_("Năm ghi bằng bốn chữ số, ví dụ 2022."))
        found.append(Choice(YEAR, year, year, Q(issued_on__year=int(year))))
    return found


def public_directives(choices: list[Choice] | None = None) -> Any:
    """Return the public directives that fit every choice, with what their facts need; bodies are left out."""
    pages = only_public(DirectivePage.objects.all()).select_related("document_type", "issuer", "field").defer("body")
    for choice in choices or ():
        pages = pages.filter(choice.condition)
    return pages


def offered() -> dict[str, list[tuple[str, str]]]:
    """Return key and label of what public documents are of, by way. One query a way."""
    shown = only_public(DirectivePage.objects.all()).order_by()
    found = {}
    for way in WAYS.values():
        used = way.model.objects.filter(pk__in=shown.exclude(**{way.lookup: None}).values(way.lookup))
        found[way.name] = [(getattr(one, way.key), label_of(one)) for one in used]
    return found
