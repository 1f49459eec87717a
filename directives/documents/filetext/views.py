"""Show what was read of an attached file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from search.extraction.service import status_of, text_of
from site_config.portal.document_access import user_can_read_document
from site_config.portal.models import Document

from ..models import DirectivePage
from ..reading.fulltext import lay_out_text

_LONGEST = 2_000_000  # characters shown; the file itself has the rest


@require_safe
def file_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the text of the file ``pk`` with a table of contents and an anchor at every part and page.

    «Not found» for whoever may not open the file, and for a file without text.
    """
    document = get_object_or_404(Document, pk=pk)
    if not user_can_read_document(request, document):
        raise Http404
    pages, cut = _bounded(text_of(document))
    if not pages:
        raise Http404
    owner = DirectivePage.objects.live().filter(attachments__document=document).first()
    return TemplateResponse(
        request,
        "documents/file_text.html",
        {
            "document": document,
            "directive": owner,
            "text": lay_out_text(pages),
            "cut": cut,
            "status": status_of([document])[document.pk],
        },
    )


def _bounded(pages: tuple[str, ...]) -> tuple[list[str], bool]:
    """Return the pages up to the limit of what is shown, and whether anything is left out."""
    shown: list[str] = []
    room = _LONGEST
    for page in pages:
        if room <= 0:
            return shown, True
        shown.append(page[:room])
        room -= len(page)
    return shown, room < 0
