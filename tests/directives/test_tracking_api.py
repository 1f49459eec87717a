"""The JSON interface: the screens' rows and numbers, for the same people."""

import datetime
from typing import Any

import pytest
from django.test import Client
from wagtail.models import APIToken

from directives.tracking.models import Assignment
from directives.units.enums import Role
from tests.factories import tracking
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
LIST = "/api/v1/assignments"


@pytest.fixture
def shares() -> dict[str, Assignment]:
    home, other = unit(code="NV", name="Phòng Nội vụ"), unit(code="YT", name="Phòng Y tế")
    return {
        "public": tracking.assignment(lead=home, content="Việc công khai", due=datetime.date(2022, 4, 15)),
        "internal": tracking.assignment(lead=home, content="Việc nội bộ", is_public=False),
        "other": tracking.assignment(lead=other, content="Việc nội bộ khác", is_public=False),
    }


def bearer(account: Any) -> dict[str, str]:
    _row, token = APIToken.create_token(user=account, name="thử")
    return {"Authorization": f"Bearer {token}"}


def ids(answer: Any) -> set[int]:
    assert answer.status_code == 200
    return {row["id"] for row in answer.json()["items"]}


def test_each_sees_what_the_screens_show(client: Client, shares: dict[str, Assignment]) -> None:
    everything = {share.pk for share in shares.values()}
    assert ids(client.get(LIST)) == {shares["public"].pk}
    staff = bearer(user(role=Role.UNIT_STAFF, at=unit(code="NV")))
    assert ids(client.get(LIST, headers=staff)) == {shares["public"].pk, shares["internal"].pk}
    assert ids(client.get(LIST, headers=bearer(user(role=Role.COORDINATOR, at=unit())))) == everything
    client.force_login(user(role=Role.LEADER, at=unit()))
    assert ids(client.get(LIST)) == everything


def test_what_may_not_be_seen_does_not_exist(client: Client, shares: dict[str, Assignment]) -> None:
    hidden = client.get(f"{LIST}/{shares['internal'].pk}")
    missing = client.get(f"{LIST}/999999999")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.json() == missing.json()


def test_a_row_says_what_is_recorded_and_nothing_else(client: Client, shares: dict[str, Assignment]) -> None:
    row = client.get(f"{LIST}/{shares['public'].pk}").json()
    assert row["task"]["content"] == "Việc công khai"
    assert row["unit"] == {"code": "NV", "name": "Phòng Nội vụ"}
    assert row["due_on"] == "2022-04-15"
    assert row["percent"] is None
    assert "reports" not in row


def test_reports_are_for_those_who_may_read_them(client: Client, shares: dict[str, Assignment]) -> None:
    address = f"{LIST}/{shares['public'].pk}"
    assert "reports" in client.get(address, headers=bearer(user(role=Role.UNIT_HEAD, at=unit(code="NV")))).json()
    assert "reports" not in client.get(address, headers=bearer(user(role=Role.UNIT_STAFF, at=unit(code="YT")))).json()
    assert "reports" not in client.get(address, headers=bearer(user(role=Role.EDITOR, at=unit()))).json()


@pytest.mark.parametrize("token", ["Bearer sai", "Basic abc", "Bearer ", "x"])
def test_a_wrong_token_is_refused_not_ignored(client: Client, token: str) -> None:
    answer = client.get(LIST, headers={"Authorization": token})
    assert answer.status_code == 401
    assert "Bearer" in answer.headers["WWW-Authenticate"]


def test_a_revoked_token_and_a_disabled_account_get_nothing(client: Client) -> None:
    account = user(role=Role.COORDINATOR, at=unit())
    headers = bearer(account)
    assert client.get(LIST, headers=headers).status_code == 200
    account.is_active = False
    account.save()
    assert client.get(LIST, headers=headers).status_code == 401
    account.is_active = True
    account.save()
    APIToken.objects.get().revoke()
    assert client.get(LIST, headers=headers).status_code == 401


def test_pages_follow_one_another_and_keep_the_filters(client: Client) -> None:
    home = unit(code="NV", name="Phòng Nội vụ")
    wanted = {tracking.assignment(lead=home, content=f"Việc {n}").pk for n in range(5)}
    tracking.assignment(lead=unit(code="YT", name="Phòng Y tế"))
    seen: list[int] = []
    address: str | None = f"{LIST}?limit=2&don-vi=NV"
    while address:
        answer = client.get(address).json()
        seen += [row["id"] for row in answer["items"]]
        address = answer["next"]
    assert seen == sorted(wanted)


@pytest.mark.parametrize(
    ("query", "name"), [("?han-tu=hom-qua", "han-tu"), ("?tinh-trang=la", "tinh-trang"), ("?after=x", "after")]
)
def test_a_filter_without_sense_is_told(client: Client, query: str, name: str) -> None:
    answer = client.get(LIST + query)
    assert answer.status_code == 400
    assert name in answer.json()["parameters"]


def test_numbers_agree_with_the_list(client: Client, shares: dict[str, Assignment]) -> None:
    client.force_login(user(role=Role.COORDINATOR, at=unit()))
    found = client.get("/api/v1/counts").json()
    assert found["total"]["total"] == len(client.get(LIST).json()["items"])
    assert {row["code"]: row["total"] for row in found["units"]} == {"NV": 2, "YT": 1}


def test_only_reading(client: Client) -> None:
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(LIST).status_code == 405
    assert client.get("/api/v1/khac").status_code == 404
    assert client.get("/api/v1/khac").json()["error"]


def test_what_an_account_sees_is_kept_by_no_cache(client: Client, shares: dict[str, Assignment]) -> None:
    assert "max-age" in client.get(LIST).headers["Cache-Control"]
    answer = client.get(LIST, headers=bearer(user(role=Role.COORDINATOR, at=unit())))
    assert "no-store" in answer.headers["Cache-Control"]
    assert {"Authorization", "Cookie"} <= {part.strip() for part in answer.headers["Vary"].split(",")}


def test_the_description_names_every_address_and_every_field(client: Client, shares: dict[str, Assignment]) -> None:
    spec = client.get("/api/v1/openapi.json").json()
    assert set(spec["paths"]) == {"/assignments", "/assignments/{pk}", "/counts", "/units", "/openapi.json"}
    schemas = spec["components"]["schemas"]
    assert set(client.get(LIST).json()["items"][0]) == set(schemas["Assignment"]["properties"])
    assert set(client.get("/api/v1/counts").json()) == set(schemas["CountTable"]["properties"])
    assert set(client.get("/api/v1/units").json()["items"][0]) == set(schemas["Unit"]["properties"])
    named = {parameter["name"] for parameter in spec["paths"]["/assignments"]["get"]["parameters"]}
    assert {"don-vi", "tinh-trang", "after", "limit"} <= named


def test_queries_do_not_grow_with_the_rows(client: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(8):
        tracking.assignment(lead=unit(code="NV"), content=f"Việc {number}")
    with django_assert_max_num_queries(8):
        client.get(LIST)
