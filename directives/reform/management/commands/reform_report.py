"""`manage.py reform_report 2022H1 [--json|--docx FILE|--xlsx FILE]`."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directives.reform.periods import UnknownPeriod, parse_period
from directives.reform.reports.building import Report, as_json, build_report
from directives.reform.reports.excel import report_as_excel
from directives.reform.reports.word import report_as_word
from directives.reform.reports.words import figure_in_words
from directives.units.models import OrganisationalUnit
from site_config.portal import clock


class Command(BaseCommand):
    """Print the report of a period from the records, or write it as Word or Excel.

    PERIOD is 2022M06, 2022Q2, 2022H1, 2022N9 or 2022; ``--unit`` narrows to one unit by code or name. Ends with 1 for a
    period or unit that doesn't exist.
    """

    help = "Báo cáo cải cách hành chính của một kỳ, đếm từ hồ sơ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("period", metavar="PERIOD", help="2022H1, 2022Q2, 2022M06, 2022N9, 2022")
        parser.add_argument("--unit", default="", help="mã hoặc tên đơn vị; bỏ trống là cả huyện")
        parser.add_argument("--json", action="store_true", help="in JSON")
        parser.add_argument("--docx", metavar="FILE", type=Path, help="ghi tệp Word")
        parser.add_argument("--xlsx", metavar="FILE", type=Path, help="ghi tệp Excel")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            period = parse_period(options["period"])
        except UnknownPeriod as error:
            raise CommandError(str(error)) from error
        report = build_report(period, on=clock.today(), unit=self._unit(options["unit"]))
        if options["docx"]:
            options["docx"].write_bytes(report_as_word(report))
        if options["xlsx"]:
            options["xlsx"].write_bytes(report_as_excel(report))
        if options["json"]:
            self.stdout.write(json.dumps(as_json(report), ensure_ascii=False, indent=2))
        elif not (options["docx"] or options["xlsx"]):
            self._print(report)

    def _unit(self, name: str) -> OrganisationalUnit | None:
        if not name:
            return None
        found = OrganisationalUnit.objects.named(name).first()
        if found is None:
            raise CommandError(f"Không có đơn vị «{name}».")
        return found

    def _print(self, report: Report) -> None:
        self.stdout.write(
            f"Báo cáo cải cách hành chính {report.period.label} ({report.start:%d/%m/%Y}–{report.end:%d/%m/%Y})"
        )
        for section in report.sections:
            self.stdout.write(f"\n{section.code}. {section.title}")
            if section.is_silent:
                self.stdout.write("  không có số liệu")
                continue
            for line in section.lines:
                self.stdout.write(f"  {line.name}: {figure_in_words(line.figure, line.measure_unit)}")
                for part in (*line.figure.parts, *line.figure.breakdown):
                    self.stdout.write(f"    - {part.label}: {figure_in_words(part.figure, '')}")
        if report.next_tasks:
            self.stdout.write("\nNhiệm vụ kỳ tới")
        for number, task in enumerate(report.next_tasks, start=1):
            self.stdout.write(f"  {number}. {task.content}")
        for problem in report.problems:
            self.stderr.write(problem)
