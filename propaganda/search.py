"""How columns, articles and propaganda plans look to search."""

import datetime
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

from .models import ArticlePage, ColumnPage, PropagandaIndexPage, PropagandaPlanPage


class ArticleAdapter(PageAdapter):
    """Articles for citizens."""

    model = ArticlePage
    kind = "article"
    related: ClassVar[list[str]] = ["reform_area"]

    def summary(self, page: ArticlePage) -> str:
        """Return the article's own summary."""
        return page.summary

    def body(self, page: ArticlePage) -> Iterable[Passage]:
        """Return the text."""
        return body_passages(page.body)

    def date(self, page: ArticlePage) -> datetime.date | None:
        """Return the day it was posted."""
        return page.published_on

    def facets(self, page: ArticlePage) -> dict[str, tuple[str, ...]]:
        """Return year and area."""
        return {
            "year": (str(page.published_on.year),) if page.published_on else (),
            "area": (page.reform_area.short_name,) if page.reform_area else (),
        }

    def keywords(self, page: ArticlePage) -> str:
        """Return the author."""
        return page.author


class IntroducedAdapter(PageAdapter):
    """Pages of which the introduction says it all: the section and its columns."""

    def __init__(self, model: Any, kind: str) -> None:
        self.model, self.kind = model, kind

    def summary(self, page: Any) -> str:
        """Return the introduction."""
        return str(page.introduction)


class PropagandaPlanAdapter(PageAdapter):
    """Propaganda plans: their aims and channels."""

    model = PropagandaPlanPage
    kind = "propaganda_plan"
    prefetched: ClassVar[list[str]] = ["channels__lead_unit", "channels__channel"]

    def summary(self, page: PropagandaPlanPage) -> str:
        """Return the plan's aims."""
        return page.introduction

    def body(self, page: PropagandaPlanPage) -> Iterable[Passage]:
        """Return the channels as one passage, then the body."""
        lines = [f"{row.channel}. {row.lead_unit or ''} {row.note}".strip() for row in page.channels.all()]
        if lines:
            yield Passage("hinh-thuc", str(_("Hình thức tuyên truyền")), "\n".join(lines), "#hinh-thuc")
        yield from body_passages(page.body)

    def facets(self, page: PropagandaPlanPage) -> dict[str, tuple[str, ...]]:
        """Return the year planned."""
        return {"year": (str(page.year),) if page.year else ()}


registry.offer(ArticlePage._meta.label_lower, ArticleAdapter())
registry.offer(ColumnPage._meta.label_lower, IntroducedAdapter(ColumnPage, "column"))
registry.offer(PropagandaIndexPage._meta.label_lower, IntroducedAdapter(PropagandaIndexPage, "page"))
registry.offer(PropagandaPlanPage._meta.label_lower, PropagandaPlanAdapter())
name_kind("article", _("Bài viết"))
name_kind("column", _("Chuyên trang"))
name_kind("propaganda_plan", _("Kế hoạch tuyên truyền"))


def _articles(area: ReformArea) -> list[str]:
    articles = ArticlePage.objects.filter(reform_area=area)
    return keys(ArticlePage._meta.label_lower, articles.values_list("pk", flat=True))


def _plans(unit: OrganisationalUnit) -> list[str]:
    plans = PropagandaPlanPage.objects.filter(channels__lead_unit=unit).distinct()
    return keys(PropagandaPlanPage._meta.label_lower, plans.values_list("pk", flat=True))


named_by(ReformArea, "articles", _articles)
named_by(OrganisationalUnit, "propaganda_plans", _plans)
