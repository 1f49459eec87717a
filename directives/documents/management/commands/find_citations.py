"""Print the documents that files cite."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from directives.documents.reading.citations import find_citations
from directives.documents.reading.files import read_file


class Command(BaseCommand):
    help = "Tìm các văn bản được viện dẫn trong tệp (.txt hoặc tệp văn bản bất kỳ). Không ghi gì."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="TỆP")
        parser.add_argument("--json", action="store_true", help="Mỗi tệp một dòng JSON: file, citations.")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in options["files"]:
            pages, error = read_file(Path(name))
            citations = find_citations("\n".join(pages))
            if options["json"]:
                row = {"file": name, "citations": [citation.as_json() for citation in citations]}
                self.stdout.write(json.dumps(row | {"error": error} if error else row, ensure_ascii=False))
                continue
            self.stdout.write(f"{name}: {error or len(citations)}")
            for citation in citations:
                self.stdout.write(
                    f"  [{citation.relation}] {' '.join(citation.text.split())}  →  {citation.key or citation.name}"
                )
