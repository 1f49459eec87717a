"""PDF: the text layer of each page by PDFium; scans are told from text page by page."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from search.extraction import reasons
from search.extraction.cleaning import clean
from search.extraction.result import Extraction, Limits, Status, UnreadableError

ENGINE = "pdfium"
ENOUGH_LETTERS = 100  # a page with fewer is looked at: is it a picture with a stamp?
PICTURE_SHARE = 0.5  # a picture over half the page is a scan; a smaller one is a logo, seal or photo
# What signing software stamps on a scan (TT 01/2019/TT-BNV, NĐ 30/2020/NĐ-CP annex I): not the document's text.
_STAMP = re.compile(
    r"^\W*(được ký bởi|ký bởi|người ký|ký ngày|ngày ký|thời gian ký|giờ ký|cơ quan|tổ chức|chức vụ|email|"
    r"digitally signed by|signature not verified|signed by|signing date|date|reason|location|dn)\b.*$",
    re.IGNORECASE | re.MULTILINE,
)
_LETTER = re.compile(r"\w")
# PDFium writes these for a hyphen at the end of a line; numbers such as 50/CT-⏎UBND need it.
_LINE_HYPHEN = re.compile("(?:\u0002|\ufffe)(?:\r?\n)?")


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of a PDF, one string a page; raises ``UnreadableError`` when there is none to be had."""
    try:
        document = pypdfium2.PdfDocument(path)
        total = len(document)
    except pypdfium2.PdfiumError as error:
        return _without_pdfium(path, limits, error)
    if total == 0:
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_PDF)
    return _collect(document, total, limits)


def _collect(document: pypdfium2.PdfDocument, total: int, limits: Limits) -> Extraction:
    pages: list[str] = []
    scanned = broken = drawn = readable = 0
    left = limits.characters
    for text, kind in _pages(document, min(total, limits.pages)):
        pages.append(text[:left])
        readable += kind == "text"
        scanned += kind == "scan"
        broken += kind == "broken"
        drawn += kind == "drawn"
        left -= len(text)
        if left <= 0:
            break
    if not readable:
        raise _no_text(scanned, broken, drawn, total)
    remarks = []
    if scanned:
        remarks.append(reasons.SCANNED_PAGES % {"count": scanned, "total": total})
    if broken:
        remarks.append(reasons.BROKEN_PAGES % {"count": broken, "total": total})
    if total > limits.pages:
        remarks.append(reasons.PAGES_CUT % {"count": limits.pages, "total": total})
    if left <= 0:
        remarks.append(reasons.TEXT_CUT % {"count": limits.characters // 1_000_000})
    reason = " ".join(remarks)
    return Extraction(status=Status.TEXT, engine=ENGINE, pages=tuple(pages), page_count=total, reason=reason)


def _no_text(scanned: int, broken: int, drawn: int, total: int) -> UnreadableError:
    if scanned:
        return UnreadableError(Status.NO_TEXT, reasons.SCAN, page_count=total)
    if broken == total:
        return UnreadableError(Status.FAILED, reasons.DAMAGED_PDF)
    return UnreadableError(Status.NO_TEXT, reasons.OUTLINES if drawn else reasons.BLANK, page_count=total)


def _pages(document: pypdfium2.PdfDocument, count: int) -> Iterator[tuple[str, str]]:
    """Yield (text, kind) of each page; kind is text, scan, drawn, blank or broken.

    A scan keeps the few letters beside its stamp: it may be a cover, and in a file with other text they count.
    """
    for number in range(count):
        try:
            page = document[number]
            textpage = page.get_textpage()
            text = clean(_LINE_HYPHEN.sub("-", textpage.get_text_range()))
            own = _STAMP.sub("", text).strip()
            kind = _kind(page, own)
            text = text if kind == "text" else own
            textpage.close()
            page.close()
        except pypdfium2.PdfiumError:
            text, kind = "", "broken"
        yield text, kind


def _kind(page: pypdfium2.PdfPage, text: str) -> str:
    letters = len(_LETTER.findall(text))
    if letters >= ENOUGH_LETTERS:
        return "text"
    if _picture_share(page) >= PICTURE_SHARE:
        return "scan"
    if letters:
        return "text"
    drawn = next(iter(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)), None)
    return "drawn" if drawn is not None else "blank"


def _picture_share(page: pypdfium2.PdfPage) -> float:
    """Return the part of the page (0 to 1) under pictures; strips of one scan add up."""
    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        covered += max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(top, height) - max(bottom, 0))
    return min(1.0, covered / (width * height)) if width and height else 0.0


def _without_pdfium(path: Path, limits: Limits, error: pypdfium2.PdfiumError) -> Extraction:
    """Say why PDFium can't open the file; a broken one gets a second try with pypdf, which repairs more."""
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        raise UnreadableError(Status.REFUSED, reasons.PASSWORD) from error
    if error.err_code == raw.FPDF_ERR_SECURITY:
        raise UnreadableError(Status.REFUSED, reasons.ENCRYPTION) from error
    repaired: Extraction = import_module("search.extraction.readers.pdf_repair").read(path, limits)
    return repaired
