"""Saved searches: confirmed twice, told once, never of what the follower may not see, ended with one click."""

import datetime
import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail as django_mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from wagtail.models import PageViewRestriction

from search.following import digests
from search.following.digests import send_due_digests
from search.following.services import confirm, follow_as_staff, forget_unconfirmed
from search.models import AlertItem, Arrival, Follower, Frequency, IndexQueue, SavedSearch, SearchSettings
from search.queue import process_batch
from site_config.portal.mail import deliver_due
from site_config.portal.models import OutgoingMail
from tests.factories.pages import content_page, restrict
from tests.factories.units import user
from tests.search.indexing import check, fresh_index

pytestmark = pytest.mark.django_db
MONDAY = datetime.datetime(2022, 6, 6, 3, tzinfo=datetime.UTC)  # 10:00 at the portal
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def index() -> None:
    cache.clear()
    content_page("Tin cũ về tuyển dụng")
    fresh_index()
    IndexQueue.objects.all().delete()


def index_at(moment: datetime.datetime) -> None:
    """Do the worker's indexing as if it were ``moment``."""
    IndexQueue.objects.update(enqueued_at=moment)
    while process_batch(now=moment):
        pass


def reader(text: str = "tuyển dụng", *, email: str = "doc@example.vn", **more: Any) -> SavedSearch:
    at = MONDAY
    follower, _is_new = Follower.objects.get_or_create(email=email, defaults={"created_at": at})
    saved = SavedSearch.objects.create(
        follower=follower, text=text, key=text + str(more), created_at=at, told_until=at, next_at=at + DAY, **more
    )
    confirm(saved, now=at)
    return SavedSearch.objects.get(pk=saved.pk)


def staff(account: Any, text: str = "tuyển dụng") -> SavedSearch:
    return follow_as_staff(user=account, text=text, filters={}, frequency=Frequency.DAILY, now=MONDAY)


def account(name: str = "canbo", **more: Any) -> Any:
    made = user(username=name)
    made.email = f"{name}@example.vn"
    made.save()
    return made


def digest(now: datetime.datetime) -> list[str]:
    """Prepare and send what is due; return the texts of the mails sent."""
    before = len(django_mail.outbox)
    while send_due_digests(now):
        pass
    while deliver_due(now=now):
        pass
    return [str(message.body) for message in django_mail.outbox[before:]]


def link(text: str, what: str) -> str:
    found = re.search(rf"http://[^/\s]+(/tim-kiem/theo-doi/{what}/[^\s]+/)", text)
    assert found is not None, text
    return found[1]


# --- Following ----------------------------------------------------------------------------------


def wish(client: Client, **data: Any) -> Any:
    return client.post(
        "/tim-kiem/theo-doi/?q=tuyển+dụng&kind=page", {"frequency": "daily", "email": "Doc@Example.vn"} | data
    )


def test_a_reader_is_told_nothing_before_the_address_is_confirmed_on_a_page(client: Client) -> None:
    assert (
        "«tuyển dụng»; Nội dung: Trang thông tin"
        in client.get("/tim-kiem/theo-doi/?q=tuyển+dụng&kind=page").content.decode()
    )
    assert wish(client).status_code == 200
    saved = SavedSearch.objects.get()
    assert (saved.confirmed_at, saved.follower.email, saved.filters) == (None, "doc@example.vn", {"kind": ["page"]})
    deliver_due(now=saved.created_at)
    [message] = django_mail.outbox
    address = link(str(message.body), "xac-nhan")
    assert client.get(address).status_code == 200  # a mail scanner opens links
    assert SavedSearch.objects.get().confirmed_at is None
    page = client.post(address, follow=True)
    assert "Tìm kiếm đang theo dõi" in page.content.decode()
    assert SavedSearch.objects.followed().count() == 1


