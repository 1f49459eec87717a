"""Metadata proposed from a document's text and its file's name, each with where it was read. Pure."""

import datetime
import re
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from search.text import fold

from . import agencies
from .doc_types import LETTER, type_of_symbol
from .file_names import read_file_name
from .head import Head, date_of, find_date, read_head
from .lines import Line, lay_out
from .proposal import Proposal
from .signature import Signature, read_end
from .titles import Title, read_title, tidy_summary

FIELDS = ("number", "document_type", "issuer", "place", "issued_on", "signer", "summary", "recipients")
EXTRA_FIELDS = ("signer_title", "signing_capacity", "urgency")
_URGENCY = {"khan": "urgent", "thuong khan": "very_urgent", "hoa toc": "flash", "hoa toc hen gio": "flash"}

Proposals = dict[str, Proposal | None]


def propose_metadata(pages: Sequence[str], file_name: str = "") -> Proposals:
    """Return a proposal or None for each of ``FIELDS`` and ``EXTRA_FIELDS``.

    ``pages`` is extracted text, one string a page (Word: one string), ``file_name`` what people call the file. Values are
    texts as the form takes them: dates in ISO form, recipients one a line, urgency one of the codes of ``enums.Urgency``.
    """
    lines = lay_out(pages)
    text = "\n".join(line.text for line in lines)
    head = read_head(lines)
    title = read_title(lines, head)
    end = read_end(lines)
    name = read_file_name(file_name)
    by_name = _("tên tệp")
    number = _read(head.number) or (Proposal(name.number, by_name) if name.number else None)
    symbol = number.value.split("/", 1)[1] if number and "/" in number.value else ""
    found: Proposals = dict.fromkeys((*FIELDS, *EXTRA_FIELDS))
    found["number"] = number
    found["document_type"] = _type(head, title, symbol, number, name.document_type)
    found["issuer"] = _issuer(head, symbol, text, number)
    found["place"] = _read(head.place)
    found["issued_on"] = _date(head, number, lines) or (
        Proposal(name.issued_on.isoformat(), by_name) if name.issued_on else None
    )
    summary = tidy_summary(title.summary, text)
    if summary and title.summary_line:
        found["summary"] = Proposal(summary, title.summary_line.source)
    if end.recipients and end.recipients_line:
        found["recipients"] = Proposal(end.recipients, end.recipients_line.source)
    found |= _signed(end.signature)
    if head.urgency:
        found["urgency"] = Proposal(_URGENCY[head.urgency[0]], head.urgency[1].source)
    return found


def as_json(found: Mapping[str, Proposal | None]) -> dict[str, dict[str, str] | None]:
    """Return the proposals of ``FIELDS`` as plain data, in that order."""
    proposals = {name: found.get(name) for name in FIELDS}
    return {name: {"value": p.value, "source": p.source} if p else None for name, p in proposals.items()}


def _read(part: tuple[str, Line] | None) -> Proposal | None:
    return Proposal(part[0], part[1].source) if part else None


def _type(head: Head, title: Title, symbol: str, number: Proposal | None, by_name: str | None) -> Proposal | None:
    if title.document_type and title.type_line:
        return Proposal(title.document_type, title.type_line.source)
    if head.announced_kind and head.number:
        return Proposal(head.announced_kind, head.number[1].source)
    # Under «V/v …» only a symbol that begins with a type names one: «TTr-UBND», not «MTTQ-BTT».
    named = type_of_symbol(re.split(r"[-/]", symbol)[0] if head.subject else symbol)
    if named and number:
        return Proposal(named, _("ký hiệu «%(symbol)s», %(source)s") % {"symbol": symbol, "source": number.source})
    if head.subject:
        return Proposal(LETTER, head.subject[0][1].source)
    if by_name:
        return Proposal(by_name, _("tên tệp"))
    if number and symbol and "-" in symbol:
        # A letter's symbol has the agency first and no type (NĐ 30/2020/NĐ-CP, annex I).
        return Proposal(LETTER, _("ký hiệu «%(symbol)s», %(source)s") % {"symbol": symbol, "source": number.source})
    return None


def _issuer(head: Head, symbol: str, text: str, number: Proposal | None) -> Proposal | None:
    printed = agencies.pick_issuer([words for words, _line in head.agency], symbol)
    if printed:
        return Proposal(agencies.agency_name(printed, text), head.agency[-1][1].source)
    known = agencies.issuer_of_symbol(symbol)
    if known and number:
        return Proposal(known, _("ký hiệu «%(symbol)s», %(source)s") % {"symbol": symbol, "source": number.source})
    return None


def _date(head: Head, number: Proposal | None, lines: Sequence[Line]) -> Proposal | None:
    """Return the date of the head, else the one that an annex gives beside the document's own number."""
    if head.issued_on:
        day, line = head.issued_on
        return Proposal(day.isoformat(), line.source)
    if number is None:
        return None
    own = re.escape(fold(number.value))
    for line in lines:
        place = re.search(rf"kem theo .{{0,40}}{own}", line.folded)
        match = find_date(line.text[place.end() :]) if place else None
        found: datetime.date | None = date_of(match) if match else None
        if found:
            return Proposal(found.isoformat(), line.source)
    return None


def _signed(signature: Signature | None) -> Proposals:
    if signature is None:
        return {}
    source = signature.line.source
    office = agencies.office_name(signature.office) if signature.office else ""
    return {
        "signer": Proposal(signature.name, source) if signature.name else None,
        "signer_title": Proposal(office, source) if office else None,
        "signing_capacity": Proposal(signature.capacity, source) if signature.capacity else None,
    }
