"""OpenDocument text and spreadsheet (.odt, .ods): paragraphs, tables, notes, headers and footers; a sheet is a page.

Read as a stream of events (OASIS OpenDocument 1.3, part 3), so that nesting and repetition cost nothing.
"""

from dataclasses import dataclass, field
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from search.extraction import reasons
from search.extraction.readers.assemble import assemble
from search.extraction.readers.packages import opened
from search.extraction.result import Extraction, Limits, Status, UnreadableError
from search.legacy_text import mark

ENGINE = "odf"
_CHUNK = 256 * 1024
_MAX_MANIFEST = 4 * 1024 * 1024
# Not text of the document: what was deleted, remarks of editors, the program's own lists.
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "forms", "scripts", "script", "sequence-decls", "variable-decls"}
)
_SKIPPED_SHAPES = frozenset({"desc", "title"})
_PARAGRAPHS = frozenset({"p", "h"})


@dataclass
class _Style:
    font: str = ""
    parent: str = ""
    is_hidden: bool = False


@dataclass
class _Target:
    """Receives the parser's events; ``styles`` go on from one part to the next."""

    styles: dict[str, _Style] = field(default_factory=dict)
    sheets: list[list[str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    margins: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    style: str = ""
    in_margin: int = 0
    depth_of_paragraph: int = 0
    depth_of_table: int = 0
    skipping: int = 0
    rows: list[list[str]] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)

    def doctype(self, *_declaration: str | None) -> None:
        raise UnreadableError(Status.REFUSED, reasons.ENTITIES)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, name = _split(tag)
        if self.skipping or name in _SKIPPED or (name in _SKIPPED_SHAPES and "svg" in space):
            self.skipping += 1
            return
        values = {_split(key)[1]: value for key, value in attributes.items()}
        if space.endswith((":style:1.0", ":fo:1.0")) or name == "style":
            self.start_style(name, values)
        elif space.endswith(":table:1.0"):
            self.start_table(name, values)
        elif space.endswith(":text:1.0"):
            self.start_text(name, values)

    def start_style(self, name: str, values: dict[str, str]) -> None:
        if name in {"style", "default-style"}:
            self.style = values.get("name", "")
            self.styles[self.style] = _Style(parent=values.get("parent-style-name", ""))
        elif name == "text-properties":
            style = self.styles.setdefault(self.style, _Style())
            style.font = values.get("font-name") or values.get("font-family") or style.font
        elif name == "table-properties" and values.get("display") == "false":
            self.styles.setdefault(self.style, _Style()).is_hidden = True
        elif name in {"header", "footer"}:
            self.in_margin += 1

    def start_table(self, name: str, values: dict[str, str]) -> None:
        if name == "table":
            style = self.styles.get(values.get("style-name", ""))
            if style is not None and style.is_hidden:
                self.skipping += 1
                return
            self.depth_of_table += 1
            if self.depth_of_table == 1:
                self.sheets.append([values.get("name", "")])
        elif name == "table-row":
            self.rows.append([])
        elif name in {"table-cell", "covered-table-cell"}:
            self.cells.append([])

    def start_text(self, name: str, values: dict[str, str]) -> None:
        if name in _PARAGRAPHS:
            self.depth_of_paragraph += 1
            self.text.append("\n" if self.depth_of_paragraph > 1 else "")
            self.fonts.append(self.font_of(values.get("style-name", "")))
        elif name == "span":
            self.fonts.append(self.font_of(values.get("style-name", "")) or (self.fonts[-1] if self.fonts else ""))
        elif name == "tab":
            self.text.append("\t")
        elif name == "line-break":
            self.text.append("\n")
        elif name == "s":
            self.text.append(" ")

    def font_of(self, name: str) -> str:
        """Return the font of a style or of what it derives from; loops end."""
        for _step in range(20):
            style = self.styles.get(name)
            if style is None:
                break
            if style.font:
                return style.font
            name = style.parent
        return ""

    def data(self, data: str) -> None:
        if self.depth_of_paragraph and not self.skipping:
            # A line end in the file is a space of the text (part 3, 6.1.2).
            self.text.append(mark(" ".join(data.split("\n")), self.fonts[-1] if self.fonts else ""))

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        space, name = _split(tag)
        if space.endswith(":text:1.0"):
            self.end_text(name)
        elif space.endswith(":table:1.0"):
            self.end_table(name)
        elif name in {"header", "footer"} and space.endswith(":style:1.0"):
            self.in_margin -= 1

    def end_text(self, name: str) -> None:
        if name in _PARAGRAPHS or name == "span":
            self.fonts.pop()
        if name not in _PARAGRAPHS:
            return
        self.depth_of_paragraph -= 1
        if self.depth_of_paragraph == 0:
            text, self.text = "".join(self.text), []
            place = self.cells[-1] if self.cells else self.margins if self.in_margin else self.lines
            place.append(text)

    def end_table(self, name: str) -> None:
        if name == "table":
            self.depth_of_table -= 1
        elif name in {"table-cell", "covered-table-cell"}:
            text = " ".join(" ".join(line.split()) for line in self.cells.pop())
            if self.rows:
                self.rows[-1].append(text)
        elif name == "table-row":
            row = "\t".join(self.rows.pop()).rstrip("\t")
            place = self.cells[-1] if self.cells else self.lines
            place.append(row)
            if self.depth_of_table == 1 and self.sheets:
                self.sheets[-1].append(row)

    def close(self) -> None:
        """End of the part; nothing is left to do."""


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of an OpenDocument file; raises ``UnreadableError`` when there is none."""
    with opened(path, damaged=reasons.DAMAGED_ODF) as archive:
        names = set(archive.namelist())
        if "META-INF/manifest.xml" in names and _is_encrypted(archive):
            raise UnreadableError(Status.REFUSED, reasons.PASSWORD)
        target = _Target()
        if "styles.xml" in names:
            _feed(archive, "styles.xml", target)
        margins, target.lines, target.sheets = list(dict.fromkeys(target.margins)), [], []
        _feed(archive, "content.xml", target)
        if b"spreadsheet" in archive.read("mimetype")[:200]:
            pages = ["\n".join(sheet) if any(sheet[1:]) else "" for sheet in target.sheets]
            return assemble(pages, engine=ENGINE, limits=limits, printed=True)
        return assemble(["\n".join([*margins, *target.lines])], engine=ENGINE, limits=limits)


def _feed(archive: ZipFile, name: str, target: _Target) -> None:
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
    parser.close()


def _is_encrypted(archive: ZipFile) -> bool:
    if archive.getinfo("META-INF/manifest.xml").file_size > _MAX_MANIFEST:
        raise UnreadableError(Status.REFUSED, reasons.HOSTILE_ZIP)
    return b"encryption-data" in archive.read("META-INF/manifest.xml")


def _split(tag: str) -> tuple[str, str]:
    space, _, name = tag[1:].rpartition("}") if tag.startswith("{") else ("", "", tag)
    return space, name
