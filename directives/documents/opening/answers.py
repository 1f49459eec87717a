"""What the open addresses share: answers for everybody, kept by caches only until they are asked about again."""

import datetime
import hashlib

from django.conf import settings
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from site_config.portal.models import PortalSettings

from ..models import DirectivePage, PublicationRecord

FRESH = 300  # seconds for which nobody need ask again


def public(request: HttpRequest, body: bytes, content_type: str) -> HttpResponseBase:
    """Return ``body`` with a strong ETag of its content, or 304 to whoever has it."""
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    fresh = HttpResponse(body, content_type=content_type)
    fresh["ETag"] = etag
    fresh["Cache-Control"] = f"public, max-age={FRESH}"
    return get_conditional_response(request, etag=etag, response=fresh) or fresh


def last_change() -> datetime.datetime | None:
    """Return when anything about public documents last changed, withdrawals included. One query."""
    latest: datetime.datetime | None = PublicationRecord.objects.aggregate(latest=Max("changed_at"))["latest"]
    return latest


def unchanged_since(
    request: HttpRequest, response: HttpResponseBase, moment: datetime.datetime | None, *, on: datetime.date
) -> HttpResponseBase:
    """Return ``response`` with a weak ETag of its address, of the last change and of the day; 304 to whoever has it."""
    stamp = f"{moment.isoformat() if moment else ''} {on.isoformat()} {request.build_absolute_uri()}"
    etag = f'W/"{hashlib.sha256(stamp.encode()).hexdigest()[:32]}"'
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    return get_conditional_response(request, etag=etag, response=response) or response  # type: ignore[arg-type]


def address_of(page: DirectivePage, request: HttpRequest | None) -> str:
    """Return the page's absolute address at the host that was asked; "" when it has none."""
    address: str = page.get_url(request) or ""
    return request.build_absolute_uri(address) if request is not None and address else address


def office(portal: PortalSettings) -> str:
    """Return the office that publishes the portal: «Ủy ban nhân dân huyện Buôn Đôn»."""
    return f"{portal.authority} {portal.locality[:1].lower()}{portal.locality[1:]}".strip()


def office_mail(portal: PortalSettings) -> str:
    """Return the address under which the office is reached."""
    return portal.email or settings.DEFAULT_FROM_EMAIL
