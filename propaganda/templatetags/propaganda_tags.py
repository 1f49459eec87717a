"""What other rooms' templates show of the columns."""

from typing import Any

from django import template

from site_config.portal.visibility import only_public

from ..counting import PlanLine, plan_lines, units_of_plan
from ..models import ArticlePage, ChannelResult, PropagandaPlanPage, columns_with_counts

register = template.Library()


@register.simple_tag
def public_columns(count: int = 6) -> list[Any]:
    """Return the first public columns, each with ``article_count``. One query."""
    return list(columns_with_counts()[:count])


@register.simple_tag
def newest_articles(count: int = 3) -> list[ArticlePage]:
    """Return the newest public articles. One query."""
    return list(only_public(ArticlePage.objects.all()).order_by("-published_on", "-pk")[:count])


@register.simple_tag
def plan_channels(page: PropagandaPlanPage) -> list[PlanLine]:
    """Return the plan's channels in the editor's order, each with what was achieved."""
    return plan_lines(page)


@register.simple_tag
def plan_units(page: PropagandaPlanPage) -> list[dict[str, Any]]:
    """Return what each unit did through each channel of the plan. One query."""
    return list(units_of_plan(page)) if page.pk else []


@register.simple_tag
def plan_results(page: PropagandaPlanPage, count: int = 24) -> list[ChannelResult]:
    """Return the plan's newest public results with their photos and files. Three queries."""
    if not page.pk:
        return []  # previewed before it was ever saved
    found = ChannelResult.objects.public().filter(plan=page).select_related("channel", "unit")
    return list(found.prefetch_related("photos__image", "files__document")[:count])
