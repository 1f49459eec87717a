"""Atom and RSS of what was posted last: all documents, or those of one type, issuer, field or reform area."""

import re
import uuid
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from site_config.portal.models import PortalSettings

from ..models import DirectivePage
from .answers import address_of, office, public
from .choosing import WAYS, Choice, choose, offered, public_directives
from .facts import LANGUAGE, facts_of

SIZE = 30
FORMATS: dict[str, Any] = {"atom.xml": Atom1Feed, "rss.xml": Rss201rev2Feed}
_NAMESPACE = uuid.UUID("6f0c7b7e-3a4e-5a0e-9d55-0c3f6f1d2b61")  # of feeds' own ids; any fixed value
# What XML 1.0 can't hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return the text without characters that no XML document may hold."""
    return _ILLEGAL.sub("", text)


@require_safe
def feed(request: HttpRequest, form: str, way: str = "", key: str = "") -> HttpResponseBase:
    """Return the feed in the form «atom.xml» or «rss.xml»; «not found» for a choice that doesn't exist. Constant queries."""
    choice = choose(way, key) if way else None
    if form not in FORMATS or (way and choice is None):
        raise Http404
    portal = PortalSettings.load(request_or_site=request)
    made = _empty(request, form, choice, portal)
    pages = public_directives([choice] if choice else []).prefetch_related("reform_areas")
    for page in pages.order_by("-first_published_at", "-pk")[:SIZE]:
        _add(made, page, request)
    return public(request, made.writeString("utf-8").encode(), made.content_type)


def _empty(request: HttpRequest, form: str, choice: Choice | None, portal: PortalSettings) -> Any:
    what = _("Văn bản mới: %(label)s") % {"label": choice.label} if choice else _("Văn bản mới")
    name = clean(f"{what} – {portal.portal_name}")
    own = request.build_absolute_uri(request.path)
    about = f"{choice.name}/{choice.key}" if choice else ""
    return FORMATS[form](
        title=name,
        link=request.build_absolute_uri(reverse("opening:feeds")),
        description=name,
        subtitle=_("Văn bản đăng gần đây nhất trên cổng"),
        language=LANGUAGE,
        author_name=clean(office(portal)),
        feed_url=own,
        feed_guid=uuid.uuid5(_NAMESPACE, f"{request.get_host()} {about}").urn,
    )


def _add(made: Any, page: DirectivePage, request: HttpRequest) -> None:
    facts = facts_of(page, address_of(page, request))
    made.add_item(
        title=clean(f"{facts.number}: {facts.title}"),
        link=facts.url,
        description=clean(facts.description),
        author_name=clean(facts.issuer) or None,
        pubdate=facts.published_at,
        updateddate=facts.updated_at,
        unique_id=facts.urn,
        unique_id_is_permalink=False,
        categories=[clean(name) for name in (facts.type_name, facts.field, *facts.areas) if name],
    )


@require_safe
def feed_list(request: HttpRequest) -> HttpResponseBase:
    """Show every feed that has documents, by issuer, type, field and area."""
    lists = offered()
    groups = [(way.heading, way.name, lists[way.name]) for way in WAYS.values() if lists[way.name]]
    return render(request, "documents/opening/feeds.html", {"groups": groups})
