"""What most readers end with: pages cleaned, cut at the limits, and said so. Pure: no Django."""

from collections.abc import Iterable, Sequence

from search.extraction import reasons
from search.extraction.cleaning import clean
from search.extraction.result import Extraction, Limits, Status, UnreadableError


def assemble(
    pages: Iterable[str], *, engine: str, limits: Limits, remarks: Sequence[str] = (), printed: bool = False
) -> Extraction:
    """Return the pages as a result; raises ``UnreadableError`` (no_text) when none has a character.

    ``printed``: the pages are such that people count them (sheets, pictures), so ``page_count`` is their number.
    """
    kept: list[str] = []
    total, left = 0, limits.characters
    for page in pages:
        total += 1
        if left <= 0 or len(kept) >= limits.pages:
            continue
        text = clean(page)
        kept.append(text[:left])
        left -= len(text)
    if not any(kept):
        raise UnreadableError(Status.NO_TEXT, reasons.BLANK, page_count=total if printed else 0)
    said = list(remarks)
    if total > limits.pages:
        said.append(reasons.PAGES_CUT % {"count": limits.pages, "total": total})
    if left < 0 or (left == 0 and total > len(kept)):
        said.append(text_cut(limits))
    return Extraction(
        status=Status.TEXT,
        reason=" ".join(said),
        engine=engine,
        pages=tuple(kept),
        page_count=total if printed else 0,
    )


def text_cut(limits: Limits) -> str:
    """Return the remark that only the first so many characters were read."""
    return reasons.TEXT_CUT % {"count": max(1, limits.characters // 1_000_000)}
