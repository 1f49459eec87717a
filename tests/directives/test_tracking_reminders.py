"""Reminders: a simulated year, who is reminded, portal, mail, command, calendar feeds."""

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from directives.tracking import services
from directives.tracking.enums import AssignmentState
from directives.tracking.models import Assignment, CalendarFeed, Reminder, ReminderRule
from directives.tracking.services import digest, remind
from directives.units.calendars import save_day
from directives.units.models import Holiday
from site_config.portal.mail import deliver_due
from tests.factories import tracking as make
from tests.factories.units import unit, user

pytestmark = pytest.mark.django_db
D = datetime.date
TET = [D(2022, 1, 31) + datetime.timedelta(days=n) for n in range(5)]


def person(role: str, at: Any) -> Any:
    made = user(role, at)
    made.email = f"{made.username}@example.vn"
    made.save()
    return made


def run(day: datetime.date) -> int:
    count = remind(day=day, now=make.moment(day, 7))
    deliver_due(now=make.moment(day, 8), limit=100)
    return count


def days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for n in range((last - first).days + 1):
        yield first + datetime.timedelta(days=n)


def told(share: Assignment, who: Any = None) -> list[tuple[str, datetime.date]]:
    """Return (moment, day) of the reminders of ``share``, to ``who`` or to anybody, in their order."""
    rows = Reminder.objects.filter(assignment=share, **({"user": who} if who else {}))
    return list(rows.order_by("day", "pk").values_list("moment", "day"))


