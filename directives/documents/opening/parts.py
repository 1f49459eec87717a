"""Attached files as linked data names them."""

import mimetypes
from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest


def attached_files(files: Iterable[tuple[Any, str]], request: HttpRequest | None) -> list[dict[str, str]]:
    """Return schema.org facts of attachments given with their address below the portal."""
    found = []
    for attachment, address in files:
        kind = mimetypes.guess_type(f"x.{attachment.document.file_extension}")[0] or "application/octet-stream"
        whole = request.build_absolute_uri(address) if request is not None else address
        found.append({"name": attachment.label, "contentUrl": whole, "encodingFormat": kind})
    return found
