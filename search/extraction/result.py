"""What an extraction returns, and the limits it runs under. Pure: no Django."""

from dataclasses import dataclass
from enum import StrEnum

MEGABYTE = 1024 * 1024


class Status(StrEnum):
    """Outcome of one extraction; PENDING only while it waits."""

    PENDING = "pending"
    TEXT = "text"
    NO_TEXT = "no_text"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds of one extraction (trust.md 4). Times in seconds, sizes in bytes, ``characters`` over all pages."""

    cpu_seconds: int = 60
    wall_seconds: float = 90.0
    memory: int = 1024 * MEGABYTE
    characters: int = 20_000_000
    pages: int = 5_000
    file_size: int = 100 * MEGABYTE

    @property
    def output(self) -> int:
        """Bytes the child may write: four for each character, and room for the rest of the answer."""
        return 4 * self.characters + MEGABYTE


DEFAULT = Limits()


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """Text of a file, one string a page, or the reason (in Vietnamese) why there is none.

    ``reason`` is empty when everything was read; beside status TEXT it names what is missing (scanned pages, a cut).
    ``pages`` is empty unless status is TEXT. ``page_count`` counts printed pages, read or not; 0 when the kind of file
    has none (Word: the text is then one page). ``engine`` names the reader ("" when none ran). ``transient`` says that
    the machine failed, not the file, and that trying again makes sense.
    """

    status: Status
    reason: str = ""
    engine: str = ""
    pages: tuple[str, ...] = ()
    page_count: int = 0
    transient: bool = False


class UnreadableError(Exception):
    """Raised by readers for a file that can't be read; becomes an ``Extraction`` without text."""

    def __init__(self, status: Status, reason: str, *, page_count: int = 0) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.page_count = page_count
