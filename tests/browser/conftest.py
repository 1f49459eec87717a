"""A live portal with its real worker, and Debian's Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "minh-hoa-2022"
BROWSER_ARGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs services."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.services)


@dataclass
class LivePortal:
    """A running portal: its address, its data folder and the process that serves it."""

    url: str
    var: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes]

    def manage(self, *arguments: str) -> str:
        """Run a management command on the portal's data and return what it prints."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
        return done.stdout


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(condition: Any, *, seconds: float = 60, every: float = 0.1) -> None:
    """Ask ``condition`` again and again until it is true; fails the test after ``seconds``."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(every)
    pytest.fail(f"not within {seconds} s")


def answers(url: str) -> bool:
    """Tell whether the address answers 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def press(page: Any, target: Any) -> None:
    """Click what leads to another page, and wait until that page is there."""
    with page.expect_navigation():
        target.click()


def shows(page: Any, text: str, *, within: str = "main") -> None:
    """Fail unless ``text`` is to be read on the page, or soon will be."""
    from playwright.sync_api import expect

    expect(page.locator(within)).to_contain_text(text, use_inner_text=True, timeout=20_000)


@pytest.fixture(scope="session")
def live_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LivePortal]:
    """The demonstration district, served with its real worker, on SQLite in a folder of its own."""
    var = tmp_path_factory.mktemp("portal")
    port = free_port()
    environment = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}} | {
        "VAR_DIR": str(var),
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "site_config.settings.development",
    }
    portal = LivePortal(f"http://127.0.0.1:{port}", var, environment, None)  # type: ignore[arg-type]
    portal.manage("migrate", "--no-input", "-v", "0")
    portal.manage("load_demo")
    portal.process = subprocess.Popen([sys.executable, "manage.py", "serve"], cwd=ROOT, env=environment)
    wait_until(lambda: answers(portal.url + "/"))
    yield portal
    portal.process.terminate()
    portal.process.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium as Debian ships it; its absence is an error, never a skip."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.fail("Chromium is missing: run `make test-services`, which installs it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGS)
        yield launched
        launched.close()


@pytest.fixture
def open_context(browser: Any, live_portal: LivePortal) -> Iterator[Any]:
    """Return a function that opens a browser context (its own cookies); ``phone=True`` for 360 px."""
    contexts = []

    def make(*, phone: bool = False, **options: Any) -> Any:
        size = {"width": 360, "height": 740} if phone else {"width": 1280, "height": 900}
        context = browser.new_context(
            base_url=live_portal.url, viewport=size, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", **options
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(open_context: Any) -> Any:
    """Return a function that opens a page signed in as a demonstration account."""

    def make(username: str, **options: Any) -> Any:
        page = open_context(**options).new_page()
        page.goto("/quan-tri/login/")
        page.fill("input[name=username]", username)
        page.fill("input[name=password]", PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url("**/quan-tri/")
        return page

    return make
