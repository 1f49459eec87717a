"""OAI-PMH 2.0 as a harvester meets it: structure after the protocol's schema, lists that go on, what is gone announced."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from lxml import etree

from directives.documents.models import DirectivePage, PublicationRecord, ReformArea
from directives.documents.opening.oai import answers
from directives.documents.opening.records import reconcile
from tests.factories import pages
from tests.factories.relations import acting
from tests.factories.units import unit

pytestmark = pytest.mark.django_db

OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
ADDRESS = "/oai-pmh/"
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SET = re.compile(r"([A-Za-z0-9\-_.!~*'()])+(:[A-Za-z0-9\-_.!~*'()]+)*")
ERRORS = {
    *("cannotDisseminateFormat", "idDoesNotExist", "badArgument", "badVerb", "noMetadataFormats"),
    *("noRecordsMatch", "badResumptionToken", "noSetHierarchy"),
}
ELEMENTS = {
    *("title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format"),
    *("identifier", "source", "language", "relation", "coverage", "rights"),
}


def ask(client: Client, **arguments: str) -> Any:
    """Return the answer's root, checked against the rules of OAI-PMH.xsd and oai_dc.xsd."""
    arguments = {name.rstrip("_"): value for name, value in arguments.items()}
    response = client.get(ADDRESS, arguments)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/xml")
    root = etree.fromstring(response.content)
    assert_valid(root)
    return root


def assert_valid(root: Any) -> None:
    assert root.tag == f"{OAI}OAI-PMH"
    date, request, *answer = root
    assert date.tag == f"{OAI}responseDate"
    assert STAMP.fullmatch(date.text)
    assert request.tag == f"{OAI}request"
    assert request.text.endswith(ADDRESS)
    assert answer
    if answer[0].tag == f"{OAI}error":
        assert all(error.get("code") in ERRORS for error in answer)
        if {error.get("code") for error in answer} & {"badVerb", "badArgument"}:
            assert not request.attrib
        return
    (content,) = answer
    assert content.tag == f"{OAI}{request.get('verb')}"
    assert len(content)
    for header in content.iter(f"{OAI}header"):
        assert_header(header)
    for record in content.iter(f"{OAI}record"):
        gone = record[0].get("status") == "deleted"
        assert [child.tag for child in record] == [f"{OAI}header"] + [] * gone + [f"{OAI}metadata"] * (not gone)
    for metadata in content.iter(f"{OAI}metadata"):
        (core,) = metadata
        assert core.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
        assert {child.tag.removeprefix(DC) for child in core} <= ELEMENTS
        assert core.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")


def assert_header(header: Any) -> None:
    names = [child.tag.removeprefix(OAI) for child in header]
    assert names[:2] == ["identifier", "datestamp"]
    assert set(names[2:]) <= {"setSpec"}
    assert ":" in header[0].text
    assert STAMP.fullmatch(header[1].text)
    assert all(SET.fullmatch(child.text) for child in header[2:])


def error_of(root: Any) -> str:
    error = root.find(f"{OAI}error")
    return "" if error is None else error.get("code")


def headers(root: Any) -> list[tuple[str, str]]:
    """Return (identifier, status) of each header."""
    return [(h.findtext(f"{OAI}identifier"), h.get("status", "")) for h in root.iter(f"{OAI}header")]


def urn(page: DirectivePage) -> str:
    return f"urn:uuid:{page.translation_key}"


def test_the_repository_says_who_it_is(client: Client) -> None:
    root = ask(client, verb="Identify")
    names = [child.tag.removeprefix(OAI) for child in root.find(f"{OAI}Identify")]
    assert names == [
        *("repositoryName", "baseURL", "protocolVersion", "adminEmail"),
        *("earliestDatestamp", "deletedRecord", "granularity"),
    ]
    assert root.findtext(f".//{OAI}protocolVersion") == "2.0"
    assert root.findtext(f".//{OAI}deletedRecord") == "persistent"
    assert "@" in root.findtext(f".//{OAI}adminEmail")


