"""The administration speaks Vietnamese: the catalogues are sound, and the screens show no English."""

import gettext
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse

from tests.factories import pages as make
from tests.factories.units import superuser

FOLDER = Path(settings.LOCALE_PATHS[0]) / "vi" / "LC_MESSAGES"
DOMAINS = ["django", "djangojs"]
FILLED_IN = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}|</?[a-z][^>]*>|&\w+;")
ENGLISH = re.compile(
    r"\b(publish(ed)?|unpublish|save|draft|history|search|settings|edit|delete|copy|move|pages?|status|live|sign in"
    r"|log out|username|password|remember|choose|select|actions?|type|title|updated|user|date|help|reports?|documents?"
    r"|images?|dashboard|preview|privacy|public|private|lock(ed)?|usage|schedule|comments?|cancel|close|filter|sort"
    r"|previous|next|results?|loading|add|required|explore)\b",
    re.IGNORECASE,
)


def catalogue(domain: str) -> Catalog:
    """Read our words of a domain."""
    with (FOLDER / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="vi", domain=domain)


def messages(domain: str) -> Iterator[tuple[Message, str, str]]:
    """Give every message with its English (the plural, where there are two) and its Vietnamese."""
    for message in catalogue(domain):
        if message.id:
            plural = isinstance(message.id, (list, tuple))
            yield message, message.id[1] if plural else message.id, message.string[0] if plural else message.string


def said(read: gettext.GNUTranslations, message: Message) -> str:
    """Return what the compiled catalogue says for a message."""
    if isinstance(message.id, (list, tuple)):
        one, many = message.id
        return read.npgettext(message.context, one, many, 2) if message.context else read.ngettext(one, many, 2)
    return read.pgettext(message.context, message.id) if message.context else read.gettext(message.id)


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_sentence_keeps_what_is_filled_in(domain: str) -> None:
    wrong = [
        english
        for _, english, vietnamese in messages(domain)
        if set(FILLED_IN.findall(english)) != set(FILLED_IN.findall(vietnamese))
    ]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_sentence_is_written_composed_and_keeps_its_outer_spaces(domain: str) -> None:
    for _, english, vietnamese in messages(domain):
        assert vietnamese.strip()
        assert unicodedata.is_normalized("NFC", vietnamese), vietnamese
        assert english.endswith(" ") == vietnamese.endswith(" "), english


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_django_reads_is_what_we_wrote(domain: str) -> None:
    with (FOLDER / f"{domain}.mo").open("rb") as file:
        read = gettext.GNUTranslations(file)
    old = [english for message, english, vietnamese in messages(domain) if said(read, message) != vietnamese]
    assert old == [], "run `make messages`"


def shown(html: str) -> list[str]:
    """Return what a person sees of a page: its texts, the hints in its fields, the words on its buttons."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup.select("script, style, template, noscript, svg, [hidden], .w-sr-only, .w-hidden"):
        part.decompose()
    fields = [field.get("placeholder", "") for field in soup.find_all("input")]
    return [text for text in [*soup.stripped_strings, *fields] if text]


def english_in(texts: list[str]) -> list[str]:
    """Return the texts in which an English word of the interface stands."""
    return [text for text in texts if ENGLISH.search(text)]


@pytest.fixture
def administrator(client: Client, db: None) -> Client:
    """Return a client signed in as somebody who sees every screen."""
    client.force_login(superuser())
    return client


def test_the_door_speaks_vietnamese(client: Client, db: None) -> None:
    texts = shown(client.get(reverse("wagtailadmin_login")).content.decode())
    assert {"Tên đăng nhập", "Mật khẩu", "Đăng nhập"} <= set(texts)
    assert english_in(texts) == []


def test_a_wrong_password_is_told_in_vietnamese(client: Client, db: None) -> None:
    answer = client.post(reverse("wagtailadmin_login"), {"username": "ai-do", "password": "sai"})
    texts = shown(answer.content.decode())
    assert any("Hãy nhập lại" in text for text in texts)
    assert english_in(texts) == []


def test_the_desk_speaks_vietnamese(administrator: Client) -> None:
    texts = shown(administrator.get(reverse("wagtailadmin_home")).content.decode())
    assert any("Bảng điều khiển" in text for text in texts)
    assert english_in(texts) == []


@pytest.mark.parametrize(
    "screen",
    [
        "wagtailadmin_explore",
        "wagtailadmin_pages:edit",
        "wagtailadmin_pages:history",
        "wagtailadmin_pages:delete",
        "wagtailadmin_pages:unpublish",
        "wagtailadmin_pages:copy",
        "wagtailadmin_pages:usage",
    ],
)
def test_the_screens_of_a_page_speak_vietnamese(administrator: Client, screen: str) -> None:
    page = make.content_page(title="Giới thiệu huyện")
    answer = administrator.get(reverse(screen, args=[page.pk]))
    assert answer.status_code == 200
    assert english_in(shown(answer.content.decode())) == []


def test_the_form_of_a_directive_speaks_vietnamese(administrator: Client) -> None:
    page = make.directive(by=superuser(full_name="Nguyễn Văn Soạn"))
    answer = administrator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert english_in(shown(answer.content.decode())) == []


def test_the_editors_buttons_are_called_as_offices_call_them(administrator: Client) -> None:
    page = make.content_page(title="Giới thiệu huyện")
    html = administrator.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    folded = BeautifulSoup(html, "html.parser").find("button", attrs={"name": "action-publish"})
    assert "Lưu nháp" in shown(html)
    assert folded is not None
    assert folded.get_text(strip=True) == "Xuất bản"


@pytest.mark.parametrize(
    "chooser",
    [
        "wagtailadmin_choose_page",
        "wagtailadmin_choose_page_external_link",
        "wagtailadmin_choose_page_email_link",
        "wagtailadmin_choose_page_phone_link",
        "wagtailadmin_choose_page_anchor_link",
        "wagtaildocs_chooser:choose",
        "wagtailimages_chooser:choose",
    ],
)
def test_the_choosers_speak_vietnamese(administrator: Client, chooser: str) -> None:
    answer = administrator.get(reverse(chooser))
    assert answer.status_code == 200
    texts = shown(answer.json()["html"])
    assert texts
    assert english_in(texts) == []


def test_publishing_is_reported_in_vietnamese(administrator: Client) -> None:
    page = make.content_page(title="Giới thiệu huyện")
    administrator.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    texts = shown(administrator.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode())
    assert any("Đã gỡ trang “Giới thiệu huyện” xuống." in text for text in texts)


def test_what_the_editors_script_says_is_vietnamese(administrator: Client) -> None:
    script = administrator.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    words = dict(re.findall(r'"([^"\n]+)": "([^"\n]+)"', script))
    assert words["Save"].encode().decode("unicode_escape") == "Lưu"
    assert words["Yes"].encode().decode("unicode_escape") == "Có"
