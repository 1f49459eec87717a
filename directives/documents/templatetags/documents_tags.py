"""What templates show of the register: newest directives, a directive's validity, files and trail."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.http import urlencode
from wagtail.models import Page, Site

from search.extraction.service import TextStatus, status_of
from site_config.portal.anchors import ArticleAnchor, article_anchors
from site_config.portal.visibility import only_public

from ..diagram import Diagram, draw
from ..models import DirectiveAttachment, DirectiveFolderPage, DirectiveIndexPage, DirectivePage
from ..models.listing import Listing
from ..relations.links import linked_body
from ..relations.queries import validities
from ..relations.queries import validity_of as derive_validity
from ..relations.related import Group, shown_surroundings
from ..relations.timeline import Moment
from ..relations.timeline import timeline as make_timeline
from ..validity import Validity

register = template.Library()

_TYPE_NAMES = {
    "pdf": "PDF",
    "docx": "Word",
    "doc": "Word",
    "rtf": "RTF",
    "odt": "OpenDocument",
    "ods": "OpenDocument",
    "xlsx": "Excel",
    "xls": "Excel",
}


@dataclass(frozen=True, slots=True)
class ShownFile:
    """An attachment as readers see it: its address, kind of file, size in bytes, and what was read of it."""

    attachment: DirectiveAttachment
    url: str
    type_name: str
    size: int
    text: TextStatus


@dataclass(frozen=True, slots=True)
class YearLink:
    """The register's list of one year."""

    year: int
    url: str


@register.simple_tag
def newest_directives(count: int = 5) -> list[DirectivePage]:
    """Return the newest public directives with their type and issuer. Three queries."""
    return Listing()[:count]


@register.simple_tag
def directive_index() -> DirectiveIndexPage | None:
    """Return the public index of directives, or None. One query."""
    return only_public(DirectiveIndexPage.objects.all()).first()


@register.simple_tag
def directive_total() -> int:
    """Return how many directives are public. Two queries."""
    return Listing().count()


@register.simple_tag
def validity_of(page: DirectivePage, on: datetime.date) -> Validity:
    """Return the directive's validity on the day ``on``: word, state and reason. One query, none after ``with_validity``."""
    known: tuple[datetime.date, Validity] | None = getattr(page, "shown_validity", None)
    return known[1] if known and known[0] == on else derive_validity(page, on=on)


@register.simple_tag
def with_validity(pages: Iterable[DirectivePage], on: datetime.date) -> str:
    """Prepare the validity of every page of a list for ``validity_of``. One query; returns nothing to show."""
    listed = list(pages)
    states = validities(listed, on=on)
    for page in listed:
        page.shown_validity = (on, states[page.pk])  # type: ignore[attr-defined]
    return ""


@register.simple_tag(takes_context=True)
def linked_body_of(context: dict[str, Any], page: DirectivePage, on: datetime.date) -> list[Any]:
    """Return the body's blocks with links to the public documents they cite. No query after ``related_of``."""
    return linked_body(page, shown_surroundings(page, on=on).public, context.get("request"))


@register.simple_tag
def related_of(page: DirectivePage, on: datetime.date) -> tuple[Group, ...]:
    """Return the documents around the page; ``validity_of`` costs nothing after it. Five queries at most."""
    found = shown_surroundings(page, on=on)
    page.shown_validity = (on, found.valid)  # type: ignore[attr-defined]
    return found.groups


@register.simple_tag
def timeline_of(page: DirectivePage, groups: Sequence[Group], on: datetime.date) -> list[Moment]:
    """Return the history of the page's validity; ``groups`` come from ``related_of``."""
    return make_timeline(page, groups, on=on)


@register.simple_tag(takes_context=True)
def diagram_of(context: dict[str, Any], page: DirectivePage, groups: Sequence[Group], columns: int) -> Diagram:
    """Return the relation diagram of the page in one or three columns; ``groups`` come from ``related_of``."""
    return draw(page, groups, columns=columns, request=context.get("request"))


@register.simple_tag
def contents_of(page: DirectivePage) -> list[ArticleAnchor]:
    """Return the table of contents: the body's articles with their anchors."""
    return article_anchors(page.body)


@register.simple_tag
def files_of(page: DirectivePage) -> list[ShownFile]:
    """Return the attachments in the editor's order with what was read of them. Two queries."""
    attachments = list(page.attachments.select_related("document"))
    texts = status_of([attachment.document for attachment in attachments])
    return [_shown(attachment, texts[attachment.document.pk]) for attachment in attachments]


def _shown(attachment: DirectiveAttachment, text: TextStatus) -> ShownFile:
    document = attachment.document
    extension = (document.file_extension or "").lower()
    return ShownFile(
        attachment=attachment,
        url=document.url,
        type_name=_TYPE_NAMES.get(extension, extension.upper()),
        size=document.file_size or 0,
        text=text,
    )


@register.simple_tag(takes_context=True)
def directive_trail(context: dict[str, Any], page: DirectivePage) -> list[Page]:
    """Return the ancestors of a directive without the month folders that readers never see. One query in a preview, else none."""
    if not page.path:
        return []
    site = Site.find_for_request(context.get("request"))
    home = site.root_page if site is not None else None
    if page.found_in is not None and home is not None and page.found_in.depth == home.depth + 1:
        return [home, page.found_in]
    return list(page.get_ancestors().filter(depth__gt=1).live().not_type(DirectiveFolderPage))


@register.simple_tag(takes_context=True)
def year_link(context: dict[str, Any], page: DirectivePage, ancestors: list[Page]) -> YearLink | None:
    """Return the register's list of the directive's year: below the last of ``ancestors`` (see ``directive_trail``)."""
    request: HttpRequest | None = context.get("request")
    address = ancestors[-1].get_url(request) if ancestors else None
    if page.issued_on is None or not address:
        return None
    return YearLink(page.issued_on.year, f"{address}{page.issued_on.year}/")


@register.simple_tag
def index_query(
    chosen: dict[str, Any], year: str | None = None, type: str | None = None, area: str | None = None
) -> str:
    """Return the query string of the register's list with the filters ``chosen``, one of them changed ("" removes it)."""
    shown_type, shown_area = chosen["type"], chosen["area"]
    values = {
        "nam": str(chosen["year"] or "") if year is None else year,
        "loai": (shown_type.slug if shown_type else "") if type is None else type,
        "noi-dung": (shown_area.slug if shown_area else "") if area is None else area,
    }
    query = urlencode({name: value for name, value in values.items() if value})
    return f"?{query}" if query else ""