def test_answers_never_tell_whether_an_address_is_known(client: Client) -> None:
    first = wish(client).content
    confirm(SavedSearch.objects.get(), now=MONDAY)
    assert re.sub(rb'value="[^"]{64}"', b"", wish(client).content) == re.sub(rb'value="[^"]{64}"', b"", first)
    assert SavedSearch.objects.count() == 1


def test_nobody_is_flooded_with_confirmations(client: Client) -> None:
    for n in range(12):
        client.post(f"/tim-kiem/theo-doi/?q=câu+{n}", {"frequency": "daily", "email": "doc@example.vn"})
    assert OutgoingMail.objects.count() == 5
    codes = [wish(client, email=f"a{n}@example.vn").status_code for n in range(12)]
    assert codes[:8] == [200] * 8
    assert codes[8:] == [429] * 4


@pytest.mark.parametrize(
    "bad", [{"email": "không"}, {"email": ""}, {"email": "a\x00@example.vn"}, {"frequency": "hourly"}]
)
def test_bad_input_is_told_at_its_field_and_nothing_is_noted(client: Client, bad: dict[str, str]) -> None:
    response = wish(client, **bad)
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert not SavedSearch.objects.exists()


def test_forged_cut_and_old_links_do_nothing(client: Client) -> None:
    saved = reader()
    for what in ("xac-nhan", "quan-ly", "ngung"):
        for token in ("x", "eyJ:abc:def", f"{saved.pk}"):
            assert client.post(f"/tim-kiem/theo-doi/{what}/{token}/").status_code == 410
    assert SavedSearch.objects.followed().count() == 1


def test_staff_follow_from_their_account_and_manage_there(client: Client) -> None:
    client.force_login(account())
    page = client.post("/tim-kiem/theo-doi/?q=tuyển+dụng", {"frequency": "weekly"}, follow=True).content.decode()
    assert "«tuyển dụng»" in page
    saved = SavedSearch.objects.get()
    client.post("/tim-kiem/theo-doi/cua-toi/", {"tim": saved.pk, "frequency": "daily", "viec": "doi"})
    assert SavedSearch.objects.get().frequency == "daily"
    other = Client()
    other.force_login(account("nguoikhac"))
    assert other.post("/tim-kiem/theo-doi/cua-toi/", {"tim": saved.pk, "viec": "ngung"}).status_code == 404
    client.post("/tim-kiem/theo-doi/cua-toi/", {"tim": saved.pk, "viec": "ngung"})
    assert "chưa theo dõi" in client.get("/tim-kiem/theo-doi/cua-toi/").content.decode()
    assert Client().get("/tim-kiem/theo-doi/cua-toi/").status_code == 302


def test_caps_hold_for_everybody(client: Client) -> None:
    kept = SearchSettings.load()
    kept.searches_each = 2
    kept.save()
    client.force_login(account())
    for n in range(3):
        response = client.post(f"/tim-kiem/theo-doi/?q=câu+{n}", {"frequency": "daily"})
    assert response.status_code == 422
    assert "đủ số" in response.content.decode()
    for n in range(3):
        Client().post(f"/tim-kiem/theo-doi/?q=câu+{n}", {"frequency": "daily", "email": "doc@example.vn"})
    assert SavedSearch.objects.filter(follower__user=None).count() == 2


def test_wishes_nobody_confirmed_are_forgotten_with_their_address(client: Client) -> None:
    wish(client)
    reader(email="that@example.vn")
    later = SavedSearch.objects.latest("created_at").created_at + 8 * DAY
    forget_unconfirmed(now=later)
    assert list(Follower.objects.values_list("email", flat=True)) == ["that@example.vn"]


# --- Telling ------------------------------------------------------------------------------------


