"""Import documents from a folder, JSON lines or Excel; see docs/import.md."""

import json
import time
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from directives.documents.importing.batch import Importer, Outcome
from directives.documents.importing.enums import RowStatus
from directives.documents.importing.jobs import BATCH, Moved, Run, open_job
from directives.documents.importing.progress import Bar
from directives.documents.importing.records import SourceProblem
from directives.documents.importing.sources import Source
from directives.documents.models import DirectiveIndexPage
from search.alongside import Alongside, indexing_alongside
from search.backlog import wait_for_index


class Command(BaseCommand):
    help = (
        "Nhập văn bản từ thư mục tệp, JSON từng dòng (.jsonl, .gz) hoặc Excel theo mẫu. Dừng thì chạy lại để tiếp tục."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", metavar="NGUỒN")
        parser.add_argument("--dry-run", action="store_true", help="Chỉ báo sẽ làm gì, không ghi gì.")
        parser.add_argument(
            "--json", action="store_true", help="Mỗi văn bản một dòng JSON: row, rows, number, status, reason, page."
        )
        parser.add_argument("--draft", action="store_true", help="Chỉ tạo bản nháp, không xuất bản.")
        parser.add_argument(
            "--no-index", action="store_true", help="Không chờ cập nhật chỉ mục; tiến trình nền sẽ làm."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.as_json, self.quiet = options["json"], options["verbosity"] == 0
        self.counts = dict.fromkeys(RowStatus.values, 0)
        path = Path(options["path"])
        begun = time.monotonic()
        try:
            if options["dry_run"]:
                self._try(path, publish=not options["draft"])
                self._summary(time.monotonic() - begun, dry_run=True)
            else:
                with indexing_alongside() if not options["no_index"] else nullcontext(Alongside()) as beside:
                    self._import(path, beside, publish=not options["draft"])
                    self._summary(time.monotonic() - begun, dry_run=False)
                    beside.finish(Bar(self.stderr, _("Lập chỉ mục tìm kiếm")))
        except SourceProblem as problem:
            raise CommandError(str(problem)) from problem
        if not options["dry_run"] and not options["no_index"]:
            left = wait_for_index(Bar(self.stderr, _("Lập chỉ mục tìm kiếm")))
            if left:
                self.stderr.write(_("Còn %(left)s việc lập chỉ mục; tiến trình nền sẽ làm tiếp.") % {"left": left})

    def _try(self, path: Path, *, publish: bool) -> None:
        index = DirectiveIndexPage.objects.first()
        if index is None:
            raise SourceProblem(_("Cổng chưa có danh mục văn bản."))
        importer = Importer(index=index, publish=publish, dry_run=True, by=None, source=path.name)
        bar = Bar(self.stderr, _("Chạy thử"))
        with Source(path) as source:
            items, done = source.items(), 0
            while batch := list(islice(items, BATCH)):
                now = timezone.now()
                self._report(importer.run(batch, now=now, today=timezone.localdate(now)))
                done += len(batch)
                bar.show(done, source.total)
        bar.end()

    def _import(self, path: Path, beside: Alongside, *, publish: bool) -> None:
        if not path.exists():
            raise SourceProblem(_("Không có tệp hoặc thư mục «%(path)s». Hãy kiểm tra lại đường dẫn.") % {"path": path})
        job = open_job(path=path, publish=publish, by=None, now=timezone.now())
        if job.position:
            self.stderr.write(_("Tiếp tục lượt nhập đã dừng ở văn bản thứ %(position)s.") % {"position": job.position})
        bar = Bar(self.stderr, _("Nhập văn bản"))
        run = Run(job, path)
        try:
            while outcomes := run.step(now=timezone.now()):
                beside.turn()
                self._report(outcomes)
                bar.show(run.job.position, run.source.total)
        except Moved as moved:
            raise CommandError(
                _("Một tiến trình khác đang nhập cùng nguồn này. Hãy chờ tiến trình đó xong.")
            ) from moved
        finally:
            bar.end()
            run.close()

    def _report(self, outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            self.counts[outcome.status] += 1
            if self.as_json:
                row = {"row": outcome.row, "rows": outcome.rows, "number": outcome.number}
                row |= {"status": str(outcome.status), "reason": outcome.reason, "page": outcome.page_id}
                self.stdout.write(json.dumps(row, ensure_ascii=False))
            elif not self.quiet or outcome.status in (RowStatus.ERROR, RowStatus.SKIPPED):
                said = f"{_('dòng')} {outcome.row}: {outcome.number or '–'}: {RowStatus(outcome.status).label}"
                self.stdout.write(f"{said} ({outcome.reason})" if outcome.reason else said)

    def _summary(self, seconds: float, *, dry_run: bool) -> None:
        parts = ", ".join(f"{RowStatus(status).label} {count}" for status, count in self.counts.items() if count)
        total = sum(self.counts.values())
        rate = f"{total / seconds:.0f}" if seconds else "–"
        head = _("Chạy thử, không ghi gì") if dry_run else _("Đã nhập")
        self.stderr.write(
            _("%(head)s: %(total)s văn bản trong %(seconds)s giây (%(rate)s văn bản/giây): %(parts)s.")
            % {"head": head, "total": total, "seconds": f"{seconds:.1f}", "rate": rate, "parts": parts or "–"}
        )
