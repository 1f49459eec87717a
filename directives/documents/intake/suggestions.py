"""From what was read to what the form takes: types, units and codes found in the catalogue."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from directives.units.models import OrganisationalUnit
from search.extraction.result import Status
from search.extraction.service import TextStatus, status_of, texts_of
from search.text import fold
from site_config.portal.models import Document

from ..enums import DocumentClass
from ..models import DocumentType, IntakeFile
from ..numbers import parse_number
from ..reading.first_page import Proposals, propose_metadata
from ..reading.personal_data import PersonalData, find_personal_data

TEXT_FIELDS = ("number", "place", "signer", "signer_title", "signing_capacity", "summary", "recipients", "urgency")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """All that is known about a dropped file: proposals with sources, values for the form, warnings."""

    file: IntakeFile
    text: TextStatus | None
    proposals: Proposals
    values: dict[str, Any]
    personal: list[PersonalData]

    @property
    def is_read(self) -> bool:
        """Tell whether reading has ended, with or without text."""
        return self.text is not None and self.text.status is not Status.PENDING


def suggest(files: Iterable[IntakeFile]) -> list[Suggestion]:
    """Return a suggestion for each of ``files``, in their order; the texts cost two queries for all."""
    wanted = list(files)
    documents = [file.document for file in wanted]
    texts, states = texts_of(documents), status_of(documents)
    return [_one(file, texts.get(file.document.pk, ()), states.get(file.document.pk)) for file in wanted]


def _one(file: IntakeFile, pages: tuple[str, ...], text: TextStatus | None) -> Suggestion:
    found = propose_metadata(pages, file.document.title)
    return Suggestion(file, text, found, form_values(found), find_personal_data(pages))


def proposals_of(document: Document) -> tuple[Proposals, list[PersonalData]]:
    """Return what the text of an attached file says; nothing while it isn't read. Its name counts for nothing here."""
    pages = texts_of([document])[document.pk]
    if not pages:
        return {}, []
    return propose_metadata(pages), find_personal_data(pages)


def form_values(found: Proposals) -> dict[str, Any]:
    """Return the fields of ``DirectivePage`` that the proposals settle; a unit or a type nobody knows is left open."""
    values: dict[str, Any] = {name: proposal.value for name in TEXT_FIELDS if (proposal := found.get(name))}
    if proposal := found.get("issued_on"):
        values["issued_on"] = datetime.date.fromisoformat(proposal.value)
    if proposal := found.get("document_type"):
        values["document_type"] = match_type(proposal.value, values.get("number", ""))
    if proposal := found.get("issuer"):
        values["issuer"] = match_unit(proposal.value)
    return {name: value for name, value in values.items() if value}


def match_type(name: str, number: str) -> DocumentType | None:
    """Return the type of this name; a number with a year («18/2016/QĐ-UBND») asks for the normative one."""
    try:
        normative = parse_number(number).year is not None
    except ValidationError:
        normative = False
    wanted = DocumentClass.NORMATIVE if normative else DocumentClass.ADMINISTRATIVE
    same = [kind for kind in DocumentType.objects.all() if fold(kind.name) == fold(name)]
    return next((kind for kind in same if kind.document_class == wanted), same[0] if same else None)


def match_unit(name: str) -> OrganisationalUnit | None:
    """Return the only unit that people write like this, or None."""
    units = list(OrganisationalUnit.objects.named(name)[:2])
    return units[0] if len(units) == 1 else None
