"""The admin's explorer lists what the account may see, whatever the size of the tree around it."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from site_config.portal.models import User
from tests.factories import pages as make
from tests.factories import units

pytestmark = pytest.mark.django_db
FILTERS = {"": "", "filtered": "?has_child_pages=false", "whole tree": "?has_child_pages=false&search_all=1"}


def tree() -> dict[str, Page]:
    """Return pages of a small tree by name: root, home, index, the folders of two years."""
    for day in (datetime.date(2021, 5, 4), datetime.date(2022, 3, 15), datetime.date(2022, 3, 16)):
        make.directive(issued_on=day)
    make.content_page()
    index = make.directive_index()
    year = {page.slug: page for page in index.get_children()}
    return {
        "root": Page.get_first_root_node(),
        "home": make.home(),
        "index": index,
        "2021": year["2021"],
        "2022": year["2022"],
        "month": year["2022"].get_children().get(),
    }


def account(*permissions: tuple[str, Page]) -> User:
    """Return an account that may enter the admin and whose group has these permissions at these pages."""
    group = Group.objects.create(name="Nhóm thử nghiệm")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename, page in permissions:
        permission = Permission.objects.get(codename=f"{codename}_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    made = units.user()
    made.groups.add(group)
    return made


def listed(client: Client, parent: Page, query: str) -> set[int] | None:
    """Return the pages that the explorer shows below ``parent``; None when it leads elsewhere."""
    response = client.get(reverse("wagtailadmin_explore", args=[parent.pk]) + query)
    return {page.pk for page in response.context["pages"]} if response.status_code == 200 else None


def expected(user: Any, parent: Page, query: str) -> set[int]:
    """Return what Wagtail's own rule admits, asked for as plainly as possible."""
    explorable = set(PagePermissionPolicy(Page).explorable_instances(user).values_list("pk", flat=True))
    pages = Page.objects.filter(numchild=0) if query else Page.objects.child_of(parent)
    if query and "search_all" not in query:
        pages = pages.descendant_of(parent)
    return {page.pk for page in pages if page.pk in explorable}


@pytest.mark.parametrize("query", FILTERS.values(), ids=FILTERS.keys())
@pytest.mark.parametrize(
    "rights",
    [
        [("change", "root")],
        [("change", "2022")],
        [("add", "index"), ("publish", "2021")],
        [("change", "month"), ("change", "2021")],
        None,
    ],
    ids=["group on root", "group on a subtree", "owner or publisher", "two subtrees", "superuser"],
)
def test_the_explorer_lists_exactly_the_pages_the_account_may_see(
    rights: list[tuple[str, str]] | None, query: str, client: Client
) -> None:
    pages = tree()
    user = units.superuser() if rights is None else account(*[(right, pages[name]) for right, name in rights])
    client.force_login(user)
    shown = {name: listed(client, page, query) for name, page in pages.items()}
    entered = {name for name, found in shown.items() if found is not None}
    assert entered, "the account sees no page of the explorer at all"
    assert {name: shown[name] for name in entered} == {name: expected(user, pages[name], query) for name in entered}


def test_the_explorer_shows_nothing_without_a_permission(client: Client) -> None:
    pages = tree()
    client.force_login(account())
    assert [listed(client, page, "") for page in pages.values()] == [None] * len(pages)
