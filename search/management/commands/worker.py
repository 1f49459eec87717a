"""The background worker as a command."""

import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.worker import Worker


class Command(BaseCommand):
    help = "Xử lý nền: đăng trang hẹn giờ, đọc chữ trong tệp, cập nhật chỉ mục tìm kiếm."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Làm hết việc đang đến hạn rồi kết thúc.")

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker()
        if options["once"]:
            self.stdout.write(f"Đã xử lý {worker.run_once()} việc.")
            return
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: worker.stop())
        worker.run()
