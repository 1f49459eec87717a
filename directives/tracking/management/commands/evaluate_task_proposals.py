"""Score the proposals of tasks against lines that say what each text gives."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from directives.tracking.reading.catalogue import reader
from directives.tracking.reading.expected import Line, expected_rows, parse_line, proposed_rows
from directives.tracking.reading.scoring import Row, Score

from .propose_tasks import issue_day

_SHOWN = 6


class Command(BaseCommand):
    help = (
        "Chấm điểm nhiệm vụ đề xuất trên các dòng JSON {text, tasks: [{unit, role, deadline}], issued_on}: "
        "độ chính xác và độ phủ của (đơn vị, vai trò, hạn)."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="TỆP.jsonl")
        parser.add_argument("--json", action="store_true", help="Dòng cuối là một đối tượng JSON.")
        parser.add_argument("--wrong", action="store_true", help="In những dòng đọc sai.")
        parser.add_argument("--execution-clause", choices=["alone", "always", "never"], default="alone")

    def handle(self, *args: Any, **options: Any) -> None:
        lines, broken = self._lines(options["file"])
        texts = [line.text for _number, line in lines]
        names = [f"xã {task['unit']}" for _number, line in lines for task in line.tasks]
        read, words = reader(texts=[*texts, *names], formulas=options["execution_clause"])
        score = Score()
        for number, line in lines:
            wanted = expected_rows(line, words)
            issued_on = line.issued_on or issue_day((line.text,))
            found = proposed_rows(read.read(line.text, issued_on=issued_on), wanted)
            score.add(wanted, found)
            if options["wrong"] and wanted != found:
                self._show(number, line, wanted - found, found - wanted)
        self._tell(score, broken, as_json=options["json"])

    def _lines(self, name: str) -> tuple[list[tuple[int, Line]], int]:
        """Return the numbered lines of the file and how many of them can't be used, each said."""
        try:
            content = Path(name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise CommandError(_("Không đọc được tệp «%(file)s»: %(error)s") % {"file": name, "error": error}) from None
        lines, broken = [], 0
        for number, raw in enumerate(content.splitlines(), start=1):
            if not raw.strip():
                continue
            try:
                lines.append((number, parse_line(raw)))
            except ValueError as error:
                broken += 1
                self.stderr.write(_("Dòng %(n)s bị bỏ qua: %(error)s") % {"n": number, "error": error})
        return lines, broken

    def _show(self, number: int, line: Line, missed: set[Row], surplus: set[Row]) -> None:
        self.stdout.write(f"{number}: {' '.join(line.text.split())[:160]}")
        for word, rows in ((_("thiếu"), missed), (_("thừa"), surplus)):
            for row in sorted(rows, key=str)[:_SHOWN]:
                self.stdout.write(f"    {word}: {row[0]} · {row[1]} · {row[2] or '-'}")

    def _tell(self, score: Score, broken: int, *, as_json: bool) -> None:
        shown = {
            "lines": score.lines,
            "skipped": broken,
            "expected": score.expected,
            "proposed": score.proposed,
            "right": score.right,
            "precision": _rounded(score.precision),
            "recall": _rounded(score.recall),
        }
        labels = {
            "lines": _("Số dòng"),
            "skipped": _("Dòng bị bỏ qua"),
            "expected": _("Cần có"),
            "proposed": _("Đề xuất"),
            "right": _("Đúng"),
            "precision": _("Độ chính xác"),
            "recall": _("Độ phủ"),
        }
        for key, value in shown.items():
            self.stdout.write(f"{labels[key]}: {'-' if value is None else value}")
        if as_json:
            self.stdout.write(json.dumps(shown, ensure_ascii=False))


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)
