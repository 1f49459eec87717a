"""Views that belong to no page: errors, sitemaps, robots, health."""

import re
from dataclasses import dataclass, field
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseServerError, JsonResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist, loader
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from . import health as health_report
from .models import PortalSettings
from .visibility import only_public

QUERY_LIMIT = 100
SITEMAP_DEPTH = 2  # levels below the home page
SITEMAP_LIMIT = 1000

# «7193-qd-ubnd», «30-2020-nd-cp»: how numbers look in addresses.
_NUMBER_SLUG = re.compile(r"^(\d+)(?:-((?:19|20)\d{2}))?-([a-z]{1,8}(?:-[a-z]{1,12}){0,4})$")
_PLAIN_ERROR = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lỗi máy chủ</title>'
    "<h1>Máy chủ gặp lỗi</h1><p>Xin vui lòng thử lại sau ít phút.</p></html>"
)


@dataclass(frozen=True, slots=True)
class Branch:
    """A page of the sitemap and what stands below it."""

    page: Page
    children: list["Branch"] = field(default_factory=list)


def query_from_path(path: str) -> str:
    """Return what a lost reader probably looks for, told from the last part of the address; "" when it says nothing."""
    parts = [part for part in path.split("/") if part]
    if not parts:
        return ""
    last = re.sub(r"\.[a-z]{2,5}$", "", parts[-1].replace("\x00", ""))
    number = _NUMBER_SLUG.match(last)
    if number:
        sequence, year, symbol = number.groups()
        return "/".join(filter(None, [sequence, year, symbol.upper()]))
    return " ".join(re.split(r"[-_+\s]+", last)).strip()[:QUERY_LIMIT]


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page for addresses that lead nowhere, with the search box filled from the address."""
    context = {"query": query_from_path(request.path)}
    return render(request, "404.html", context, status=HTTPStatus.NOT_FOUND)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the page that says who may see what was asked for, and where to sign in."""
    context = {"login_url": reverse("wagtailadmin_login"), "back": request.get_full_path()}
    return render(request, "403.html", context, status=HTTPStatus.FORBIDDEN)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the page for our own failures; it needs neither the database nor the session."""
    try:
        body = loader.get_template("500.html").render({"portal": _settings_if_any()})
    except (TemplateDoesNotExist, ValueError):  # ValueError: collected static files are missing
        body = _PLAIN_ERROR
    return HttpResponseServerError(body)


def _settings_if_any() -> PortalSettings | None:
    try:
        return PortalSettings.objects.first()
    except Exception:  # whatever broke the database, the page must appear
        return None


@require_safe
def sitemap_page(request: HttpRequest) -> HttpResponse:
    """Return the tree of public sections: the home page and two levels below it. Constant number of queries."""
    site = Site.find_for_request(request)
    pages: list[Page] = []
    if site is not None:
        home = site.root_page
        found = home.get_descendants(inclusive=True).filter(depth__lte=home.depth + SITEMAP_DEPTH)
        pages = list(only_public(found).order_by("path")[:SITEMAP_LIMIT])
    return render(request, "sitemap.html", {"tree": nest(pages)})


def nest(pages: list[Page]) -> list[Branch]:
    """Return pages (in path order) as a forest: each branch holds the pages below it."""
    forest: list[Branch] = []
    above: list[Branch] = []
    for page in pages:
        branch = Branch(page)
        while above and not page.path.startswith(above[-1].page.path):
            above.pop()
        (above[-1].children if above else forest).append(branch)
        above.append(branch)
    return forest


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Return robots.txt: pages are open to crawlers, search results and the admin are not."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('search:results')}",
        f"Disallow: {reverse('wagtailadmin_home')}",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap_xml'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Return the state of the parts as JSON: 200 while pages can be answered, 503 without the database.

    For a monitor that shall cry at anything late: with ``?chat-che=1``, 503 unless every part is well.
    """
    found = health_report.report(now=timezone.now())
    wanted = {"ok"} if request.GET.get("chat-che") else {"ok", "degraded"}
    healthy = found["status"] in wanted
    return JsonResponse(found, status=HTTPStatus.OK if healthy else HTTPStatus.SERVICE_UNAVAILABLE)
