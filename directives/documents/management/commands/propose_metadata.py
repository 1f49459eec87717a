"""Read files and print what they say about themselves."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from directives.documents.reading.files import read_file
from directives.documents.reading.first_page import FIELDS, as_json, propose_metadata


class Command(BaseCommand):
    help = "Đọc tệp văn bản, in số, loại, cơ quan, ngày, người ký, trích yếu, nơi nhận đề xuất và nơi đọc được. Không ghi gì."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="TỆP")
        parser.add_argument("--json", action="store_true", help="Mỗi tệp một dòng JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in options["files"]:
            row = _proposals(name)
            if options["json"]:
                self.stdout.write(json.dumps(row, ensure_ascii=False))
                continue
            self.stdout.write(str(row["file"]))
            if "error" in row:
                self.stdout.write(f"  {row['error']}")
            for field in FIELDS:
                found = row[field]
                shown = f"{found['value']!s} ({found['source']})" if found else _("không đọc được")
                self.stdout.write(f"  {field}: {shown}".replace("\n", " | "))


def _proposals(name: str) -> dict[str, Any]:
    """Return a file's row: ``file``, the fields, each a proposal or None, and ``error`` when there is no text."""
    pages, error = read_file(Path(name))
    # A scan without text still has its name to go by; a file that isn't there has nothing.
    found = propose_metadata(pages, Path(name).name) if pages or Path(name).is_file() else {}
    row: dict[str, Any] = {"file": name, **as_json(found)}
    return row | {"error": error} if error else row
