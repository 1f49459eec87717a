"""Plain text (.txt, .csv, and what is only called .doc)."""

from pathlib import Path

from search.extraction.charset import to_text
from search.extraction.readers.assemble import assemble
from search.extraction.result import Extraction, Limits

ENGINE = "text"


def read(path: Path, limits: Limits) -> Extraction:
    """Return the file's text as one page, whatever its encoding; raises ``UnreadableError`` when it is blank."""
    return assemble([to_text(path.read_bytes())], engine=ENGINE, limits=limits)
