"""Text as it leaves a reader: NFC, without what can't be seen or stored. Pure: no Django."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

# Control, zero-width, bidirectional and surrogate characters, noncharacters. U+00AD stays: in the TCVN3 encoding it is
# the letter ư, and a later pass may convert such text.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_TRAILING = re.compile(r"[ \t]+(?=\n|\Z)")
_BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Return the text in NFC with ``\\n`` line ends, without NUL, control, zero-width and surrogate characters."""
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    text = _TRAILING.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    return _BLANK_LINES.sub("\n\n", text).strip("\n ")


def within(pages: Iterable[str], characters: int) -> Iterator[str]:
    """Yield pages until ``characters`` are used up; the last one is cut, never dropped."""
    left = characters
    for page in pages:
        if left <= 0:
            return
        yield page[:left]
        left -= len(page)
