"""What the portal's own room offers to search: plain pages, and the facets that every room shares."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from site_config.portal.blocks import plain_text
from site_config.portal.models import ContentPage

from .adapters import PageAdapter, local_day
from .document import Facet, Passage, registry

_KINDS: dict[str, Any] = {}


def name_kind(kind: str, label: Any) -> None:
    """Say what a public kind is called («văn bản»), for the facet «Nội dung» and the hit's chip."""
    _KINDS[kind] = label


def kind_label(kind: str) -> Any:
    """Return the words for a kind, the kind itself where nobody named it."""
    return _KINDS.get(kind, kind)


class ContentPageAdapter(PageAdapter):
    """Plain pages: introduction, contact."""

    model = ContentPage
    kind = "page"

    def summary(self, page: Any) -> str:
        """Return the introduction."""
        return page.introduction or super().summary(page)

    def body(self, page: Any) -> Iterable[Passage]:
        """Return the body as one passage."""
        text = plain_text(page.body)
        return (Passage("noi-dung", "", text),) if text else ()

    def date(self, page: Any) -> datetime.date | None:
        """Return when the page was last published."""
        return local_day(page.last_published_at)


registry.offer(ContentPage._meta.label_lower, ContentPageAdapter())
registry.offer_facet(Facet("kind", _("Nội dung"), order=10, label_of=kind_label))
registry.offer_facet(Facet("type", _("Loại văn bản"), order=20))
registry.offer_facet(Facet("area", _("Nội dung cải cách"), order=30))
registry.offer_facet(Facet("issuer", _("Cơ quan ban hành"), order=40))
registry.offer_facet(Facet("year", _("Năm"), order=50, by="-value"))
name_kind("page", _("Trang thông tin"))