def test_one_format_and_the_sets_of_public_documents_are_named(client: Client) -> None:
    area = ReformArea.objects.first()
    assert area is not None
    page = pages.directive(reform_areas=[area], issuer=unit(code="Ủ/1", name="UBND", kind="other"))
    pages.restrict(pages.directive(document_type=pages.document_type("KH"), number="1/KH-UBND"))
    assert ask(client, verb="ListMetadataFormats").findtext(f".//{OAI}metadataPrefix") == "oai_dc"
    assert ask(client, verb="ListMetadataFormats", identifier=urn(page)) is not None
    named = {node.text for node in ask(client, verb="ListSets").iter(f"{OAI}setSpec")}
    assert {"type-quyet-dinh", f"area-{area.slug}"} < named
    assert "type-ke-hoach" not in named
    for name in named:
        assert headers(ask(client, verb="ListIdentifiers", metadataPrefix="oai_dc", set=name)) == [(urn(page), "")]


def test_a_record_is_dublin_core_without_an_empty_duty_field(client: Client) -> None:
    basis = pages.directive(number="1/QĐ-UBND")
    page = acting("legal_basis", basis, number="15/QĐ-UBND", summary="Về «A & B»\x0b <thử>")
    root = ask(client, verb="GetRecord", metadataPrefix="oai_dc", identifier=urn(page))
    for name in ("title", "creator", "date", "description", "publisher", "identifier"):
        assert root.findtext(f".//{DC}{name}")
    assert root.findtext(f".//{DC}title") == "Về «A & B» <thử>"
    assert "15/QĐ-UBND" in [node.text for node in root.iter(f"{DC}identifier")]
    assert [node.text for node in root.iter(f"{DC}relation")] == [urn(basis)]


def test_what_is_no_longer_public_is_announced_as_deleted_and_tells_nothing(client: Client) -> None:
    index = pages.directive_index()
    unpublished, deleted, restricted, moved = (pages.directive(summary="Tuyệt mật") for _ in range(4))
    pages.directive(publish=False)
    never = pages.directive(publish=False)
    gone = [urn(page) for page in (unpublished, deleted, restricted, moved)]
    unpublished.unpublish()
    DirectivePage.objects.get(pk=deleted.pk).delete()
    restriction = pages.restrict(restricted)
    closed = pages.directive().get_parent()
    del closed, index
    DirectivePage.objects.filter(pk=moved.pk).update(live=False)  # nobody told the record
    listed = client.get(ADDRESS, {"verb": "ListRecords", "metadataPrefix": "oai_dc"})
    assert "Tuyệt mật" not in listed.content.decode()
    found = dict(headers(etree.fromstring(listed.content)))
    assert {name: found[name] for name in gone} == dict.fromkeys(gone, "deleted")
    assert urn(never) not in found
    for name in gone:
        root = ask(client, verb="GetRecord", metadataPrefix="oai_dc", identifier=name)
        assert headers(root) == [(name, "deleted")]
    before = PublicationRecord.objects.get(page=restricted).changed_at
    restriction.delete()
    back = PublicationRecord.objects.get(page=restricted)
    assert (back.withdrawn, back.changed_at > before) == (False, True)


def test_a_section_closed_or_moved_counts_for_every_document_below(client: Client) -> None:
    made = [pages.directive() for _ in range(3)]
    restriction = pages.restrict(pages.directive_index())
    assert PublicationRecord.objects.filter(withdrawn=True).count() == 3
    restriction.delete()
    assert PublicationRecord.objects.filter(withdrawn=False).count() == 3
    # What no event told of is found by the hourly look.
    PublicationRecord.objects.filter(page=made[0]).delete()
    DirectivePage.objects.filter(pk=made[1].pk).update(live=False)
    assert reconcile(now=timezone.now()) == 2
    assert reconcile(now=timezone.now()) == 0


def test_lists_are_narrowed_by_time_at_both_granularities(client: Client) -> None:
    early, late = pages.directive(), pages.directive()
    moments = {early: (2022, 3, 15, 8, 0, 0), late: (2022, 3, 16, 9, 30, 0)}
    for page, moment in moments.items():
        at = datetime.datetime(*moment, 500_000, tzinfo=datetime.UTC)
        PublicationRecord.objects.filter(page=page).update(changed_at=at)

    def found(**narrowed: str) -> list[str]:
        root = ask(client, verb="ListIdentifiers", metadataPrefix="oai_dc", **narrowed)
        return [name for name, _status in headers(root)]

    assert found(from_="2022-03-16") == [urn(late)]
    assert found(until="2022-03-15") == [urn(early)]
    assert found(from_="2022-03-15", until="2022-03-16") == [urn(early), urn(late)]
    assert found(from_="2022-03-15T08:00:00Z", until="2022-03-15T08:00:00Z") == [urn(early)]
    nothing = ask(client, verb="ListIdentifiers", metadataPrefix="oai_dc", until="2001-01-01")
    assert error_of(nothing) == "noRecordsMatch"


