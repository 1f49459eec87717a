"""`manage.py remind`: reminders of a day, for cron; safe to run twice."""

import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directives.tracking.services import remind
from site_config.portal import clock


class Command(BaseCommand):
    """Makes the reminders of a day and puts the mails that tell of them into the outbox; each once."""

    help = "Nhắc việc sắp đến hạn, quá hạn của một ngày; chạy lại không gửi trùng."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the day (ISO or d/m/Y; today when left out)."""
        parser.add_argument("--date", default="", help="ngày, ví dụ 2022-06-30 hoặc 30/6/2022 (mặc định: hôm nay)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Remind and say how many reminders are new."""
        day = self._day(options["date"]) if options["date"] else clock.today()
        count = remind(day=day, now=clock.now())
        self.stdout.write(f"Ngày {day:%d/%m/%Y}: {count} lượt nhắc việc mới.")

    def _day(self, text: str) -> datetime.date:
        for form in ("%Y-%m-%d", "%d/%m/%Y"):
            try:
                return datetime.datetime.strptime(text.strip(), form).date()
            except ValueError:
                continue
        raise CommandError(f"«{text}» không phải là ngày. Viết như 2022-06-30 hoặc 30/6/2022.")
