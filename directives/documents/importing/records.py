"""A document as sources describe it, before the portal's own lists are asked. Pure."""

import dataclasses
import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path


class RowProblem(Exception):
    """A row that can't become a document; the message says in Vietnamese what is wrong and what to do."""


class SourceProblem(Exception):
    """A source that can't be read at all; the message says in Vietnamese what to do."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article («Điều»): its number without the word, its heading, its text with one paragraph a line."""

    number: str
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What a source says about one document. Names (type, issuer, field) are as written; texts are NFC.

    ``articles`` follow ``body`` (paragraphs, one a line). ``notes`` are remarks for the report: what was not taken as it
    stood. ``published_on`` is when readers first had it elsewhere. ``path`` is the file of a folder's document.
    """

    number: str
    document_type: str
    issuer: str
    summary: str
    issued_on: datetime.date | None = None
    effective_on: datetime.date | None = None
    expires_on: datetime.date | None = None
    published_on: datetime.date | None = None
    document_class: str = ""
    place: str = ""
    signer: str = ""
    signer_title: str = ""
    signing_capacity: str = ""
    field: str = ""
    urgency: str = ""
    recipients: str = ""
    areas: tuple[int, ...] = ()
    body: str = ""
    articles: tuple[ArticleText, ...] = ()
    path: Path | None = None
    notes: tuple[str, ...] = dataclasses.field(default=(), compare=False)
    published_elsewhere: bool = False

    @property
    def published_before(self) -> bool:
        """Tell whether readers had the document elsewhere before: its time of posting here says nothing."""
        return self.published_elsewhere or self.published_on is not None

    @property
    def fingerprint(self) -> str:
        """Return a hash of all that the source says, of a file its content; equal ones bring nothing new."""
        if self.path is not None:
            return hashlib.sha256(self.path.read_bytes()).hexdigest()
        said = repr([getattr(self, name) for name in _SAID])
        return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


_SAID = tuple(field.name for field in dataclasses.fields(DocumentRecord) if field.name not in {"notes", "path"})
