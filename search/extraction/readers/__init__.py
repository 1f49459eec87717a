"""Readers by kind of file: a module has ``read(path, limits) -> Extraction``.

Modules are named, not imported: the child process loads the one it needs, and starts in a tenth of a second.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from search.extraction.result import Extraction, Limits
from site_config.portal.filetypes import SniffedType

Reader = Callable[[Path, Limits], Extraction]

READERS: dict[SniffedType, str] = {
    SniffedType.PDF: "search.extraction.readers.pdf",
    SniffedType.DOCX: "search.extraction.readers.docx",
    SniffedType.DOCX_MACRO: "search.extraction.readers.docx",
    SniffedType.DOC: "search.extraction.readers.doc",
    SniffedType.XLSX: "search.extraction.readers.xlsx",
    SniffedType.XLSX_MACRO: "search.extraction.readers.xlsx",
    SniffedType.XLS: "search.extraction.readers.xls",
    SniffedType.RTF: "search.extraction.readers.rtf",
    SniffedType.ODT: "search.extraction.readers.odf",
    SniffedType.ODS: "search.extraction.readers.odf",
    SniffedType.HTML: "search.extraction.readers.html",
    SniffedType.MHTML: "search.extraction.readers.html",
    SniffedType.TEXT: "search.extraction.readers.plain",
    SniffedType.PNG: "search.extraction.readers.image",
    SniffedType.JPEG: "search.extraction.readers.image",
    SniffedType.TIFF: "search.extraction.readers.image",
}


def reader_for(kind: SniffedType) -> Reader | None:
    """Return the reader of a kind of file, or None when there is none yet."""
    module = READERS.get(kind)
    return cast(Reader, import_module(module).read) if module else None
