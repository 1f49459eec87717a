"""Where the bytes of a content are: a local path, whatever storage the document is on."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from wagtail.documents import get_document_model

_CHUNK = 1024 * 1024


class MissingFileError(Exception):
    """No document with this content has its file on the storage any more."""


def local_copy(content_hash: str, stack: ExitStack) -> tuple[Path, str]:
    """Return a path to the content (SHA-256, hex) and the file's name as people know it.

    A copy, gone with ``stack``, when the storage isn't local. Raises ``MissingFileError`` when no document has it.
    """
    for document in get_document_model().objects.filter(content_hash=content_hash).order_by("-pk"):
        stored = document.file
        try:
            path = Path(stored.path)
        except NotImplementedError:
            path = None
        if path is not None and path.is_file():
            return path, document.filename
        if stored.storage.exists(stored.name):
            copy = stack.enter_context(tempfile.NamedTemporaryFile())  # noqa: SIM115
            with stored.storage.open(stored.name) as source:
                for chunk in source.chunks(_CHUNK):
                    copy.write(chunk)
            copy.flush()
            return Path(copy.name), document.filename
    raise MissingFileError
