"""The passages of attached files for search: one an article, opened at its place in the file's text."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from search.document import Passage
from site_config.portal.models import Document

from ..reading.passages import cut


def file_passages(label: str, document: Document, pages: Sequence[str]) -> Iterable[Passage]:
    """Yield the passages of the file ``label``; each opens the file's text at its article or page."""
    address = reverse("filetext:read", args=[document.pk])
    for passage in cut(pages):
        where = label
        if passage.label:
            where = _("%(file)s, %(part)s") % {"file": label, "part": passage.label}
        elif len(pages) > 1:
            where = _("%(file)s, trang %(page)s") % {"file": label, "page": passage.page}
        yield Passage(f"tep-{document.pk}-{passage.anchor}", where, passage.text, f"{address}#{passage.anchor}")
