"""How the reform section looks to search."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from directives.documents.models import ReformArea
from directives.units.models import OrganisationalUnit
from search.adapters import PageAdapter
from search.dependents import keys, named_by
from search.document import Passage, registry
from search.offers import name_kind
from search.passages import body_passages

from .models import ReformIndexPage, ReformPlanPage

KIND = "reform_plan"


class ReformPlanAdapter(PageAdapter):
    """Plans: their aims and every item."""

    model = ReformPlanPage
    kind = KIND
    prefetched: ClassVar[list[str]] = ["items__area", "items__lead_unit"]

    def summary(self, page: ReformPlanPage) -> str:
        """Return the plan's aims."""
        return page.introduction

    def body(self, page: ReformPlanPage) -> Iterable[Passage]:
        """Return one passage for each area's items, then the body."""
        groups: dict[int, list[str]] = {}
        names: dict[int, str] = {0: str(_("Chỉ đạo, điều hành chung"))}
        for item in page.items.all():
            code = item.area.code if item.area else 0
            if item.area:
                names[code] = item.area.name
            groups.setdefault(code, []).append(f"{item.content}. {item.product}. {item.lead_unit}")
        for code in sorted(groups):
            anchor = f"noi-dung-{code}"
            yield Passage(anchor, names[code], "\n".join(groups[code]), f"#{anchor}")
        yield from body_passages(page.body)

    def facets(self, page: ReformPlanPage) -> dict[str, tuple[str, ...]]:
        """Return the year planned and the areas of the items."""
        areas = {item.area.short_name for item in page.items.all() if item.area}
        return {"year": (str(page.year),) if page.year else (), "area": tuple(sorted(areas))}


class ReformIndexAdapter(PageAdapter):
    """The section's own page."""

    model = ReformIndexPage
    kind = "page"

    def summary(self, page: Any) -> str:
        """Return the introduction."""
        return str(page.introduction)

    def body(self, page: Any) -> Iterable[Passage]:
        """Return the body."""
        return body_passages(page.body)


registry.offer(ReformPlanPage._meta.label_lower, ReformPlanAdapter())
registry.offer(ReformIndexPage._meta.label_lower, ReformIndexAdapter())
name_kind(KIND, _("Kế hoạch cải cách hành chính"))


def _plans(**named: Any) -> list[str]:
    plans = ReformPlanPage.objects.filter(**named).distinct()
    return keys(ReformPlanPage._meta.label_lower, plans.values_list("pk", flat=True))


named_by(ReformArea, "plans", lambda area: _plans(items__area=area))
named_by(OrganisationalUnit, "plans", lambda unit: _plans(items__lead_unit=unit))
