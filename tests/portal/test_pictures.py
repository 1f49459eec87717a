"""Pictures are seen by whoever may read a page that shows them, and by those who work with them."""

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.images.permissions import permission_policy

from tests.factories import pages
from tests.factories.public import picture
from tests.factories.units import user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_copies_of_other_tests() -> None:
    """Forget the resized copies that Wagtail's cache knows from pictures of other tests with the same key."""
    cache.clear()


def figure(image: object) -> list[tuple[str, object]]:
    return [("figure", {"image": image, "caption": "Một cửa", "alt_text": "Bộ phận một cửa"})]


def test_a_picture_is_seen_while_a_public_page_shows_it(client: Client) -> None:
    image = picture()
    page = pages.directive(publish=False, body=figure(image))
    copy = image.get_rendition("width-100")
    for address in (image.file.url, copy.url):
        assert client.get(address).status_code == 404
    page.get_latest_revision().publish()
    for address in (image.file.url, copy.url):
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"] == "image/jpeg"
        assert "public" in response["Cache-Control"]
        assert b"".join(response.streaming_content)  # type: ignore[attr-defined]
    page.refresh_from_db()
    page.unpublish()
    assert client.get(copy.url).status_code == 404


def test_a_picture_of_a_restricted_page_is_seen_by_its_readers_alone(client: Client) -> None:
    image = picture()
    page = pages.directive(body=figure(image))
    member = user(role="unit_staff")
    pages.restrict(page, member.groups.get())
    address = image.get_rendition("width-100").url
    assert client.get(address).status_code == 404
    client.force_login(user(role="leader"))
    assert client.get(address).status_code == 404
    client.force_login(member)
    assert client.get(address)["Cache-Control"] == "private, no-store"
    pages.directive(body=figure(image))  # shown to everybody elsewhere
    client.logout()
    assert client.get(address).status_code == 200


def test_who_works_with_pictures_sees_them_before_they_are_used(client: Client) -> None:
    address = picture().get_rendition("width-100").url
    editor = user(role="editor")
    assert permission_policy.user_has_any_permission(editor, ["choose"])
    client.force_login(editor)
    assert client.get(address).status_code == 200


def test_nothing_but_stored_pictures_is_sent(client: Client) -> None:
    for path in ("/media/../private/x", "/media/khong-co.jpg", "/media/images/%00.jpg", "/media/"):
        assert client.get(path).status_code == 404
