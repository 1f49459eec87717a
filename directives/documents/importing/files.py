"""The document of a folder's file: a draft with the file attached."""

import datetime
from typing import Any

from django.conf import settings
from django.core.files import File

from site_config.portal.models import Document
from site_config.portal.uploads import check_upload, safe_name

from ..models import DirectiveAttachment, DirectiveIndexPage, DirectivePage, ImportedDocument
from ..services import add_directive
from .records import DocumentRecord


def add_file_page(
    page: DirectivePage,
    record: DocumentRecord,
    fingerprint: str,
    *,
    index: DirectiveIndexPage,
    by: Any,
    today: datetime.date,
) -> DirectivePage:
    """Store the record's file, attach it to ``page`` and add that as a draft; the text is read by the worker.

    Raises ``ValidationError`` for a file that may not be uploaded either.
    """
    if record.path is None:
        raise ValueError("a folder's record has a file")
    with record.path.open("rb") as stream:
        file = File(stream, name=record.path.name)
        check_upload(file, max_bytes=settings.PORTAL_UPLOAD_MAX_BYTES)
        document = Document(title=record.path.stem[:255], uploaded_by_user=by)
        document.file.save(safe_name(record.path.name), file, save=False)
        document.save()
    page.attachments = [DirectiveAttachment(document=document, title="", sort_order=0)]  # type: ignore[misc]
    page.body = []  # the file is the text until an editor takes it over
    add_directive(index=index, page=page, by=by, day=today)
    ImportedDocument.objects.create(page=page, fingerprint=fingerprint, revision_id=page.latest_revision_id)
    return page
