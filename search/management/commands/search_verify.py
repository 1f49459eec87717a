"""Compare the index with the database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from search.engines.base import EngineError
from search.maintenance import verify


class Command(BaseCommand):
    help = "Đối chiếu chỉ mục tìm kiếm với cơ sở dữ liệu: thiếu, thừa, cũ. Kết thúc với mã lỗi khi có sai lệch."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="In kết quả dạng JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = verify(now=timezone.now())
        except EngineError as error:
            raise CommandError(f"Không đọc được chỉ mục: {error}") from error
        if options["json"]:
            self.stdout.write(json.dumps(found.as_dict(), ensure_ascii=False))
        else:
            self.stdout.write(
                f"{found.documents} tài liệu; thiếu {len(found.missing)}, thừa {len(found.surplus)}, "
                f"cũ {len(found.stale)}, lỗi {len(found.failed)}; đang chờ {found.waiting}."
            )
            for name in ("missing", "surplus", "stale", "failed"):
                for key in getattr(found, name):
                    self.stdout.write(f"  {name}: {key}")
        if not found.ok:
            raise CommandError("Chỉ mục lệch với cơ sở dữ liệu. Chạy lệnh worker --once hoặc search_rebuild.")
