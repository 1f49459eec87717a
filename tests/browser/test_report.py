"""The half-year report, made by its two sides: a unit on a phone, the coordinator at a desk; then read by anybody."""

import json
import re
import urllib.request
from typing import Any

from .conftest import LivePortal, press, shows
from .test_accessibility import staff_violations, violations

REPORTS = "/quan-tri/bao-cao/"
UNIT = "Phòng Nội vụ"
RESULT = "Đã công khai đủ thủ tục tại Bộ phận một cửa."
NUMBER = "201/BC-UBND"


def button(page: Any, name: str) -> None:
    """Press a button that leads to another page."""
    press(page, page.get_by_role("button", name=name, exact=True))


def open_part(page: Any) -> None:
    """Open the unit's part of the report from the list."""
    page.goto(REPORTS)
    press(page, page.get_by_role("link", name=re.compile(UNIT)).first)


def ask_units(page: Any) -> None:
    """Ask two units for their parts of the first half of 2022."""
    page.goto(REPORTS)
    page.locator("summary", has_text="Yêu cầu các đơn vị báo cáo kỳ mới").click()
    page.get_by_label("Kỳ báo cáo").fill("2022H1")
    page.get_by_label("Hạn gửi").fill("2022-07-05")
    for box in page.locator("input[name=units]").all():
        box.uncheck()
    page.get_by_label(UNIT).check()
    button(page, "Gửi yêu cầu")
    shows(page, "Phần của các đơn vị")


def decide(page: Any, *, approve: bool, reason: str = "") -> None:
    """Open the unit's part as the coordinator and approve it or give it back."""
    press(page, page.get_by_role("link", name=re.compile(UNIT)))
    page.get_by_label("Lý do trả lại").fill(reason)
    button(page, "Duyệt" if approve else "Trả lại")


def test_a_unit_fills_in_the_coordinator_returns_and_approves_everybody_reads(sign_in: Any, open_context: Any) -> None:
    office, unit = sign_in("dieuphoi"), sign_in("canbo", phone=True)
    problems: dict[str, list[str]] = {}

    def look(name: str, page: Any) -> None:
        if found := staff_violations(page):
            problems[name] = found
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            problems.setdefault(name, []).append("scrolls sideways")

    ask_units(office)
    look("round", office)
    address = office.url

    open_part(unit)
    look("part, empty", unit)
    unit.get_by_label("Kết quả nổi bật").fill("Đã công khai.")
    button(unit, "Gửi báo cáo")
    shows(unit, "Đã gửi báo cáo", within="body")

    office.goto(address)
    decide(office, approve=False, reason="Cần ghi rõ nơi công khai.")
    open_part(unit)
    shows(unit, "Cần ghi rõ nơi công khai.")
    look("part, returned", unit)
    unit.get_by_label("Kết quả nổi bật").fill(RESULT)
    button(unit, "Gửi báo cáo")

    office.goto(address)
    decide(office, approve=True)
    shows(office, "Đã duyệt phần của", within="body")
    office.get_by_label("Số báo cáo (nếu có)").fill(NUMBER)
    button(office, "Duyệt và công khai báo cáo")
    shows(office, "Phiên bản 1")
    office.goto(address)  # without the message, which fades in
    look("round, approved", office)

    for phone in (True, False):
        reader = open_context(phone=phone).new_page()
        reader.goto("/bao-cao-cai-cach/")
        press(reader, reader.get_by_role("link", name=re.compile("6 tháng đầu năm 2022", re.IGNORECASE)))
        shows(reader, NUMBER)
        row = reader.locator("tr", has_text="Pano, áp phích")
        assert "350" in row.inner_text()
        assert reader.locator("img.plot").count() >= 2
        if found := violations(reader):
            problems[f"public report, {'phone' if phone else 'desktop'}"] = found
        if reader.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            problems.setdefault("public report", []).append("scrolls sideways")
    assert problems == {}


def test_the_demonstrations_figures_each_open_their_list(live_portal: LivePortal) -> None:
    report = json.loads(live_portal.manage("reform_report", "2022H1", "--json"))
    found = {line["code"]: line for line in report["figures"]}
    assert (found["directives_issued"]["value"], found["directive_areas"]["value"]) == (50, 6)
    assert len(found["directives_issued"]["breakdown"]) == 6
    assert found["normative_issued"]["value"] == 3
    assert len(report["next_tasks"]) == 4
    for code, line in found.items():
        with urllib.request.urlopen(f"{live_portal.url}{line['list']}", timeout=20) as response:
            assert response.status == 200, code
