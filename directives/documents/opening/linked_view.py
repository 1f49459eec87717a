"""A directive's facts at an address of their own: «…/7193-qd-ubnd/json-ld/»."""

import json

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from site_config.portal import clock
from site_config.portal.models import PortalSettings

from ..models import DirectivePage
from ..relations.related import shown_surroundings
from .answers import address_of, public
from .facts import facts_of
from .linked_data import CONTENT_TYPE, legislation
from .parts import attached_files


def linked_data(request: HttpRequest, page: DirectivePage) -> HttpResponseBase:
    """Return the page as schema.org Legislation. Wagtail has checked that the reader may see the page."""
    around = shown_surroundings(page, on=clock.today(request))
    attachments = page.attachments.select_related("document")
    data = legislation(
        facts_of(page, address_of(page, request)),
        valid=around.valid,
        groups=around.groups,
        files=attached_files([(one, one.document.url) for one in attachments], request),
        locality=PortalSettings.load(request_or_site=request).locality,
        address_of=lambda other: address_of(other, request),
    )
    response = public(request, json.dumps(data, ensure_ascii=False, indent=1).encode(), CONTENT_TYPE)
    if page.get_view_restrictions().exists():
        response["Cache-Control"] = "private, no-store"
    return response
