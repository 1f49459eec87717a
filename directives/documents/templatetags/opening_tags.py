"""What a directive's page says to other programs: Dublin Core, linked data, its feeds."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from site_config.portal.models import PortalSettings

from ..models import DirectivePage
from ..opening.answers import address_of as absolute
from ..opening.answers import office
from ..opening.choosing import WAYS, label_of
from ..opening.facts import Element, dublin_core, facts_of
from ..opening.linked_data import as_script_text, legislation
from ..opening.parts import attached_files
from ..posting.delay import Delay, Postings
from ..relations.related import Group
from ..validity import Validity

register = template.Library()


@register.simple_tag(takes_context=True)
def dublin_core_of(context: dict[str, Any], page: DirectivePage, portal: PortalSettings) -> list[Element]:
    """Return the page's elements of Dublin Core. No query after the page's areas are read."""
    return dublin_core(facts_of(page, absolute(page, context.get("request"))), publisher=office(portal))


@register.simple_tag(takes_context=True)
def linked_data_of(
    context: dict[str, Any],
    page: DirectivePage,
    groups: Sequence[Group],
    valid: Validity,
    files: Sequence[Any],
    portal: PortalSettings,
) -> SafeString:
    """Return the page as schema.org Legislation, for a script element; everything but the page comes from other tags."""
    request: HttpRequest | None = context.get("request")
    data = legislation(
        facts_of(page, absolute(page, request)),
        valid=valid,
        groups=groups,
        files=attached_files([(shown.attachment, shown.url) for shown in files], request),
        locality=portal.locality,
        address_of=lambda other: absolute(other, request),
    )
    return as_script_text(data)


@register.simple_tag(takes_context=True)
def lasting_address(context: dict[str, Any], page: DirectivePage) -> str:
    """Return the page's absolute address, as it is cited."""
    return absolute(page, context.get("request"))


@register.simple_tag
def posting_delay_of(page: DirectivePage) -> Delay | None:
    """Return how many working days the page took to the portal, against the limit; None when not counted. Four queries."""
    return Postings().of_page(page) if page.pk else None


@register.simple_tag
def feeds_of(page: DirectivePage) -> list[tuple[str, str]]:
    """Return (title, address) of the Atom feeds that the page belongs to. No query after the page's areas are read."""
    own: list[tuple[str, Any]] = [("loai", page.document_type), ("co-quan", page.issuer), ("linh-vuc", page.field)]
    own += [("noi-dung", area) for area in page.reform_areas.all()]
    return [
        (
            _("Văn bản mới: %(label)s") % {"label": label_of(chosen)},
            reverse("opening:feed_of", args=[way, getattr(chosen, WAYS[way].key), "atom.xml"]),
        )
        for way, chosen in own
        if chosen is not None
    ]
