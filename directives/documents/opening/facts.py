"""A document's facts as other programs take them: one reading of the page for meta tags, feeds, linked data and harvesting."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from ..models import DirectivePage

LANGUAGE = "vi"
# Fields of Dublin Core as TT 24/2011/TT-BTTTT lists them for portals of the State. Never empty: title, creator, date,
# description, publisher (cơ quan ban hành), identifier.
Element = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a public document; "" and None where nothing is. ``url`` is absolute, ``urn`` outlives addresses."""

    urn: str
    url: str
    title: str
    number: str
    type_name: str
    issuer: str
    issued_on: datetime.date | None
    effective_on: datetime.date | None
    expires_on: datetime.date | None
    signer: str
    signer_title: str
    place: str
    field: str
    areas: tuple[str, ...]
    citation: str
    published_at: datetime.datetime | None
    updated_at: datetime.datetime | None

    @property
    def date(self) -> str:
        """Return the day of issue (ISO 8601), else the day known next best; an imported document may lack its own."""
        known = (self.issued_on, self.effective_on, self.published_at)
        return next((day.isoformat()[:10] for day in known if day), "")

    @property
    def description(self) -> str:
        """Return the citation with the summary: one sentence that says what the document is."""
        return f"{self.citation}: {self.title}" if self.citation else self.title


def facts_of(page: DirectivePage, url: str) -> Facts:
    """Return the facts of a page with its type, issuer, field and areas at hand; ``url`` is its absolute address."""
    return Facts(
        urn=f"urn:uuid:{page.translation_key}",
        url=url,
        title=" ".join((page.summary or page.title).split()),
        number=page.number,
        type_name=page.document_type.name if page.document_type else "",
        issuer=page.issuer.name if page.issuer else "",
        issued_on=page.issued_on,
        effective_on=page.effective_on,
        expires_on=page.expires_on,
        signer=page.signer,
        signer_title=page.signer_title,
        place=page.place,
        field=page.field.name if page.field else "",
        areas=tuple(area.name for area in page.reform_areas.all()),
        citation=page.citation,
        published_at=page.first_published_at,
        updated_at=page.last_published_at,
    )


def dublin_core(facts: Facts, *, publisher: str, related: Iterable[str] = ()) -> list[Element]:
    """Return (element, value) of the fifteen elements of Dublin Core that have a value; an element may stand twice.

    ``publisher`` is the portal's office, named where the document's issuer isn't known. ``related`` are addresses.
    """
    issuer = facts.issuer or publisher
    signer = " ".join(filter(None, [facts.signer_title, facts.signer]))
    elements = [
        ("title", facts.title),
        ("creator", issuer),
        ("subject", facts.field),
        *(("subject", area) for area in facts.areas),
        ("description", facts.description),
        ("publisher", issuer),
        ("contributor", signer),
        ("date", facts.date),
        ("type", facts.type_name),
        ("format", "text/html"),
        ("identifier", facts.number),
        ("identifier", facts.url),
        ("identifier", facts.urn),
        ("source", publisher),
        ("language", LANGUAGE),
        *(("relation", address) for address in related),
        ("coverage", facts.place),
    ]
    return [(name, value) for name, value in elements if value]
