"""Pictures at their public addresses, sent only to whoever may read a page that shows them."""

import mimetypes
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail.users.models import UserProfile

from .document_access import CLOSED, PUBLIC, reader_of
from .models import Image, Rendition

FRESH = 600  # seconds; longer, and a picture taken down would live on in caches


@require_safe
def picture(request: HttpRequest, path: str) -> HttpResponse | FileResponse:
    """Return the picture stored under ``path`` (an original or a resized copy), «not found» to whoever may not see it.

    Readers see the pictures of published pages that they may read, staff those that they may choose or change.
    """
    file, access = _allowed(request, path)
    if file is None or access is None:
        raise Http404
    try:
        stream = file.storage.open(file.name, "rb")
    except FileNotFoundError as error:
        raise Http404 from error
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    response = FileResponse(stream, content_type=kind)
    response["Last-Modified"] = http_date(file.storage.get_modified_time(file.name).timestamp())
    response["Cache-Control"] = f"public, max-age={FRESH}" if access == PUBLIC else "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def _allowed(request: HttpRequest, path: str) -> tuple[Any, str | None]:
    """Return the stored file and as what the reader may see it (``reader_of``); None where nothing has this name."""
    if "\x00" in path:
        return None, None
    rendition = Rendition.objects.filter(file=path).select_related("image").first()
    if rendition is not None:
        return rendition.file, reader_of(request, rendition.image)
    image = Image.objects.filter(file=path).first()
    if image is not None:
        return image.file, reader_of(request, image)
    profile = UserProfile.objects.filter(avatar=path).first()  # faces in the admin's menu
    return (profile.avatar, CLOSED if request.user.is_authenticated else None) if profile else (None, None)
