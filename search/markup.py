"""The parts of the results page that repeat a hundred times, written in Python: as templates they took half of the page's time.

Everything that was typed or stored is escaped here.
"""

import datetime
import html
from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from .engines.base import Segments


def escape(value: Any) -> str:
    """Return ``value`` with markup escaped, HTML of this module as it is; Django's own looks for lazy values at each call."""
    return value if isinstance(value, SafeString) else html.escape(str(value))


def marked(segments: Segments) -> SafeString:
    """Return segments as HTML, matches in <mark>."""
    parts = [f"<mark>{html.escape(text)}</mark>" if is_match else html.escape(text) for text, is_match in segments]
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped


def choices(name: str, values: Iterable[tuple[str, Any, int, bool]], *, counted: str) -> SafeString:
    """Return the check boxes of a facet: (value, words, count, whether chosen); ``counted`` announces the count."""
    box = f'<label><input type="checkbox" name="{escape(name)}" value="'
    number = f' <span><span class="sr-only">{escape(counted)} </span>'
    parts = [
        f'{box}{escape(value)}"{" checked" if chosen else ""}> {escape(label)}{number}{count}</span></label>\n'
        for value, label, count, chosen in values
    ]
    return mark_safe("".join(parts))  # noqa: S308


def meta(parts: Iterable[tuple[str, Any]]) -> SafeString:
    """Return the words of a hit's first line, each in a span of its class ("" none); empty words are left out."""
    spans = []
    for look, word in parts:
        if word:
            spans.append(f'<span class="{look}">{escape(word)}</span>' if look else f"<span>{escape(word)}</span>")
    return mark_safe("".join(spans))  # noqa: S308


def day(found: datetime.date | None) -> SafeString:
    """Return a day as a <time>, written as officials do (site_config/formats)."""
    if found is None:
        return mark_safe("")
    return mark_safe(f'<time datetime="{found.isoformat()}">{found.day}/{found.month}/{found.year}</time>')  # noqa: S308


def passage(text: SafeString, label: str, url: str) -> SafeString:
    """Return a passage; ``label`` («Điều 5») opens ``url`` at its place."""
    link = f' <a href="{escape(url)}">{escape(label)}</a>' if label else ""
    return mark_safe(f'<p class="passage">{text}{link}</p>')  # noqa: S308 - text is marked()


def item(first_line: SafeString, title: SafeString, passages: SafeString, *, url: str, opened: str) -> SafeString:
    """Return a hit; the browser tells ``opened`` when the link is followed ("": nobody is told)."""
    ping = f' ping="{escape(opened)}"' if opened else ""
    return mark_safe(  # noqa: S308 - made of the parts above
        f'<li><p class="meta">{first_line}</p>\n<h2><a href="{escape(url)}"{ping}>{title}</a></h2>\n{passages}</li>\n'
    )


def facet(label: Any, boxes: SafeString, *, chosen: int, is_open: bool) -> SafeString:
    """Return a facet of the panel, which opens and closes without scripts."""
    words = escape(label)
    number = f' <span class="chosen">({chosen})</span>' if chosen else ""
    return mark_safe(  # noqa: S308
        f'<details class="facet"{" open" if is_open else ""}><summary>{words}{number}</summary><fieldset>'
        f'<legend class="sr-only">{words}</legend>\n{boxes}</fieldset></details>\n'
    )
