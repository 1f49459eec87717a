"""The XML sitemap (sitemaps.org protocol 0.9): an index, and files of a bounded number of pages, whatever the portal holds.

A page stands in the file that its primary key names, so a file changes only when one of its pages does.
"""

import datetime
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from django.db.models import F, Max
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .visibility import only_public

PAGES = 5000  # primary keys of one file; the protocol allows 50,000 addresses
CHUNK = 500  # pages in memory at a time
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@require_safe
def sitemap_index(request: HttpRequest) -> StreamingHttpResponse:
    """Return the list of the sitemap's files, each with the day of its last change. Two queries."""
    files = _shown(request).order_by().annotate(file=F("pk") / PAGES).values("file")
    rows = files.annotate(changed=Max("last_published_at")).order_by("file")
    return _xml(_index(request, [(row["file"], row["changed"]) for row in rows]))


@require_safe
def sitemap_file(request: HttpRequest, number: int) -> StreamingHttpResponse:
    """Return one file; «not found» when none of its pages is public."""
    pages = _shown(request).filter(pk__gte=number * PAGES, pk__lt=(number + 1) * PAGES)
    if not pages.exists():
        raise Http404
    return _xml(_addresses(request, pages))


def _shown(request: HttpRequest) -> Any:
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return only_public(site.root_page.get_descendants(inclusive=True))


def _index(request: HttpRequest, files: list[tuple[int, datetime.datetime | None]]) -> Iterator[str]:
    yield f"{_HEAD}<sitemapindex {_SPACE}>\n"
    for number, changed in files:
        address = request.build_absolute_uri(reverse("sitemap_file", args=[number]))
        yield f"<sitemap><loc>{escape(address)}</loc>{_changed(changed)}</sitemap>\n"
    yield "</sitemapindex>\n"


def _addresses(request: HttpRequest, pages: Any) -> Iterator[str]:
    yield f"{_HEAD}<urlset {_SPACE}>\n"
    last = 0
    while chunk := list(pages.filter(pk__gt=last).order_by("pk").defer_streamfields().specific()[:CHUNK]):
        yield "".join(_entry(entry) for page in chunk for entry in page.get_sitemap_urls(request))
        last = chunk[-1].pk
    yield "</urlset>\n"


def _entry(entry: dict[str, Any]) -> str:
    return f"<url><loc>{escape(entry['location'])}</loc>{_changed(entry.get('lastmod'))}</url>\n"


def _changed(moment: datetime.datetime | None) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>" if moment else ""


def _xml(pieces: Iterator[str]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(
        (piece.encode() for piece in pieces), content_type="application/xml; charset=utf-8"
    )
    response["X-Robots-Tag"] = "noindex"
    return response
