"""What every room's templates share: trail, body, pagination, the bar of standings."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from ..anchors import article_anchors
from ..images import FIGURE_FILTER, THUMBNAIL_FILTER, prefetch_renditions
from ..models import ContentPage
from ..sections import sections
from ..visibility import only_public

register = template.Library()


@dataclass(frozen=True, slots=True)
class BodyItem:
    """A block of a body with its address inside the page (empty for all but articles)."""

    block: Any
    anchor: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar: ``kind`` names its look, ``x`` and ``end`` are percentages written with a point."""

    kind: str
    x: str
    end: str


_kept: dict[str, tuple[Any, SafeString]] = {}


class KeptNode(template.Node):
    """What stands between kept and endkept: drawn anew when its stamp is another than the last time."""

    def __init__(self, name: str, stamp: template.base.FilterExpression, nodelist: template.NodeList) -> None:
        self.name, self.stamp, self.nodelist = name, stamp, nodelist

    def render(self, context: template.Context) -> SafeString:
        """Return the part as it was drawn for this stamp, or draw it."""
        stamp = self.stamp.resolve(context, ignore_failures=True)
        if not stamp:
            return self.nodelist.render(context)
        kept = _kept.get(self.name)
        if kept is None or kept[0] != stamp:
            kept = _kept[self.name] = (stamp, self.nodelist.render(context))
        return kept[1]


@register.tag("kept")
def kept_part(parser: template.base.Parser, token: template.base.Token) -> KeptNode:
    """``{% kept head frame.stamp %}…{% endkept %}``: keep what is drawn until the stamp changes (frame.py); "" keeps nothing."""
    _tag, name, stamp = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(name, parser.compile_filter(stamp), nodelist)


@register.simple_tag
def body_items(body: Iterable[Any] | None) -> list[BodyItem]:
    """Return the blocks of a StreamField value, pictures prepared in one query, articles with their anchors."""
    blocks = list(body or ())
    prefetch_renditions((b.value.get("image") for b in blocks if b.block_type == "figure"), FIGURE_FILTER)
    anchors = {article.index: article.anchor for article in article_anchors(blocks)}
    return [BodyItem(block, anchors.get(index, "")) for index, block in enumerate(blocks)]


@register.simple_tag
def thumbnails(pages: Iterable[Any]) -> list[Any]:
    """Return ``pages`` as a list whose ``image`` relations have their thumbnails ready. One query."""
    ready = list(pages)
    prefetch_renditions((page.image for page in ready), THUMBNAIL_FILTER)
    return ready


@register.simple_tag(takes_context=True)
def shown_page(context: dict[str, Any]) -> Page | None:
    """Return the page of the tree that is being shown, or None on a view of our own (search, execution, errors)."""
    for name in ("page", "self"):
        if isinstance(context.get(name), Page):
            page: Page = context[name]
            return page
    return None


@register.simple_tag
def trail(page: Page | None) -> list[Page]:
    """Return the live ancestors of ``page`` from the home page down, without the page. One query."""
    if page is None or not page.path:
        return []
    return list(page.get_ancestors().filter(depth__gt=1).live())


@register.simple_tag
def last_updated(page: Page | None) -> datetime.datetime | None:
    """Return when the page was last published; without a page, or on a front page, when anything public was."""
    if page is not None and page.depth > 2:
        return page.last_published_at
    # By the index of migration 0006: the first row that everybody may read, not a look at every page.
    newest = only_public(Page.objects.filter(last_published_at__isnull=False)).order_by("-last_published_at")
    latest: datetime.datetime | None = newest.values_list("last_published_at", flat=True).first()
    return latest


@register.simple_tag(takes_context=True)
def footer_pages(context: dict[str, Any], count: int = 6) -> list[Page]:
    """Return the plain public pages below the home page that aren't in the menu: statements, terms. No query after the menu."""
    plain = ContentType.objects.get_for_model(ContentPage).pk
    pages = sections(context.get("request"))
    return [page for page in pages if page.content_type_id == plain and not page.show_in_menus][:count]


@register.filter
def within(path: str | None, section: str | None) -> bool:
    """Tell whether the address ``path`` is ``section`` or stands below it."""
    return bool(path and section and path.startswith(section))


@register.filter
def phone_digits(phone: str) -> str:
    """Return a telephone number as telephones dial it: digits and a leading plus, no remark beside it."""
    number = re.split(r"[(a-zA-Z;,/]", phone, maxsplit=1)[0]
    return re.sub(r"(?!^\+)\D", "", number.strip())


@register.filter
def is_public(page: Page | None) -> bool:
    """Tell whether everybody may read ``page``, so that its title may stand on another page. One query."""
    return page is not None and page.live and not page.get_view_restrictions().exists()


@register.simple_tag(takes_context=True)
def page_query(context: dict[str, Any], number: int, name: str = "trang") -> str:
    """Return the query string of page ``number`` of a list, the other parameters kept."""
    request: HttpRequest | None = context.get("request")
    query = request.GET.copy() if request is not None else None
    if query is None:
        return f"?{name}={number}"
    query.pop(name, None)
    if number > 1:
        query[name] = str(number)
    encoded = query.urlencode()
    return f"?{encoded}" if encoded else "?"


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: dict[str, Any], page_obj: Any, numbers: Iterable[Any], name: str = "trang") -> dict[str, Any]:
    """Show numbered pages of a Django ``Page`` of results; nothing for a single page."""
    return {
        "request": context.get("request"),
        "page_obj": page_obj,
        "numbers": numbers,
        "name": name,
        "ellipsis": page_obj.paginator.ELLIPSIS,
    }


@register.inclusion_tag("components/standing_bar.html")
def standing_bar(done: int, late: int = 0, open: int = 0, over: int = 0) -> dict[str, Any]:
    """Draw how work stands as one bar: done in time, done late, open in term, overdue (counts of assignments).

    It is an SVG sized by attributes (the policy of public pages forbids inline style); its words say the same.
    """
    counts = {"done": done or 0, "late": late or 0, "open": open or 0, "over": over or 0}
    return {"segments": segments(list(counts.items())), "words": bar_words(**counts)}


@register.inclusion_tag("components/share_bar.html")
def share_bar(percent: float) -> dict[str, Any]:
    """Draw a share of a whole, at most full; the number must stand beside it in words."""
    return {"end": f"{min(max(percent, 0), 100):.1f}"}


def segments(counts: Sequence[tuple[str, int]]) -> list[Segment]:
    """Return one segment for each kind with a count above zero; together they are 100 wide."""
    total = sum(count for _kind, count in counts)
    before, found = 0, []
    for kind, count in counts:
        if count > 0:
            found.append(Segment(kind, f"{before * 100 / total:.3f}", f"{(before + count) * 100 / total:.3f}"))
            before += count
    return found


def bar_words(*, done: int, late: int, open: int, over: int) -> str:
    """Return what the bar shows in words, e.g. «2 hoàn thành đúng hạn, 1 quá hạn»."""
    parts = [
        ngettext("%(n)s hoàn thành đúng hạn", "%(n)s hoàn thành đúng hạn", done) % {"n": done} if done else "",
        ngettext("%(n)s hoàn thành trễ hạn", "%(n)s hoàn thành trễ hạn", late) % {"n": late} if late else "",
        ngettext("%(n)s đang làm, trong hạn", "%(n)s đang làm, trong hạn", open) % {"n": open} if open else "",
        ngettext("%(n)s quá hạn", "%(n)s quá hạn", over) % {"n": over} if over else "",
    ]
    return ", ".join(part for part in parts if part) or _("Chưa có nhiệm vụ")
