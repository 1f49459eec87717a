"""What stands directly below the home page, asked once for a request: the menu and the footer both show of it."""

from django.http import HttpRequest
from wagtail.models import Page, Site

from .visibility import only_public

MOST = 200  # a portal's front has some ten of them


def sections(request: HttpRequest | None) -> list[Page]:
    """Return the public children of the site's root in their order. One query a request."""
    known: list[Page] | None = getattr(request, "portal_sections", None)
    if known is not None:
        return known
    site = Site.find_for_request(request)
    found = list(only_public(site.root_page.get_children()).order_by("path")[:MOST]) if site is not None else []
    if request is not None:
        request.portal_sections = found  # type: ignore[attr-defined]
    return found
