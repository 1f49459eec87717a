"""Which pages everybody may read, as a condition inside the query: no extra query for each list on a page."""

from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)


def only_public(pages: Pages) -> Pages:
    """Keep the live pages that neither carry a restriction nor stand below one; the same pages as ``live().public()``."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    # From the few restrictions to their pages by key: joined, a planner may read every page for each page shown.
    restricted = Page.objects.order_by().filter(pk__in=PageViewRestriction.objects.values("page_id"))
    closing = restricted.alias(shown_path=path).filter(shown_path__startswith=F("path"))
    found: Pages = pages.live().filter(~Exists(closing))
    return found


def may_read(page: Page, request: HttpRequest) -> bool:
    """Tell whether the reader fulfils every restriction on ``page`` and above it. Two queries."""
    return all(restriction.accept_request(request) for restriction in page.get_view_restrictions())
