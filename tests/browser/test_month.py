"""A month of one task, played by its three roles: a unit on a phone, the office and the leader at a desk."""

import datetime
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import LivePortal, press, shows
from .files import photo
from .test_story import fill_directive, plan, publish, report

NUMBER = "991/UBND-NV"
TASK = "Rà soát hồ sơ tiếp công dân"
OTHER = "Thống kê hồ sơ tiếp công dân"
BENCH, LIST, BOARD, NOTICES = (
    f"/quan-tri/{name}/" for name in ("viec-cua-don-vi", "nhiem-vu", "bang-theo-doi", "nhac-viec")
)


@pytest.fixture
def set_day(live_portal: LivePortal) -> Any:
    """Return a function that sets the portal's day; the demonstration's own day comes back afterwards."""

    def turn(day: datetime.date | None) -> None:
        value = "None" if day is None else f"datetime.date({day.year}, {day.month}, {day.day})"
        live_portal.manage(
            "shell",
            "-c",
            "import datetime; from site_config.portal.models import PortalSettings as P; p = P.load();"
            f" old = p.shown_on; p.shown_on = {value}; p.save(); print(old)",
        )

    yield turn
    turn(datetime.date(2022, 6, 30))


def open_task(page: Any, start: str, name: str) -> None:
    """Open a task of the story from a list."""
    page.goto(start)
    press(page, page.get_by_role("link", name=re.compile(name)).first)


def button(page: Any, name: str) -> None:
    """Press a button and wait for what it leads to."""
    press(page, page.get_by_role("button", name=name, exact=True).first)


def overdue_of(page: Any, unit: str) -> int:
    """Return the number «quá hạn» of a unit on the leader's page."""
    page.goto(BOARD)
    row = page.locator("table", has=page.locator("#bang-don-vi")).locator("tr", has_text=unit)
    return int(row.get_by_role("link", name=re.compile("Quá hạn")).inner_text())


def give(sign_in: Any) -> None:
    """Publish the directive that gives both tasks."""
    editor = sign_in("bientap")
    fill_directive(editor, NUMBER, "Về việc rà soát hồ sơ tiếp công dân")
    plan(editor, 0, TASK, "Phòng Nội vụ", "8/7/2022")
    plan(editor, 1, OTHER, "Phòng Nội vụ", "12/7/2022")
    publish(editor)


def test_a_month_of_three_roles(sign_in: Any, set_day: Any, live_portal: LivePortal, tmp_path: Path) -> None:
    give(sign_in)
    unit, office, leader = sign_in("canbo", phone=True), sign_in("dieuphoi"), sign_in("lanhdao")
    before = overdue_of(leader, "Phòng Nội vụ")

    open_task(unit, BENCH, TASK)
    button(unit, "Tiếp nhận nhiệm vụ")
    report(unit, 40, "Đã rà soát 4 xã.", photo(tmp_path))
    shows(unit, "anh-hien-truong.png")
    unit.locator("summary", has_text="Xin gia hạn").click()
    form = unit.locator("details", has_text="Xin gia hạn")
    form.locator("input[type=date]").fill("2022-07-15")
    form.locator("textarea").fill("Ba xã còn thiếu hồ sơ.")
    press(unit, form.get_by_role("button"))
    shows(unit, "Đã gửi đề nghị gia hạn", within="body")

    office.goto(LIST)
    press(office, office.get_by_role("link", name="xin gia hạn"))
    office.get_by_label(re.compile(f"Chọn: {TASK}")).check()
    button(office, "Đồng ý gia hạn")
    shows(office, "1 nhiệm vụ đã làm")

    set_day(datetime.date(2022, 7, 18))
    live_portal.manage("remind", "--date", "2022-07-18")
    assert overdue_of(leader, "Phòng Nội vụ") >= before + 2
    unit.goto(NOTICES)
    shows(unit, TASK)
    office.goto(LIST + "?van-ban=tiếp công dân")
    for name in (TASK, OTHER):
        office.get_by_label(re.compile(f"Chọn: {name}")).check()
    button(office, "Đôn đốc")
    shows(office, "2 nhiệm vụ đã làm")

    open_task(unit, BENCH, TASK)
    shows(unit, "Quá hạn 3 ngày")
    report(unit, 100, "Đã rà soát đủ bảy xã.", photo(tmp_path))
    open_task(office, LIST, TASK)
    office.get_by_label(re.compile("Lý do, việc cần làm lại")).fill("Thiếu danh sách của xã Ea Huar.")
    button(office, "Gửi yêu cầu thực hiện lại")
    open_task(unit, BENCH, TASK)
    shows(unit, "Thiếu danh sách")
    report(unit, 100, "Đã bổ sung danh sách.", photo(tmp_path))
    open_task(unit, BENCH, OTHER)
    report(unit, 100, "Đã thống kê xong.", photo(tmp_path))

    office.goto(LIST + "?van-ban=tiếp công dân&trang-thai=submitted")
    for box in office.locator("input[name=pick]").all():
        box.check()
    button(office, "Xác nhận hoàn thành")
    shows(office, "2 nhiệm vụ đã làm")
    late = office.locator(".done a").first
    press(office, late)
    story = office.locator(".line .word").all_inner_texts()
    assert {"Giao nhiệm vụ", "Tiếp nhận", "Báo cáo tiến độ", "Xác nhận hoàn thành"} <= set(story)

    leader.goto(BOARD + "?noi-dung=")
    july = leader.locator("table", has=leader.locator("#theo-thang")).locator("tr", has_text="Tháng 7/2022")
    done_late = july.get_by_role("link", name=re.compile("Hoàn thành trễ hạn"))
    assert int(done_late.inner_text()) >= 2
    press(leader, done_late)
    shows(leader, TASK)


def test_the_main_flow_without_javascript(sign_in: Any, set_day: Any, tmp_path: Path) -> None:
    unit = sign_in("canbo", phone=True, java_script_enabled=False)
    unit.goto(BENCH)
    row = unit.locator("#muc-new + ul a, #muc-near + ul a, #muc-working + ul a, #muc-overdue + ul a").first
    task = row.locator(".what").inner_text()
    press(unit, row)
    report(unit, 100, "Đã xong, không cần kịch bản.", photo(tmp_path))
    shows(unit, "Đã gửi báo cáo", within="body")
    office = sign_in("dieuphoi", java_script_enabled=False)
    office.goto(LIST + "?trang-thai=submitted")
    office.get_by_label(re.compile(re.escape(f"Chọn: {task[:40]}"))).first.check()
    button(office, "Xác nhận hoàn thành")
    shows(office, "1 nhiệm vụ đã làm")
    office.goto(LIST + "?don-vi=NV")
    office.get_by_label("Lưu các điều kiện đang chọn với tên").fill("Của Phòng Nội vụ")
    button(office, "Lưu bộ lọc")
    assert office.locator(".kept").get_by_role("link", name="Của Phòng Nội vụ").count() == 1
    press(office, office.get_by_role("button", name="Xóa bộ lọc Của Phòng Nội vụ"))
    assert office.locator(".kept").count() == 0
