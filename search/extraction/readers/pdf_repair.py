"""Second opinion on a PDF that PDFium can't open: pypdf, slower to load and more forgiving."""

import logging
from pathlib import Path

import pypdf

from search.extraction import reasons
from search.extraction.cleaning import clean, within
from search.extraction.result import Extraction, Limits, Status, UnreadableError

ENGINE = "pypdf"


def read(path: Path, limits: Limits) -> Extraction:
    """Return what can be saved, with a remark; raises ``UnreadableError`` when nothing can, or a password is asked."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(path, strict=False)
        encrypted = document.is_encrypted and not document.decrypt("")
        pages = [] if encrypted else [clean(page.extract_text()) for page in document.pages[: limits.pages]]
    except MemoryError:
        raise
    except Exception as error:  # pypdf raises many kinds for a broken file
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_PDF) from error
    if encrypted:
        raise UnreadableError(Status.REFUSED, reasons.PASSWORD)
    if not any(pages):
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_PDF)
    kept = tuple(within(pages, limits.characters))
    return Extraction(status=Status.TEXT, engine=ENGINE, pages=kept, page_count=len(pages), reason=reasons.REPAIRED)
