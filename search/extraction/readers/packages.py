"""Opening a zip of XML parts (Excel, OpenDocument): safe to unpack, no document types, no password. Pure: no Django."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from search.extraction import reasons
from search.extraction.result import Status, UnreadableError
from site_config.portal.containers import UnsafeZipError, ZipFault, open_checked

_CHUNK = 1024 * 1024
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
# What zipfile, lxml and openpyxl raise, depending on which byte is wrong.
DAMAGE = (
    *(etree.XMLSyntaxError, SyntaxError, BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(LookupError, ValueError, TypeError, AttributeError, NotImplementedError, OverflowError),
)


@contextmanager
def opened(path: Path, *, damaged: str) -> Iterator[ZipFile]:
    """Give the archive; what is wrong with it, or comes up while it is read, is raised as ``UnreadableError``.

    ``damaged`` is the reason for a file that can't be read. A part with a document type is refused: Office writes
    none, and entities are how XML bombs and file theft work (ASVS 5.0: 1.5.1).
    """
    try:
        with path.open("rb") as file, open_checked(file) as archive:
            _refuse_document_types(archive)
            yield archive
    except UnsafeZipError as error:
        if error.fault is ZipFault.DAMAGED:
            raise UnreadableError(Status.FAILED, damaged) from error
        raise UnreadableError(Status.REFUSED, reasons.HOSTILE_ZIP) from error
    except DAMAGE as error:
        raise UnreadableError(Status.FAILED, damaged) from error


def _refuse_document_types(archive: ZipFile) -> None:
    for member in archive.infolist():
        if not member.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        with archive.open(member) as stream:
            last = b""
            while chunk := stream.read(_CHUNK):
                if any(sign in last + chunk for sign in _DOCTYPES):
                    raise UnreadableError(Status.REFUSED, reasons.ENTITIES)
                last = chunk[-32:]
