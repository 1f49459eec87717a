"""Every staff address of ours, asked by every role: who gets in, who doesn't, and none forgotten."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from wagtail import hooks

from directives.units.enums import Role
from tests.factories import pages
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db

UNIT = {Role.UNIT_STAFF, Role.UNIT_HEAD}
FOLLOWERS = {Role.COORDINATOR, Role.LEADER, Role.ADMINISTRATOR, Role.EDITOR}
WRITERS = {Role.EDITOR, Role.ADMINISTRATOR}
KEEPERS = {Role.COORDINATOR, Role.ADMINISTRATOR}
CLERKS = {Role.EDITOR, Role.COORDINATOR, Role.ADMINISTRATOR}
ALLOWED: dict[str, set[Role]] = {
    "tracking_workbench": UNIT,
    "tracking_notices": set(Role),
    "tracking_records": {Role.ADMINISTRATOR},
    "tracking_list": FOLLOWERS,
    "tracking_dashboard": FOLLOWERS,
    "tracking_chart": FOLLOWERS,
    "tracking_trend": FOLLOWERS,
    "tracking_imports": {Role.COORDINATOR, Role.ADMINISTRATOR},
    "tracking_import_template": {Role.COORDINATOR, Role.ADMINISTRATOR},
    "tracking_reports": UNIT | FOLLOWERS,
    "tracking_report_csv": UNIT | FOLLOWERS,
    "tracking_report_word": UNIT | FOLLOWERS,
    "tracking_report_print": UNIT | FOLLOWERS,
    "documents_new": WRITERS,
    "documents_intake": WRITERS,
    "documents_import": WRITERS,
    "documents_import_template": WRITERS,
    "documents_posting": FOLLOWERS,
    "documents_posting_excel": FOLLOWERS,
    "registers_books": CLERKS,
    "registers_open": CLERKS,
    "registers_outgoing": CLERKS,
    "registers_incoming": CLERKS,
    "reports_rounds": UNIT | FOLLOWERS - {Role.EDITOR},
    "procedures_import": CLERKS,
    "procedures_import_template": CLERKS,
    **dict.fromkeys(
        ["search_queue_report", "search_console", "search_console_chart", "search_console_export"], KEEPERS
    ),
}
# These ask about one object; their rooms' own tests play every role on them.
OF_ONE_OBJECT = {
    *(
        "tracking_propose",
        "tracking_export",
        "tracking_import",
        "tracking_export_file",
        "tracking_assignment",
        "tracking_evidence",
        "documents_intake_review",
        "documents_import_job",
    ),
    *("documents_propose_relations", "documents_compare_revisions", "registers_take", "registers_entry"),
    *("registers_book", "registers_print", "registers_excel", "procedures_review_check"),
    *("quality_scores", "quality_findings", "reports_round", "reports_part", "reports_download"),
}
# These take a form only, checked in their services.
POSTED = {"tracking_export_start", "tracking_bulk", "tracking_saved_filters", "documents_intake_act"}
OUR_ROOMS = ("directives.", "propaganda.", "search.", "site_config.")


def our_admin_names() -> set[str]:
    """Return the names of the admin addresses that our rooms register (lists of a viewset belong to Wagtail)."""
    names = set()
    for register in hooks.get_hooks("register_admin_urls"):
        if register.__module__.startswith(OUR_ROOMS):
            names |= {entry.name for entry in register() if isinstance(entry, URLPattern)}
    return names


def test_no_address_is_forgotten_here() -> None:
    assert our_admin_names() == set(ALLOWED) | OF_ONE_OBJECT | POSTED


@pytest.mark.parametrize("role", list(Role))
def test_each_role_gets_where_it_may_and_nowhere_else(role: Role, client: Client) -> None:
    pages.directive_index()
    client.force_login(user(role=role, at=unit()))
    got_in = set()
    for name in ALLOWED:
        response = client.get(reverse(name))
        # Wagtail answers «no permission» by leading to its first page with a message.
        refused = response.status_code == 403 or response.headers.get("Location") == reverse("wagtailadmin_home")
        if not refused:
            assert response.status_code in {200, 302}, name
            got_in.add(name)
    assert got_in == {name for name, roles in ALLOWED.items() if role in roles}


def test_nobody_gets_anywhere_without_signing_in(client: Client) -> None:
    for name in ALLOWED:
        response = client.get(reverse(name))
        assert response.status_code == 302
        assert response.headers["Location"].startswith(reverse("wagtailadmin_login"))


def test_a_disabled_account_loses_access_at_once(client: Client) -> None:
    account = user(role=Role.COORDINATOR, at=unit())
    client.force_login(account)
    assert client.get(reverse("tracking_list")).status_code == 200
    account.is_active = False
    account.save()
    assert client.get(reverse("tracking_list")).status_code == 302
