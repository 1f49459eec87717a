"""`manage.py print_transitions`: the work flow's table as Markdown."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from directives.tracking.table import replace_section, section


class Command(BaseCommand):
    """Prints the table of states, acts and actors, or writes it into docs/tracking.md."""

    help = "In bảng trạng thái × việc × người làm (Markdown)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --write."""
        parser.add_argument("--write", action="store_true", help="ghi vào docs/tracking.md")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print or write."""
        if not options["write"]:
            self.stdout.write(section())
            return
        path = Path(settings.BASE_DIR) / "docs" / "tracking.md"
        path.write_text(replace_section(path.read_text("utf-8")), "utf-8")
