"""Synonyms and promoted pages: kept in the admin, effective at the next request, and never a way round who may read."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageViewRestriction

from directives.units.enums import Role
from search.models import Match, Promotion, Synonym
from search.vocabulary import ask
from tests.factories.pages import content_page, restrict
from tests.factories.units import unit, user
from tests.search.indexing import fresh_index

pytestmark = pytest.mark.django_db


def synonym(term: str, *meanings: str, **more: Any) -> Synonym:
    made = Synonym(term=term, meanings="\n".join(meanings), **more)
    made.full_clean()
    made.save()
    return made


def promotion(page: Any, *patterns: str, **more: Any) -> Promotion:
    made = Promotion(page=page, patterns="\n".join(patterns), **({"note": "Người dân hỏi nhiều"} | more))
    made.full_clean()
    made.save()
    return made


def shown(client: Client, text: str, **more: Any) -> str:
    response = client.get("/tim-kiem/", {"q": text, **more})
    return response.content.decode().partition("<main")[2].partition("</main>")[0]


def keeper(client: Client, role: Role = Role.COORDINATOR) -> Client:
    client.force_login(user(role=role, at=unit()))
    return client


def test_what_offices_abbreviate_is_there_from_the_start(client: Client) -> None:
    content_page("Kết quả cải cách hành chính năm 2022")
    content_page("UBND xã Ea Huar")
    fresh_index()
    for term in ("CCHC", "TTHC", "UBND", "HĐND", "QPPL", "CBCCVC", "VBQPPL", "DVC"):
        assert Synonym.objects.filter(term=term).exists(), term
    assert "Kết quả <mark>cải cách hành chính</mark>" in shown(client, "CCHC 2022").replace("</mark> <mark>", " ")
    assert "xã Ea Huar" in shown(client, "ủy ban nhân dân xã Ea Huar")


def test_a_synonym_counts_at_the_next_request_without_a_rebuild(client: Client) -> None:
    content_page("Trung tâm hành chính công")
    fresh_index()
    assert "Trung tâm" not in shown(client, "một cửa huyện")
    made = synonym("một cửa huyện", "Trung tâm hành chính công")
    assert "Trung tâm" in shown(client, "mot cua huyen")
    made.active = False
    made.save()
    assert "Trung tâm" not in shown(client, "một cửa huyện")
    made.active = True
    made.save()
    made.delete()
    assert "Trung tâm" not in shown(client, "một cửa huyện")


def test_one_way_is_one_way(client: Client) -> None:
    content_page("Bằng lái xe hạng A1")
    content_page("Giấy phép lái xe máy")
    fresh_index()
    synonym("bằng lái xe", "giấy phép lái xe", two_way=False)
    assert "Giấy" in shown(client, "bằng lái xe")
    assert "Bằng" not in shown(client, "giấy phép lái xe")
    Synonym.objects.get(term="bằng lái xe").delete()
    synonym("bằng lái xe", "giấy phép lái xe")
    assert "Bằng" in shown(client, "giấy phép lái xe")


@pytest.mark.parametrize(
    ("term", "meanings", "field"),
    [
        ("…", ["x y"], "term"),
        ("cchc", ["cải cách"], "term"),  # there already, whatever the marks and case
        ("MTT", [], "meanings"),
        ("MTT", ["mtt"], "meanings"),
        ("MTT", ["một", "mốt"], "meanings"),
        ("MTT", list("abcde"), "meanings"),
        ("MTT", ["một hai ba bốn năm sáu bảy tám chín"], "meanings"),
    ],
)
def test_what_search_could_not_use_is_refused_at_its_field(term: str, meanings: list[str], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        synonym(term, *meanings)
    assert field in caught.value.message_dict


def test_promoted_page_stands_first_and_says_so(client: Client) -> None:
    content_page("Khai sinh tại xã")
    page = content_page("Hướng dẫn hộ tịch")
    fresh_index()
    promotion(page, "đăng ký khai sinh", "khai sinh")
    html = shown(client, "KHAI SINH")
    assert html.index("Được ghim") < html.index("Hướng dẫn hộ tịch") < html.index("sinh</mark> tại xã")
    assert "Hướng dẫn hộ tịch" not in shown(client, "khai sinh quá hạn")
    assert "Hướng dẫn hộ tịch" in shown(client, "dang ky khai sinh")


def test_promoted_page_that_is_found_too_is_shown_once(client: Client) -> None:
    page = content_page("Lịch tiếp công dân")
    fresh_index()
    promotion(page, "tiếp công dân", match=Match.CONTAINS)
    html = shown(client, "lịch tiếp công dân")
    assert html.count('href="/lich-tiep-cong-dan/"') == 1
    assert "Được ghim" not in shown(client, "lịch tiếp công dân", kind="page")


def test_promotion_holds_in_its_time_only(client: Client) -> None:
    page = content_page("Bầu cử")
    fresh_index()
    today, day = timezone.localdate(), datetime.timedelta(days=1)
    for first, last, holds in [
        (None, today, True),
        (today, None, True),
        (today + day, None, False),
        (None, today - day, False),
    ]:
        made = promotion(page, "phiếu bầu", starts_on=first, ends_on=last)
        assert ("Được ghim" in shown(client, "phieu bau")) is holds
        made.delete()
    with pytest.raises(ValidationError, match="ngày bắt đầu"):
        promotion(page, "x", starts_on=today, ends_on=today - day)


def test_promotion_never_shows_what_the_reader_may_not_see(client: Client) -> None:
    page = content_page("Phương án mật")
    restrict(page)
    fresh_index()
    promotion(page, "phương án")
    assert "mật" not in shown(client, "phương án")
    client.force_login(user())
    assert "Phương án mật" in shown(client, "phương án")
    PageViewRestriction.objects.all().delete()
    page.unpublish()
    fresh_index()
    assert "Phương án" not in shown(Client(), "phương án")


def test_words_are_kept_in_the_admin_and_every_change_is_on_record(client: Client) -> None:
    keeper(client)
    form = client.get(reverse("synonym:add") + "?term=mot+cua")
    assert 'value="mot cua"' in form.content.decode()
    given = {"term": "MCĐT", "meanings": "một cửa điện tử", "two_way": "on", "active": "on", "note": ""}
    assert client.post(reverse("synonym:add"), given).status_code == 302
    made = Synonym.objects.get(term="MCĐT")
    bad = client.post(reverse("synonym:edit", args=[made.pk]), given | {"meanings": "mcđt"})
    assert "Nghĩa không được trùng" in bad.content.decode()
    client.post(reverse("synonym:edit", args=[made.pk]), given | {"meanings": "một cửa"})
    client.post(reverse("synonym:delete", args=[made.pk]))
    acts = ModelLogEntry.objects.filter(object_id=str(made.pk), content_type__model="synonym")
    assert set(acts.values_list("action", flat=True)) == {"wagtail.create", "wagtail.edit", "wagtail.delete"}
    page = content_page("Trang")
    given = {"patterns": "a b", "match": "whole", "page": page.pk, "order": "1", "note": "vì sao"}
    assert client.post(reverse("promotion:add"), given).status_code == 302
    assert Promotion.objects.get().page_id == page.pk


@pytest.mark.parametrize("role", list(Role))
def test_only_keepers_change_words(role: Role, client: Client) -> None:
    keeper(client, role)
    made = synonym("XYZ", "ích xì")
    names: list[tuple[str, list[Any]]] = [("index", []), ("add", []), ("edit", [made.pk]), ("delete", [made.pk])]
    for name, args in names:
        status = client.get(reverse(f"synonym:{name}", args=args)).status_code
        assert (status == 200) is (role in {Role.COORDINATOR, Role.ADMINISTRATOR}), name
    for name in ("index", "add"):
        status = client.get(reverse(f"promotion:{name}")).status_code
        assert (status == 200) is (role in {Role.COORDINATOR, Role.ADMINISTRATOR}), name


def test_understanding_costs_one_small_query(django_assert_num_queries: Any) -> None:
    ask("CCHC")
    with django_assert_num_queries(1):
        query = ask("CCHC")
    assert query.clauses
