"""What other rooms' templates show of the columns."""

from typing import Any

from django import template

from site_config.portal.visibility import only_public

from ..models import ArticlePage, PlanChannel, PropagandaPlanPage, columns_with_counts

register = template.Library()


@register.simple_tag
def public_columns(count: int = 6) -> list[Any]:
    """Return the first public columns, each with ``article_count``. One query."""
    return list(columns_with_counts()[:count])


@register.simple_tag
def newest_articles(count: int = 3) -> list[ArticlePage]:
    """Return the newest public articles. One query."""
    return list(only_public(ArticlePage.objects.all()).order_by("-published_on", "-pk")[:count])


@register.filter
def share_done(channel: PlanChannel) -> float | None:
    """Return achieved by planned in percent, or None when either is unknown or nothing was planned."""
    if channel.achieved is None or not channel.planned:
        return None
    return float(channel.achieved / channel.planned * 100)


@register.simple_tag
def plan_channels(page: PropagandaPlanPage) -> list[PlanChannel]:
    """Return the plan's channels in the editor's order with their units. One query."""
    return list(page.channels.select_related("lead_unit"))
