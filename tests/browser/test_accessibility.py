"""axe-core on every public template and every staff screen of ours: no violation, no ignore list."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .conftest import press, wait_until

PUBLIC = {
    "home": "/",
    "register": "/van-ban/",
    "register by year": "/van-ban/2021/",
    "register, nothing found": "/van-ban/?nam=1990",
    "directive": "/van-ban/quyet-dinh/2021/7193-qd-ubnd/",
    "directive with files": "/van-ban/bao-cao/2022/118-bc-ubnd/",
    "results": "/tim-kiem/?q=cai+cach+hanh+chinh",
    "results with filters": "/tim-kiem/?q=thu+tuc&type=Quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh&year=2022",
    "results with a range of days not understood": "/tim-kiem/?q=ke+hoach&tu-ngay=40/1/2022&den-ngay=30/6/2022",
    "results, nothing found": "/tim-kiem/?q=khongcotrenthegian",
    "following a search": "/tim-kiem/theo-doi/?q=ke+hoach",
    "execution": "/tinh-hinh-thuc-hien/",
    "tasks": "/tinh-hinh-thuc-hien/nhiem-vu/",
    "execution of a unit": "/tinh-hinh-thuc-hien/don-vi/NV/",
    "reform": "/cai-cach-hanh-chinh/",
    "propaganda": "/tuyen-truyen/",
    "plain page": "/lien-he/",
    "sitemap": "/so-do-cong/",
    "not found": "/khong-co-trang-nay/",
    "amended directive with its diagram": "/van-ban/quyet-dinh/2021/3015-qd-ubnd/",
    "replacing directive with its diagram": "/van-ban/quyet-dinh-qppl/2022/01-2022-qd-ubnd/",
    "comparison": "/van-ban/so-sanh/?a=04/2018/Q%C4%90-UBND&b=01/2022/Q%C4%90-UBND",
    "comparison, nothing chosen": "/van-ban/so-sanh/",
    "comparison, not found": "/van-ban/so-sanh/?a=999/Q%C4%90-UBND&b=",
    "open data": "/du-lieu-mo/",
    "feeds": "/nguon-tin/",
    "procedures": "/thu-tuc-hanh-chinh/",
    "reviews of procedures": "/thu-tuc-hanh-chinh/ra-soat/",
    "surveys": "/khao-sat/",
    "reform reports": "/bao-cao-cai-cach/",
    "indicators over time": "/bao-cao-cai-cach/chi-tieu/",
}
LISTS = {
    "procedures": ("/thu-tuc-hanh-chinh/", r"/thu-tuc-hanh-chinh/\d+/"),
    "reviews of procedures": ("/thu-tuc-hanh-chinh/ra-soat/", r"/thu-tuc-hanh-chinh/ra-soat/\d+/"),
    "surveys": ("/khao-sat/", r"/khao-sat/\d+/"),
}
STAFF = {
    "first page": ("canbo", "/quan-tri/"),
    "workbench": ("canbo", "/quan-tri/viec-cua-don-vi/"),
    "list": ("dieuphoi", "/quan-tri/nhiem-vu/"),
    "list, long without a report": ("dieuphoi", "/quan-tri/nhiem-vu/?can-xu-ly=quiet"),
    "list, nothing found": ("dieuphoi", "/quan-tri/nhiem-vu/?q=khongcotrenthegian"),
    "board": ("lanhdao", "/quan-tri/bang-theo-doi/"),
    "search report": ("quantri", "/quan-tri/bao-cao/tim-kiem/"),
    "search console": ("quantri", "/quan-tri/bao-cao/tim-kiem/cau-hoi/"),
    "followed searches": ("canbo", "/tim-kiem/theo-doi/cua-toi/"),
}


def violations(page: Any) -> list[str]:
    """Return what axe finds, one line a rule with its first element."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({len(rule['nodes'])})" for rule in found]


def staff_violations(page: Any) -> list[str]:
    """Return what axe finds in our part of a staff screen (Wagtail's own frame is Wagtail's)."""
    page.locator("main").wait_for()
    found = Axe().run(page, context="main").response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:160]} ({len(rule['nodes'])})" for rule in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_public_pages(open_context: Any, scheme: str, phone: bool) -> None:
    page = open_context(phone=phone, color_scheme=scheme).new_page()
    problems: dict[str, list[str]] = {}
    for name, address in PUBLIC.items():
        page.goto(address)
        if found := violations(page):
            problems[name] = found
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            problems.setdefault(name, []).append("scrolls sideways")
    assert problems == {}


