"""PDF: the text layer of each page by PDFium; pages that have none are recognised from their picture."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

from search.extraction import reasons
from search.extraction.cleaning import clean
from search.extraction.ocr import DPI, MAX_PIXELS, Recogniser
from search.extraction.readers.assemble import text_cut
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from search.legacy_text import HYPHEN, doubt_hyphens

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
# PDFium writes these for a hyphen, soft or not, at the end of a line; numbers such as 50/CT-⏎UBND need it, and in
# TCVN3 it is the letter ư.
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
    kinds: Counter[str] = Counter()
    recogniser: Recogniser | None = None
    left = limits.characters
    for number in range(min(total, limits.pages)):
        text, kind = _page(document, number)
        if kind in {"scan", "drawn"}:
            recogniser = recogniser or Recogniser(limits)
            text, kind = _recognised(document, number, text, kind, recogniser)
        kinds[kind] += 1
        pages.append(text[:left])
        left -= len(text)
        if left <= 0:
            break
    if not kinds["text"] and not kinds["recognised"]:
        raise _no_text(kinds, total, recogniser)
    engine = f"{ENGINE}+tesseract" if kinds["recognised"] else ENGINE
    reason = " ".join(_remarks(kinds, total, limits, recogniser, cut=left <= 0))
    return Extraction(status=Status.TEXT, engine=engine, pages=tuple(pages), page_count=total, reason=reason)


def _remarks(
    kinds: Counter[str], total: int, limits: Limits, recogniser: Recogniser | None, *, cut: bool
) -> Iterator[str]:
    if kinds["scan"]:
        yield reasons.SCANNED_PAGES % {"count": kinds["scan"], "total": total}
    if recogniser is not None:
        yield from recogniser.remarks(total)
    if kinds["broken"]:
        yield reasons.BROKEN_PAGES % {"count": kinds["broken"], "total": total}
    if total > limits.pages:
        yield reasons.PAGES_CUT % {"count": limits.pages, "total": total}
    if cut:
        yield text_cut(limits)


def _no_text(kinds: Counter[str], total: int, recogniser: Recogniser | None) -> UnreadableError:
    """Return why there is no text; a scan that can't be recognised here says which program is missing."""
    if kinds["scan"]:
        missing = recogniser.missing if recogniser else ""
        return UnreadableError(Status.NO_TEXT, missing or reasons.OCR_EMPTY, page_count=total)
    if kinds["broken"] and kinds["broken"] >= kinds.total():
        return UnreadableError(Status.FAILED, reasons.DAMAGED_PDF)
    reason = reasons.OUTLINES if kinds["drawn"] else reasons.BLANK
    return UnreadableError(Status.NO_TEXT, reason, page_count=total)


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[str, str]:
    """Return (text, kind) of a page; kind is text, scan, drawn, blank or broken.

    A scan keeps the few letters beside its stamp: it may be a cover, and in a file with other text they count.
    """
    try:
        page = document[number]
        textpage = page.get_textpage()
        text = doubt_hyphens(clean(_LINE_HYPHEN.sub(HYPHEN, textpage.get_text_range())))
        own = _STAMP.sub("", text).strip()
        kind = _kind(page, own)
        textpage.close()
        page.close()
    except pypdfium2.PdfiumError:
        return "", "broken"
    return (text if kind == "text" else own), kind


def _recognised(
    document: pypdfium2.PdfDocument, number: int, text: str, kind: str, recogniser: Recogniser
) -> tuple[str, str]:
    """Return the page's text with what its picture says, and kind recognised; unchanged when that brings nothing."""
    if recogniser.missing or not recogniser.has_time:
        recogniser.unread += 1
        return text, kind
    try:
        page = document[number]
        width, height = page.get_size()
        scale = min(DPI / 72, (MAX_PIXELS / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        rows, stride = memoryview(bitmap.buffer).cast("B"), bitmap.stride
        gray = b"".join(rows[start : start + bitmap.width] for start in range(0, bitmap.height * stride, stride))
        found = recogniser.read(bitmap.width, bitmap.height, gray) or ""
        bitmap.close()
        page.close()
    except pypdfium2.PdfiumError:
        return text, kind
    if not _STAMP.sub("", found).strip():
        return text, kind
    return found, "recognised"


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
