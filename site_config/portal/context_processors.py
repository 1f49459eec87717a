"""What every public page needs: the portal's names, its menu and the day it shows."""

from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from . import clock
from .models import PortalSettings
from .sections import sections


def menu_pages(request: HttpRequest) -> list[Page]:
    """Return the main menu: at most seven public children of the site's root marked «hiện trong menu»."""
    return [page for page in sections(request) if page.show_in_menus][:7]


def portal(request: HttpRequest) -> dict[str, Any]:
    """Return ``portal`` (settings), ``portal_menu`` (pages) and ``portal_day`` (date), each read only when used."""
    return {
        "portal": SimpleLazyObject(lambda: PortalSettings.load(request_or_site=request)),
        "portal_menu": SimpleLazyObject(lambda: menu_pages(request)),
        # A function, which templates call: a lazy object is no date to what compares it.
        "portal_day": cache(lambda: clock.today(request)),
    }
