"""A reading library may abort, hang, eat the memory or flood: the caller gets an answer, and nothing is left running."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from search.extraction import reasons
from search.extraction.result import Extraction, Limits, Status
from search.extraction.run import extract
from tests import awkward


def run(behaviour: str, folder: Path, limits: Limits) -> Extraction:
    path = folder / "content"
    path.write_bytes(awkward.pdf(["x"]))
    return extract(path, name=f"{behaviour}.pdf", limits=limits)


@pytest.fixture(autouse=True)
def wrecked(monkeypatch):
    monkeypatch.setattr("search.extraction.run.CHILD", "tests.wrecked")


@pytest.mark.parametrize(
    ("behaviour", "limits", "reason"),
    [
        ("abort", Limits(), reasons.CRASHED),
        ("segfault", Limits(), reasons.CRASHED),
        ("quit", Limits(), reasons.CRASHED),
        ("raise", Limits(), reasons.CRASHED),
        ("flood", Limits(characters=1_000_000), reasons.CRASHED),
        ("hang", Limits(wall_seconds=1), reasons.TOO_SLOW),
        ("spin", Limits(cpu_seconds=1), reasons.TOO_SLOW),
        ("eat", Limits(), reasons.TOO_MUCH_MEMORY),
    ],
)
def test_misbehaviour_is_a_failure_with_an_honest_reason(tmp_path, behaviour, limits, reason):
    result = run(behaviour, tmp_path, limits)
    assert result == Extraction(status=Status.FAILED, reason=reason)


def test_a_process_killed_from_outside_may_be_tried_again(tmp_path):
    result = run("killed", tmp_path, Limits())
    assert (result.status, result.transient) == (Status.FAILED, True)


def test_what_a_library_prints_is_not_part_of_the_text(tmp_path):
    assert run("chatter", tmp_path, Limits()).pages == ("đã đọc",)


def test_the_process_knows_no_secrets(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://user:secret@db/portal")
    monkeypatch.setenv("SECRET_KEY", "secret")
    known = run("environment", tmp_path, Limits()).pages[0].split()
    assert not {"DATABASE_URL", "SECRET_KEY"} & set(known)


def network_can_be_left() -> bool:
    commands = (["unshare", "-n", "true"], ["unshare", "-rn", "true"])
    found = shutil.which("unshare")
    return bool(found) and any(
        subprocess.run(command, capture_output=True, check=False).returncode == 0 for command in commands
    )


@pytest.mark.skipif(not network_can_be_left(), reason="this system doesn't let a process leave the network")
def test_the_process_has_no_network(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert run(f"connect{port}", tmp_path, Limits()).pages == ("no network",)


def test_a_helper_process_ends_with_its_group(tmp_path):
    marker = f"600.{os.getpid()}"
    run("leave", tmp_path, Limits(wall_seconds=1.5))
    wait_for(lambda: not processes("sleep", marker))
    assert not processes("sleep", marker)


def test_the_process_ends_with_the_worker_that_started_it(tmp_path):
    path = tmp_path / "content"
    path.write_bytes(awkward.pdf(["x"]))
    code = (
        "from pathlib import Path\nfrom search.extraction import run\nrun.CHILD = 'tests.wrecked'\n"
        f"run.extract(Path({str(path)!r}), name='hang.pdf')"
    )
    worker = subprocess.Popen([sys.executable, "-c", code])
    wait_for(lambda: processes(str(path), "hang.pdf"))
    worker.kill()
    worker.wait()
    wait_for(lambda: not processes(str(path), "hang.pdf"))
    assert not processes(str(path), "hang.pdf")


def wait_for(condition: Callable[[], object]) -> None:
    """Give way to other processes until the condition holds, ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        os.sched_yield()


def processes(*words: str) -> set[str]:
    """Return the ids of running processes (Linux) whose command line holds all these words."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
            state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and set(words) <= set(command):
            found.add(entry.name)
    return found
