"""The frame of a page of our own (header, menu, footer) drawn anew only when something that it shows has changed.

On the results page it took four times as long as the search itself. Nothing is kept by time: each request reads the rows the
frame is made of, by statements that are compiled once, and compares them with those of the last drawing.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, Site

from . import clock
from .models import ContentPage, PortalSettings
from .statements import Rows, rows
from .visibility import only_public

MOST = 64

_settings: dict[Rows, PortalSettings] = {}
_sites: dict[tuple[Rows, str, str], Site | None] = {}


def _latest() -> "QuerySet[Any, Any]":
    pages = only_public(Page.objects.all()).exclude(last_published_at=None)
    return pages.order_by("-last_published_at").values_list("last_published_at")[:1]


def _plain(root: Page) -> "QuerySet[Any, Any]":
    pages = ContentPage.objects.child_of(root).filter(show_in_menus=False)
    return only_public(pages).order_by("path")


def _bound(kept: dict[Any, Any]) -> None:
    if len(kept) >= MOST:
        kept.clear()


@dataclass(frozen=True, slots=True)
class Frame:
    """``stamp`` is equal for two requests whose frames look the same."""

    stamp: tuple[Any, ...]


def frame_of(request: HttpRequest) -> Frame:
    """Return the frame of ``request``, and give the request the portal's settings and site. Five small queries.

    The stamp is for ``{% kept %}`` in base.html; only views whose template leaves the header's search box out may use it.
    """
    shown_settings = rows("settings", "", lambda: PortalSettings.objects.order_by("pk").values_list()[:1])
    _give_settings(request, shown_settings)
    columns = ("pk", "hostname", "port", "root_page__path", "is_default_site")
    all_sites = rows("sites", "", lambda: Site.objects.order_by("pk").values_list(*columns))
    site = _give_site(request, all_sites)
    root = site.root_page if site else None
    lists: list[Rows] = []
    if root is not None:
        shown = ("pk", "title", "slug", "url_path")
        lists.append(
            rows("menu", root.path, lambda: only_public(root.get_children()).in_menu().values_list(*shown)[:7])
        )
        lists.append(rows("plain", root.path, lambda: _plain(root).values_list(*shown)[:6]))
    updated = rows("updated", "", _latest)
    return Frame((request.path, shown_settings, all_sites, site and site.pk, *lists, updated, clock.today(request)))


def _give_settings(request: HttpRequest, found: Rows) -> None:
    """Put the settings where PortalSettings.load looks first; a portal without any is left to make them."""
    if not found:
        return
    if found not in _settings:
        _settings.clear()
        _settings[found] = PortalSettings.load()
    setattr(request, PortalSettings.get_cache_attr_name(), _settings[found])


def _give_site(request: HttpRequest, found: Rows) -> Site | None:
    """Put the request's site where Site.find_for_request looks first, and return it."""
    key = (found, request.get_host(), request.get_port())
    if key not in _sites:
        _bound(_sites)
        _sites[key] = Site.find_for_request(request)
    request._wagtail_site = _sites[key]  # type: ignore[attr-defined]
    return _sites[key]
