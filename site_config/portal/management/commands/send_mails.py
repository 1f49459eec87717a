"""Send what waits in the outbox, for cron where no worker runs."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from site_config.portal.mail import deliver_due
from site_config.portal.models import OutgoingMail


class Command(BaseCommand):
    help = "Gửi các thư đang chờ đến hạn rồi kết thúc. Chạy lại hoặc chạy song song đều không gửi trùng."

    def handle(self, *args: Any, **options: Any) -> None:
        before = OutgoingMail.objects.sent().count()
        while deliver_due(now=timezone.now()):
            pass
        now = timezone.now()
        mails = OutgoingMail.objects
        self.stdout.write(
            f"Đã gửi {mails.sent().count() - before} thư; đang chờ {mails.waiting(now=now).count()}, "
            f"đã dừng {mails.stopped(now=now).count()}, không rõ {mails.unsure(now=now).count()}."
        )