def test_only_what_came_after_is_told_and_each_item_once() -> None:
    reader()
    assert digest(MONDAY + DAY) == []
    page = content_page("Thông báo tuyển dụng viên chức")
    index_at(MONDAY + DAY)
    [text] = digest(MONDAY + 2 * DAY)
    assert "Thông báo tuyển dụng viên chức" in text
    assert "Tin cũ" not in text
    page.title = "Thông báo tuyển dụng viên chức (sửa)"
    page.save_revision().publish()
    index_at(MONDAY + 2 * DAY)
    assert digest(MONDAY + 3 * DAY) == digest(MONDAY + 3 * DAY) == []
    assert check().ok


def test_weekly_comes_on_mondays_daily_each_day() -> None:
    reader("tuyển", frequency=Frequency.WEEKLY)
    content_page("Tuyển sinh")
    index_at(MONDAY + DAY)
    assert [len(digest(MONDAY + n * DAY)) for n in range(1, 8)] == [0, 0, 0, 0, 0, 0, 1]


def test_a_search_with_filters_is_told_only_of_what_fits_them() -> None:
    reader("", filters={"kind": ["page"]})
    reader("", filters={"kind": ["directive"]}, email="khac@example.vn")
    content_page("Trang mới")
    index_at(MONDAY + DAY)
    digest(MONDAY + 2 * DAY)
    assert [message.to for message in django_mail.outbox] == [["doc@example.vn"]]


def test_partial_matches_are_not_worth_a_mail() -> None:
    reader("tuyển dụng phi hành gia vũ trụ")
    content_page("Tuyển dụng giáo viên")
    index_at(MONDAY + DAY)
    assert digest(MONDAY + 2 * DAY) == []


def test_downtime_of_weeks_is_caught_up_in_one_mail() -> None:
    reader()
    for n in (1, 20, 40):
        content_page(f"Tuyển dụng đợt {n}")
        index_at(MONDAY + n * DAY)
    [text] = digest(MONDAY + 45 * DAY)
    assert all(f"đợt {n}" in text for n in (1, 20, 40))


def test_restricted_and_draft_pages_are_never_in_a_public_alert_and_come_when_opened() -> None:
    reader()
    page = content_page("Tuyển dụng nội bộ")
    restrict(page)
    content_page("Tuyển dụng nháp").unpublish()
    index_at(MONDAY + DAY)
    assert digest(MONDAY + 2 * DAY) == []
    PageViewRestriction.objects.all().delete()
    index_at(MONDAY + 3 * DAY)
    [text] = digest(MONDAY + 4 * DAY)
    assert "nội bộ" in text
    assert "nháp" not in text


def test_what_is_closed_or_taken_down_before_the_mail_goes_out_is_not_told() -> None:
    reader()
    page, other = content_page("Tuyển dụng một"), content_page("Tuyển dụng hai")
    index_at(MONDAY + DAY)
    send_due_digests(MONDAY + 2 * DAY)
    restrict(page)
    other.unpublish()
    index_at(MONDAY + 2 * DAY)
    deliver_due(now=MONDAY + 2 * DAY)
    assert django_mail.outbox == []
    assert OutgoingMail.objects.withdrawn().count() == 1


def test_staff_are_told_by_the_rights_they_have_when_it_is_sent() -> None:
    inside = Group.objects.create(name="Tổ nhân sự")
    member, former, outsider = (account(name) for name in ("trong", "cuu", "ngoai"))
    for one in (member, former):
        one.groups.add(inside)
    for one in (member, former, outsider):
        staff(one)
    restrict(content_page("Tuyển dụng kín"), inside)
    index_at(MONDAY + DAY)
    send_due_digests(MONDAY + 2 * DAY)
    former.groups.remove(inside)
    deliver_due(now=MONDAY + 2 * DAY)
    assert [message.to for message in django_mail.outbox] == [["trong@example.vn"]]


def test_a_closed_account_is_told_nothing() -> None:
    gone = account()
    staff(gone)
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    gone.is_active = False
    gone.save()
    assert digest(MONDAY + 2 * DAY) == []


