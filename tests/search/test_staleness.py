"""Every way the index could go stale: after the worker's round it says what the database says, and to nobody too much."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from wagtail.models import GroupPagePermission, Page, PageViewRestriction

from search.access import reader_tokens
from search.engine import get_engine
from search.query import parse
from site_config.portal.models import ContentPage, User
from tests.factories.pages import content_page, home
from tests.search.indexing import check, fresh_index, titles, work

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index(each_engine: str) -> None:
    fresh_index()


def account(name: str, *groups: str, superuser: bool = False) -> User:
    user = User.objects.create_user(username=name, password="x", is_superuser=superuser)
    user.groups.set([Group.objects.get_or_create(name=group)[0] for group in groups])
    return User.objects.get(pk=user.pk)


def restrict(page: Page, kind: str, *groups: str) -> PageViewRestriction:
    rule = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    rule.groups.set([Group.objects.get_or_create(name=group)[0] for group in groups])
    return rule


def child(parent: Page, title: str) -> ContentPage:
    page = ContentPage(title=title)
    parent.add_child(instance=page)
    return page


def after_work(text: str, user: Any = None) -> list[str]:
    work()
    assert check().ok, check()
    return titles(text, user)


def test_publish_unpublish_edit_delete() -> None:
    page = content_page("Lịch tiếp công dân")
    assert after_work("lịch tiếp công dân") == ["Lịch tiếp công dân"]
    page.unpublish()
    assert after_work("lịch tiếp công dân") == []
    page.save_revision().publish()
    assert after_work("lịch tiếp công dân") == ["Lịch tiếp công dân"]
    page.title = "Lịch trực"
    page.save_revision().publish()
    assert (after_work("lịch trực"), titles("tiếp công dân")) == (["Lịch trực"], [])
    Page.objects.get(pk=page.pk).delete()
    assert after_work("lịch trực") == []


def test_draft_edit_of_a_live_page_stays_unseen() -> None:
    page = content_page("Bản đang xem")
    page.title = "Bản đang soạn"
    page.save_revision()
    assert after_work("bản đang soạn") == ["Bản đang xem"]
    assert titles('"đang soạn"') == []


def test_deleting_a_branch_takes_out_what_is_below() -> None:
    page = content_page("Cành")
    child(page, "Lá xanh")
    assert after_work("lá xanh") == ["Lá xanh"]
    page.refresh_from_db()
    page.delete()
    assert after_work("lá xanh") == []


def test_new_address_of_a_parent_reaches_its_children() -> None:
    page = content_page("Mẹ", slug="me")
    child(page, "Con gái")
    work()
    page.slug = "me-moi"
    page.save_revision().publish()
    work()
    assert check().ok
    [hit] = get_engine().search(parse("con gái"), access={"public"}).hits
    assert hit.url == "/me-moi/con-gai/"


def test_move_changes_addresses_and_readers_below() -> None:
    closed, moved = content_page("Khu nội bộ"), content_page("Hồ sơ")
    child(moved, "Phụ lục hồ sơ")
    restrict(closed, "login")
    assert "Phụ lục hồ sơ" in after_work("phụ lục hồ sơ")
    moved.refresh_from_db()
    moved.move(Page.objects.get(pk=closed.pk), pos="last-child")
    assert after_work("phụ lục hồ sơ") == []
    assert titles("phụ lục hồ sơ", account("canbo")) == ["Phụ lục hồ sơ"]
    Page.objects.get(pk=moved.pk).move(home(), pos="last-child")
    assert after_work("phụ lục hồ sơ") == ["Phụ lục hồ sơ"]


def test_privacy_set_changed_and_lifted_reaches_everything_below() -> None:
    page = content_page("Tài liệu họp")
    child(page, "Biên bản họp")
    inside, outside = account("trong", "Tổ họp"), account("ngoai", "Tổ khác")
    rule = restrict(page, "groups", "Tổ họp")
    assert after_work("biên bản họp") == titles("biên bản họp", outside) == []
    assert titles("biên bản họp", inside) == ["Biên bản họp"]
    rule.groups.set([Group.objects.get(name="Tổ khác")])
    assert after_work("biên bản họp", inside) == []
    assert titles("biên bản họp", outside) == ["Biên bản họp"]
    rule.delete()
    assert after_work("biên bản họp") == ["Biên bản họp"]


def test_restrictions_on_the_way_up_must_all_be_met() -> None:
    page = content_page("Trang giới thiệu")
    inner = child(page, "Hồ sơ khu hai")
    restrict(page, "groups", "A", "B")
    restrict(inner, "groups", "B", "C")
    work()
    seen = {name: titles("hồ sơ khu hai", account(name, name)) for name in ("A", "B", "C")}
    assert seen == {"A": [], "B": ["Hồ sơ khu hai"], "C": []}


def test_page_with_a_shared_password_is_nobodys_hit() -> None:
    restrict(content_page("Trang mật khẩu"), "password")
    assert after_work("trang mật khẩu") == titles("trang mật khẩu", account("ai", "Nhóm")) == []


def test_drafts_are_for_those_who_edit_there() -> None:
    page = ContentPage(title="Dự thảo mật", live=False)
    home().add_child(instance=page)
    from_here = account("bientap-1", "Ban biên tập thử")
    assert after_work("dự thảo mật", from_here) == []
    permit(home(), "Ban biên tập thử")
    assert after_work("dự thảo mật", from_here) == ["Dự thảo mật"]
    assert titles("dự thảo mật") == titles("dự thảo mật", account("khac", "Khác")) == []
    assert titles("dự thảo mật", account("quantri-1", superuser=True)) == ["Dự thảo mật"]


def permit(page: Page, group: str) -> None:
    permission = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=Group.objects.get(name=group), page=page, permission=permission)


def test_disabled_account_reads_as_anybody() -> None:
    user = account("nghi", "Nhóm")
    user.is_active = False
    assert reader_tokens(user) == reader_tokens(AnonymousUser()) == reader_tokens(None) == {"public"}


def test_images_users_and_files_are_never_public_hits() -> None:
    account("nguyenvanmau", superuser=True)
    work()
    assert titles("nguyenvanmau") == titles("nguyenvanmau", User.objects.get(username="nguyenvanmau")) == []