def test_a_year_with_tet_late_holidays_extensions_and_crashes(monkeypatch: pytest.MonkeyPatch) -> None:
    office = unit("NV")
    staff, head = person("unit_staff", office), person("unit_head", office)
    person("coordinator", unit("VP"))
    leader = person("leader", unit("UB"))
    given = D(2022, 1, 4)
    new_year = make.assignment(lead=office, due=D(2022, 2, 10), given=given, content="Qua Tết")
    extended = make.assignment(lead=office, due=D(2022, 3, 31), given=given, content="Gia hạn")
    late = make.assignment(lead=office, due=D(2022, 5, 20), given=given, content="Quá hạn")
    done = make.assignment(lead=office, due=D(2022, 7, 29), given=given, content="Xong sớm")
    put_off = make.assignment(lead=office, due=D(2022, 8, 31), given=given, content="Tạm hoãn")
    stormy = make.assignment(lead=office, due=D(2022, 10, 14), given=given, content="Nghỉ bão")
    acts = {
        D(2022, 3, 30): lambda at: services.request_extension(
            assignment=extended, due=D(2022, 4, 29), reason="Chờ số liệu", by=staff, now=at
        ),
        D(2022, 3, 31): lambda at: services.approve_extension(assignment=extended, by=leader, now=at),
        D(2022, 4, 25): lambda at: services.report(assignment=extended, percent=100, text="Xong", by=staff, now=at),
        D(2022, 2, 11): lambda at: services.report(assignment=new_year, percent=100, text="Xong", by=staff, now=at),
        D(2022, 6, 20): lambda at: services.report(assignment=late, percent=100, text="Xong", by=staff, now=at),
        D(2022, 7, 15): lambda at: services.report(assignment=done, percent=100, text="Xong", by=staff, now=at),
        D(2022, 8, 1): lambda at: services.suspend(assignment=put_off, reason="Chờ luật", by=leader, now=at),
        D(2022, 10, 5): lambda at: save_day(Holiday(name="Nghỉ bão", first_day=D(2022, 10, 11)), by=None),
        D(2022, 10, 13): lambda at: services.report(assignment=stormy, percent=100, text="Xong", by=staff, now=at),
    }
    real_tell, real_send = digest._tell, remind.__globals__["send_digests"]

    def dies_after_one(who: Any, **kw: Any) -> int:
        done_for.append(who)
        if len(done_for) == 2:
            raise RuntimeError("power cut")
        return real_tell(who, **kw)

    for day in days(D(2022, 1, 4), D(2022, 12, 31)):
        if day in acts:
            acts[day](make.moment(day, 6))
        if day in (D(2022, 2, 9), D(2022, 5, 23)):  # the mails' making dies half-way, and the reminders' end
            done_for: list[Any] = []
            monkeypatch.setattr(digest, "_tell", dies_after_one)
            with pytest.raises(RuntimeError):
                run(day)
            monkeypatch.setattr(digest, "_tell", real_tell)
            monkeypatch.setitem(remind.__globals__, "send_digests", lambda **kw: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                run(day)
            monkeypatch.setitem(remind.__globals__, "send_digests", real_send)
            run(day)
        if day != D(2022, 9, 20):  # the machine was off for a day
            run(day)
            assert run(day) == 0
    # Counted by hand on the calendar of 2022 (Tết 31/1-4/2).
    assert told(new_year, staff) == [
        ("before-7", D(2022, 1, 25)),
        ("before-3", D(2022, 2, 7)),
        ("before-1", D(2022, 2, 9)),
    ]
    assert told(new_year, head) == [("before-1", D(2022, 2, 9))]
    assert told(extended, staff) == [
        ("before-7", D(2022, 3, 22)),
        ("before-3", D(2022, 3, 28)),
        ("before-1", D(2022, 3, 30)),
        ("before-7", D(2022, 4, 20)),
    ]
    assert told(late, head) == [("before-1", D(2022, 5, 19)), ("after-3", D(2022, 5, 25))]
    assert told(late, leader) == [("after-10", D(2022, 6, 3))]
    assert told(done) == []
    assert told(put_off) == []
    assert told(stormy, staff) == [("before-7", D(2022, 10, 5)), ("before-3", D(2022, 10, 10))]
    per_day = Counter((m.to[0], re.search(r"\d\d/\d\d/\d{4}", m.subject).group()) for m in mail.outbox)
    assert set(per_day.values()) == {1}
    mentioned = Counter((m.to[0], line.strip()) for m in mail.outbox for line in zip_lines(m.body))
    assert set(mentioned.values()) == {1}
    assert sum(mentioned.values()) == Reminder.objects.exclude(user__email="").count()
    assert not any(day in TET for day in Reminder.objects.values_list("day", flat=True))


def zip_lines(body: str) -> list[str]:
    """Return «task address + deadline and moment» for each reminder a mail tells."""
    lines = body.splitlines()
    return [f"{lines[i]} {lines[i + 1]} {lines[i + 2]}" for i, line in enumerate(lines) if re.match(r"\d+\. ", line)]


def test_the_right_people_are_reminded_and_a_share_given_late_is_not_reminded_of_the_past() -> None:
    office, other = unit("NV"), unit("TC")
    staff, colleague, head = person("unit_staff", office), person("unit_staff", office), person("unit_head", office)
    person("unit_staff", other)
    share = make.assignment(lead=office, due=D(2022, 3, 22), given=D(2022, 3, 18))
    services.delegate(assignment=share, officer=staff, by=head, now=make.moment(D(2022, 3, 18)))
    run(D(2022, 3, 18))
    assert not Reminder.objects.exists()  # given two working days before: the marks of 7 and 3 had passed
    run(D(2022, 3, 21))
    assert set(Reminder.objects.values_list("user", "moment")) == {(staff.pk, "before-1"), (head.pk, "before-1")}
    assert not Reminder.objects.filter(user=colleague).exists()


@pytest.mark.parametrize("state", ["submitted", "done", "cancelled", "suspended", "declined"])
def test_nothing_for_what_nobody_works_on(state: str) -> None:
    share = make.put_into(make.assignment(due=D(2022, 3, 18)), state)
    make.staff_of(share)
    run(D(2022, 3, 17))
    run(D(2022, 4, 15))
    assert not Reminder.objects.exists()


def test_rules_are_data_and_an_administrator_edits_them(client: Client) -> None:
    share = make.assignment(due=D(2022, 3, 31))
    staff = make.staff_of(share)
    client.force_login(user("administrator"))
    made = {"direction": "before", "days": 5, "audience": "officer", "active": "on"}
    assert client.post(reverse("reminderrule:add"), made).status_code == 302
    ReminderRule.objects.exclude(days=5).update(active=False)
    for day in days(D(2022, 3, 16), D(2022, 4, 20)):
        run(day)
    assert told(share) == [("before-5", D(2022, 3, 24))]
    assert Reminder.objects.get().user == staff


def test_the_portal_shows_them_counts_the_unread_and_asks_how_to_tell(client: Client) -> None:
    day = D(2022, 4, 14)
    make.portal_day(day)
    share = make.assignment(due=D(2022, 4, 15), content="Nộp báo cáo quý")
    staff = make.staff_of(share)
    staff.email = "canbo@example.vn"
    staff.save()
    client.force_login(staff)
    client.post(reverse("tracking_notices"), {"do": "mail"})
    run(day)
    assert not mail.outbox
    text = client.get(reverse("tracking_notices")).content.decode()
    assert "1 nhắc việc chưa xem" in text
    assert "Nộp báo cáo quý" in text
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert json.dumps("Nhắc việc (1)")[1:-1] in menu or "Nhắc việc (1)" in menu
    client.get(reverse("tracking_assignment", args=[share.pk]))
    assert "0 nhắc việc chưa xem" in client.get(reverse("tracking_notices")).content.decode()
    client.post(reverse("tracking_notices"), {"do": "mail", "by_mail": "on"})
    assert "checked" in client.get(reverse("tracking_notices")).content.decode()


def test_a_mail_leaves_out_what_was_done_meanwhile() -> None:
    day = D(2022, 4, 14)
    share = make.assignment(due=D(2022, 4, 15))
    staff = person("unit_staff", share.unit)
    remind(day=day, now=make.moment(day, 7))
    services.report(assignment=share, percent=100, text="Xong", by=staff, now=make.moment(day, 8))
    deliver_due(now=make.moment(day, 9), limit=10)
    assert not mail.outbox


def test_the_command_may_be_run_twice_and_tells_a_bad_date(capsys: Any) -> None:
    share = make.assignment(due=D(2022, 4, 15))
    make.staff_of(share)
    call_command("remind", "--date", "14/4/2022")
    call_command("remind", "--date", "2022-04-14")
    assert capsys.readouterr().out.splitlines() == [
        "Ngày 14/04/2022: 1 lượt nhắc việc mới.",
        "Ngày 14/04/2022: 0 lượt nhắc việc mới.",
    ]
    with pytest.raises(CommandError, match="không phải là ngày"):
        call_command("remind", "--date", "hôm qua")


def new_feed(client: Client, code: str = "") -> str:
    client.post(reverse("tracking_notices"), {"do": "feed", "unit": code})
    page = client.get(reverse("tracking_notices")).content.decode()
    found = re.search(r"http://[^<]+\.ics", page)
    assert found
    assert found.group() not in client.get(reverse("tracking_notices")).content.decode()
    return found.group().removeprefix("http://testserver")


def test_a_calendar_feed_shows_the_units_deadlines_to_whoever_holds_its_address() -> None:
    make.portal_day(D(2022, 4, 1))
    office = unit("NV")
    share = make.assignment(lead=office, due=D(2022, 4, 15), content="Nộp báo cáo, quý I; đúng hạn", is_public=False)
    make.assignment(lead=unit("TC"), due=D(2022, 4, 16), content="Việc của đơn vị khác", is_public=False)
    make.done(make.assignment(lead=office, due=D(2022, 4, 20), content="Việc đã xong"), on=D(2022, 3, 20))
    staff = make.staff_of(share)
    client = Client()
    client.force_login(staff)
    address = new_feed(client, "NV")
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    text = answer.content.decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20220415" in text
    assert "Nộp báo cáo\\, quý I\\; đúng hạn" in text
    assert "đơn vị khác" not in text
    assert "đã xong" not in text
    own = new_feed(client)
    assert Client().get(own).content.decode().count("BEGIN:VEVENT") == 1
    client.post(reverse("tracking_notices"), {"do": "revoke", "feed": CalendarFeed.objects.get(unit=office).pk})
    assert Client().get(address).status_code == 404
    staff.memberships.update(valid_to=D(2022, 3, 31))
    assert Client().get(own).content.decode().count("BEGIN:VEVENT") == 0
    staff.is_active = False
    staff.save()
    assert Client().get(own).status_code == 404


def test_nobody_makes_a_feed_of_another_unit(client: Client) -> None:
    unit("TC")
    client.force_login(user("unit_staff", unit("NV")))
    client.post(reverse("tracking_notices"), {"do": "feed", "unit": "TC"})
    assert not CalendarFeed.objects.exists()


def test_the_worker_reminds_once_a_day_after_six(time_machine: Any) -> None:
    from directives.tracking.signals import remind_today

    share = make.assignment(due=D(2022, 4, 15))
    make.staff_of(share)
    time_machine.move_to(make.moment(D(2022, 4, 14), 5), tick=False)
    assert remind_today(make.moment(D(2022, 4, 14), 5)) == 0
    time_machine.move_to(make.moment(D(2022, 4, 14), 7), tick=False)
    assert remind_today(make.moment(D(2022, 4, 14), 7)) == 1
    make.put_into(make.assignment(due=D(2022, 4, 15)), AssignmentState.IN_PROGRESS)
    assert remind_today(make.moment(D(2022, 4, 14), 8)) == 0
