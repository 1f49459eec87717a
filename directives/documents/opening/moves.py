"""Addresses that move with a section: the index of directives renamed or moved takes 100,000 addresses with it.

Wagtail's own redirects write one row for each page below; here one row for the section is enough, because what stands below it
is found by routing. Other pages keep Wagtail's way.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.signal_handlers import create_redirects
from wagtail.models import Page, Site
from wagtail.signals import page_slug_changed, post_page_move

from site_config.portal.visibility import may_read

from ..models import DirectiveFolderPage, DirectiveIndexPage, DirectivePage

LONGEST_PREFIX = 6  # parts of an address that may name a section


def on_slug_changed(sender: type[Page], instance: Page, instance_before: Page, **_: Any) -> None:
    """Keep the old address of a page whose part of the address changed."""
    keep_old_address(instance, url_path_before=instance_before.url_path)


def on_moved(sender: type[Page], instance: Page, url_path_before: str, url_path_after: str, **_: Any) -> None:
    """Keep the old address of a page that was moved; a mere change of order keeps it anyway."""
    if url_path_before != url_path_after:
        keep_old_address(instance.specific, url_path_before=url_path_before)


def keep_old_address(page: Page, *, url_path_before: str) -> None:
    """Have the address that belongs to ``url_path_before`` (a path of the tree) lead to ``page`` for good."""
    if isinstance(page, DirectiveFolderPage | DirectivePage):
        return  # readers never stay on a folder; documents' addresses don't name the tree and keep their own record
    before = type(page)()
    before.__dict__.update(page.__dict__)
    before.url_path = url_path_before
    if isinstance(page, DirectiveIndexPage):
        _keep_section(page, before)
        return
    sites = Site.objects.exclude(root_page=page).filter(
        id__in=[place.site_id for place in page._get_relevant_site_root_paths()]
    )
    create_redirects(page=page, page_old=before, sites=sites)


def _keep_section(page: DirectiveIndexPage, before: Page) -> None:
    old, new = before.get_url_parts(), page.get_url_parts()
    if not old or not new or old[2] == new[2]:
        return
    Redirect.objects.update_or_create(
        old_path=Redirect.normalise_path(old[2]),
        site_id=old[0],
        defaults={"redirect_page": page, "is_permanent": True, "automatically_created": True},
    )


def moved_address(request: HttpRequest) -> str:
    """Return where an address below a section that moved leads now, "" when to nothing that the reader may see. Few queries."""
    parts = [part for part in request.path_info.split("/") if part]
    if len(parts) < 2 or "\x00" in request.path_info:
        return ""
    prefixes = ["/" + "/".join(parts[:length]) for length in range(1, min(len(parts), LONGEST_PREFIX + 1))]
    rows = Redirect.get_for_site(Site.find_for_request(request)).filter(old_path__in=prefixes)
    for row in sorted(rows, key=lambda row: len(row.old_path), reverse=True):
        index = DirectiveIndexPage.objects.live().filter(pk=row.redirect_page_id).first()
        if index is not None:
            below = parts[row.old_path.count("/") :]
            page = index.find_directive(request, "/".join(below)) if len(below) == 3 else None
            if page is not None and may_read(page, request):
                return page.get_url(request) or ""
    return ""


class MovedSectionMiddleware:
    """Asks ``moved_address`` where nothing else knew the address; stands before Wagtail's own middleware for redirects."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer, or the way to the new address for good."""
        response = self.get_response(request)
        if response.status_code == 404 and request.method in {"GET", "HEAD"} and (found := moved_address(request)):
            return HttpResponsePermanentRedirect(found)
        return response


def connect() -> None:
    """Connect everything above; called once, from ``AppConfig.ready``."""
    page_slug_changed.connect(on_slug_changed, dispatch_uid="documents.moves.slug")
    post_page_move.connect(on_moved, dispatch_uid="documents.moves.moved")
