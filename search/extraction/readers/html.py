"""Web pages, and the web pages that programs save under .doc and .xls, also as one file with pictures (MHTML)."""

import email
import re
from email.message import Message
from pathlib import Path

from lxml import etree

from search.extraction import reasons
from search.extraction.charset import to_text
from search.extraction.readers.assemble import assemble
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from search.legacy_text import mark
from site_config.portal.filetypes import is_mhtml

ENGINE = "html"
_CHUNK = 256 * 1024
_HEAD = 8_192
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s*:\s*['\"]?([^;,'\"]+)", re.IGNORECASE)
_SKIPPED_TAGS = "script style head template noscript iframe object select svg math"
_VOID_TAGS = "area base br col embed hr img input link meta param source track wbr"
_INLINE_TAGS = (
    "a abbr b bdi bdo big cite code em font i ins kbd label mark q s small span strike strong sub sup tt u var"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_VOID = frozenset(_VOID_TAGS.split())
_INLINE = frozenset(_INLINE_TAGS.split())
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\r\n\f]+")


class _Target:
    """Receives the parser's events and gathers lines."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.fonts: list[tuple[str, str]] = []
        self.skipping: list[str] = []
        self.cells = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.skipping or tag in _SKIPPED:
            if tag not in _VOID:
                self.skipping.append(tag)
            return
        if tag not in _VOID:
            self.fonts.append((tag, self.font_of(tag, attributes)))
        if tag in _CELLS:
            self.out.append("\t")
            self.cells += 1
        elif tag not in _INLINE:
            self.out.append(" " if self.cells else "\n")

    def font_of(self, tag: str, attributes: dict[str, str]) -> str:
        found = _FAMILY.search(attributes.get("style", ""))
        if found:
            return found[1]
        return attributes.get("face", "").split(",")[0] or (self.fonts[-1][1] if self.fonts else "")

    def data(self, data: str) -> None:
        if not self.skipping:
            self.out.append(mark(_SPACES.sub(" ", data), self.fonts[-1][1] if self.fonts else ""))

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping.pop()
            return
        if self.fonts:
            self.fonts.pop()
        if tag in _CELLS:
            self.cells = max(0, self.cells - 1)
        elif tag not in _INLINE and tag not in _VOID:
            self.out.append(" " if self.cells else "\n")

    def close(self) -> str:
        lines = (re.sub(" *\t *", "\t", line).strip() for line in "".join(self.out).split("\n"))
        return "\n".join(lines)


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of a web page as one page; raises ``UnreadableError`` when there is none."""
    data, declared = path.read_bytes(), ""
    if is_mhtml(data[:_HEAD]):
        data, declared = _main_part(data)
    found = _CHARSET.search(data[:_HEAD])
    text = to_text(data, declared or (found[1].decode("ascii", errors="ignore") if found else ""))
    parser = etree.HTMLParser(target=_Target(), huge_tree=True)
    for start in range(0, len(text), _CHUNK):
        parser.feed(text[start : start + _CHUNK])
    return assemble([parser.close()], engine=ENGINE, limits=limits)


def _main_part(data: bytes) -> tuple[bytes, str]:
    """Return the bytes and the encoding of the first web page in an MHTML file (RFC 2557)."""
    for part in email.message_from_bytes(data).walk():
        payload = part.get_payload(decode=True) if isinstance(part, Message) else None
        if part.get_content_type() == "text/html" and isinstance(payload, bytes):
            return payload, part.get_content_charset() or ""
    raise UnreadableError(Status.FAILED, reasons.DAMAGED_WEB)
