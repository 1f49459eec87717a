"""The six verbs, each an element of the answer. A constant number of queries each."""

import datetime
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Min, Q
from django.http import HttpRequest
from lxml import etree

from site_config.portal.models import PortalSettings

from ...models import DirectivePage, DirectiveRelation, PublicationRecord
from ..answers import address_of, office, office_mail
from ..choosing import WAYS, label_of, public_directives
from ..facts import dublin_core, facts_of
from ..feeds import clean
from ..records import set_name
from .arguments import PREFIX, TOKEN_LIFE, Listing, Place, listing
from .errors import BAD_TOKEN, NO_ITEM, NO_RECORDS, ProtocolError

OAI = "http://www.openarchives.org/OAI/2.0/"
OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
PAGE = 100  # records of one answer


def stamp(moment: datetime.datetime) -> str:
    """Return a UTCdatetime of the protocol, to the second."""
    return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def put(parent: Any, name: str, text: str = "", **attributes: str) -> Any:
    """Add an element of the protocol's namespace and return it."""
    element = etree.SubElement(parent, f"{{{OAI}}}{name}", attributes)
    if text:
        element.text = clean(text)
    return element


def identify(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Say who this is and how it answers."""
    portal = PortalSettings.load(request_or_site=request)
    earliest = PublicationRecord.objects.aggregate(earliest=Min("changed_at"))["earliest"]
    put(parent, "repositoryName", portal.portal_name)
    put(parent, "baseURL", request.build_absolute_uri(request.path))
    put(parent, "protocolVersion", "2.0")
    put(parent, "adminEmail", office_mail(portal))
    put(parent, "earliestDatestamp", stamp(earliest or now))
    put(parent, "deletedRecord", "persistent")
    put(parent, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def formats(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Name the one format, Dublin Core."""
    if "identifier" in arguments:
        _record(arguments["identifier"])
    one = put(parent, "metadataFormat")
    put(one, "metadataPrefix", PREFIX)
    put(one, "schema", DC_SCHEMA)
    put(one, "metadataNamespace", OAI_DC)


def sets(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Name the sets that have public documents: one for each type, issuer, field and reform area."""
    if "resumptionToken" in arguments:
        raise ProtocolError(BAD_TOKEN, "Sets come in one answer; there is no such token.")
    shown = public_directives().order_by()
    for way in WAYS.values():
        used = way.model.objects.filter(pk__in=shown.exclude(**{way.lookup: None}).values(way.lookup))
        for chosen in used:
            one = put(parent, "set")
            put(one, "setSpec", set_name(way.name, chosen))
            put(one, "setName", label_of(chosen))


def get_record(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Give one record."""
    _put_records(parent, [_record(arguments["identifier"])], request)


def list_records(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Give records of a time and set, a page of them at a time."""
    asked = listing("ListRecords", arguments)
    rows, place = _page(asked)
    _put_records(parent, rows, request)
    _put_token(parent, asked, place, now)


def list_identifiers(parent: Any, request: HttpRequest, arguments: dict[str, str], now: datetime.datetime) -> None:
    """Give the headers alone."""
    asked = listing("ListIdentifiers", arguments)
    rows, place = _page(asked)
    shown = set(
        public_directives().order_by().filter(pk__in=[row.page_id for row in rows]).values_list("pk", flat=True)
    )
    for row in rows:
        _put_header(parent, row, gone=row.page_id not in shown)
    _put_token(parent, asked, place, now)


def _record(identifier: str) -> PublicationRecord:
    try:
        known = UUID(identifier.removeprefix("urn:uuid:")) if identifier.startswith("urn:uuid:") else None
    except ValueError:
        known = None
    row = PublicationRecord.objects.filter(identifier=known).first() if known else None
    if row is None:
        raise ProtocolError(NO_ITEM, "There is no such item here.")
    return row


def _page(asked: Listing) -> tuple[list[PublicationRecord], Place | None]:
    """Return the records of one answer in the order of change, and where the list goes on (None: nowhere, it was short)."""
    found = PublicationRecord.objects.changed(since=asked.since, before=asked.before).in_set(asked.set_name)
    after = asked.after
    total = after.total if after else found.count()
    if after:
        found = found.filter(Q(changed_at__gt=after.changed_at) | Q(changed_at=after.changed_at, pk__gt=after.pk))
    rows = list(found.order_by("changed_at", "pk")[: PAGE + 1])
    if not rows and after is None:
        raise ProtocolError(NO_RECORDS, "No record fits.")
    shown = rows[:PAGE]
    told = (after.cursor if after else 0) + len(shown)
    if len(rows) > PAGE:
        return shown, Place(shown[-1].changed_at, shown[-1].pk, told, total)
    return shown, Place(datetime.datetime.now(datetime.UTC), 0, told, total) if after else None


def _put_token(parent: Any, asked: Listing, place: Place | None, now: datetime.datetime) -> None:
    if place is None:
        return
    start = asked.after.cursor if asked.after else 0
    attributes = {"completeListSize": str(max(place.total, place.cursor)), "cursor": str(start)}
    if place.pk:
        put(parent, "resumptionToken", asked.token(place), expirationDate=stamp(now + TOKEN_LIFE), **attributes)
    else:
        put(parent, "resumptionToken", **attributes)  # empty: the list is complete


def _put_header(parent: Any, row: PublicationRecord, *, gone: bool) -> None:
    header = put(parent, "header", **({"status": "deleted"} if gone else {}))
    put(header, "identifier", f"urn:uuid:{row.identifier}")
    put(header, "datestamp", stamp(row.changed_at))
    for name in row.sets.split():
        put(header, "setSpec", name)


def _put_records(parent: Any, rows: Iterable[PublicationRecord], request: HttpRequest) -> None:
    """Add records; whoever isn't public at this moment is told of as deleted, whatever its row says. Four queries."""
    listed = list(rows)
    wanted = [row.page_id for row in listed if row.page_id and not row.withdrawn]
    pages = {page.pk: page for page in public_directives().filter(pk__in=wanted).prefetch_related("reform_areas")}
    related = _related(list(pages))
    publisher = office(PortalSettings.load(request_or_site=request))
    for row in listed:
        page = pages.get(row.page_id or 0)
        record = put(parent, "record")
        _put_header(record, row, gone=page is None)
        if page is not None:
            _put_metadata(record, page, related.get(page.pk, []), publisher, request)


def _put_metadata(record: Any, page: DirectivePage, related: list[str], publisher: str, request: HttpRequest) -> None:
    metadata = put(record, "metadata")
    core = etree.SubElement(metadata, f"{{{OAI_DC}}}dc", nsmap={"oai_dc": OAI_DC, "dc": DC, "xsi": XSI})
    core.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} {DC_SCHEMA}")
    facts = facts_of(page, address_of(page, request))
    for name, value in dublin_core(facts, publisher=publisher, related=related):
        etree.SubElement(core, f"{{{DC}}}{name}").text = clean(value)


def _related(pages: list[int]) -> dict[int, list[str]]:
    """Return the identifiers of the public documents that these pages act on. One query."""
    rows = DirectiveRelation.objects.filter(page__in=pages, target__in=public_directives().order_by().values("pk"))
    found: dict[int, list[str]] = {}
    for page, key in rows.order_by("pk").values_list("page_id", "target__translation_key"):
        found.setdefault(page, []).append(f"urn:uuid:{key}")
    return {page: list(dict.fromkeys(keys)) for page, keys in found.items()}


ANSWERS: dict[str, Any] = {
    "Identify": identify,
    "ListMetadataFormats": formats,
    "ListSets": sets,
    "GetRecord": get_record,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
}
