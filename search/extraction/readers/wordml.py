"""Text of one WordprocessingML part (document, header, footnotes), read as a stream. Pure: lxml only.

A stream instead of a tree: a nested or endless document costs no recursion and little memory. Rules from
ECMA-376 part 1 (17.3 paragraphs, 17.4 tables, 17.13 revisions) and part 3 (AlternateContent).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from lxml import etree

from search.extraction.readers.wordfonts import font_in
from search.legacy_text import mark

_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",  # "strict" files
    }
)
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
# Deleted or moved away, instructions of fields, properties: none of it is text that a reader sees.
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "sectPr", "pPr", "tblPr", "trPr", "tcPr"})
_MARKS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_FRAMES = frozenset({"tc", "tr", "txbxContent", "footnote", "endnote"})
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})
_FONTS = frozenset({"rFonts", "rStyle", "pStyle", "sym", "softHyphen"})
_OTHERS = frozenset({"p", "r", "t", "br", "vanish", "tbl", "AlternateContent", "Choice", "Fallback"})
# The parser reports these only: formatting, nine tenths of all elements, never reaches Python.
_REPORTED = tuple(f"{{*}}{name}" for name in sorted({*_SKIPPED, *_MARKS, *_FONTS, *_FRAMES, *_REFERENCES, *_OTHERS}))


class EntityError(Exception):
    """The part declares a document type; Office never does (ASVS 1.5.1)."""


@dataclass
class Part:
    """Text of one part: ``pages`` between explicit page breaks, notes by id for footnote parts."""

    pages: list[str] = field(default_factory=list)
    references: list[list[str]] = field(default_factory=list)  # ids of notes referred to, for each page
    notes: dict[str, str] = field(default_factory=dict)


@dataclass
class _Frame:
    """A place where lines gather: the body, a table cell, a text box, a note."""

    tag: str
    lines: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


class _Walker:
    """Turns start and end events into lines; one method for each thing that is not just a letter."""

    def __init__(self, style_fonts: Mapping[str, str]) -> None:
        self.part = Part()
        self.style_fonts = style_fonts
        self.paragraph_style = ""
        self.run_font = ""
        self.frames = [_Frame("body")]
        self.skipping = 0
        self.chosen: list[bool] = []
        self.page_references: list[str] = []
        self.hidden = False

    def start(self, name: str, element: etree._Element) -> None:
        if name in _FRAMES:
            self.frames.append(_Frame(name))
        elif name == "p":
            self.paragraph_style = ""
        elif name == "r":
            self.hidden, self.run_font = False, ""
        elif name == "pStyle":
            self.paragraph_style = _attribute(element, "val")
        elif name == "rStyle":
            self.run_font = self.run_font or self.style_fonts.get(_attribute(element, "val"), "")
        elif name == "rFonts":
            self.run_font = font_in(element) or self.run_font
        elif name == "vanish":
            self.hidden = _attribute(element, "val") not in {"0", "false", "off"}

    def end(self, name: str, element: etree._Element) -> None:
        frame = self.frames[-1]
        if name == "t":
            if not self.hidden:
                frame.run.append(mark(element.text or "", self.font()))
        elif name in _FONTS:
            frame.run.append(self.letter_of_font(name, element))
        elif name in _MARKS:
            frame.run.append(_MARKS[name])
        elif name == "br":
            self.line_break(_attribute(element, "type"))
        elif name == "p":
            self.end_paragraph(frame)
        elif name in _FRAMES:
            self.end_frame(name, element)
        elif name in _REFERENCES:
            self.page_references.append(f"{name[:-9]}:{_attribute(element, 'id')}")

    def font(self) -> str:
        """Return the font of the present run: its own, its paragraph style's, or the document's."""
        return self.run_font or self.style_fonts.get(self.paragraph_style) or self.style_fonts.get("", "")

    def letter_of_font(self, name: str, element: etree._Element) -> str:
        """Return what stands for a letter in fonts of old encodings only: a soft hyphen is ư in TCVN3."""
        if name == "softHyphen":
            letter, font = "\u00ad", self.font()
        elif name == "sym" and len(code := _attribute(element, "char")) == 4:
            letter, font = chr(int(code, 16) & 0xFF), _attribute(element, "font")
        else:
            return ""
        marked = mark(letter, font)
        return marked if marked != letter and not self.hidden else ""

    def end_paragraph(self, frame: _Frame) -> None:
        frame.lines.append("".join(frame.run))
        frame.lines += frame.boxes
        frame.run, frame.boxes = [], []

    def end_frame(self, name: str, element: etree._Element) -> None:
        frame = self.frames.pop()
        outer = self.frames[-1]
        lines = [*frame.lines, "".join(frame.run)] if frame.run else frame.lines
        if name == "tc":
            cells = outer.cells if outer.tag == "tr" else outer.lines
            cells.append(" ".join(" ".join(line.split()) for line in lines if line.strip()))
        elif name == "tr":
            outer.lines.append("\t".join(frame.cells))
        elif name == "txbxContent":
            outer.boxes.append("\n".join(lines))
        else:
            self.part.notes[f"{name}:{_attribute(element, 'id')}"] = "\n".join(lines)

    def line_break(self, kind: str) -> None:
        frame = self.frames[-1]
        if kind == "page" and len(self.frames) == 1:
            self.end_paragraph(frame)
            self.end_page()
        else:
            frame.run.append("\n")

    def end_page(self) -> None:
        frame = self.frames[0]
        self.part.pages.append("\n".join(frame.lines))
        self.part.references.append(self.page_references)
        frame.lines, self.page_references = [], []

    def finish(self) -> Part:
        self.end_paragraph(self.frames[0])
        self.end_page()
        return self.part


def read_part(stream: IO[bytes], style_fonts: Mapping[str, str]) -> Part:
    """Return the text of one part; raises ``EntityError``, or ``lxml.etree.XMLSyntaxError`` for damaged XML.

    ``style_fonts``: the fonts of styles (``wordfonts.fonts_of_styles``). Runs in fonts of old encodings come marked for
    ``search.legacy_text``.
    """
    walker = _Walker(style_fonts)
    for event, name, element in _events(stream, walker):
        if event == "start":
            walker.start(name, element)
        else:
            walker.end(name, element)
    return walker.finish()


def _events(stream: IO[bytes], walker: _Walker) -> Iterator[tuple[str, str, etree._Element]]:
    """Yield events of Word's own elements that are neither skipped nor the second version of something shown."""
    parser = etree.iterparse(
        stream,
        events=("start", "end"),
        tag=_REPORTED,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )
    checked = False
    for event, element in parser:
        if not checked:
            checked = True
            _refuse_entities(element)
        space, _, name = element.tag[1:].rpartition("}") if element.tag[0] == "{" else ("", "", element.tag)
        if _is_skipped(event, space, name, walker):
            pass
        elif space in _WORD or (space == _MATH and name == "t"):
            yield event, name, element
        if event == "end":
            _forget(element, name)
    if not checked and parser.root is not None:
        _refuse_entities(parser.root)