def test_a_broken_search_is_postponed_with_its_reason_and_blocks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    reader("tuyển dụng hỏng")
    reader("tuyển dụng")
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    real = digests.ask

    def ask(text: str, **options: Any) -> Any:
        if "hỏng" in text:
            raise RuntimeError("broken query")
        return real(text, **options)

    monkeypatch.setattr(digests, "ask", ask)
    assert len(digest(MONDAY + 2 * DAY)) == 1
    broken = SavedSearch.objects.get(text="tuyển dụng hỏng")
    assert (broken.attempts, broken.last_reason) == (1, "RuntimeError: broken query")
    monkeypatch.setattr(digests, "ask", real)
    content_page("Tuyển dụng hỏng máy")
    index_at(MONDAY + 2 * DAY)
    assert len(digest(MONDAY + 3 * DAY)) == 1
    assert SavedSearch.objects.get(pk=broken.pk).last_reason == ""


def test_a_crash_leaves_all_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reader()
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    real = digests.enqueue_mail

    def killed(**_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(digests, "enqueue_mail", killed)
    with pytest.raises(KeyboardInterrupt):
        send_due_digests(MONDAY + 2 * DAY)
    assert not AlertItem.objects.exists()
    monkeypatch.setattr(digests, "enqueue_mail", real)
    assert len(digest(MONDAY + 2 * DAY)) == 1


def test_two_processes_at_the_same_moment_tell_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reader()
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    real = digests._note

    def overtaken(*args: Any, **more: Any) -> None:
        monkeypatch.setattr(digests, "_note", real)
        send_due_digests(MONDAY + 2 * DAY)
        real(*args, **more)

    monkeypatch.setattr(digests, "_note", overtaken)
    assert len(digest(MONDAY + 2 * DAY)) == 1
    assert AlertItem.objects.count() == 1


def test_mail_server_away_keeps_the_digest_waiting_and_told_once(settings: Any) -> None:
    reader()
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    real = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "tests.mail_servers.Away"
    assert digest(MONDAY + 2 * DAY) == []
    assert "refused" in OutgoingMail.objects.waiting(now=MONDAY + 2 * DAY).get().last_reason
    settings.EMAIL_BACKEND = real
    assert len(digest(MONDAY + 3 * DAY)) == 1
    assert digest(MONDAY + 4 * DAY) == []


def test_the_command_may_run_twice() -> None:
    saved = reader()
    page = content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    assert Arrival.objects.get(page_id=page.pk).public_at == MONDAY + DAY
    SavedSearch.objects.filter(pk=saved.pk).update(next_at=MONDAY + 2 * DAY)
    call_command("send_alerts")
    call_command("send_alerts")
    assert len(django_mail.outbox) == 1


# --- Ending -------------------------------------------------------------------------------------


def test_one_click_ends_it_without_cookie_or_form(client: Client) -> None:
    reader()
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    digest(MONDAY + 2 * DAY)
    message = django_mail.outbox[0].message()
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = link(message["List-Unsubscribe"].strip("<>"), "ngung")
    strict = Client(enforce_csrf_checks=True)
    assert "Ngừng nhận" in strict.get(address).content.decode()
    assert SavedSearch.objects.followed().count() == 1
    assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not SavedSearch.objects.followed().exists()
    assert strict.post(address).status_code == 200
    content_page("Tuyển dụng nữa")
    index_at(MONDAY + 3 * DAY)
    assert digest(MONDAY + 4 * DAY) == []


def test_following_again_tells_of_nothing_twice() -> None:
    saved = reader()
    content_page("Tuyển dụng")
    index_at(MONDAY + DAY)
    assert len(digest(MONDAY + 2 * DAY)) == 1
    SavedSearch.objects.update(ended_at=MONDAY + 2 * DAY)
    confirm(SavedSearch.objects.get(pk=saved.pk), now=MONDAY + 3 * DAY)
    assert digest(MONDAY + 4 * DAY) == []
