"""The mails of this room: confirm, already followed, digest. Plain text; the digest also as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from site_config.portal.mail import Composed, register_composer
from site_config.portal.models import PortalSettings

from ..access import PUBLIC, reader_tokens
from ..engine import get_engine
from ..engines.base import Hit
from ..models import Follower, SavedSearch
from ..views.answers import plain
from . import tokens
from .words import absolute, described, feed_address, results_address

DIGEST = "search.digest"


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and text of a mail."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A document in a digest."""

    title: str
    number: str
    date: Any
    url: str


@dataclass(frozen=True, slots=True)
class Section:
    """A saved search in a digest: its words, what is new, how many more there are, where to look and how to end it."""

    words: str
    lines: list[Line]
    more: int
    results_url: str
    end_url: str


def confirm_text(saved: SavedSearch) -> Letter:
    """Return the mail that asks whether somebody wants to follow a search."""
    context = {
        "portal": PortalSettings.load().portal_name,
        "words": described(saved.text, saved.filters),
        "frequency": saved.get_frequency_display(),
        "confirm_url": absolute("search:follow_confirm", tokens.confirm_token(saved)),
    }
    return Letter(_("Xác nhận theo dõi tìm kiếm"), render_to_string("search/mails/confirm.txt", context))


def already_text(follower: Follower) -> Letter:
    """Return the mail for somebody who follows that already, or follows as much as may be."""
    context = {
        "portal": PortalSettings.load().portal_name,
        "manage_url": absolute("search:follow_manage", tokens.manage_token(follower)),
    }
    return Letter(_("Tìm kiếm bạn đang theo dõi"), render_to_string("search/mails/already.txt", context))


def tokens_of(follower: Follower) -> frozenset[str] | None:
    """Return the access tokens with which a follower is told of things now; None when the account is closed or has no address."""
    if follower.user is None:
        return frozenset({PUBLIC})
    if not follower.user.is_active or not follower.user.email:
        return None
    return reader_tokens(follower.user)


def compose_digest(payload: Mapping[str, Any], now: datetime) -> Composed | None:
    """Return the digest of ``payload`` ({"follower": pk, "searches": [[pk, [keys], more]]}) as its reader may see it now.

    None when nothing is left: unfollowed, closed account, documents withdrawn meanwhile. Raises EngineError.
    """
    follower = Follower.objects.select_related("user").filter(pk=payload["follower"]).first()
    access = tokens_of(follower) if follower else None
    if follower is None or access is None:
        return None
    followed = {saved.pk: saved for saved in follower.searches.followed()}
    sections = []
    for number, keys, more in payload["searches"]:
        hits = get_engine().get(keys, access=access) if number in followed else []
        if hits:
            sections.append(_section(followed[number], hits, more))
    if not sections:
        return None
    end_url = absolute("search:follow_end", tokens.end_all_token(follower))
    count = sum(len(section.lines) + section.more for section in sections)
    context = {
        "portal": PortalSettings.load().portal_name,
        "sections": sections,
        "count": count,
        "manage_url": absolute("search:follow_manage", tokens.manage_token(follower)),
        "end_url": end_url,
    }
    subject = ngettext("%(count)s mục mới theo tìm kiếm của bạn", "%(count)s mục mới theo tìm kiếm của bạn", count)
    return Composed(
        to=follower.address,
        subject=subject % {"count": count},
        text=render_to_string("search/mails/digest.txt", context),
        html=render_to_string("search/mails/digest.html", context),
        headers={"List-Unsubscribe": f"<{end_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )


def _section(saved: SavedSearch, hits: list[Hit], more: int) -> Section:
    base = absolute("search:results").partition("/tim-kiem/")[0]
    lines = [Line(plain(hit.title), plain(hit.number), hit.date, base + hit.url) for hit in hits]
    return Section(
        words=described(saved.text, saved.filters),
        lines=lines,
        more=more,
        results_url=results_address(saved.text, saved.filters),
        end_url=absolute("search:follow_end", tokens.end_token(saved)),
    )


def feed_of(saved: SavedSearch) -> str:
    """Return the address of the Atom feed of a saved search."""
    return feed_address(saved.text, saved.filters)


register_composer(DIGEST, compose_digest)
