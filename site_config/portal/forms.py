"""Forms of the lowest room."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm

from .uploads import check_upload, safe_name


class DocumentForm(BaseDocumentForm):
    """Wagtail's document form, which refuses a file whose content isn't what its name says."""

    def clean_file(self) -> Any:
        """Return the uploaded file under a safe name; raises ``ValidationError`` with what is wrong and what to do."""
        upload = self.cleaned_data.get("file")
        if isinstance(upload, UploadedFile):
            check_upload(upload, max_bytes=settings.PORTAL_UPLOAD_MAX_BYTES)
            upload.name = safe_name(upload.name or "")
        return upload
