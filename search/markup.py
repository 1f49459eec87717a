"""The parts of the results page that repeat a hundred times, written in Python: as templates they took half of the page's time.

Everything that was typed or stored is escaped here.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .engines.base import Segments


def marked(segments: Segments) -> SafeString:
    """Return segments as HTML, matches in <mark>."""
    parts = [f"<mark>{escape(text)}</mark>" if is_match else str(escape(text)) for text, is_match in segments]
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
