"""Fill the index anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from search.engines.base import EngineError
from search.jobs import run_now
from search.models import JobKind


class Command(BaseCommand):
    help = "Dựng lại toàn bộ chỉ mục tìm kiếm từ cơ sở dữ liệu; chỉ mục cũ vẫn phục vụ cho đến khi xong."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            job = run_now(JobKind.REBUILD, now=timezone.now())
        except EngineError as error:
            raise CommandError(f"Không dựng lại được chỉ mục: {error}") from error
        self.stdout.write(f"Đã dựng lại chỉ mục: {job.outcome['documents']} tài liệu.")
