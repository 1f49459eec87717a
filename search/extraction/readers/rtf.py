"""RTF: text with the font of each run, which tells TCVN3 and VNI. Rules from the RTF specification 1.9.1."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from search.extraction import reasons
from search.extraction.readers.assemble import assemble
from search.extraction.result import Extraction, Limits
from search.legacy import encoding_of_font
from search.legacy_text import mark

ENGINE = "rtf"
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL
)
# Groups that hold no text of the document. What follows «\*» is skipped too, but for the few named below.
_SKIPPED_WORDS = (
    "colortbl stylesheet info pict object objdata result themedata colorschememapping datastore listtable "
    "listoverridetable revtbl rsidtbl generator xmlnstbl fldinst sp sn sv filetbl annotation atnid atnauthor "
    "nonshppict nonesttables bkmkstart bkmkend tc xe txe rxe private1 wgrffmtfilter latentstyles pgptbl falt panose"
)
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
_STARRED_TEXT = frozenset({"shpinst", "shptxt", "ud"})
_CHARACTERS = {
    "par": "\n", "sect": "\n", "line": "\n", "page": "\n\n", "row": "\n", "nestrow": "\n", "tab": "\t", "cell": "\t",
    "nestcell": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "footnote": "\n", "header": "\n", "footer": "\n",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
_CODE_PAGES = {
    0: "cp1252", 2: "latin-1", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_MAX_DEPTH = 100_000  # groups deeper than this are no document


@dataclass(slots=True)
class _State:
    """What a group inherits: the font, whether it is text, how many stand-ins follow a Unicode letter."""

    font: int = -1
    skipped: bool = False
    hidden: bool = False
    stand_ins: int = 1
    in_fonts: bool = False


class _Reader:
    """Goes through the tokens once; one method for each kind."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.state = _State()
        self.stack: list[_State] = []
        self.out: list[str] = []
        self.run: list[str] = []
        self.data = bytearray()
        self.pending: list[int] = []  # UTF-16 units of \u
        self.to_skip = 0
        self.starred = False
        self.names: dict[int, str] = {}
        self.pages: dict[int, str] = {}
        self.default_page = "cp1252"
        self.default_font = 0

    def read(self) -> str:
        position, end = 0, len(self.source)
        while position < end:
            match = _TOKEN.match(self.source, position)
            if match is None:
                break
            position = match.end()
            word, number, byte, symbol, brace, text = match.groups()
            if word == "bin" and number:
                position += max(0, int(number))
            elif word:
                self.word(word, int(number) if number else None)
            elif byte:
                self.byte(int(byte, 16))
            elif symbol:
                self.symbol(symbol)
            elif brace:
                self.brace(brace)
            elif text:
                self.text(text)
        self.flush_run()
        return "".join(self.out)

    def brace(self, brace: str) -> None:
        self.flush_run()
        self.to_skip = 0
        if brace == "{":
            if len(self.stack) >= _MAX_DEPTH:
                raise ValueError("too deep")
            self.stack.append(self.state)
            self.state = replace(self.state)
        elif self.stack:
            self.state = self.stack.pop()
        self.starred = False

    def word(self, word: str, number: int | None) -> None:
        if word in _SKIPPED or (self.starred and word not in _STARRED_TEXT):
            self.flush_run()
            self.state.skipped = True
        elif word == "u" and number is not None:
            self.flush_bytes()
            self.pending.append(number % 0x10000)
            self.to_skip = self.state.stand_ins
        elif word in {"f", "deff", "fonttbl", "fcharset", "ansicpg", "plain"}:
            self.font_word(word, number)
        elif word == "uc":
            self.state.stand_ins = min(max(number or 0, 0), 10)
        elif word in {"v", "deleted"}:
            self.flush_run()
            self.state.hidden = number != 0
        elif word in _CHARACTERS:
            self.add(_CHARACTERS[word])
        self.starred = False

    def font_word(self, word: str, number: int | None) -> None:
        self.flush_run()
        if word == "fonttbl":
            self.state.in_fonts = True
        elif word == "f" and number is not None:
            self.state.font = number
        elif word == "deff":
            self.default_font = number or 0
        elif word == "fcharset" and self.state.in_fonts:
            self.pages[self.state.font] = _CODE_PAGES.get(number or 0, "cp1252")
        elif word == "ansicpg" and number == 1258:
            self.default_page = "cp1258"
        elif word == "plain":
            self.state.font, self.state.hidden = -1, False

    def symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol == "-" and not encoding_of_font(self.font_name()):
            pass  # a place to break the word; in a TCVN3 font it is the letter ư
        elif symbol in _SYMBOLS and not self.spend(1):
            self.add(_SYMBOLS[symbol])

    def byte(self, value: int) -> None:
        if not self.spend(1):
            self.flush_units()
            self.data.append(value)

    def text(self, text: str) -> None:
        text = text[self.spend(len(text)) :]
        if text and self.state.in_fonts:
            name = self.names.get(self.state.font, "") + text
            self.names[self.state.font] = name.rstrip(";")[:200]
        elif text and not text.isascii():  # bytes that should have been escaped, seen in real files
            self.flush_units()
            self.data += text.encode("latin-1", errors="replace")
        elif text:
            self.add(text)

    def spend(self, available: int) -> int:
        """Return how many of the coming characters are stand-ins for a Unicode letter, and forget as many."""
        spent = min(self.to_skip, available)
        self.to_skip -= spent
        return spent

    def add(self, text: str) -> None:
        self.flush_bytes()
        self.flush_units()
        self.to_skip = 0
        self.run.append(text)

    def font_name(self) -> str:
        font = self.state.font if self.state.font >= 0 else self.default_font
        return self.names.get(font, "")

    def flush_bytes(self) -> None:
        if self.data:
            font = self.state.font if self.state.font >= 0 else self.default_font
            page = "latin-1" if encoding_of_font(self.font_name()) else self.pages.get(font, self.default_page)
            page = self.default_page if page == "cp1252" else page
            self.run.append(bytes(self.data).decode(page, errors="replace"))
            self.data.clear()

    def flush_units(self) -> None:
        if self.pending:
            units = b"".join(unit.to_bytes(2, "little") for unit in self.pending)
            self.run.append(units.decode("utf-16-le", errors="ignore"))
            self.pending.clear()

    def flush_run(self) -> None:
        self.flush_bytes()
        self.flush_units()
        if self.run:
            if not (self.state.skipped or self.state.hidden or self.state.in_fonts):
                self.out.append(mark("".join(self.run), self.font_name()))
            self.run.clear()


def read(path: Path, limits: Limits) -> Extraction:
    """Return the text of an RTF file as one page; raises ``UnreadableError`` when there is none."""
    reader = _Reader(path.read_bytes().decode("latin-1"))
    text = reader.read()
    remarks = [reasons.CUT_SHORT] if reader.stack else []
    return assemble([text], engine=ENGINE, limits=limits, remarks=remarks)