def _refuse_entities(element: etree._Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise EntityError


def _is_skipped(event: str, space: str, name: str, walker: _Walker) -> bool:
    """Tell whether an element is unseen; AlternateContent holds one text twice, and only its first choice counts."""
    opening = event == "start"
    skipped = walker.skipping > 0
    if name == "pStyle" and walker.skipping == 1:  # in the properties of a paragraph that is seen
        return False
    if space == _COMPATIBILITY:
        if name == "AlternateContent":
            if opening:
                walker.chosen.append(False)
            else:
                walker.chosen.pop()
        elif opening and (skipped or (walker.chosen and walker.chosen[-1])):
            walker.skipping += 1
        elif not opening and skipped:
            walker.skipping -= 1
        elif opening and walker.chosen:
            walker.chosen[-1] = True
        return True
    if space in _WORD and name in _SKIPPED:
        walker.skipping += 1 if opening else -1
        return True
    return skipped


def _forget(element: etree._Element, name: str) -> None:
    """Free what was read: a document of 100 MB must not become a tree of 1 GB."""
    if name in {"p", "tr", "tbl"}:
        element.clear(keep_tail=False)
        parent = element.getparent()
        if parent is not None:
            while element.getprevious() is not None:
                del parent[0]


def _attribute(element: etree._Element, name: str) -> str:
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
