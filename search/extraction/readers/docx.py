"""Word (.docx): body, tables, headers and footers, text boxes, notes: what a reader of the paper sees.

lxml reads the parts directly: python-docx leaves out text boxes and notes, builds whole trees of hostile files,
and takes 0.3 s to load, which is as long as a whole extraction should take.
"""

import posixpath
import re
import struct
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from search.extraction import reasons
from search.extraction.cleaning import clean
from search.extraction.readers.wordfonts import fonts_of_styles
from search.extraction.readers.wordml import EntityError, Part, read_part
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from site_config.portal.containers import UnsafeZipError, ZipFault, open_checked

ENGINE = "docx"
_DEFAULT_MAIN = "word/document.xml"
# What zipfile and lxml raise, depending on which byte is wrong.
_DAMAGE = (
    *(etree.XMLSyntaxError, BadZipFile, zlib.error, struct.error, EOFError, OSError),
    *(LookupError, ValueError, NotImplementedError),
)
_MAX_RELATIONSHIPS = 1024 * 1024
_MAX_STYLES = 16 * 1024 * 1024
_NUMBER_ONLY = re.compile(r"[\s\d/.\-–]*(trang|page)?[\s\d/.\-–]*", re.IGNORECASE)


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of a Word file as one page; raises ``UnreadableError`` when there is none.

    Where the printed pages end is known to the printer only, and a wrong page number is worse than none.
    """
    try:
        with path.open("rb") as file, open_checked(file) as archive:
            text = _text(archive)
    except UnsafeZipError as error:
        damaged = error.fault is ZipFault.DAMAGED
        status = Status.FAILED if damaged else Status.REFUSED
        raise UnreadableError(status, reasons.DAMAGED_DOCX if damaged else reasons.HOSTILE_ZIP) from error
    except EntityError as error:
        raise UnreadableError(Status.REFUSED, reasons.ENTITIES) from error
    except _DAMAGE as error:
        raise UnreadableError(Status.FAILED, reasons.DAMAGED_DOCX) from error
    if not text:
        raise UnreadableError(Status.NO_TEXT, reasons.BLANK)
    reason = reasons.TEXT_CUT % {"count": limits.characters // 1_000_000} if len(text) > limits.characters else ""
    return Extraction(status=Status.TEXT, engine=ENGINE, pages=(text[: limits.characters],), reason=reason)


def _text(archive: ZipFile) -> str:
    """Return headers, the body with notes at the end of their page, and footers."""
    main = next(iter(_related(archive, "", "/officeDocument")), _DEFAULT_MAIN)
    fonts = _style_fonts(archive, main)
    body = _part(archive, main, fonts)
    notes: dict[str, str] = {}
    for kind in ("/footnotes", "/endnotes"):
        for name in _related(archive, main, kind):
            notes |= _part(archive, name, fonts).notes
    texts = [
        [text.strip("\n"), *(notes[reference] for reference in references if reference in notes)]
        for text, references in zip(body.pages, body.references, strict=True)
    ]
    texts[0] = [*_margins(archive, main, "/header", fonts), *texts[0]]
    texts[-1] = [*texts[-1], *_margins(archive, main, "/footer", fonts)]
    return clean("\n\n".join("\n".join(lines) for lines in texts))


def _margins(archive: ZipFile, main: str, kind: str, fonts: dict[str, str]) -> list[str]:
    """Return the different texts of headers or footers once each, without bare page numbers."""
    found: dict[str, None] = {}
    for name in _related(archive, main, kind):
        text = clean("\n".join(_part(archive, name, fonts).pages))
        if not _NUMBER_ONLY.fullmatch(text):
            found[text] = None
    return list(found)


def _part(archive: ZipFile, name: str, fonts: dict[str, str]) -> Part:
    with archive.open(name) as stream:
        return read_part(stream, fonts)


def _style_fonts(archive: ZipFile, main: str) -> dict[str, str]:
    for name in _related(archive, main, "/styles"):
        if archive.getinfo(name).file_size <= _MAX_STYLES:
            with archive.open(name) as stream:
                return fonts_of_styles(stream)
    return {}


def _related(archive: ZipFile, source: str, kind: str) -> list[str]:
    """Return the names of parts that ``source`` ("" for the package) refers to by a relationship of this kind."""
    folder, base = posixpath.split(source)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    if name not in archive.namelist():
        return []
    if archive.getinfo(name).file_size > _MAX_RELATIONSHIPS:
        raise UnreadableError(Status.REFUSED, reasons.HOSTILE_ZIP)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(archive.read(name), parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise EntityError
    targets = [
        posixpath.normpath(posixpath.join(folder, target)) if not target.startswith("/") else target[1:]
        for relation in root.iter("{*}Relationship")
        if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External"
        and (target := relation.get("Target", ""))
    ]  # fmt: skip
    present = set(archive.namelist())
    return [target for target in dict.fromkeys(targets) if target in present]
