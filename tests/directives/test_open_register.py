"""The register as other programs meet it: feeds, linked data, open data, the description of the search box."""

import csv
import datetime
import io
import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import etree, html

from directives.documents.models import DocumentField, ReformArea
from directives.documents.opening import columns
from site_config.portal.models import PortalSettings
from tests.factories import pages
from tests.factories.relations import acting
from tests.factories.units import unit

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


# -- feeds --------------------------------------------------------------------------------------


def assert_atom(data: bytes) -> list[Any]:
    """Check what RFC 4287 demands of a feed and return its entries."""
    feed = etree.fromstring(data)
    assert feed.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(feed.findall(f"{ATOM}{name}")) == 1  # 4.1.1
    assert [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    entries = feed.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in [feed, *entries]:
        assert ":" in (entry.findtext(f"{ATOM}id") or "")  # 4.2.6: an IRI
        moment = datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}updated"))
        assert moment.tzinfo is not None  # 3.3: RFC 3339
        assert (entry.find(f"{ATOM}author") is not None) or feed.find(f"{ATOM}author") is not None  # 4.1.2
    for entry in entries:
        assert len(entry.findall(f"{ATOM}title")) == 1
        assert entry.find(f"{ATOM}link[@rel='alternate']").get("href").startswith("http://testserver/")
    return entries


def assert_rss(data: bytes) -> list[Any]:
    """Check what RSS 2.0 demands of a channel and return its items."""
    rss = etree.fromstring(data)
    assert (rss.tag, rss.get("version")) == ("rss", "2.0")
    channel = rss.find("channel")
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    assert channel.find(f"{ATOM}link").get("rel") == "self"
    items = channel.findall("item")
    for item in items:
        assert item.findtext("title") or item.findtext("description")
        assert item.find("guid").get("isPermaLink") == "false"
        datetime.datetime.strptime(item.findtext("pubDate"), "%a, %d %b %Y %H:%M:%S %z")  # RFC 822
    return items


def test_feeds_are_valid_and_hold_what_is_public_of_their_kind(client: Client) -> None:
    field = DocumentField.objects.create(name="Nội vụ", slug="noi-vu")
    area = ReformArea.objects.first()
    assert area is not None
    province = unit(code="DL/1", name="UBND tỉnh", kind="other")
    page = pages.directive(
        summary="Về «A & B» <thử>\x0b", field=field, reform_areas=[area], issuer=province, number="15/QĐ-UBND"
    )
    pages.directive(number="16/KH-UBND", document_type=pages.document_type("KH"))
    hidden = pages.directive(number="17/QĐ-UBND", issuer=province)
    pages.restrict(hidden)
    pages.directive(number="18/QĐ-UBND", publish=False)
    whole = client.get("/nguon-tin/atom.xml")
    assert whole["Content-Type"].startswith("application/atom+xml")
    assert len(assert_atom(whole.content)) == 2
    assert len(assert_rss(client.get("/nguon-tin/rss.xml").content)) == 2
    for way in ("loai/quyet-dinh", "linh-vuc/noi-vu", f"noi-dung/{area.slug}", "co-quan/DL/1"):
        entries = assert_atom(client.get(f"/nguon-tin/{way}/atom.xml").content)
        assert [entry.findtext(f"{ATOM}id") for entry in entries] == [f"urn:uuid:{page.translation_key}"]
        assert len(assert_rss(client.get(f"/nguon-tin/{way}/rss.xml").content)) == 1
    for nothing in ("loai/khong-co", "co-quan/KHONG", "la/gi"):
        assert client.get(f"/nguon-tin/{nothing}/atom.xml").status_code == 404


