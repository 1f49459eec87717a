"""Pictures (PNG, JPEG, TIFF with several pages): recognised letters, a picture a page."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, ImageSequence

from search.extraction import reasons
from search.extraction.ocr import ENGINE, MAX_PIXELS, Recogniser
from search.extraction.result import Extraction, Limits, Status, UnreadableError


def read(path: Path, limits: Limits) -> Extraction:
    """Return the recognised text of a picture; raises ``UnreadableError`` when there is none."""
    Image.MAX_IMAGE_PIXELS = None  # the size is judged below, with a reason in Vietnamese
    try:
        with Image.open(path, formats=("PNG", "JPEG", "TIFF")) as picture:
            return _read(picture, limits)
    except (OSError, ValueError, SyntaxError, TypeError, LookupError, OverflowError) as error:
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_IMAGE) from error


def _read(picture: Image.Image, limits: Limits) -> Extraction:
    total = getattr(picture, "n_frames", 1)
    recogniser = Recogniser(limits)
    pages: list[str] = []
    left = limits.characters
    for width, height, gray in _frames(picture, min(total, limits.pages)):
        text = recogniser.read(width, height, gray)
        if text is None:
            break
        pages.append(text[:left])
        left -= len(pages[-1])
    recogniser.unread = min(total, limits.pages) - len(pages)
    if not any(pages):
        raise UnreadableError(Status.NO_TEXT, recogniser.missing or reasons.OCR_EMPTY, page_count=total)
    remarks = recogniser.remarks(total)
    if total > limits.pages:
        remarks.append(reasons.PAGES_CUT % {"count": limits.pages, "total": total})
    return Extraction(status=Status.TEXT, engine=ENGINE, pages=tuple(pages), page_count=total, reason=" ".join(remarks))


def _frames(picture: Image.Image, count: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield width, height and gray bytes of each page; each is judged by its size before its pixels are read."""
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number >= count:
            return
        if frame.width * frame.height > MAX_PIXELS:
            raise UnreadableError(Status.REFUSED, reasons.HUGE_IMAGE)
        gray = _on_white(ImageOps.exif_transpose(frame)).convert("L")
        yield gray.width, gray.height, gray.tobytes()


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the picture on white paper: letters on a transparent ground would stand black on black."""
    if not picture.has_transparency_data:
        return picture
    letters = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", letters.size, "white"), letters)
