"""``manage.py extract``: one JSON line a file, without the database, and always exit code 0."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from search.legacy import LegacyEncoding, encode
from tests import awkward, office

ROOT = Path(__file__).resolve().parents[2]
FIELDS = ["file", "status", "reason", "engine", "pages", "text"]


@pytest.fixture(autouse=True)
def no_programs(monkeypatch):
    monkeypatch.setenv("PATH", "")


def put(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def lines(*paths: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("extract", "--json", *paths, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_file_is_a_line_in_order_with_all_fields(tmp_path):
    paths = [
        put(tmp_path, "a.pdf", awkward.pdf(["Trang mot"], ["Trang hai"])),
        put(tmp_path, "b.pdf", awkward.scanned_pdf(2)),
        put(tmp_path, "c.docx", awkward.zip_bomb()),
        put(tmp_path, "d.pdf", b"%PDF-1.7 rubbish"),
        put(tmp_path, "e.xlsx", office.xlsx()),
    ]
    found = lines(*paths)
    assert [line["file"] for line in found] == paths
    assert all(list(line) == FIELDS for line in found)
    assert [line["status"] for line in found] == ["text", "no_text", "refused", "failed", "text"]
    assert [line["pages"] for line in found] == [2, 2, 0, 0, 2]
    assert found[0]["text"] == "Trang mot\fTrang hai"
    assert all(line["reason"] for line in found[1:4])
    assert all(line["text"] == "" for line in found[1:4])


def test_a_missing_file_a_folder_and_a_strange_name_are_failures_with_a_reason(tmp_path):
    strange = put(tmp_path, "kế\nhoạch.pdf", b"")
    found = lines(str(tmp_path / "khong-co.pdf"), str(tmp_path), "a\0b", strange)
    assert [line["status"] for line in found] == ["failed", "failed", "failed", "refused"]
    assert all(line["reason"] for line in found)


def test_without_json_people_can_read_it(tmp_path):
    out = io.StringIO()
    call_command("extract", put(tmp_path, "a.txt", b"Ke hoach"), str(tmp_path / "x"), stdout=out)
    assert "Đã đọc nội dung (text, 1 trang)" in out.getvalue()
    assert "Ke hoach" in out.getvalue()
    assert "Không có tệp này" in out.getvalue()


def test_the_command_needs_no_database_and_ends_with_zero(tmp_path):
    old = put(tmp_path, "cũ.txt", encode("Quyết định phê duyệt kế hoạch", LegacyEncoding.TCVN3).encode("latin-1"))
    undecodable = os.fsencode(tmp_path) + b"/\xff.pdf"
    environment = os.environ | {
        "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
        "DJANGO_SETTINGS_MODULE": "site_config.settings.test",
        "VAR_DIR": str(tmp_path / "var"),
    }
    done = subprocess.run(
        [sys.executable, "manage.py", "extract", "--json", old, undecodable],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 0
    assert [line["status"] for line in found] == ["text", "failed"]
    assert found[0]["text"] == "Quyết định phê duyệt kế hoạch"
