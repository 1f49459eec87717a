"""Read files as the portal would, without the database: an instrument for seeing what comes out of a file."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.extraction import reasons
from search.extraction.models import STATUS_LABELS
from search.extraction.result import Extraction, Status
from search.extraction.run import extract

_PAGE_END = "\f"


class Command(BaseCommand):
    help = "Đọc chữ trong tệp như hệ thống sẽ đọc, không dùng cơ sở dữ liệu. Luôn kết thúc với mã 0."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--json",
            action="store_true",
            help="In mỗi tệp một dòng JSON: file, status, reason, engine, pages (số trang), text (ngắt trang bằng \\f).",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for name in options["files"]:
            result = _read(name)
            self._print_line(name, result) if options["json"] else self._print_page(name, result)
            self.stdout.flush()

    def _print_line(self, name: str, result: Extraction) -> None:
        line = json.dumps(_fields(name, result), ensure_ascii=False)
        self.stdout.write(line.encode("utf-8", errors="replace").decode("utf-8"))

    def _print_page(self, name: str, result: Extraction) -> None:
        shown = name.encode("utf-8", errors="replace").decode("utf-8")
        head = f"== {shown}: {STATUS_LABELS[result.status]}"
        self.stdout.write(f"{head} ({result.engine}, {_count(result)} trang)" if result.engine else head)
        if result.reason:
            self.stdout.write(result.reason)
        if result.pages:
            self.stdout.write(_PAGE_END.join(result.pages))


def _read(name: str) -> Extraction:
    """Return what the file at this path gives; a path without a readable file is a failure with a reason."""
    path = Path(name)
    try:
        if not path.is_file():
            return Extraction(status=Status.FAILED, reason=reasons.NO_SUCH_FILE)
        with path.open("rb"):
            pass
    except (OSError, ValueError):
        return Extraction(status=Status.FAILED, reason=reasons.NO_SUCH_FILE)
    return extract(path, name=path.name)


def _fields(name: str, result: Extraction) -> dict[str, Any]:
    return {
        "file": name,
        "status": result.status.value,
        "reason": result.reason,
        "engine": result.engine,
        "pages": _count(result),
        "text": _PAGE_END.join(result.pages),
    }


def _count(result: Extraction) -> int:
    """Return the number of printed pages; a Word file's are not known, and its text counts as one."""
    return result.page_count or len(result.pages)