def test_a_long_list_goes_on_by_tokens_and_misses_nothing_that_changes_meanwhile(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "PAGE", 3)
    made = [pages.directive() for _ in range(8)]
    root = ask(client, verb="ListRecords", metadataPrefix="oai_dc")
    seen = headers(root)
    token = root.find(f".//{OAI}resumptionToken")
    assert (token.get("completeListSize"), token.get("cursor")) == ("8", "0")
    made[0].unpublish()  # told already; now it is told again, as gone
    rounds = 1
    while token is not None and token.text:
        root = ask(client, verb="ListRecords", resumptionToken=token.text)
        seen += headers(root)
        token = root.find(f".//{OAI}resumptionToken")
        rounds += 1
    assert rounds == 3
    assert token is not None
    assert not token.text  # the last answer's is empty
    assert {name for name, _status in seen} == {urn(page) for page in made}
    assert dict(seen)[urn(made[0])] == "deleted"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", "badVerb"),
        ("verb=Khac", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=identify", "badVerb"),
        ("verb=Identify&x=1", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=GetRecord&identifier=urn:uuid:x", "badArgument"),
        ("verb=GetRecord&identifier=urn:uuid:x&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=%00&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=x&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListMetadataFormats&identifier=khac", "idDoesNotExist"),
        ("verb=ListRecords", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=oai_dc", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=hom-qua", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2022-02-30", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=9999-12-31", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-01&until=2022-01-01T00:00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-02&until=2022-01-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2022-01-01T00:00Z", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=type-khong-co", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=a%20b", "badArgument"),
        ("verb=ListRecords&resumptionToken=gia", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=gia&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListSets&resumptionToken=gia", "badResumptionToken"),
    ],
)
def test_every_wrong_request_gets_the_protocols_error(client: Client, query: str, code: str) -> None:
    root = etree.fromstring(client.get(f"{ADDRESS}?{query}").content)
    assert_valid(root)
    assert error_of(root) == code


def test_a_token_belongs_to_its_verb_and_ends(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "PAGE", 1)
    for _ in range(3):
        pages.directive()
    token = ask(client, verb="ListIdentifiers", metadataPrefix="oai_dc").findtext(f".//{OAI}resumptionToken")
    assert error_of(ask(client, verb="ListRecords", resumptionToken=token)) == "badResumptionToken"
    assert error_of(ask(client, verb="ListIdentifiers", resumptionToken=token + "x")) == "badResumptionToken"
    monkeypatch.setattr("directives.documents.opening.oai.arguments.TOKEN_LIFE", datetime.timedelta(seconds=-1))
    assert error_of(ask(client, verb="ListIdentifiers", resumptionToken=token)) == "badResumptionToken"


def test_harvesters_may_post(client: Client) -> None:
    pages.directive()
    root = etree.fromstring(client.post(ADDRESS, {"verb": "ListRecords", "metadataPrefix": "oai_dc"}).content)
    assert_valid(root)
    assert len(headers(root)) == 1
    assert Client(enforce_csrf_checks=True).post(ADDRESS, {"verb": "Identify"}).status_code == 200
    assert client.put(ADDRESS).status_code == 405


def test_a_list_costs_a_constant_number_of_queries(client: Client) -> None:
    def asked() -> int:
        ask(client, verb="ListRecords", metadataPrefix="oai_dc")
        with CaptureQueriesContext(connection) as queries:
            ask(client, verb="ListRecords", metadataPrefix="oai_dc")
        return len(queries)

    basis = pages.directive(reform_areas=list(ReformArea.objects.all()[:2]))
    acting("legal_basis", basis)
    few = asked()
    for _ in range(8):
        acting("legal_basis", basis, reform_areas=list(ReformArea.objects.all()[:2]))
    assert asked() == few <= 10