def test_an_entry_keeps_its_id_when_the_document_gets_another_address(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    before = assert_atom(client.get("/nguon-tin/atom.xml").content)[0]
    draft = page.get_latest_revision_as_object()
    draft.number = "16/QĐ-UBND"
    draft.save_revision().publish()
    after = assert_atom(client.get("/nguon-tin/atom.xml").content)[0]
    assert before.findtext(f"{ATOM}id") == after.findtext(f"{ATOM}id")
    assert before.find(f"{ATOM}link").get("href") != after.find(f"{ATOM}link").get("href")


@pytest.mark.parametrize("address", ["/nguon-tin/atom.xml", "/nguon-tin/rss.xml", "/du-lieu-mo/van-ban.csv"])
def test_who_has_the_newest_answer_is_not_sent_it_again(client: Client, address: str) -> None:
    page = pages.directive()
    first = client.get(address)
    asked = {"If-None-Match": first["ETag"]}
    assert client.get(address, headers=asked).status_code == 304
    page.unpublish()  # a withdrawal is news too
    assert client.get(address, headers=asked).status_code == 200


def test_feeds_ask_the_database_as_often_for_thirty_as_for_three(client: Client) -> None:
    def asked() -> int:
        client.get("/nguon-tin/atom.xml")
        with CaptureQueriesContext(connection) as queries:
            client.get("/nguon-tin/atom.xml")
        return len(queries)

    areas = list(ReformArea.objects.all()[:2])
    for _ in range(2):
        pages.directive(reform_areas=areas)
    few = asked()
    for _ in range(10):
        pages.directive(reform_areas=areas)
    assert asked() == few <= 10


def test_every_page_names_the_feeds_and_a_list_shows_them_all(client: Client) -> None:
    page = pages.directive()
    shown = html.fromstring(client.get(page.url).content)
    feeds = shown.xpath("//link[@rel='alternate' and @type='application/atom+xml']/@href")
    assert {"/nguon-tin/atom.xml", "/nguon-tin/loai/quyet-dinh/atom.xml", "/nguon-tin/co-quan/BD/atom.xml"} <= set(
        feeds
    )
    for address in feeds:
        assert client.get(address).status_code in {200, 503}
    listed = html.fromstring(client.get("/nguon-tin/").content)
    for address in set(listed.xpath("//main//a/@href[contains(., '.xml')]")):
        assert client.get(address).status_code == 200


# -- linked data, Dublin Core -------------------------------------------------------------------


def described(client: Client, address: str) -> dict[str, Any]:
    """Return the page's linked data as it stands in the page."""
    (script,) = html.fromstring(client.get(address).content).xpath("//script[@type='application/ld+json']/text()")
    found: dict[str, Any] = json.loads(script)
    return found


def test_a_page_describes_itself_as_legislation(client: Client) -> None:
    basis = pages.directive(number="1/QĐ-UBND")
    replaced = pages.directive(number="2/QĐ-UBND")
    page = acting("replaces", replaced, number="15/QĐ-UBND", files=[pages.document("ke-hoach.pdf")])
    data = described(client, page.url)
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "Legislation"
    assert data["@id"] == f"http://testserver{page.url}"
    assert data["legislationIdentifier"] == "15/QĐ-UBND"
    assert data["legislationType"] == "Quyết định"
    assert data["legislationDate"] == "2022-03-15"
    assert data["legislationPassedBy"]["name"] == "Ủy ban nhân dân huyện Buôn Đôn"
    assert data["legislationLegalForce"] == "https://schema.org/InForce"
    assert [other["legislationIdentifier"] for other in data["legislationRepeals"]] == ["2/QĐ-UBND"]
    assert data["encoding"][0]["encodingFormat"] == "application/pdf"
    old = described(client, replaced.url)
    assert old["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert old["@reverse"]["legislationRepeals"][0]["legislationIdentifier"] == "15/QĐ-UBND"
    assert "legislationRepeals" not in described(client, basis.url)


def test_linked_data_stands_at_its_own_address_too_and_follows_the_document(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND")
    answer = client.get(f"{page.url}json-ld/")
    assert answer["Content-Type"].startswith("application/ld+json")
    assert json.loads(answer.content) == described(client, page.url)
    address = page.url
    draft = page.get_latest_revision_as_object()
    draft.number = "16/QĐ-UBND"
    draft.save_revision().publish()
    page.refresh_from_db()
    old = client.get(f"{address}json-ld/")
    assert address != page.url
    assert (old.status_code, old["Location"]) == (301, f"{page.url}json-ld/")
    pages.restrict(page)
    assert client.get(f"{page.url}json-ld/").status_code == 302
    assert client.get(f"{page.url}khac/").status_code == 404


def test_no_text_gets_out_of_the_script(client: Client) -> None:
    evil = "Về </script><script>alert(1)</script> <!-- & \u2028"
    page = pages.directive(summary=evil)
    response = client.get(page.url)
    assert b"</script><script>alert" not in response.content
    assert described(client, page.url)["name"].startswith("Về </script><script>alert(1)</script> <!-- &")
    assert "unsafe-inline" not in response["Content-Security-Policy"]


def test_dublin_core_is_never_without_the_fields_that_the_rule_names(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND", place="Buôn Đôn")
    shown = html.fromstring(client.get(page.url).content)
    core: dict[str, list[str]] = {}
    for meta in shown.xpath("//meta[starts-with(@name, 'DC.')]"):
        core.setdefault(meta.get("name"), []).append(meta.get("content"))
    for name in ("title", "creator", "date", "description", "publisher", "identifier"):
        assert all(core[f"DC.{name}"])
    assert core["DC.date"] == ["2022-03-15"]
    assert "15/QĐ-UBND" in core["DC.identifier"]
    assert f"urn:uuid:{page.translation_key}" in core["DC.identifier"]


# -- open data ----------------------------------------------------------------------------------


def test_the_csv_is_utf8_with_a_mark_and_keeps_vietnamese(client: Client) -> None:
    page = pages.directive(number="15/QĐ-UBND", summary='Về việc đẩy mạnh; «cải cách», "một cửa"\nở xã Ea Nuôl')
    pages.restrict(pages.directive(number="17/QĐ-UBND", summary="Mật"))
    pages.directive(number="18/QĐ-UBND", summary="Nháp", publish=False)
    data = body(client.get("/du-lieu-mo/van-ban.csv"))
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row["so_ky_hieu"] == "15/QĐ-UBND"
    assert row["trich_yeu"] == 'Về việc đẩy mạnh; «cải cách», "một cửa" ở xã Ea Nuôl'
    assert (row["ngay_ban_hanh"], row["hieu_luc"]) == ("2022-03-15", "Còn hiệu lực")
    assert row["dia_chi"].endswith(page.url)


@pytest.mark.parametrize("evil", ["=1+1", "+84 123", "-2", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1", "＝1+1"])
def test_no_cell_is_a_formula(client: Client, evil: str) -> None:
    pages.directive(signer=evil, summary=evil)
    (row,) = csv.DictReader(io.StringIO(body(client.get("/du-lieu-mo/van-ban.csv")).decode("utf-8-sig")))
    for name in ("nguoi_ky", "trich_yeu"):
        assert row[name].startswith("'")


def test_json_holds_the_same_rows_with_null_for_what_is_unknown(client: Client) -> None:
    pages.directive(number="15/QĐ-UBND", signer="=1+1")
    found = json.loads(body(client.get("/du-lieu-mo/van-ban.json?loai=quyet-dinh&nam=2022")))
    (row,) = found["documents"]
    assert list(row) == [column.name for column in columns.COLUMNS]
    assert (row["so_ky_hieu"], row["nguoi_ky"], row["linh_vuc"]) == ("15/QĐ-UBND", "=1+1", None)
    assert json.loads(body(client.get("/du-lieu-mo/van-ban.json?nam=2021")))["documents"] == []


def test_open_data_is_narrowed_as_asked_and_never_wider(client: Client) -> None:
    pages.directive(number="15/QĐ-UBND")
    pages.directive(number="16/KH-UBND", document_type=pages.document_type("KH"))
    rows = body(client.get("/du-lieu-mo/van-ban.csv?loai=ke-hoach&co-quan=BD")).decode("utf-8-sig").splitlines()
    assert len(rows) == 2
    assert "16/KH-UBND" in rows[1]
    for wrong in ("loai=khong-co", "nam=20", "co-quan=XX", "nam=2022x"):
        refused = client.get(f"/du-lieu-mo/van-ban.csv?{wrong}")
        assert refused.status_code == 400
        assert refused.content.decode()


def test_a_large_register_is_sent_in_pieces(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns, "CHUNK", 3)
    made = [pages.directive() for _ in range(7)]
    response = client.get("/du-lieu-mo/van-ban.csv")
    assert response.streaming
    rows = list(csv.DictReader(io.StringIO(body(response).decode("utf-8-sig"))))
    assert [row["so_ky_hieu"] for row in rows] == [page.number for page in reversed(made)]


def test_the_description_and_the_page_name_every_way_to_the_data(client: Client) -> None:
    pages.directive()
    data = json.loads(client.get("/du-lieu-mo/dcat.jsonld").content)
    assert data["@type"] == "dcat:Catalog"
    (dataset,) = data["dcat:dataset"]
    for needed in ("dct:title", "dct:description", "dct:publisher", "dct:license", "dct:modified", "dcat:contactPoint"):
        assert dataset[needed]
    addresses = [one["dcat:accessURL"]["@id"] for one in dataset["dcat:distribution"]]
    assert len(addresses) == 4
    for address in addresses:
        assert client.get(address.removeprefix("http://testserver")).status_code == 200
    shown = client.get("/du-lieu-mo/").content.decode()
    assert all(column.name in shown for column in columns.COLUMNS)
    assert "điều 17" in shown


def test_the_search_box_is_described(client: Client) -> None:
    settings = PortalSettings.load()
    settings.locality, settings.email = "Huyện Buôn Đôn, tỉnh Đắk Lắk", "ubnd@example.vn"
    settings.save()
    page = html.fromstring(client.get("/").content)
    (link,) = page.xpath("//link[@rel='search']")
    assert link.get("type") == "application/opensearchdescription+xml"
    answer = client.get(link.get("href"))
    root = etree.fromstring(answer.content)
    space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert root.tag == "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"
    assert 0 < len(root.findtext("o:ShortName", namespaces=space)) <= 16
    assert root.findtext("o:Description", namespaces=space)
    (template,) = root.xpath("o:Url[@type='text/html']/@template", namespaces=space)
    assert template.endswith("/tim-kiem/?q={searchTerms}")
