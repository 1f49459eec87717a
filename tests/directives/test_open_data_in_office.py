"""The register's CSV as an office program opens it: LibreOffice, told what its dialog proposes for a file with this mark."""

import datetime
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.factories import pages

pytestmark = [pytest.mark.django_db, pytest.mark.services]

AS_PROPOSED = "--infilter=CSV:44,34,76"  # comma, double quotes, UTF-8: without a screen nobody looks at the mark


def test_a_spreadsheet_opens_the_csv_with_vietnamese_dates_and_no_formula(client: Client, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        (pytest.fail if os.environ.get("REQUIRE_SERVICES") == "1" else pytest.skip)("not installed: soffice")
    pages.directive(number="15/QĐ-UBND", summary='Về việc đẩy mạnh, ở xã «Ea Nuôl»; "một cửa" ậ ễ ợ Đ', signer="=1+1")
    data = b"".join(client.get("/du-lieu-mo/van-ban.csv").streaming_content)  # type: ignore[attr-defined]
    (tmp_path / "van-ban.csv").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        AS_PROPOSED,
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path),
        "van-ban.csv",
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    sheet = load_workbook(tmp_path / "van-ban.xlsx").active
    assert sheet is not None
    headings, values = ([cell.value for cell in row] for row in sheet.iter_rows())
    row = dict(zip(headings, values, strict=True))
    assert row["so_ky_hieu"] == "15/QĐ-UBND"
    assert row["trich_yeu"] == 'Về việc đẩy mạnh, ở xã «Ea Nuôl»; "một cửa" ậ ễ ợ Đ'
    assert row["ngay_ban_hanh"] == datetime.datetime(2022, 3, 15)
    assert row["nguoi_ky"] == "'=1+1"