def test_plans_columns_and_articles(open_context: Any) -> None:
    page = open_context(phone=True).new_page()
    problems: dict[str, list[str]] = {}
    for start in ("/cai-cach-hanh-chinh/", "/tuyen-truyen/"):
        page.goto(start)
        links = page.locator("main a").evaluate_all("nodes => nodes.map(node => node.pathname)")
        below = sorted({link for link in links if link.startswith(start) and link != start})
        for address in below[:6]:
            page.goto(address)
            if found := violations(page):
                problems[address] = found
            deeper = page.locator("main a").evaluate_all("nodes => nodes.map(node => node.pathname)")
            article = next((link for link in deeper if link.startswith(address) and link != address), None)
            if article:
                page.goto(article)
                if found := violations(page):
                    problems[article] = found
    assert problems == {}


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_what_the_lists_of_the_reform_section_open(open_context: Any, phone: bool) -> None:
    page = open_context(phone=phone, color_scheme="dark").new_page()
    problems: dict[str, list[str]] = {}
    for name, (start, pattern) in LISTS.items():
        page.goto(start)
        links = page.locator("main a").evaluate_all("nodes => nodes.map(node => node.pathname)")
        below = [link for link in dict.fromkeys(links) if re.fullmatch(pattern, link)]
        assert below, f"{name}: the demonstration shows none"
        for address in (below[0], below[-1]):
            page.goto(address)
            if found := violations(page):
                problems[address] = found
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                problems.setdefault(address, []).append("scrolls sideways")
    assert problems == {}


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_staff_screens(sign_in: Any, phone: bool) -> None:
    problems: dict[str, list[str]] = {}
    for name, (account, address) in STAFF.items():
        page = sign_in(account, phone=phone)
        page.goto(address)
        if found := staff_violations(page):
            problems[name] = found
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            problems.setdefault(name, []).append("scrolls sideways")
        page.context.close()
    page = sign_in("dieuphoi", phone=phone)
    page.goto("/quan-tri/nhiem-vu/")
    page.locator(".rows a").first.click()
    page.wait_for_url("**/quan-tri/nhiem-vu/*/")
    if found := staff_violations(page):
        problems["assignment"] = found
    assert problems == {}


def test_the_story_of_a_reader_works_by_keyboard_alone(open_context: Any) -> None:
    page = open_context().new_page()
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.focus("main input[name=q]")
    page.keyboard.type("7193/QD-UBND")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/**")
    page.focus("ol.list h2 a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/7193-qd-ubnd/**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_suggestions_by_keyboard(open_context: Any, scheme: str, phone: bool) -> None:
    page = open_context(phone=phone, color_scheme=scheme).new_page()
    page.goto("/")
    box = page.get_by_role("combobox", name="Tìm văn bản")
    box.click()
    wait_until(lambda: page.evaluate("Boolean(window.htmx)"))  # the policy forbids polling within the page
    box.press_sequentially("cai cach", delay=20)
    options = page.get_by_role("option")
    options.first.wait_for()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    expect(page.locator("form.search [role=status]").first).to_contain_text("gợi ý")
    assert violations(page) == []
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "cai cach"
    box.press("ArrowDown")
    address = options.first.get_attribute("href")
    box.press("Enter")
    page.wait_for_url(f"**{address}")


def test_the_drawer_of_filters_on_a_phone(open_context: Any) -> None:
    page = open_context(phone=True, java_script_enabled=False).new_page()
    page.goto("/tim-kiem/?q=ke+hoach")
    choice = page.locator("aside input[type=checkbox]").first
    assert not choice.is_visible()
    page.locator("details.filters > summary").click()
    choice.check()
    press(page, page.get_by_role("button", name="Lọc"))
    chips = page.locator(".chips a")
    assert chips.count() == 2  # the chosen one, and «Xóa hết bộ lọc»
    press(page, chips.first)
    assert page.locator(".chips a").count() == 0


def test_pages_work_without_javascript(open_context: Any) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.fill("main input[name=q]", "cai cach hanh chinh")
    with page.expect_navigation():
        page.press("main input[name=q]", "Enter")
    assert page.locator("ol.list > li").count() == 10
    page.locator("aside input[type=checkbox]").first.check()
    press(page, page.get_by_role("button", name="Lọc"))
    assert page.locator(".chips li").count() >= 1
