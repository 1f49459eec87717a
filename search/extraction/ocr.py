"""Letters in pictures, by Tesseract with its Vietnamese data, within the time of one extraction. Pure: no Django."""

import re
import tempfile
import time
from pathlib import Path

from search.extraction import programs, reasons
from search.extraction.cleaning import clean
from search.extraction.result import Limits
from search.syllables import is_syllable

ENGINE = "tesseract"
MAX_PIXELS = 40_000_000  # trust.md 4; an A4 page at 300 dots an inch has 9 million
DPI = 300
LANGUAGE = "vie"
_WALL_SHARE = 0.75  # of the wall time: what was recognised by then is returned, and the cut is named
_SENSIBLE = 0.4  # the part of words that must be syllables; with fewer the page may lie on its side
_WORD = re.compile(r"[^\W\d_]+")


class Recogniser:
    """Recognises page after page until its time is up; ``missing`` says what isn't installed ("" when all is)."""

    def __init__(self, limits: Limits) -> None:
        self._deadline = time.monotonic() + min(limits.cpu_seconds, limits.wall_seconds * _WALL_SHARE)
        self._program = programs.find("tesseract")
        self._languages = self._installed()
        self.missing = self._reason()
        self.recognised = 0
        self.unread = 0

    def _installed(self) -> set[str]:
        if self._program is None:
            return set()
        try:
            with tempfile.TemporaryDirectory() as home:
                listed = programs.run([self._program, "--list-langs"], seconds=10, home=Path(home))
        except programs.ProgramError:
            return set()
        return set(listed.decode(errors="replace").split())

    def _reason(self) -> str:
        if self._program is None:
            return reasons.NO_TESSERACT
        return "" if LANGUAGE in self._languages else reasons.NO_VIETNAMESE_OCR

    @property
    def has_time(self) -> bool:
        """Tell whether another page may be begun."""
        return time.monotonic() < self._deadline

    def read(self, width: int, height: int, gray: bytes) -> str | None:
        """Return the text of a picture of one byte a pixel, "" when it shows none, None when there was no time."""
        if self.missing or not self.has_time:
            self.unread += 1
            return None
        picture = b"P5 %d %d 255\n%b" % (width, height, gray)
        try:
            text = self._run(picture, "3")
            if _sense(text) < _SENSIBLE and "osd" in self._languages:
                text = max(text, self._run(picture, "1"), key=_sense)
        except programs.ProgramError as error:
            if error.timed_out:
                self.unread += 1
                return None
            text = ""
        self.recognised += bool(text)
        return text

    def _run(self, picture: bytes, layout: str) -> str:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise programs.ProgramError("no time", timed_out=True)
        command = [self._program or "", "stdin", "stdout", "-l", LANGUAGE, "--psm", layout, "--dpi", str(DPI)]
        with tempfile.TemporaryDirectory() as home:
            output = programs.run(command, seconds=left, data=picture, home=Path(home))
        return clean(output.decode("utf-8", errors="replace"))

    def remarks(self, total: int) -> list[str]:
        """Return what to say beside the text: how many of ``total`` pages were recognised, and what wasn't read."""
        said = []
        if self.recognised:
            said.append(reasons.RECOGNISED % {"count": self.recognised, "total": total})
        if self.unread:
            said.append(self.missing or reasons.OCR_CUT % {"count": self.unread})
        return said


def _sense(text: str) -> float:
    """Return the part of the words (0 to 1) that are Vietnamese syllables."""
    words = _WORD.findall(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0
